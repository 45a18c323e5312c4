"""A picture of the window, painted with no screen: for the guide, and for looking at one's own work."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate

_LEVELS = 6
"""Nested layouts settle one level in each turn of the event loop."""


def picture_of(
    path: Path, target: Path, *, view: str, theme: str, language: str, size: tuple[int, int], scale: float
) -> None:
    """Paint a view of the window on a file. Raises `Refusal` when the file or the picture cannot be used."""
    if target.suffix.lower() != ".png":
        raise Refusal(
            translate("Export", "“{name}” has no known ending.").fill(name=target.name),
            translate("Export", "Name a picture that ends in .png."),
        )
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop
    from PySide6.QtWidgets import QApplication

    from pipedesk.app import Edge, Program
    from pipedesk.desktop.settings import THEME, Settings
    from pipedesk.desktop.translation import Translation
    from pipedesk.domain.clock import SystemClock
    from pipedesk.store.file import checked_schema, unfinished

    checked_schema(path)
    application = QApplication.instance() or QApplication(["pipedesk"])
    translation = Translation()
    translation.use(language)
    with TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.set(THEME, theme)
        program = Program(Edge(SystemClock(), settings, translation))
        program.open(path)
        program.window.resize(*size)
        program.window.show()
        program.load()
        while program.editing is None and not program.window.banners.banners():
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        _choose(program, view)
        for _ in range(_LEVELS):
            application.processEvents()
        painted = QBuffer()
        program.window.grab().save(painted, "PNG")
        program.window.close()
    with unfinished(target) as part:
        part.write_bytes(painted.data().data())
        part.replace(target)


def _choose(program: object, view: str) -> None:
    from pipedesk.app import Program

    assert isinstance(program, Program)
    if view == "list":
        program.window.show_page("list")
        page = program.list.page
        assert page is not None
        if page.deals:
            program.selection.choose(page.deals[0])
        return
    columns = program.board.page.columns
    for column in columns[len(columns) // 2 :] + columns:
        if column.view.cards.rowCount():
            column.view.choose(0)
            break
    if view == "deal" and program.editing is not None:
        program.editing.pane.show_page(1)
