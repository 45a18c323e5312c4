"""The themes as data: complete, and readable everywhere."""

import tomllib
from collections.abc import Iterable

import pytest
from PySide6.QtGui import QColor, QPalette

from pipedesk.assets import asset
from pipedesk.ui.theme.palette import COLOURS, Palette, load_palette

THEMES = ("light", "dark")
GROUNDS = ("window", "surface", "column")
TEXTS = ("text", "text_secondary", "text_faint", "accent", "good", "warning", "bad")
HUES = tuple(role for role in COLOURS if role.startswith("hue_"))
TINTED = ("accent", "good", "warning", "bad")
ENOUGH = 4.5


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(ink: QColor, ground: QColor) -> float:
    """WCAG 2.2, contrast ratio."""
    dark, light = sorted((luminance(ink), luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def too_faint(palette: Palette, pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The pairs of ink and ground that cannot be read well."""
    found = ((ink, ground, contrast(palette.role(ink), palette.role(ground))) for ink, ground in pairs)
    return [f"{ink} on {ground}: {ratio:.2f}" for ink, ground, ratio in found if ratio < ENOUGH]


def test_the_contrast_of_black_on_white_is_21() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_every_text_can_be_read_on_every_surface(name: str) -> None:
    assert too_faint(load_palette(name), ((ink, ground) for ink in (*TEXTS, *HUES) for ground in GROUNDS)) == []


@pytest.mark.parametrize("name", THEMES)
def test_coloured_text_can_be_read_on_its_tint(name: str) -> None:
    assert too_faint(load_palette(name), ((ink, f"{ink}_tint") for ink in TINTED)) == []


@pytest.mark.parametrize("name", THEMES)
def test_body_text_can_be_read_on_every_tint(name: str) -> None:
    pairs = ((ink, f"{tint}_tint") for ink in ("text", "text_secondary") for tint in TINTED)
    assert too_faint(load_palette(name), pairs) == []


@pytest.mark.parametrize("name", THEMES)
def test_text_on_the_accent_can_be_read(name: str) -> None:
    pairs = (("text_on_accent", "accent"), ("text_on_accent", "accent_hover"), ("surface", "bad"))
    assert too_faint(load_palette(name), pairs) == []


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_names_exactly_the_roles_that_there_are(name: str) -> None:
    written = tomllib.loads(asset("themes", f"{name}.toml").read_text("utf-8"))
    assert set(written) == set(COLOURS)
    assert all(QColor.isValidColorName(value) for value in written.values())


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_file_means_what_toml_says_it_means(name: str) -> None:
    written = tomllib.loads(asset("themes", f"{name}.toml").read_text("utf-8"))
    palette = load_palette(name)
    assert {role: palette.role(role).name() for role in COLOURS} == written


def test_an_unknown_role_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        load_palette("light").role("name")


def test_qt_controls_get_the_same_colours() -> None:
    palette = load_palette("dark")
    for_qt = palette.for_qt()
    assert for_qt.color(QPalette.ColorRole.Window) == palette.window
    assert for_qt.color(QPalette.ColorRole.HighlightedText) == palette.text_on_accent
    assert for_qt.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == palette.text_disabled


@pytest.mark.parametrize("name", THEMES)
def test_the_pictures_of_controls_have_the_colours_of_their_theme(name: str) -> None:
    palette = load_palette(name)
    for picture, role in (
        ("chevron-down", "text_secondary"),
        ("chevron-up", "text_secondary"),
        ("check", "text_on_accent"),
    ):
        drawing = asset("icons", f"{picture}-{name}.svg").read_text("utf-8")
        assert palette.role(role).name() in drawing
