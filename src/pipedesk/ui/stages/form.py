"""Everything about one stage; each field is saved by itself when it is left."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from pipedesk.commands.command import Command
from pipedesk.commands.stages import EditStage, SetChecklist
from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.store.reads.requirements import StageCard
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.flow import FlowLayout
from pipedesk.ui.widgets.labels import PlainLabel
from pipedesk.ui.words import required_words

_TEXT_MARGIN = 6
_LONGEST_DAYS = 3650
_GUIDANCE_HIGH, _CHECKLIST_HIGH = 84, 96


class TextArea(QPlainTextEdit):
    """Several lines that are committed when the keyboard leaves them."""

    committed = Signal(str)

    def __init__(self, high: int) -> None:
        super().__init__()
        self._settled = ""
        self.setTabChangesFocus(True)
        self.setFixedHeight(high)

    def show_text(self, text: str) -> None:
        """Show a text from elsewhere."""
        if text != self._settled or not self.hasFocus():
            self._settled = text
            self.setPlainText(text)

    def finish(self) -> None:
        """Commit what is being typed."""
        text = self.toPlainText()
        if text != self._settled:
            self._settled = text
            self.committed.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.finish()


class StageForm(QWidget):
    """Says what was edited, as the command for it."""

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: StageCard | None = None
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.colour = QComboBox()
        for colour in StageColour:
            role = f"hue_{colour}" if colour else "handle"
            self.colour.addItem(theme.icon("dot", role), colour_words(colour), colour)
        self.probability = QSpinBox()
        self.probability.setRange(0, 100)
        self.stale = QSpinBox()
        self.stale.setRange(0, _LONGEST_DAYS)
        for box in (self.probability, self.stale):
            box.setKeyboardTracking(False)
            box.lineEdit().setTextMargins(_TEXT_MARGIN, 0, 0, 0)
        self.guidance = TextArea(_GUIDANCE_HIGH)
        self.checklist = TextArea(_CHECKLIST_HIGH)
        self.required = {field: QCheckBox(required_words(field)) for field in RequiredField}
        self._lay_out()
        self._connect()

    def show_stage(self, stage: StageCard) -> None:
        """Show a stage; what is being typed about the one before is committed first."""
        if self._stage is not None and self._stage.id != stage.id:
            self.finish()
        self._stage = None
        if not (self.name.hasFocus() and self.name.isModified()):
            self.name.setText(stage.name)
        self.colour.setCurrentIndex(self.colour.findData(stage.colour))
        self.probability.setValue(stage.probability)
        self.stale.setValue(stage.stale_after_days or 0)
        self.guidance.show_text(stage.guidance)
        self.checklist.show_text("\n".join(stage.checklist))
        for field, box in self.required.items():
            box.setChecked(field in stage.required)
        self._stage = stage

    def finish(self) -> None:
        """Commit what is being typed."""
        self._name_edited()
        for box in (self.probability, self.stale):
            box.interpretText()
        self.guidance.finish()
        self.checklist.finish()

    def begin_name(self) -> None:
        """Let the user type another name."""
        self.name.setFocus()
        self.name.selectAll()

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._name_edited)
        self.colour.activated.connect(lambda: self._edit(colour=StageColour(self.colour.currentData())))
        self.probability.valueChanged.connect(lambda percent: self._edit(probability=percent))
        self.stale.valueChanged.connect(lambda days: self._edit(stale_after_days=days))
        self.guidance.committed.connect(lambda text: self._edit(guidance=text))
        self.checklist.committed.connect(self._list_edited)
        for box in self.required.values():
            box.clicked.connect(self._required_edited)

    def _name_edited(self) -> None:
        if self._stage is not None and self.name.text().strip() != self._stage.name:
            self.name.setModified(False)
            self._edit(name=self.name.text())

    def _required_edited(self) -> None:
        self._edit(required=tuple(field for field, box in self.required.items() if box.isChecked()))

    def _list_edited(self, text: str) -> None:
        if self._stage is not None:
            self._say(SetChecklist(self._stage.id, tuple(text.splitlines())))

    def _edit(self, **values: object) -> None:
        if self._stage is not None:
            self._say(EditStage(self._stage.id, **values))  # type: ignore[arg-type]

    def _say(self, command: Command) -> None:
        self.edited.emit(command)

    def _lay_out(self) -> None:
        self.probability.setSuffix(self.tr("%"))
        self.stale.setSuffix(self.tr(" days"))
        self.stale.setSpecialValueText(self.tr("never"))
        self.guidance.setPlaceholderText(self.tr("what happens here, and when to leave it"))
        self.checklist.setPlaceholderText(self.tr("one line for each thing to be done before a deal goes on"))
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(14)
        rows.setVerticalSpacing(9)
        fields: list[tuple[str, QWidget]] = [
            (self.tr("Name"), self.name),
            (self.tr("Colour"), self.colour),
            (self.tr("Probability"), self.probability),
            (self.tr("Stale after"), self.stale),
            (self.tr("What to do here"), self.guidance),
            (self.tr("Exit checklist"), self.checklist),
        ]
        for label, field in fields:
            field.setAccessibleName(label)
            rows.addRow(PlainLabel(label, "secondary"), field)
        needed = QWidget()
        flow = FlowLayout(needed, spacing=12)
        for box in self.required.values():
            box.setAccessibleName(self.tr("Required: {field}").format(field=box.text()))
            flow.addWidget(box)
        rows.addRow(PlainLabel(self.tr("Required to come in"), "secondary"), needed)


def colour_words(colour: StageColour) -> str:
    """Blue, Teal …"""
    translate = QCoreApplication.translate
    names = {
        StageColour.NONE: translate("StageForm", "None"),
        StageColour.BLUE: translate("StageForm", "Blue"),
        StageColour.TEAL: translate("StageForm", "Teal"),
        StageColour.GREEN: translate("StageForm", "Green"),
        StageColour.YELLOW: translate("StageForm", "Yellow"),
        StageColour.ORANGE: translate("StageForm", "Orange"),
        StageColour.RED: translate("StageForm", "Red"),
        StageColour.PURPLE: translate("StageForm", "Purple"),
        StageColour.GREY: translate("StageForm", "Grey"),
    }
    return names[colour]
