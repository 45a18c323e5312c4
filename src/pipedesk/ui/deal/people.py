"""The people in a deal: what each is in it, and how to reach them, edited where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pipedesk.commands.deals import MakeMainContact, RemoveDealPerson, SetDealRole
from pipedesk.commands.people import AddContactPoint, EditContactPoint
from pipedesk.domain.terms import ContactKind, DealRole
from pipedesk.store.reads.deal import ContactRow, DealPersonRow
from pipedesk.ui.theme.stylesheet import FACT_PADDING, FIELD_PADDING
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.button import Button, IconButton
from pipedesk.ui.widgets.inline import InlineEdit
from pipedesk.ui.widgets.labels import ElidedLabel
from pipedesk.ui.widgets.menu import Menu
from pipedesk.ui.words import role_words

_OPENS = {ContactKind.EMAIL: ("mail", "mailto"), ContactKind.PHONE: ("phone", "tel")}


class DealPeopleView(QWidget):
    """Shows the people of a deal, the main contact first, and says what the user wants done."""

    asked = Signal(object)
    """A `Command`."""
    opened = Signal(str)
    """An address to open, such as ``tel:+33…``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._deal = 0
        self._boxes: dict[int, _PersonBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)

    def show_people(self, deal: int, people: Sequence[DealPersonRow]) -> None:
        """Show who is in a deal; what is being typed about those who stay in it stays."""
        if deal != self._deal:
            self._take_away(list(self._boxes))
        self._deal = deal
        self._take_away([person for person in self._boxes if person not in {one.person_id for one in people}])
        for place, person in enumerate(people):
            box = self._boxes.get(person.person_id)
            if box is None:
                box = self._boxes[person.person_id] = _PersonBox(self._theme, self)
            if self._column.indexOf(box) != place:
                self._column.removeWidget(box)
                self._column.insertWidget(place, box)
            box.show_person(deal, person, main=place == 0, alone=len(people) == 1)

    def _take_away(self, people: Sequence[int]) -> None:
        for person in people:
            box = self._boxes.pop(person)
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()


class _PersonBox(QWidget):
    """One person: name, role and job, every e-mail address and number, and room for one more."""

    def __init__(self, theme: Theme, view: DealPeopleView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._deal = 0
        self._person: DealPersonRow | None = None
        self._main = self._alone = False
        self._name = ElidedLabel("", "strong")
        self._remove = IconButton("x", "", theme)
        self._remove.clicked.connect(lambda: self._ask(RemoveDealPerson(self._deal, self._id())))
        self._role = Button("", "fact")
        self._roles = Menu(self._role)
        self._roles.aboutToShow.connect(self._fill)
        self._role.setMenu(self._roles)
        self._job = ElidedLabel("", "small")
        self._points: list[_PointLine] = []
        self._listed = QVBoxLayout()
        self._listed.setSpacing(0)
        self._more = InlineEdit(name="contact point", role="secondary")
        self._more.committed.connect(self._add)
        self._lay_out()
        self._retranslate()

    def show_person(self, deal: int, person: DealPersonRow, *, main: bool, alone: bool) -> None:
        """Show what is known of somebody in a deal."""
        self._deal, self._person, self._main, self._alone = deal, person, main, alone
        self._name.setText(person.name)
        self._remove.name(self.tr("Remove {name} from this deal").format(name=person.name))
        role = role_words(person.role)
        self._role.setText(self.tr("{role}, main contact").format(role=role) if main and not alone else role)
        self._role.setAccessibleName(self.tr("Role of {name}: {role}").format(name=person.name, role=role))
        self._job.setText(person.job_title)
        self._more.setAccessibleName(self.tr("Add an e-mail or phone of {name}").format(name=person.name))
        self._more.set_text("")
        if [point.id for point in person.points] != [line.point.id for line in self._points]:
            self._replace(person.points)
        for line, point in zip(self._points, person.points, strict=True):
            line.show_point(person.name, point)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(FIELD_PADDING, 0, 0, 0)
        top.addWidget(self._name, 1)
        top.addWidget(self._remove)
        middle = QHBoxLayout()
        middle.setContentsMargins(FIELD_PADDING - FACT_PADDING, 0, 0, 0)
        middle.addWidget(self._role)
        middle.addWidget(self._job, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(middle)
        column.addLayout(self._listed)
        column.addWidget(self._more)

    def _replace(self, points: Sequence[ContactRow]) -> None:
        for line in self._points:
            self._listed.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._points = [_PointLine(point, self._theme, self._view) for point in points]
        for line in self._points:
            self._listed.addWidget(line)

    def _fill(self) -> None:
        self._roles.clear()
        for role in DealRole:
            entry = self._roles.addAction(role_words(role))
            entry.setCheckable(True)
            entry.setChecked(self._person is not None and self._person.role is role)
            entry.triggered.connect(lambda _=False, role=role: self._ask(SetDealRole(self._deal, self._id(), role)))
        self._roles.addSeparator()
        main = self._roles.addAction(self.tr("&Main Contact"))
        main.setCheckable(True)
        main.setChecked(self._main)
        main.setEnabled(not self._main)
        main.triggered.connect(lambda: self._ask(MakeMainContact(self._deal, self._id())))

    def _add(self, typed: str) -> None:
        if typed:
            kind = ContactKind.EMAIL if "@" in typed else ContactKind.PHONE
            self._ask(AddContactPoint(self._id(), kind, typed))

    def _ask(self, command: object) -> None:
        self._view.asked.emit(command)

    def _id(self) -> int:
        return self._person.person_id if self._person is not None else 0

    def _retranslate(self) -> None:
        self._more.setPlaceholderText(self.tr("e-mail or phone"))
        if self._person is not None:
            self.show_person(self._deal, self._person, main=self._main, alone=self._alone)


class _PointLine(QWidget):
    """One e-mail address or number, with the button that opens it."""

    def __init__(self, point: ContactRow, theme: Theme, view: DealPeopleView) -> None:
        super().__init__()
        self.point = point
        icon, self._scheme = _OPENS[point.kind]
        self._edit = InlineEdit(name=point.value)
        self._edit.committed.connect(lambda text: view.asked.emit(EditContactPoint(self.point.id, text)))
        self._opener = IconButton(icon, point.value, theme)
        self._opener.clicked.connect(lambda: view.opened.emit(f"{self._scheme}:{self.point.value}"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._edit, 1)
        row.addWidget(self._opener)

    def show_point(self, person: str, point: ContactRow) -> None:
        """Show what it is now."""
        self.point = point
        words = self.tr("E-mail of {name}") if point.kind is ContactKind.EMAIL else self.tr("Phone of {name}")
        self._edit.setAccessibleName(words.format(name=person))
        self._edit.set_text(point.value)
        self._opener.name(point.value)
