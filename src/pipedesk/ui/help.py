"""The sheet of all keys, and the page about the program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from pipedesk import __version__
from pipedesk.ui.actions import ACTIONS, MENUS, Actions, shown
from pipedesk.ui.theme.theme import Theme
from pipedesk.ui.widgets.labels import PlainLabel

class KeySheet(QDialog):
    """Every action that has a key, by menu."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget()
        body.setObjectName("body")
        grid = QGridLayout(body)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(5)
        row = 0
        for menu in MENUS:
            keyed = [spec for spec in ACTIONS if spec.menu == menu.name and spec.keys]
            if not keyed:
                continue
            grid.addWidget(PlainLabel(shown(menu.text).replace("&", ""), "strong"), row, 0)
            row += 1
            for spec in keyed:
                keys = ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in actions[spec.name].shortcuts())
                grid.addWidget(PlainLabel(actions[spec.name].iconText()), row, 0)
                grid.addWidget(PlainLabel(keys, "secondary"), row, 1)
                row += 1
        for keys, words in (
            (self.tr("Arrows, Home, End"), self.tr("From card to card")),
            (self.tr("Esc"), self.tr("Leave a field as it was; cancel a drag")),
        ):
            grid.addWidget(PlainLabel(words), row, 0)
            grid.addWidget(PlainLabel(keys, "secondary"), row, 1)
            row += 1
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(body)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)
        self.resize(480, 600)


class About(QDialog):
    """Name, version, licences."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About PipeDesk"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picture = QLabel()
        picture.setPixmap(theme.pixmap("square-kanban", "accent", 48, self.devicePixelRatioF()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 18)
        layout.setSpacing(8)
        layout.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        words = (
            (f"PipeDesk {__version__}", "headline"),
            (self.tr("A sales pipeline that one person can own."), ""),
            (self.tr("Free software under the MIT licence. Icons: Lucide, ISC licence. Qt for Python: LGPL."), "secondary"),
        )
        for text, role in words:
            label = PlainLabel(text, role)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
