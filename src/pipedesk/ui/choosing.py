"""What the window offers whatever file is open: other files, the theme, the language, help, the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from pipedesk.desktop.settings import LANGUAGE, THEME
from pipedesk.domain.links import is_link
from pipedesk.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from pipedesk.app import Program

_FILTER = "PipeDesk (*.pipedesk)"
_LANGUAGES = ("en", "fr")
_THEMES = ("system", "light", "dark")


class Choosing(QObject):
    """Carries out the actions that need no desk. Dialogs are imported when they are first asked for."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        actions = program.actions
        actions["file.new"].triggered.connect(self.new_file)
        actions["file.open"].triggered.connect(self.open_file)
        actions["file.quit"].triggered.connect(program.window.close)
        actions["help.keys"].triggered.connect(self.show_keys)
        actions["help.about"].triggered.connect(self.show_about)
        program.window.recent_chosen.connect(program.switch_to)
        for theme in _THEMES:
            action = actions[f"view.theme.{theme}"]
            action.setChecked(program.theme.choice == theme)
            action.triggered.connect(partial(self.choose_theme, theme))
        for language in _LANGUAGES:
            action = actions[f"view.language.{language}"]
            action.setChecked(program.edge.translation.language == language)
            action.triggered.connect(partial(self.choose_language, language))

    def opened(self, path: Path) -> None:
        """A file was opened: offer the others."""
        settings = self._program.edge.settings
        if path.exists():
            settings.opened(path)
        self._program.window.show_recent([known for known in settings.recent() if known != path])

    def new_file(self) -> None:
        """Ask where a new file goes, and open it there; the name of a file that is there already opens that one."""
        from PySide6.QtWidgets import QFileDialog

        options = QFileDialog.Option.DontConfirmOverwrite
        name, _ = QFileDialog.getSaveFileName(
            self._program.window, self.tr("New file"), str(self._folder()), _FILTER, options=options
        )
        if name:
            path = Path(name if name.endswith(".pipedesk") else f"{name}.pipedesk")
            self._program.switch_to(path, make=True)

    def open_file(self) -> None:
        """Ask for another file."""
        from PySide6.QtWidgets import QFileDialog

        words = self.tr("Open a file")
        name, _ = QFileDialog.getOpenFileName(self._program.window, words, str(self._folder()), _FILTER)
        if name:
            self._program.switch_to(Path(name))

    def started_again(self, named: str) -> None:
        """A second start, perhaps naming a file: come forward with it. A form that is being filled in stays."""
        if is_link(named):
            self._program.open_link(named)
            self._program.come_forward()
            return
        path = Path(named)
        if named and path != self._program.path:
            if QApplication.activeModalWidget() is None:
                self._program.switch_to(path, make=True)
            else:
                self._offer(path)
        self._program.come_forward()

    def choose_theme(self, theme: str) -> None:
        """Light, dark, or as the system has it; kept for the next time."""
        self._program.theme.choose(theme)
        self._program.edge.settings.set(THEME, theme)

    def choose_language(self, language: str) -> None:
        """Speak another language at once; kept for the next time."""
        self._program.formats.speak(language)
        self._program.edge.translation.use(language)
        self._program.edge.settings.set(LANGUAGE, language)
        self._program.board.page.speak_again()
        if self._program.editing is not None:
            self._program.editing.speak_again()

    def show_keys(self) -> None:
        """All keys on one sheet."""
        from pipedesk.ui.keys import KeysDialog

        program, editing = self._program, self._program.editing
        views = {view.shortcut: view.name for view in editing.viewing.views if view.shortcut} if editing else {}
        KeysDialog(program.theme, program.actions, program.shortcuts, views, program.window).open()

    def show_about(self) -> None:
        """What this is, and on what terms."""
        from pipedesk.ui.about import AboutDialog

        AboutDialog(self._program.window).open()

    def _offer(self, path: Path) -> None:
        self._program.window.banners.say(
            self.tr("“{name}” waits to be opened.").format(name=path.name),
            icon="folder-open",
            actions=[BannerAction(self.tr("Open"), partial(self._program.switch_to, path, make=True))],
            key="offer",
        )

    def _folder(self) -> Path:
        return self._program.path.parent if self._program.path else Path.home()
