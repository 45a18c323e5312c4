"""Views are saved, changed, put in order and forgotten; each of it can be undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipedesk.commands.command import Command
from pipedesk.commands.views import ChooseFirstView, DeleteView, EditView, MoveView, SaveView, UpdateView
from pipedesk.desk import Desk
from pipedesk.domain.filters import EVERYTHING, All, Filter, Holds, Stale
from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.views import ViewRow, saved_views
from tests.stories import new_desk, state


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = new_desk(tmp_path)
    yield desk
    desk.store.close()


def views(desk: Desk) -> list[ViewRow]:
    with desk.store.reading() as look:
        return saved_views(look)


def names(desk: Desk) -> list[str]:
    return [view.name for view in views(desk)]


def save(desk: Desk, *named: str) -> None:
    for name in named:
        desk.run(SaveView(name, Stale()))


def test_a_view_keeps_what_was_shown(desk: Desk) -> None:
    shown: Filter = All((Stale(), Holds("erp")))
    change = desk.run(SaveView("  My  hot ones ", shown, "list", "value", "flame", "Ctrl+Alt+1"))
    assert change.name.english() == "Save view “My  hot ones”"
    (view,) = views(desk)
    assert view.filter() == shown
    assert (view.page, view.arrangement, view.icon, view.shortcut) == ("list", "value", "flame", "Ctrl+Alt+1")
    assert not view.is_first


def test_a_view_is_changed_and_what_is_not_named_stays(desk: Desk) -> None:
    save(desk, "One")
    desk.run(EditView(1, name="Uno", icon="flag"))
    desk.run(UpdateView(1, EVERYTHING, "list", "close"))
    (view,) = views(desk)
    assert (view.name, view.icon, view.page, view.arrangement) == ("Uno", "flag", "list", "close")
    assert view.filter() == EVERYTHING
    assert not desk.run(EditView(1)).rows


def test_views_are_put_in_order(desk: Desk) -> None:
    save(desk, "One", "Two", "Three")
    desk.run(MoveView(3, None))
    assert names(desk) == ["Three", "One", "Two"]
    desk.run(MoveView(3, 2))
    assert names(desk) == ["One", "Two", "Three"]
    desk.run(MoveView(1, 2))
    assert names(desk) == ["Two", "One", "Three"]


def test_one_view_at_most_comes_first(desk: Desk) -> None:
    save(desk, "One", "Two")
    desk.run(ChooseFirstView(1))
    desk.run(ChooseFirstView(2))
    assert [view.is_first for view in views(desk)] == [False, True]
    desk.run(ChooseFirstView(None))
    assert not any(view.is_first for view in views(desk))


def test_a_view_is_forgotten_and_comes_back(desk: Desk) -> None:
    save(desk, "One")
    desk.run(ChooseFirstView(1))
    before = state(desk)
    desk.run(DeleteView(1))
    assert views(desk) == []
    desk.undo()
    assert state(desk) == before


@pytest.mark.parametrize(
    ("command", "problem"),
    [
        (SaveView("", Stale()), "needs a name"),
        (SaveView("x" * 200, Stale()), "too long"),
        (SaveView("ÉTÉ", Stale()), "already"),
        (SaveView("New", Stale(), icon="../star"), "no icon"),
        (SaveView("New", Stale(), shortcut="Ctrl+1"), "already leads to"),
        (EditView(2, name="ete"), "already"),
        (EditView(2, shortcut="Ctrl+1"), "already leads to"),
        (EditView(99, name="a"), "no longer there"),
        (UpdateView(99, Stale(), "board"), "no longer there"),
        (MoveView(99), "no longer there"),
        (ChooseFirstView(99), "no longer there"),
        (DeleteView(99), "no longer there"),
    ],
)
def test_what_cannot_be_is_refused_with_words(desk: Desk, command: Command, problem: str) -> None:
    desk.run(SaveView("Été", Stale(), shortcut="Ctrl+1"))
    save(desk, "Two")
    before = state(desk)
    with pytest.raises(Refusal, match=problem):
        desk.run(command)
    assert state(desk) == before


def test_a_view_keeps_its_own_name_and_key(desk: Desk) -> None:
    desk.run(SaveView("Été", Stale(), shortcut="Ctrl+1"))
    desk.run(EditView(1, name="été", shortcut="Ctrl+1"))
    assert names(desk) == ["été"]
    desk.run(EditView(1, shortcut=""))
    assert views(desk)[0].shortcut == ""
