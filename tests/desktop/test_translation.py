"""One language at a time, Qt's own words too, and sentences whose places are filled."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.desktop.translation import LANGUAGES, Translation, rendered
from pipedesk.domain.texts import Text, translate
from tests.ui.programs import fall_silent

BOARD = translate("Action", "&Board")


@pytest.fixture
def translation(qapp: QApplication) -> Iterator[Translation]:
    translation = Translation()
    yield translation
    fall_silent(translation)


def test_a_sentence_is_said_in_the_language_in_use(translation: Translation) -> None:
    said = {}
    for language in (*LANGUAGES, "en"):
        translation.use(language)
        said[language] = rendered(BOARD)
    assert said == {"en": "&Board", "fr": "&Tableau"}


def test_qts_own_buttons_speak_the_language_too(translation: Translation, qtbot: QtBot) -> None:
    said = []
    for language in ("fr", "en"):
        translation.use(language)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        said.append(box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", ""))
    assert said == ["Annuler", "Cancel"]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", {0: "0 open deals", 1: "1 open deal", 2: "2 open deals"}),
        ("fr", {0: "0 affaire ouverte", 1: "1 affaire ouverte", 2: "2 affaires ouvertes"}),
    ],
)
def test_counting_follows_the_language(translation: Translation, language: str, expected: dict[int, str]) -> None:
    translation.use(language)
    sentence = translate("StatusBar", "%Ln open deal(s)")
    assert {count: rendered(sentence.fill(count=count)) for count in expected} == expected


def test_a_sentence_in_a_sentence_is_translated_as_well(translation: Translation) -> None:
    translation.use("fr")
    assert rendered(Text("Nowhere", "go to {where}", {"where": BOARD})) == "go to &Tableau"


@pytest.mark.parametrize("words", ["{0}", "{where}", "%Ln", "100 %", "a}b{c", "<b>"])
def test_what_a_user_typed_is_never_read_as_a_place(translation: Translation, words: str) -> None:
    translation.use("fr")
    assert rendered(Text("Nowhere", "“{where}”", {"where": words})) == f"“{words}”"


def test_a_sentence_nobody_translated_is_said_in_english(translation: Translation) -> None:
    translation.use("fr")
    assert rendered(Text("Nowhere", "Never heard of")) == "Never heard of"


def test_windows_are_told(translation: Translation, qtbot: QtBot) -> None:
    class Told(QObject):
        count = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - as Qt has it
            self.count += event.type() == QEvent.Type.LanguageChange
            return False

    widget, told = QWidget(), Told()
    qtbot.addWidget(widget)
    widget.installEventFilter(told)
    translation.use("fr")
    qtbot.waitUntil(lambda: told.count > 0)


@pytest.mark.parametrize(
    ("locale", "language"),
    [("fr_CA.UTF-8", "fr"), ("fr_FR", "fr"), ("en_GB.UTF-8", "en"), ("de_DE.UTF-8", "en"), ("C", "en"), ("", "en")],
)
def test_the_systems_language_is_spoken_when_it_is_known(locale: str, language: str) -> None:
    assert said_in(locale, "system_language") == language


@pytest.mark.parametrize(
    ("locale", "currency"),
    [("fr_CH.UTF-8", "CHF"), ("en_US.UTF-8", "USD"), ("de_DE", "EUR"), ("C", "EUR"), ("", "EUR")],
)
def test_the_systems_currency_is_that_of_its_country(locale: str, currency: str) -> None:
    assert said_in(locale, "system_currency") == currency


def said_in(locale: str, asked: str) -> str:
    """What a program that is started in a locale answers."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    said = subprocess.run(
        [sys.executable, "-c", f"from pipedesk.desktop.translation import {asked}; print({asked}())"],
        env={**environment, "LANG": locale},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return said.stdout.strip()
