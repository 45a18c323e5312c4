"""Everything fits: in the smallest window, in French, in a language that is a third longer, and at twice the scale."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from pipedesk.app import Program
from pipedesk.ui.main_window import LEAST_HEIGHT, LEAST_WIDTH
from tests.stories import add_deal, new_desk
from tests.ui.fitting import clipped, speak_longer
from tests.ui.programs import Programs, answering

LEAST = QSize(LEAST_WIDTH, LEAST_HEIGHT)
_SCALED = "PIPEDESK_TESTS_SCALED"
FORMS = (
    "deal.new",
    "deal.follow_up",
    "deal.lose",
    "help.keys",
    "help.about",
)


@pytest.fixture(params=["en", "fr", "longer"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def program(programs: Programs, language: str, tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """A window of the smallest size, with a deal chosen."""
    desk = new_desk(tmp_path, programs.clock, "fr" if language == "fr" else "en")
    for number in range(3):
        add_deal(desk, f"Route planning for the whole region {number}")
    desk.store.close()
    programs.speak("fr" if language == "fr" else "en")
    longer = speak_longer() if language == "longer" else None
    program = programs.start(desk.store.path)
    program.window.resize(LEAST)
    program.board.page.columns[0].view.choose(0)
    qtbot.waitUntil(lambda: program.editing is not None and program.editing.pane.deal is not None)
    settle()
    yield program
    if longer is not None:
        QApplication.removeTranslator(longer)


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(5):
        QCoreApplication.processEvents()


def test_nothing_of_a_page_is_cut_off_in_the_smallest_window(program: Program) -> None:
    window = program.window
    for key in window.pages():
        window.show_page(key)
        settle()
        assert window.size() == LEAST
        assert list(clipped(window)) == [], f"page {key}"


def test_nothing_of_the_pane_is_cut_off_on_any_of_its_tabs(program: Program) -> None:
    assert program.editing is not None
    pane = program.editing.pane
    tabs = pane.findChildren(QTabBar)[0]
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        settle()
        assert list(clipped(program.window)) == [], f"tab {place}"


@pytest.mark.parametrize("name", FORMS)
def test_nothing_of_a_form_is_cut_off(name: str, program: Program) -> None:
    found: list[str] = []

    def look(form: QWidget) -> bool:
        settle()
        found.extend(clipped(form))
        assert form.minimumSizeHint().width() <= LEAST_WIDTH
        assert form.minimumSizeHint().height() <= LEAST_HEIGHT
        if isinstance(form, QDialog):
            form.reject()
        return True

    with answering(look):
        program.actions[name].trigger()
    # Some forms let the window go on; others have been answered by now.
    for form in QApplication.topLevelWidgets():
        if isinstance(form, QDialog) and form.isVisible():
            look(form)
    assert found == []


@pytest.mark.skipif(_SCALED in os.environ, reason="this is the run at twice the scale")
def test_all_of_that_holds_at_twice_the_scale() -> None:
    scaled = {**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen", _SCALED: "1"}
    for name in ("PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT", "COV_CORE_SOURCE"):
        scaled.pop(name, None)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "0", "--no-cov", __file__]
    done = subprocess.run(command, env=scaled, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout
