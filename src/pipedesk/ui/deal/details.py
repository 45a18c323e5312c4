"""The basic fields of a deal, each edited where it stands and saved by itself."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFormLayout, QLayout, QVBoxLayout, QWidget

from pipedesk.store.reads.deal import DealDetails
from pipedesk.ui.deal.people import DealPeopleView
from pipedesk.ui.formats import Formats
from pipedesk.ui.theme.stylesheet import FIELD_PADDING
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.chip import Chip
from pipedesk.ui.widgets.flow import FlowLayout
from pipedesk.ui.widgets.inline import InlineEdit
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.words import field_words

_FIELDS = ("expected_close_on", "probability", "currency", "source")


class DealFieldsView(QWidget):
    """Says which field was edited to what text; understanding the text is the pane's work."""

    edited = Signal(str, str)
    organization_edited = Signal(str)
    person_added = Signal(str)
    tag_added = Signal(str)
    tag_removed = Signal(str)

    def __init__(self, theme: Theme, formats: Formats, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._formats = formats
        self._deal: DealDetails | None = None
        self._labels = {name: PlainLabel("", "secondary") for name in (*_FIELDS, "organization", "people", "tags")}
        self._edits = {name: InlineEdit(name=name) for name in _FIELDS}
        self._organization = InlineEdit(name="organization")
        self._new_person = InlineEdit(name="person")
        self._new_tag = InlineEdit(name="tag")
        self.people = DealPeopleView(theme)
        self._tags = FlowLayout()
        self._connect()
        self._lay_out()
        self._retranslate()

    def show_deal(self, deal: DealDetails) -> None:
        """Show a deal's fields; what is being typed stays."""
        self._deal = deal
        formats = self._formats
        close = formats.day(deal.expected_close_on) if deal.expected_close_on else ""
        self._edits["expected_close_on"].set_text(close)
        percent = formats.percent(deal.stage.probability if deal.probability is None else deal.probability)
        by_hand = (
            self.tr("{percent} (set by hand)") if deal.probability is not None else self.tr("{percent} (the stage’s)")
        )
        self._edits["probability"].set_text(by_hand.format(percent=percent))
        self._edits["currency"].set_text(deal.currency)
        self._edits["source"].set_text(deal.source)
        self._organization.set_text(deal.organization)
        self._new_person.set_text("")
        self._new_tag.set_text("")
        self.people.show_people(deal.id, deal.people)
        _clear(self._tags)
        for tag in deal.tags:
            chip = Chip(tag, self._theme)
            chip.removed.connect(lambda tag=tag: self.tag_removed.emit(tag))
            self._tags.addWidget(chip)

    def edit(self, name: str) -> None:
        """Begin to edit a field, by its name."""
        self._edits[name].begin()

    def names_wide(self) -> int:
        """How much room the names of the fields take."""
        return max(label.sizeHint().width() for label in self._labels.values())

    def align(self, names_wide: int) -> None:
        """Let the values begin where those of fields with names of this width do."""
        self._labels["organization"].setMinimumWidth(names_wide)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _connect(self) -> None:
        for name, edit in self._edits.items():
            edit.committed.connect(lambda text, name=name: self.edited.emit(name, text))
        self._organization.committed.connect(self.organization_edited)
        self._new_person.committed.connect(self.person_added)
        self._new_tag.committed.connect(self.tag_added)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self._labels["organization"], self._organization)
        for name in _FIELDS:
            form.addRow(self._labels[name], self._edits[name])
        people, tags = QVBoxLayout(), QVBoxLayout()
        people.addWidget(self.people)
        people.addWidget(self._new_person)
        self._tags.setContentsMargins(FIELD_PADDING, 0, 0, 0)
        tags.addLayout(self._tags)
        tags.addWidget(self._new_tag)
        form.addRow(self._labels["people"], people)
        form.addRow(self._labels["tags"], tags)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.addLayout(form)
        layout.addStretch(1)

    def _retranslate(self) -> None:
        words = {name: field_words(name) for name in _FIELDS}
        words |= {"organization": self.tr("Organization"), "people": self.tr("People"), "tags": self.tr("Tags")}
        for name, label in self._labels.items():
            label.setText(words[name])
        for name, edit in self._edits.items():
            edit.setAccessibleName(words[name])
        self._edits["expected_close_on"].setPlaceholderText(self.tr("friday, in 3 weeks"))
        self._edits["source"].setPlaceholderText(self.tr("where it came from"))
        self._organization.setAccessibleName(words["organization"])
        self._organization.setPlaceholderText(self.tr("whose deal it is"))
        self._new_person.setAccessibleName(self.tr("Add a person"))
        self._new_person.setPlaceholderText(self.tr("add a person"))
        self._new_tag.setAccessibleName(self.tr("Add a tag"))
        self._new_tag.setPlaceholderText(self.tr("add a tag"))
        if self._deal is not None:
            self.show_deal(self._deal)


def _clear(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
