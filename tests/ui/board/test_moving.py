"""What stages ask for before a deal moves: asked at the card, answered or put off, never a dead end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDialog, QLineEdit

from pipedesk.commands.checklists import TickItem
from pipedesk.commands.deals import AddDeal
from pipedesk.commands.stages import EditStage, SetChecklist
from pipedesk.domain.requirements import RequiredField
from pipedesk.store.book import Book
from pipedesk.store.reads.requirements import checklist, unmet
from pipedesk.store.tables import Deal, Note
from pipedesk.ui.asking import MoveForm
from pipedesk.ui.board.gestures import Gestures
from tests.stories import add_deal
from tests.ui.board.conftest import ShowBoard, ShownBoard
from tests.ui.programs import accept_form, answering


@pytest.fixture
def board(show_board: ShowBoard) -> ShownBoard:
    """Two deals in the first column, whose stage has a checklist."""
    board = show_board({1: 2})
    board.desk.run(SetChecklist(1, ("Talked", "Budget <b>known</b>")))
    board.live.flush()
    return board


@pytest.fixture
def gestures(board: ShownBoard) -> Gestures:
    return Gestures(board.page, board.live)


def deal(board: ShownBoard, row: int = 0) -> int:
    found = board.page.columns[0].cards.deal_at(row)
    assert found is not None
    return found


def fields(form: QDialog) -> dict[str, QLineEdit]:
    return {line.accessibleName(): line for line in form.findChildren(QLineEdit)}


def tick(form: MoveForm, count: int) -> None:
    for line in list(form._ticks.values())[:count]:
        line.box.click()


def filling(fill: Callable[[MoveForm], object]) -> Callable[[QDialog], bool]:
    """Fill a form in, then accept it."""

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, MoveForm)
        fill(dialog)
        dialog.confirm.click()
        return True

    return answer


def get(board: ShownBoard, deal_id: int) -> Deal:
    with board.desk.store.reading() as look:
        return Book(look, board.desk.clock).get(Deal, deal_id)


def notes(board: ShownBoard, deal_id: int) -> list[str]:
    with board.desk.store.reading() as look:
        return [note.body for note in Book(look, board.desk.clock).all(Note, deal_id=deal_id)]


def test_what_is_ticked_off_in_the_form_is_kept_and_the_deal_moves_in_one_step(
    board: ShownBoard, gestures: Gestures
) -> None:
    moved, step = deal(board), board.desk.next_undo()

    with answering(filling(lambda form: tick(form, 2))) as forms:
        board.page.dropped.emit(moved, 2, None)

    assert len(forms) == 1
    assert board.titles(1) == ["1.1"]
    assert notes(board, moved) == []
    with board.desk.store.reading() as look:
        assert unmet(look, [moved], 1) == []
    board.live.undo()
    assert board.desk.next_undo() == step
    with board.desk.store.reading() as look:
        assert [item.done for item in checklist(look, moved)] == [False, False]


def test_the_button_says_when_something_is_still_open(board: ShownBoard, gestures: Gestures) -> None:
    said: list[str] = []

    def look(form: MoveForm) -> None:
        said.append(form.confirm.text())
        tick(form, 2)
        said.append(form.confirm.text())

    with answering(filling(look)):
        board.page.dropped.emit(deal(board), 2, None)

    assert said == ["Move Anyway", "Move"]


def test_a_deal_moves_all_the_same_for_a_reason_that_becomes_a_note(board: ShownBoard, gestures: Gestures) -> None:
    moved = deal(board)

    def fill(form: MoveForm) -> None:
        tick(form, 1)
        fields(form)["Reason"].setText("They are old friends")

    with answering(filling(fill)):
        board.page.dropped.emit(moved, 2, None)

    assert board.titles(1) == ["1.1"]
    assert notes(board, moved) == ["Moved on without: Budget <b>known</b>\nReason: They are old friends"]


def test_without_ticks_and_without_a_reason_the_form_says_what_to_do(board: ShownBoard, gestures: Gestures) -> None:
    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, MoveForm)
        dialog.confirm.click()
        assert dialog._problem.text().startswith("Something is still open.")
        assert dialog.isVisible()
        dialog.reject()
        return True

    with answering(answer):
        board.page.dropped.emit(deal(board), 2, None)

    assert board.titles(0) == ["1.1", "1.2"]


def test_a_deal_that_has_ticked_everything_moves_without_a_question(board: ShownBoard, gestures: Gestures) -> None:
    moved = deal(board)
    with board.desk.store.reading() as look:
        items = checklist(look, moved)
    for item in items:
        board.desk.run(TickItem(moved, item.id))

    board.page.dropped.emit(moved, 2, None)

    assert board.titles(1) == ["1.1"]


def test_the_keyboard_asks_the_same(board: ShownBoard, gestures: Gestures) -> None:
    board.page.choose(deal(board), focus=True)

    with answering(filling(lambda form: tick(form, 2))) as forms:
        gestures.move_sideways(1)

    assert len(forms) == 1
    assert board.titles(1) == ["1.1"]


def test_the_path_in_the_pane_asks_the_same_and_a_dismissed_form_changes_nothing(
    board: ShownBoard, gestures: Gestures
) -> None:
    def dismiss(dialog: QDialog) -> bool:
        dialog.reject()
        return True

    with answering(dismiss) as forms:
        gestures.move_in_pane(deal(board), 3)

    assert len(forms) == 1
    assert board.titles(0) == ["1.1", "1.2"]


def test_missing_fields_are_filled_in_at_the_card(board: ShownBoard, gestures: Gestures) -> None:
    bare = next(iter(board.desk.run(AddDeal("Bare", 2)).ids("deal")))
    board.desk.run(EditStage(3, required=tuple(RequiredField)))
    board.live.flush()

    def fill(form: MoveForm) -> None:
        lines = fields(form)
        assert list(lines) == ["Value", "Expected close", "Organization", "Person", "Source", "Reason"]
        for name, text in zip(lines, ("12k", "2026-12-18", "Nord", "Zoé", "Fair"), strict=False):
            lines[name].setText(text)

    with answering(filling(fill)):
        board.page.dropped.emit(bare, 3, None)

    found = get(board, bare)
    assert (found.stage_id, found.value_minor, str(found.expected_close_on)) == (3, 1_200_000, "2026-12-18")
    assert (found.source, found.organization_id is not None) == ("Fair", True)


def test_a_field_that_is_not_understood_is_refused_in_the_form_and_nothing_typed_is_lost(
    board: ShownBoard, gestures: Gestures
) -> None:
    bare = next(iter(board.desk.run(AddDeal("Bare", 2)).ids("deal")))
    board.desk.run(EditStage(3, required=(RequiredField.VALUE,)))

    def answer(dialog: QDialog) -> bool:
        assert isinstance(dialog, MoveForm)
        fields(dialog)["Value"].setText("a lot")
        dialog.confirm.click()
        assert dialog._problem.text()
        assert fields(dialog)["Value"].text() == "a lot"
        dialog.reject()
        return True

    with answering(answer):
        gestures.moving.move([bare], 3)

    assert get(board, bare).stage_id == 2


def test_many_deals_are_asked_once(board: ShownBoard, gestures: Gestures) -> None:
    both = [deal(board), deal(board, 1)]

    def fill(form: MoveForm) -> None:
        tick(form, 1)
        fields(form)["Reason"].setText("Fair")

    with answering(filling(fill)) as forms:
        gestures.moving.move(both, 2)

    assert len(forms) == 1
    assert [get(board, one).stage_id for one in both] == [2, 2]
    assert [len(notes(board, one)) for one in both] == [1, 1]
    board.live.undo()
    assert [get(board, one).stage_id for one in both] == [1, 1]


def test_many_deals_are_won_with_what_was_open(board: ShownBoard, gestures: Gestures) -> None:
    both = [deal(board), deal(board, 1)]
    with answering(filling(lambda form: tick(form, 2))):
        gestures.moving.win_many(both)
    assert {get(board, one).status for one in both} == {"won"}


def test_winning_asks_for_value_and_day_and_enter_takes_what_is_there(board: ShownBoard, gestures: Gestures) -> None:
    won = add_deal(board.desk, "Elsewhere", 2)
    shown: list[dict[str, str]] = []

    def answer(dialog: QDialog) -> bool:
        shown.append({name: line.text() for name, line in fields(dialog).items()})
        return accept_form(dialog)

    with answering(answer):
        gestures.win(won)

    assert list(shown[0]) == ["Value", "Won on"]
    found = get(board, won)
    assert (found.status, found.value_minor, found.closed_at) == ("won", 3_200_000, board.clock.now())


def test_the_won_value_and_day_can_be_corrected(board: ShownBoard, gestures: Gestures) -> None:
    won = add_deal(board.desk, "Elsewhere", 2)
    today = board.clock.now().date()
    earlier = QDate(today.year, today.month, today.day).addDays(-3).toString("yyyy-MM-dd")

    def fill(form: MoveForm) -> None:
        fields(form)["Value"].setText("30000")
        fields(form)["Won on"].setText(earlier)

    with answering(filling(fill)):
        gestures.win(won)

    found = get(board, won)
    assert found.value_minor == 3_000_000
    assert found.closed_at is not None
    assert found.closed_at.date().isoformat() == earlier


def test_a_form_stands_beside_its_card(board: ShownBoard, gestures: Gestures) -> None:
    place = gestures._place_of(deal(board))
    assert place is not None
    assert gestures._place_of(999) is None
    placed: list[int] = []

    def answer(dialog: QDialog) -> bool:
        placed.append(dialog.pos().x())
        dialog.reject()
        return True

    with answering(answer):
        board.page.dropped.emit(deal(board), 2, None)

    assert placed == [place.right() + 12]


def test_a_question_waits_until_the_drag_is_over(board: ShownBoard, gestures: Gestures) -> None:
    board.page._drag_began(deal(board))
    board.page.dropped.emit(deal(board), 2, None)
    assert board.titles(0) == ["1.1", "1.2"]

    with answering(filling(lambda form: tick(form, 2))) as forms:
        board.page._drag_ended()
        QCoreApplication.processEvents()
        QCoreApplication.processEvents()

    assert len(forms) == 1
    assert board.titles(1) == ["1.1"]
