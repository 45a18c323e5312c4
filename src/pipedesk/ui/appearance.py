"""The user's choice of theme and language: shown in the View menu, kept in the settings, in force at once."""

from PySide6.QtCore import QObject

from pipedesk.desktop.settings import LANGUAGE, THEME, Settings
from pipedesk.desktop.translation import Translation
from pipedesk.ui.actions import Actions
from pipedesk.ui.theme.theme import Theme


class Appearance(QObject):
    """Connects the menu entries of themes and languages with what they change."""

    def __init__(
        self,
        actions: Actions,
        theme: Theme,
        settings: Settings,
        translation: Translation,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._settings = settings
        self._translation = translation
        for choice in THEME.choices:
            entry = actions[f"view.theme.{choice}"]
            entry.setChecked(choice == theme.choice)
            entry.triggered.connect(lambda _=False, choice=choice: self.choose_theme(choice))
        for language in ("en", "fr"):
            entry = actions[f"view.language.{language}"]
            entry.setChecked(language == translation.language)
            entry.triggered.connect(lambda _=False, language=language: self.choose_language(language))

    def choose_theme(self, choice: str) -> None:
        """Use a theme from now on: system, light or dark."""
        self._settings.set(THEME, choice)
        self._theme.choose(choice)

    def choose_language(self, language: str) -> None:
        """Speak a language from now on."""
        self._settings.set(LANGUAGE, language)
        if language != self._translation.language:
            self._translation.use(language)
