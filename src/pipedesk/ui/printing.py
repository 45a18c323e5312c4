"""A deal on paper, and in a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QFileDialog, QWidget

from pipedesk.domain.refusals import Refusal
from pipedesk.store.reads.deal import deal_details
from pipedesk.store.reads.timeline import timeline
from pipedesk.ui.deal.sheet import paper, print_sheet, save_sheet, sheet
from pipedesk.ui.refusing import show_refusal
from pipedesk.ui.widgets.front import window_in_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QTextDocument

    from pipedesk.app import Program
    from pipedesk.desk import Desk
    from pipedesk.ui.widgets.banner import BannerStack

_MOST_PRINTED = 1000
"""So many of the newest events are printed."""


class Printing(QObject):
    """Shows the pages before they are printed, and writes them to files. `banners` says where the user looks."""

    def __init__(self, program: Program, desk: Desk, banners: Callable[[], BannerStack], parent: QObject) -> None:
        super().__init__(parent)
        self._program = program
        self._desk = desk
        self._banners = banners
        self._printer: QPagedPaintDevice | None = None

    def print_deal(self, deal: int) -> None:
        """Show how the deal looks on paper, and print it from there."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        document = self._sheet(deal)
        if document is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(paper(QLocale.system()))
        printer.setDocName(document.metaInformation(document.MetaInformation.DocumentTitle))
        preview = QPrintPreviewDialog(printer, self._asking())
        preview.setWindowTitle(self.tr("Print a deal"))

        def paint(device: QPagedPaintDevice) -> None:
            print_sheet(document, device)

        preview.paintRequested.connect(paint)
        # The preview paints on the printer for as long as it is there.
        self._printer = printer
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.open()

    def save_pdf(self, deal: int) -> None:
        """Ask where a PDF of the deal goes."""
        document = self._sheet(deal)
        if document is None:
            return
        title = document.metaInformation(document.MetaInformation.DocumentTitle)
        proposed = Path.home() / f"{file_name(title)}.pdf"
        name, _ = QFileDialog.getSaveFileName(self._asking(), self.tr("Save as PDF"), str(proposed), "PDF (*.pdf)")
        if not name:
            return
        target = Path(name if name.lower().endswith(".pdf") else f"{name}.pdf")
        try:
            save_sheet(document, target, paper(QLocale.system()))
        except Refusal as refusal:
            show_refusal(self._banners(), refusal)
            return
        words = self.tr("Saved: {name}").format(name=target.name)
        self._banners().say(words, icon="check", key="step", seconds=6)

    def _asking(self) -> QWidget:
        """The window over which a question stands."""
        return window_in_front(self._program.window)

    def _sheet(self, deal: int) -> QTextDocument | None:
        with self._desk.store.reading() as look:
            details = deal_details(look, deal)
            events = timeline(look, deal, limit=_MOST_PRINTED)
        if details is None:
            return None
        family = self._program.theme.fonts.body.family()
        return sheet(details, events, self._program.formats, self._desk.clock.now(), family)


def file_name(title: str) -> str:
    """A title as the name of a file that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_()" else " " for letter in title)
    return " ".join(kept.split())[:80] or "deal"
