"""Saving views: what is shown, under a name, to come back to with one key."""

from typing import Any, NamedTuple

from pipedesk.commands.command import Plan
from pipedesk.domain.edits import Delete, Edit, Insert, Update
from pipedesk.domain.filter_json import to_json
from pipedesk.domain.filters import Filter
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.ranking import rank_behind, rank_between
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.store.book import Book
from pipedesk.store.tables import SavedView

ICONS = (
    "star",
    "flame",
    "flag",
    "heart",
    "zap",
    "target",
    "trophy",
    "calendar",
    "clock-alert",
    "eye",
    "briefcase",
    "snowflake",
    "bookmark",
)
"""The icons that a view can have."""

LONGEST_NAME = 100


class SaveView(NamedTuple):
    """Keep a filter, with the page that shows it, as a new view behind the others."""

    name: str
    filter: Filter
    page: str = "board"
    arrangement: str = ""
    icon: str = ICONS[0]
    shortcut: str = ""

    def plan(self, book: Book) -> Plan:
        views = book.all(SavedView, order="rank")
        name = _free_name(self.name, views)
        values = {
            "uid": book.new_uid(),
            "name": name,
            "icon": _known_icon(self.icon),
            "shortcut": _free_shortcut(self.shortcut, views),
            "page": self.page,
            "filter": to_json(self.filter),
            "arrangement": self.arrangement,
            "rank": rank_between(views[-1].rank if views else None, None),
        }
        step = translate("Views", "Save view “{name}”").fill(name=name)
        return Plan(step, [Insert("saved_view", book.new_id("saved_view"), values)])


class EditView(NamedTuple):
    """Change a view's name, icon or key; what is None stays, an empty key means none."""

    view_id: int
    name: str | None = None
    icon: str | None = None
    shortcut: str | None = None

    def plan(self, book: Book) -> Plan:
        view = book.get(SavedView, self.view_id)
        others = [other for other in book.all(SavedView) if other.id != view.id]
        values: dict[str, Any] = {}
        if self.name is not None:
            values["name"] = _free_name(self.name, others)
        if self.icon is not None:
            values["icon"] = _known_icon(self.icon)
        if self.shortcut is not None:
            values["shortcut"] = _free_shortcut(self.shortcut, others)
        step = translate("Views", "Edit view “{name}”").fill(name=view.name)
        return Plan(step, [Update("saved_view", view.id, values)] if values else [])


class UpdateView(NamedTuple):
    """Let a view show what is shown now."""

    view_id: int
    filter: Filter
    page: str
    arrangement: str = ""

    def plan(self, book: Book) -> Plan:
        view = book.get(SavedView, self.view_id)
        values = {"filter": to_json(self.filter), "page": self.page, "arrangement": self.arrangement}
        step = translate("Views", "Update view “{name}”").fill(name=view.name)
        return Plan(step, [Update("saved_view", view.id, values)])


class MoveView(NamedTuple):
    """Put a view behind another one, or first with `after` None."""

    view_id: int
    after: int | None = None

    def plan(self, book: Book) -> Plan:
        view = book.get(SavedView, self.view_id)
        others = [(other.id, other.rank) for other in book.all(SavedView, order="rank") if other.id != view.id]
        step = translate("Views", "Move view “{name}”").fill(name=view.name)
        return Plan(step, [Update("saved_view", view.id, {"rank": rank_behind(others, self.after)})])


class ChooseFirstView(NamedTuple):
    """Let the file be opened with a view; None: with everything."""

    view_id: int | None

    def plan(self, book: Book) -> Plan:
        chosen = book.get(SavedView, self.view_id) if self.view_id is not None else None
        edits: list[Edit] = [
            Update("saved_view", view.id, {"is_first": view.id == self.view_id}) for view in book.all(SavedView)
        ]
        if chosen is None:
            return Plan(translate("Views", "Open with all deals"), edits)
        return Plan(translate("Views", "Open with view “{name}”").fill(name=chosen.name), edits)


class DeleteView(NamedTuple):
    """Forget a view; no deal is touched."""

    view_id: int

    def plan(self, book: Book) -> Plan:
        view = book.get(SavedView, self.view_id)
        step = translate("Views", "Delete view “{name}”").fill(name=view.name)
        return Plan(step, [Delete("saved_view", view.id)])


def _free_name(name: str, others: list[SavedView]) -> str:
    line = clean_line(name, LONGEST_NAME)
    if not line:
        raise Refusal(
            translate("Views", "A view needs a name."),
            translate("Views", "Type what it shows, such as “Closing this month”."),
        )
    if any(folded(other.name) == folded(line) for other in others):
        raise Refusal(
            translate("Views", "There is a view “{name}” already.").fill(name=line),
            translate("Views", "Choose another name, or update that view."),
        )
    return line


def _known_icon(icon: str) -> str:
    if icon not in ICONS:
        raise Refusal(
            translate("Views", "There is no icon “{icon}” for views.").fill(icon=icon[:40]),
            translate("Views", "Use one of these: {icons}.").fill(icons=", ".join(ICONS)),
        )
    return icon


def _free_shortcut(shortcut: str, others: list[SavedView]) -> str:
    holder = next((other for other in others if shortcut and other.shortcut == shortcut), None)
    if holder is not None:
        raise Refusal(
            translate("Views", "{key} already leads to “{name}”.").fill(key=shortcut, name=holder.name),
            translate("Views", "Choose another key."),
        )
    return clean_line(shortcut, 40)
