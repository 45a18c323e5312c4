"""What drops and keys on a board do to the file."""

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QApplication

from pipedesk.domain.refusals import Refusal
from pipedesk.ui.board.gestures import Gestures
from pipedesk.ui.widgets.reason import ReasonDialog
from tests.ui.board.conftest import ShowBoard, ShownBoard
from tests.ui.programs import accept_form, answering


@pytest.fixture
def board(show_board: ShowBoard) -> ShownBoard:
    """Three deals in the first column, two in the second, and gestures on."""
    return show_board({1: 3, 2: 2})


@pytest.fixture
def gestures(board: ShownBoard) -> Gestures:
    return Gestures(board.page, board.live)


def deal(board: ShownBoard, column: int, row: int) -> int:
    found = board.page.columns[column].cards.deal_at(row)
    assert found is not None
    return found


def answer(press: str) -> None:
    """Answer the question for a reason as soon as it is asked: "accept" or "reject"."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ReasonDialog)
        dialog.reasons.setCurrentRow(1)
        dialog.note.setPlainText("They wanted it yesterday.")
        getattr(dialog, press)()

    QTimer.singleShot(0, act)


def test_a_drop_puts_a_card_behind_the_one_above(board: ShownBoard, gestures: Gestures) -> None:
    moved = deal(board, 0, 0)

    board.page.dropped.emit(moved, 2, deal(board, 1, 0))

    assert board.titles(0) == ["1.2", "1.3"]
    assert board.titles(1) == ["2.1", "1.1", "2.2"]
    assert board.page.current_deal() == moved
    assert board.page.columns[1].view.hasFocus()


def test_the_chosen_card_goes_to_the_next_column_and_back(board: ShownBoard, gestures: Gestures) -> None:
    board.page.choose(deal(board, 0, 1), focus=True)

    gestures.move_sideways(1)
    assert board.titles(1) == ["1.2", "2.1", "2.2"]
    gestures.move_sideways(-1)
    assert board.titles(0) == ["1.2", "1.1", "1.3"]


def test_beyond_the_outer_columns_there_is_nowhere_to_go(board: ShownBoard, gestures: Gestures) -> None:
    board.page.choose(deal(board, 0, 1), focus=True)

    gestures.move_sideways(-1)

    assert board.titles(0) == ["1.1", "1.2", "1.3"]
    assert board.desk.next_undo() is not None


def test_the_chosen_card_goes_up_and_down_but_not_beyond_the_ends(board: ShownBoard, gestures: Gestures) -> None:
    board.page.choose(deal(board, 0, 0), focus=True)

    gestures.move_up_or_down(1)
    assert board.titles(0) == ["1.2", "1.1", "1.3"]
    gestures.move_up_or_down(1)
    gestures.move_up_or_down(1)
    assert board.titles(0) == ["1.2", "1.3", "1.1"]
    gestures.move_up_or_down(-1)
    assert board.titles(0) == ["1.2", "1.1", "1.3"]


def test_with_no_card_chosen_the_keys_do_nothing(board: ShownBoard, gestures: Gestures) -> None:
    before = board.desk.next_undo()

    gestures.move_sideways(1)
    gestures.move_up_or_down(1)

    assert board.desk.next_undo() == before


def test_a_card_dropped_on_won_leaves_the_board_and_undo_brings_it_back(board: ShownBoard, gestures: Gestures) -> None:
    won = deal(board, 0, 1)

    with answering(accept_form):
        board.page.dropped_on_won.emit(won)
    board.live.flush()
    assert board.titles(0) == ["1.1", "1.3"]

    board.live.undo()
    assert board.titles(0) == ["1.1", "1.2", "1.3"]


def test_a_card_dropped_on_lost_asks_why(board: ShownBoard, gestures: Gestures) -> None:
    lost = deal(board, 0, 1)
    answer("accept")

    board.page.dropped_on_lost.emit(lost)
    board.live.flush()

    assert board.titles(0) == ["1.1", "1.3"]
    found = board.glance._connection.execute(
        "SELECT d.status, r.name, d.lost_note FROM deal d JOIN lost_reason r ON r.id = d.lost_reason_id"
    ).fetchall()
    assert [(status, note) for status, _, note in found] == [("lost", "They wanted it yesterday.")]


def test_a_dismissed_question_leaves_the_card_where_it_was(board: ShownBoard, gestures: Gestures) -> None:
    answer("reject")

    board.page.dropped_on_lost.emit(deal(board, 0, 1))
    board.live.flush()

    assert board.titles(0) == ["1.1", "1.2", "1.3"]


def test_a_deleted_deal_leaves_the_board(board: ShownBoard, gestures: Gestures) -> None:
    gestures.delete(deal(board, 0, 0))
    board.live.flush()

    assert board.titles(0) == ["1.2", "1.3"]


def test_a_refusal_is_told_and_nothing_moves(board: ShownBoard, gestures: Gestures) -> None:
    refused: list[Refusal] = []
    board.live.refused.connect(refused.append)
    won = deal(board, 0, 0)
    with answering(accept_form):
        gestures.win(won)

    gestures.win(won)

    assert len(refused) == 1


def test_without_a_desk_cards_stay_where_they_are(board: ShownBoard, gestures: Gestures) -> None:
    gestures.leave()
    QCoreApplication.processEvents()

    board.page.dropped.emit(deal(board, 0, 0), 2, None)
    board.live.flush()

    assert board.titles(0) == ["1.1", "1.2", "1.3"]
    assert not board.page.columns[0].view.dragEnabled()
