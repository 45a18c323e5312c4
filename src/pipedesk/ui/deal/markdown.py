"""Notes as they are read: Markdown, and nothing that would reach outside the note."""

import re

import shiboken6
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from pipedesk.ui.deal.opening import open_link
from pipedesk.ui.widgets.labels import plain_tip

_FEATURES = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
_MARKED = re.compile(
    r"[*_`~\[\]|\\]|://|www\.|@|^\s{0,3}(#{1,6}\s|>|[-+]\s|\d+[.)]\s|-{3,}\s*$|={3,}\s*$)", re.MULTILINE
)
_FENCE = re.compile(r"\s{0,3}(```|~~~)")


def has_marks(text: str) -> bool:
    """Whether a text may hold Markdown: without, it is read as it was written."""
    return bool(_MARKED.search(text))


class MarkdownView(QTextBrowser):
    """Shows a note as high as it is. HTML in it stays text, pictures are named and not loaded.

    Links open in the system's own programs, when they are clicked, and only those to the web, mail and telephone.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "note")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.anchorClicked.connect(open_link)
        self.highlighted.connect(self._name_target)

    def show_markdown(self, text: str) -> None:
        """Show another note."""
        # Pictures are taken out before anything is laid out: laying one out would read its file.
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setMarkdown(_with_breaks(text), _FEATURES)
        _name_pictures(document)
        _slant_underlined(document)
        _calm_headings(document, QFontInfo(self.font()).pixelSize())
        before = self.document()
        self.setDocument(document)
        if shiboken6.isValid(before):
            before.deleteLater()
        self.updateGeometry()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing is ever loaded, from the disk or from elsewhere."""
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over a note scrolls what the note is in."""
        event.ignore()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        document = self.document().clone()
        document.setTextWidth(width)
        height = document.size().height()
        document.deleteLater()
        return int(height + 0.999)

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().lineSpacing())

    def _name_target(self, target: QUrl) -> None:
        """Where a link leads stands in its tooltip: its words may say something else."""
        self.viewport().setToolTip(plain_tip(target.toString()))


def _with_breaks(text: str) -> str:
    """The text with each line's end kept, outside of code: what was written on two lines is read on two."""
    lines, in_code = [], False
    for line in text.split("\n"):
        if _FENCE.match(line):
            in_code = not in_code
            lines.append(line)
        else:
            lines.append(line if in_code or not line.strip() else f"{line}  ")
    # Otherwise a first line of dashes would begin data for programs, which are not shown.
    return "\n" + "\n".join(lines)


def _name_pictures(document: QTextDocument) -> None:
    """In place of every picture its words, or its address."""
    for block in _blocks(document):
        for start, words in reversed(_pictures(block)):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(f"[{words}]", QTextCharFormat())


def _pictures(block: QTextBlock) -> list[tuple[int, str]]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        picture = fragment.charFormat()
        if picture.isImageFormat():
            words = picture.property(QTextFormat.Property.ImageAltText) or picture.toImageFormat().name()
            found += [(fragment.position() + offset, str(words)) for offset in range(fragment.length())]
        iterator += 1
    return found


def _slant_underlined(document: QTextDocument) -> None:
    """Words between _underscores_ are stressed, as everywhere else: Qt underlines them, as only links should be."""
    slanted = QTextCharFormat()
    slanted.setFontItalic(True)
    slanted.setFontUnderline(False)
    for block in _blocks(document):
        for start, length in _underlined(block):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(slanted)


def _underlined(block: QTextBlock) -> list[tuple[int, int]]:
    found = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        if fragment.charFormat().fontUnderline() and not fragment.charFormat().isAnchor():
            found.append((fragment.position(), fragment.length()))
        iterator += 1
    return found


def _calm_headings(document: QTextDocument, pixels: int) -> None:
    """Headings are bold and no larger than the words around them: a note is small."""
    calm = QTextCharFormat()
    calm.setFontWeight(QFont.Weight.DemiBold)
    calm.setProperty(QTextFormat.Property.FontSizeAdjustment, 0)
    calm.setProperty(QTextFormat.Property.FontPixelSize, pixels)
    for block in _blocks(document):
        if block.blockFormat().headingLevel():
            cursor = QTextCursor(block)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(calm)


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    found, block = [], document.begin()
    while block.isValid():
        found.append(block)
        block = block.next()
    return found
