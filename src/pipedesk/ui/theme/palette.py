"""The colours of a theme, by role, from a short data file."""

import tomllib
from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette

from pipedesk.assets import asset


@dataclass(frozen=True, slots=True)
class Palette:
    """One colour for each role; text roles are readable on `window`, `surface` and `column`, coloured ones on their tints."""

    name: str
    window: QColor
    surface: QColor
    column: QColor
    line: QColor
    text: QColor
    text_secondary: QColor
    text_faint: QColor
    accent: QColor
    accent_tint: QColor
    good: QColor
    good_tint: QColor
    warning: QColor
    warning_tint: QColor
    bad: QColor
    bad_tint: QColor
    text_on_accent: QColor
    shadow: QColor
    handle: QColor

    def role(self, name: str) -> QColor:
        """The colour of a role by its name."""
        colour = getattr(self, name)
        assert isinstance(colour, QColor)
        return colour

    def for_qt(self) -> QPalette:
        """The same colours as Qt's controls ask for them."""
        palette = QPalette()
        roles = QPalette.ColorRole
        for role, colour in (
            (roles.Window, self.window),
            (roles.WindowText, self.text),
            (roles.Base, self.surface),
            (roles.AlternateBase, self.column),
            (roles.Text, self.text),
            (roles.Button, self.surface),
            (roles.ButtonText, self.text),
            (roles.ToolTipBase, self.surface),
            (roles.ToolTipText, self.text),
            (roles.PlaceholderText, self.text_faint),
            (roles.Highlight, self.accent),
            (roles.HighlightedText, self.text_on_accent),
            (roles.Link, self.accent),
            (roles.Light, self.surface),
            (roles.Midlight, self.line),
            (roles.Mid, self.line),
            (roles.Dark, self.line),
            (roles.Shadow, self.shadow),
            (roles.Accent, self.accent),
        ):
            palette.setColor(role, colour)
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.text_faint)
        return palette


def load_palette(name: str) -> Palette:
    """The palette of `resources/themes/<name>.toml`."""
    with open(asset("themes", f"{name}.toml"), "rb") as file:
        colours = tomllib.load(file)
    return Palette(name, **{field.name: QColor(colours[field.name]) for field in fields(Palette) if field.name != "name"})
