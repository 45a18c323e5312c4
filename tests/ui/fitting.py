"""Words that do not fit: found by laying a window out, not by looking at it."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QTabBar, QToolButton, QWidget

from pipedesk.ui.widgets.labels import ElidedLabel

_GROWTH = 0.3
_TAIL = "ëîøåñ"
_ROUNDING = 1


class Longer(QTranslator):
    """A language that needs a third more room than English; counts and places stay as they are."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        more = max(1, round(len(source) * _GROWTH))
        return source.replace("(s)", "s").replace("%Ln", str(n)) + (_TAIL * more)[:more]

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False


def speak_longer() -> Longer:
    """From now on every word is longer; take the translator out again with `removeTranslator`."""
    application = QCoreApplication.instance()
    assert application is not None
    longer = Longer(application)
    application.installTranslator(longer)
    return longer


def clipped(root: QWidget) -> Iterator[str]:
    """Every visible part of a window whose words are cut off, with its words."""
    for part in root.findChildren(QWidget):
        if part.isVisible() and not part.visibleRegion().isEmpty() and (words := _cut(part)):
            yield f"{type(part).__name__}: {words}"


def _cut(part: QWidget) -> str:
    """The words that do not fit into a part; nothing where they do, or end in an ellipsis that a tooltip explains."""
    width = part.contentsRect().width() + _ROUNDING
    match part:
        case ElidedLabel():
            return ""
        case QLabel() if part.wordWrap():
            return part.text() if part.heightForWidth(part.width()) > part.height() + _ROUNDING else ""
        case QLabel():
            return part.text() if part.fontMetrics().horizontalAdvance(part.text()) > width else ""
        case QAbstractButton():
            return part.text() if part.text() and part.sizeHint().width() > part.width() + _ROUNDING else ""
        case QLineEdit():
            hint = part.placeholderText()
            return hint if part.fontMetrics().horizontalAdvance(hint) > width else ""
        case QTabBar():
            scrolls = [one for one in part.findChildren(QToolButton) if one.isVisible()]
            return part.tabText(part.currentIndex()) if scrolls else ""
        case _:
            return ""
