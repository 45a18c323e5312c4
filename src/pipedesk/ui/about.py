"""What this program is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from pipedesk import __version__
from pipedesk.assets import asset
from pipedesk.ui.widgets.labels import PlainLabel

_ICON = 72
_WIDTH = 400


class AboutDialog(QDialog):
    """Name, version, what it is for, and under which licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About PipeDesk"))
        self.setFixedWidth(_WIDTH)
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(_ICON, _ICON))
        sentence = PlainLabel(
            self.tr("Your deals, your follow-ups, your figures: in one file on your own disk, without an account."),
            "secondary",
        )
        licence = PlainLabel(
            self.tr("Free software under the MIT licence. Icons: Lucide, ISC licence. Qt for Python: LGPL."), "small"
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        name, version = PlainLabel("PipeDesk", "headline"), PlainLabel(__version__, "secondary")
        for part in (picture, name, version, sentence, licence):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            part.setWordWrap(part in (sentence, licence))
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addWidget(buttons)
        self._layout = layout

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Only now is the font known, and with it how many lines the sentences take.
        self.setFixedHeight(self._layout.totalHeightForWidth(_WIDTH))


def app_icon() -> QIcon:
    """The program's own icon, drawn at whatever size is asked for."""
    return QIcon(str(asset("icons", "pipedesk.svg")))
