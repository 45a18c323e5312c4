"""The language of the program: Qt Linguist's catalogues, and sentences rendered in it."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from pipedesk.assets import asset
from pipedesk.domain.currencies import is_code
from pipedesk.domain.texts import Text, translate

LANGUAGES = ("en", "fr")

MISSING_IN_QT = (
    translate("QFileDialog", "&Look in:"),
    translate("QFileDialog", "Files of &type:"),
    translate("QAbstractFileIconProvider", "Folder"),
)
"""What Qt's own French leaves in English; said here, so that it is translated with everything else."""


def system_language() -> str:
    """The first of the user's languages that PipeDesk speaks; English when it speaks none."""
    for name in QLocale.system().uiLanguages():
        language = name.partition("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def system_currency() -> str:
    """The currency of the country whose formats the user has chosen; EUR where the system names none."""
    code = QLocale.system().currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
    return code if is_code(code) else "EUR"


def locale_of(language: str) -> QLocale:
    """How numbers, money and dates are written in a language."""
    return QLocale("fr_FR" if language == "fr" else "en_GB")


class Translation:
    """Installs one language at a time in the application."""

    def __init__(self) -> None:
        self.language = "en"
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speak this language from now on, Qt's own dialogs too; windows are told by a language-change event."""
        self.stop()
        application = QCoreApplication.instance()
        assert application is not None
        self.language = language
        # Numbers in sentences are grouped as in the rest of the window.
        QLocale.setDefault(locale_of(language))
        own = QTranslator()
        if own.load(str(asset("translations", f"pipedesk_{language}.qm"))):
            self._install(application, own)
        if language != "en":
            of_qt = QTranslator()
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if of_qt.load(f"qtbase_{language}", folder):
                self._install(application, of_qt)

    def stop(self) -> None:
        """Speak as the code is written, without plurals."""
        application = QCoreApplication.instance()
        assert application is not None
        for translator in self._installed:
            application.removeTranslator(translator)
        self._installed = []

    def _install(self, application: QCoreApplication, translator: QTranslator) -> None:
        application.installTranslator(translator)
        self._installed.append(translator)


def rendered(text: Text) -> str:
    """A sentence in the language in use, its places filled."""
    count = -1 if text.count is None else text.count
    sentence = QCoreApplication.translate(text.context, text.source, "", count)
    return sentence.format(**{name: rendered(v) if isinstance(v, Text) else v for name, v in text.values.items()})
