"""The filter in the window: added by menu, shown as chips, found in the background, cleared again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.commands.bulk import ArchiveDeals
from pipedesk.commands.deals import AddDeal, DealField, EditDeal, TagDeal
from pipedesk.domain.filters import (
    EVERYTHING,
    MOST_TEXTS,
    All,
    AnyOf,
    ClosesBetween,
    Filter,
    Holds,
    InStages,
    NextStep,
    Not,
    Stale,
    Stepping,
    Tagged,
    WithOrganization,
    WithPerson,
    Worth,
)
from pipedesk.ui.filtering.chips import FilterChip
from pipedesk.ui.narrowing import Narrowing
from pipedesk.ui.widgets.empty import EmptyState
from pipedesk.ui.widgets.labels import PlainLabel
from tests.stories import add_deal, new_desk
from tests.ui.programs import Programs, answering, banners
from tests.ui.programs import press as buttons_press


@pytest.fixture
def program(programs: Programs, tmp_path: Path) -> Program:
    """A window on a file with deals of 100, 200 and 300 euros; the first is tagged."""
    desk = new_desk(tmp_path)
    for number in (3, 2, 1):
        add_deal(desk, f"Route {number}", value_minor=number * 10_000)
    desk.run(TagDeal(3, "hot & new"))
    desk.store.close()
    program = programs.start(desk.store.path)
    program.window.resize(1500, 800)
    return program


@pytest.fixture
def narrowing(program: Program) -> Narrowing:
    assert program.editing is not None
    return program.editing.narrowing


def titles(program: Program) -> list[str]:
    cards = program.board.page.columns[0].cards
    return [str(cards.index(row).data()) for row in range(cards.rowCount())]


def chips(narrowing: Narrowing) -> list[FilterChip]:
    return [chip for chip in narrowing.bar.row.items() if isinstance(chip, FilterChip)]


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().replace("&", "") == words)


def choose(narrowing: Narrowing, *path: str) -> None:
    """Add a condition by the menu."""
    narrowing.bar.open_add_menu()
    pick(*path)


def pick(*path: str) -> None:
    """Walk an open menu down to an entry and choose it."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    whole = menu
    for words in path[:-1]:
        inner = entry(menu, words).menu()
        assert isinstance(inner, QMenu)
        menu = inner
    chosen = entry(menu, path[-1])
    whole.close()
    chosen.trigger()


def typing(*texts: str) -> Callable[[QDialog], bool]:
    """Fill in a form and confirm it."""

    def answer(dialog: QDialog) -> bool:
        for line, text in zip(dialog.findChildren(QLineEdit), texts, strict=False):
            line.setText(text)
        confirm(dialog)
        return True

    return answer


def confirm(dialog: QDialog) -> None:
    next(one for one in dialog.findChildren(QPushButton) if one.property("look") == "primary").click()


def test_a_condition_narrows_the_board_and_its_totals(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    with answering(typing("150")):
        choose(narrowing, "Value…")
    qtbot.waitUntil(lambda: titles(program) == ["Route 2", "Route 3"])
    assert [chip.words for chip in chips(narrowing)] == ["Value ≥ €150"]
    assert narrowing.bar.findChildren(PlainLabel)[-1].text() == "2 of 3"
    assert program.board.page.columns[0].header.heading.total == "€500"
    assert program.actions["view.unfilter"].isEnabled()


def test_a_deal_that_changes_comes_and_goes(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    narrowing.current.use(Worth(15_000, None, "EUR"))
    qtbot.waitUntil(lambda: titles(program) == ["Route 2", "Route 3"])
    program.live.run(EditDeal(3, DealField.VALUE, 90_000))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1", "Route 2", "Route 3"])
    qtbot.waitUntil(lambda: narrowing.bar.findChildren(PlainLabel)[-1].text() == "3 of 3")


def test_a_tag_that_is_hung_on_a_deal_is_noticed(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    choose(narrowing, "Tag", "hot  new")
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    assert chips(narrowing)[0].words == "Tag: hot & new"
    program.live.run(TagDeal(1, "hot & new"))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1", "Route 3"])


def test_an_empty_result_says_what_to_do(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    narrowing.current.use(Holds("nowhere"))
    qtbot.waitUntil(lambda: not program.board.page.isVisible())
    empty = next(one for one in program.board.findChildren(EmptyState) if one.isVisible())
    assert empty.findChildren(PlainLabel)[0].text() == "No deal matches"
    (button,) = empty.findChildren(QPushButton)
    assert button.text() == "Clear Filter"
    button.click()
    qtbot.waitUntil(program.board.page.isVisible)
    assert len(titles(program)) == 3
    assert narrowing.current.filter == EVERYTHING


def test_late_answers_are_dropped(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    told: list[object] = []
    narrowing.current.found.connect(told.append)
    for words in ("r", "ro", "route 1"):
        narrowing.current.use(Holds(words))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    assert len(told) == 1
    narrowing.current.use(Holds("route 2"))
    narrowing.current.use(EVERYTHING)
    narrowing.current.leave()
    QApplication.processEvents()
    assert told[1:] == [None]


def test_a_chip_is_taken_away_by_its_cross_and_by_a_key(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    narrowing.current.use(All((Stale(), Holds("route"), InStages((1,)))))
    chip = chips(narrowing)[1]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, chip.height() // 2))
    assert narrowing.current.filter == All((Stale(), InStages((1,))))
    chips(narrowing)[0].setFocus()
    QTest.keyClick(chips(narrowing)[0], Qt.Key.Key_Delete)
    assert narrowing.current.filter == All((InStages((1,)),))
    assert chips(narrowing)[0].hasFocus()
    QTest.keyClick(chips(narrowing)[0], Qt.Key.Key_Backspace)
    assert narrowing.current.filter == EVERYTHING
    assert narrowing.bar.add.hasFocus()


def test_more_texts_than_can_be_looked_for_are_refused(program: Program, narrowing: Narrowing) -> None:
    texts = AnyOf(tuple(Holds(f"route {number}") for number in range(MOST_TEXTS)))
    narrowing.current.use(texts)
    with answering(typing("one more")):
        choose(narrowing, "Text…")
    assert narrowing.current.filter == texts
    assert banners(program) == ["A filter can ask for 20 texts at most."]


def test_the_keyboard_stays_in_its_place_when_chips_are_taken_away(narrowing: Narrowing) -> None:
    narrowing.current.use(All((Stale(), Holds("route"), InStages((1,)), NextStep(Stepping.NONE))))
    chips(narrowing)[1].setFocus()
    for focus in ([False, True, False], [False, True], [True]):
        QTest.keyClick(next(chip for chip in chips(narrowing) if chip.hasFocus()), Qt.Key.Key_Delete)
        assert [chip.hasFocus() for chip in chips(narrowing)] == focus


def test_a_chip_can_be_turned_changed_and_given_alternatives(narrowing: Narrowing) -> None:
    narrowing.current.use(All((NextStep(Stepping.NONE), InStages((1,)))))
    chips(narrowing)[0].click()
    pick("Next step overdue")
    assert narrowing.current.filter == All((NextStep(Stepping.OVERDUE), InStages((1,))))
    chips(narrowing)[1].click()
    pick("Qualification")
    assert narrowing.current.filter == All((NextStep(Stepping.OVERDUE), InStages((1, 2))))
    chips(narrowing)[1].click()
    pick("Leave These Out")
    assert chips(narrowing)[1].words == "Not: Stage: Prospecting or Qualification"
    chips(narrowing)[1].click()
    pick("Prospecting")
    assert narrowing.current.filter == All((NextStep(Stepping.OVERDUE), Not(InStages((2,)))))
    chips(narrowing)[1].click()
    pick("Or Also", "Stale")
    assert narrowing.current.filter == All((NextStep(Stepping.OVERDUE), AnyOf((Not(InStages((2,))), Stale()))))
    chips(narrowing)[1].click()
    pick("Remove")
    assert narrowing.current.filter == All((NextStep(Stepping.OVERDUE),))
    chips(narrowing)[0].click()
    pick("Next step overdue")
    assert narrowing.current.filter == EVERYTHING


def test_all_of_them_or_one_of_them(narrowing: Narrowing) -> None:
    narrowing.current.use(All((Stale(), Holds("a"))))
    join = narrowing.bar.findChildren(QPushButton)[1]
    assert (join.text(), join.accessibleName()) == ("and", "Each of these is needed")
    join.click()
    assert narrowing.current.filter == AnyOf((Stale(), Holds("a")))
    assert join.text() == "or"
    choose(narrowing, "Next Step", "No next step")
    assert narrowing.current.filter == AnyOf((Stale(), Holds("a"), NextStep(Stepping.NONE)))


@pytest.mark.parametrize(
    ("path", "texts", "made"),
    [
        (("Text…",), ["  route  1 "], Holds("route  1")),
        (("Value…",), ["1k", "2 000,50"], Worth(100_000, 200_050, "EUR")),
        (("Close Date", "Between Two Days…"), ["2026-12-01", ""], ClosesBetween(date(2026, 12, 1), None)),
        (("Organization…",), ["velo"], WithOrganization((1,))),
        (("Person…",), ["MARC"], WithPerson((1,))),
    ],
)
def test_what_is_typed_becomes_a_condition(
    narrowing: Narrowing, path: tuple[str, ...], texts: list[str], made: Filter
) -> None:
    with answering(typing(*texts)):
        choose(narrowing, *path)
    assert narrowing.current.filter == All((made,))


@pytest.mark.parametrize(
    ("path", "texts", "problem"),
    [
        (("Text…",), [""], "no word"),
        (("Value…",), ["", ""], "no limit"),
        (("Value…",), ["2000", "1000"], "Nothing lies between"),
        (("Value…",), ["much"], "is not an amount"),
        (("Close Date", "Between Two Days…"), ["someday"], "not understood"),
        (("Organization…",), ["unheard of"], "not clear"),
        (("Person…",), [""], "not clear"),
    ],
)
def test_what_cannot_be_is_refused_in_the_form(
    narrowing: Narrowing, path: tuple[str, ...], texts: list[str], problem: str
) -> None:
    said: list[str] = []

    def answer(dialog: QDialog) -> bool:
        typing(*texts)(dialog)
        said.extend(label.text() for label in dialog.findChildren(PlainLabel) if label.isVisible())
        dialog.reject()
        return True

    with answering(answer):
        choose(narrowing, *path)
    assert any(problem in one for one in said)
    assert narrowing.current.filter == EVERYTHING


def test_a_typed_condition_can_be_typed_again(narrowing: Narrowing) -> None:
    for before, texts, after in (
        (Holds("a"), ["b"], Holds("b")),
        (Worth(100, None, "EUR"), ["", "3"], Worth(None, 300, "EUR")),
        (ClosesBetween(None, None), ["2026-12-01"], None),
    ):
        narrowing.current.use(All((before,)))
        chips(narrowing)[0].click()
        with answering(typing(*texts)):
            pick("Edit…")
        chosen: Filter = narrowing.current.filter
        assert isinstance(chosen, All)
        assert chosen.parts[0] != before
        assert after is None or chosen.parts == (after,)


def test_parts_without_room_are_in_a_menu(narrowing: Narrowing, program: Program) -> None:
    parts = tuple(Holds(f"a rather long text, number {number}") for number in range(12))
    narrowing.current.use(AnyOf(parts))
    hidden = len(narrowing.bar.row.hidden_items())
    assert hidden > 0
    narrowing.bar.row.more.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()][-1] == "Text: “a rather long text, number 11”"
    assert len(menu.actions()) == hidden
    last = menu.actions()[-1]
    menu.close()
    last.trigger()
    pick("Remove")
    assert narrowing.current.filter == AnyOf(parts[:-1])


def test_the_bar_speaks_the_language_of_now(program: Program, narrowing: Narrowing) -> None:
    narrowing.current.use(All((Stale(), Worth(1_000_000, None, "EUR"))))
    program.actions["view.language.fr"].trigger()
    QApplication.processEvents()
    assert [chip.words for chip in chips(narrowing)] == ["En sommeil", "Valeur ≥ 10\u202f000\u00a0€"]
    assert narrowing.bar.add.text() == "Filtre"


def test_another_file_is_shown_whole(program: Program, narrowing: Narrowing, tmp_path: Path, qtbot: QtBot) -> None:
    narrowing.current.use(Tagged((1,)))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    other = tmp_path / "other"
    other.mkdir()
    desk = new_desk(other)
    add_deal(desk, "Elsewhere")
    desk.store.close()
    program.switch_to(desk.store.path)
    qtbot.waitUntil(lambda: program.editing is not None and titles(program) == ["Elsewhere"])
    assert program.editing is not None
    assert not program.editing.narrowing.current.active


def test_time_alone_can_change_what_is_found(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    told: list[object] = []
    narrowing.current.use(Holds("route"))
    qtbot.waitUntil(lambda: program.board.page.narrowed)
    narrowing.current.found.connect(told.append)
    narrowing.current.time_passed()
    narrowing.current.use(Not(Stale()))
    qtbot.waitUntil(lambda: len(told) == 1)
    narrowing.current.time_passed()
    qtbot.waitUntil(lambda: len(told) == 2)


def test_a_new_deal_that_the_filter_hides_is_not_lost(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    narrowing.current.use(Holds("route 1"))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    program.live.run(AddDeal("Route 12", 1))
    qtbot.waitUntil(lambda: titles(program) == ["Route 12", "Route 1"])
    assert "The filter hides the new deal." not in banners(program)
    program.live.run(AddDeal("Elsewhere", 1))
    qtbot.waitUntil(lambda: "The filter hides the new deal." in banners(program))
    buttons_press(program, "The filter hides the new deal.", "Clear Filter")
    qtbot.waitUntil(lambda: titles(program)[0] == "Elsewhere")


def test_a_shown_deal_that_the_filter_hides_says_so_and_can_be_worked_on(
    program: Program, narrowing: Narrowing, qtbot: QtBot
) -> None:
    assert program.editing is not None
    pane = program.editing.pane
    narrowing.current.use(Holds("route 1"))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    program.show_deal(1)
    assert pane.hidden.isVisible()
    assert pane.hidden.accessibleName() == "The filter hides this deal."

    qtbot.waitUntil(program.actions["deal.call_soon"].isEnabled)
    program.actions["deal.call_soon"].trigger()
    qtbot.waitUntil(lambda: bool(pane.deal and pane.deal.id == 1 and pane.deal.follow_ups))

    pane.hidden.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: len(titles(program)) == 3)
    assert not pane.hidden.isVisible()
    program.show_deal(2)
    assert not pane.hidden.isVisible()


def test_a_deal_in_the_archive_says_so_and_can_be_taken_out(
    program: Program, narrowing: Narrowing, qtbot: QtBot
) -> None:
    assert program.editing is not None
    hidden = program.editing.pane.hidden
    program.live.run(ArchiveDeals((1,)))
    program.show_deal(1)
    # No filter would show it.
    narrowing.current.use(Holds("route 1"))
    qtbot.waitUntil(lambda: titles(program) == ["Route 1"])
    assert hidden.accessibleName() == "This deal is in the archive."

    hidden.findChildren(QPushButton)[0].click()
    qtbot.waitUntil(lambda: hidden.accessibleName() == "The filter hides this deal.")


def test_the_board_stays_as_it_is_while_a_card_is_dragged(program: Program, narrowing: Narrowing, qtbot: QtBot) -> None:
    page = program.board.page
    page._drag_began((1,))
    with qtbot.waitSignal(narrowing.current.found):
        narrowing.current.use(Holds("route 1"))
    assert len(titles(program)) == 3
    page._drag_ended()
    assert titles(program) == ["Route 1"]
