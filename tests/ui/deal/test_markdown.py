"""Notes as they are read: Markdown in words and links, nothing loaded, nothing lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from pipedesk.ui.deal.markdown import MarkdownView, has_marks
from pipedesk.ui.deal.opening import open_link
from pipedesk.ui.theme.theme import Theme


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> MarkdownView:
    view = MarkdownView()
    qtbot.addWidget(view)
    view.resize(300, 200)
    return view


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**Budget** confirmed", "Budget confirmed"),
        ("first line\nsecond *line*", "first line\nsecond line"),
        ("- one\n- two", "one\ntwo"),
        ("# Decision\nMarc and the CFO", "Decision\nMarc and the CFO"),
        ("<script>alert(1)</script> <b>bold</b> *x*", "<script>alert(1)</script> <b>bold</b> x"),
        ("<img src='file:///etc/passwd'> *x*", "<img src='file:///etc/passwd'> x"),
        ("see ![the plan](file:///etc/passwd) and ![](http://x.example/y.png)", "see [the plan] and"),
        ("---\ntitle: not data\n---\nhello", "title: not data\nhello"),
        ("```\n<b>code</b>\nmore\n```", "<b>code</b>\nmore"),
    ],
)
def test_it_is_read_as_markdown_and_html_stays_text(view: MarkdownView, text: str, read: str) -> None:
    view.show_markdown(text)
    assert view.toPlainText().strip().startswith(read)


@pytest.mark.parametrize(
    "text",
    ["مرحبا *بالعالم*", "🚀 **Rocket** 👩‍👩‍👧", "\u202egnirts* \u0000 \ufeff", "*" * 5000, "[" * 3000, "> " * 900],
)
def test_naughty_texts_do_no_harm(view: MarkdownView, text: str) -> None:
    view.show_markdown(text)
    view.grab()
    assert view.heightForWidth(300) > 0


def test_no_picture_is_loaded(view: MarkdownView, tmp_path: Path) -> None:
    picture = tmp_path / "x.png"
    QImage(300, 300, QImage.Format.Format_RGB32).save(str(picture))
    view.show_markdown(f"![a secret]({QUrl.fromLocalFile(str(picture)).toString()})")
    view.grab()
    assert "[a secret]" in view.toPlainText()
    assert "<img" not in view.toHtml()
    picture.unlink()
    resource = view.document().resource(
        QTextDocument.ResourceType.ImageResource.value, QUrl.fromLocalFile(str(picture))
    )
    assert resource is None, "it would still be here if it had been read"


class Browser(QObject):
    """What the system would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    browser = Browser()
    schemes = ("http", "https", "mailto", "tel", "file", "javascript", "ftp", "pipedesk")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, browser, "open")  # type: ignore[arg-type]
    yield browser
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


def test_only_links_to_the_web_mail_and_telephone_are_opened(view: MarkdownView, browser: Browser) -> None:
    good = ["https://x.example/a", "http://x.example", "mailto:eva@x.example", "tel:+33123"]
    for address in [*good, "file:///etc/passwd", "javascript:alert(1)", "ftp://x.example", "relative/path"]:
        open_link(QUrl(address))
    assert browser.opened == good
    view.show_markdown("[the offer](https://x.example/a)")
    view.anchorClicked.emit(QUrl("https://x.example/b"))
    assert browser.opened[-1] == "https://x.example/b"
    assert view.toPlainText() == "the offer"


def test_underscores_stress_and_only_links_are_underlined(view: MarkdownView) -> None:
    view.show_markdown("_Marc_ and [the offer](https://x.example)")
    fragment = view.document().begin().begin().fragment()
    assert (fragment.text(), fragment.charFormat().fontItalic()) == ("Marc", True)
    assert not fragment.charFormat().fontUnderline()


def test_headings_are_no_larger_than_words(view: MarkdownView) -> None:
    view.show_markdown("words *x*")
    low = view.heightForWidth(300)
    view.show_markdown("# words *x*")
    assert view.heightForWidth(300) <= low * 1.6


def test_a_text_without_marks_is_left_as_it_is() -> None:
    assert not has_marks("Budget confirmed: 10 000 €, decision in May (Marc)")
    assert has_marks("- one\n- two")
