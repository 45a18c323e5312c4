"""A theme in force: it follows the system or the user, and icons follow it."""

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from pipedesk.assets import asset
from pipedesk.ui.theme.icons import render_icon
from pipedesk.ui.theme.theme import DARK, LIGHT, SYSTEM, Theme


def inks(pixmap: QPixmap) -> set[str]:
    """The colours of all fully covered pixels."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_a_chosen_theme_dresses_the_application(theme: Theme, qapp: QApplication) -> None:
    theme.choose(DARK)
    assert theme.palette.name == "dark"
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.palette.window
    assert theme.palette.surface.name() in qapp.styleSheet()


def test_a_switch_is_told_once_and_only_when_colours_change(theme: Theme) -> None:
    told: list[str] = []
    theme.changed.connect(lambda: told.append(theme.palette.name))
    theme.choose(LIGHT)
    theme.choose(DARK)
    theme.choose(DARK)
    theme.choose(LIGHT)
    assert told == ["dark", "light"]


def test_without_a_choice_the_system_decides(qapp: QApplication) -> None:
    theme = Theme(SYSTEM)
    assert theme.choice == SYSTEM
    assert theme.palette.name in (LIGHT, DARK)


def test_an_unknown_theme_is_a_mistake_and_changes_nothing(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.choose("mauve")
    assert theme.choice == LIGHT


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_has_every_pixel_of_its_scale(theme: Theme, scale: float) -> None:
    pixmap = theme.pixmap("phone", "good", 16, scale)
    assert pixmap.size() == QSize(round(16 * scale), round(16 * scale))
    assert pixmap.devicePixelRatio() == scale


def test_an_icon_has_the_colour_of_its_role(theme: Theme) -> None:
    assert inks(theme.pixmap("phone", "bad", 48, 1.0)) == {theme.palette.bad.name()}


def test_an_icon_is_drawn_once_for_each_look(theme: Theme) -> None:
    assert theme.pixmap("phone", "bad", 16, 1.0) is theme.pixmap("phone", "bad", 16, 1.0)


def test_an_icon_on_a_button_follows_the_theme(theme: Theme) -> None:
    icon = theme.icon("phone", "accent")
    before = theme.palette.accent.name()
    assert inks(icon.pixmap(QSize(48, 48), 1.0)) == {before}
    theme.choose(DARK)
    assert inks(icon.pixmap(QSize(48, 48), 1.0)) == {theme.palette.accent.name()} != {before}


def test_an_icon_of_something_disabled_is_fainter(theme: Theme) -> None:
    icon = theme.icon("phone", "accent")
    assert inks(icon.pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled)) == {theme.palette.text_disabled.name()}


def test_an_icon_is_sharp_at_twice_the_scale(theme: Theme) -> None:
    pixmap = theme.icon("phone").pixmap(QSize(16, 16), 2.0)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2.0)


def test_an_icon_outlives_the_code_that_asked_for_it(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.setIcon(theme.icon("phone"))
    copy = QIcon(button.icon())
    gc.collect()
    assert not copy.pixmap(QSize(16, 16), 1.0).isNull()
    assert not button.grab().isNull()


def test_an_unknown_icon_is_a_mistake(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.pixmap("no-such-icon")


def test_every_icon_file_can_be_drawn(theme: Theme) -> None:
    files = sorted(asset("icons").glob("*.svg"))
    assert len(files) > 40
    blank = [file.stem for file in files if not inks(render_icon(file.stem, theme.palette.text, 64, 1.0))]
    assert blank == []


def test_an_icon_of_no_size_draws_nothing(theme: Theme) -> None:
    assert theme.icon("check").pixmap(QSize(0, 0)).isNull()
    assert render_icon("check", theme.palette.text, 0, 1.0).isNull()


def test_text_is_13_pixels_with_figures_of_one_width(theme: Theme) -> None:
    assert theme.fonts.body.pixelSize() == 13
    assert [tag.toString() for tag in theme.fonts.amount.featureTags()] == ["tnum"]
