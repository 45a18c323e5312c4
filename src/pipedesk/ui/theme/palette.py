"""The colours of a theme, by role, from a short data file.

The first frame waits for this module: named tuples are made seven times faster than frozen dataclasses, and the data
file is read by its lines, because importing a TOML parser costs as much as painting the menu bar.
"""

from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

from pipedesk.assets import asset


class Palette(NamedTuple):
    """One colour for each role.

    Text roles are readable on `window`, `surface` and `column`, coloured ones on their tints too. The hues are colours
    that a user gives to stages; each theme has them in a shade that can be told from its surfaces.
    """

    name: str
    window: QColor
    surface: QColor
    column: QColor
    line: QColor
    text: QColor
    text_secondary: QColor
    text_faint: QColor
    text_disabled: QColor
    accent: QColor
    accent_hover: QColor
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
    hue_blue: QColor
    hue_teal: QColor
    hue_green: QColor
    hue_yellow: QColor
    hue_orange: QColor
    hue_red: QColor
    hue_purple: QColor
    hue_grey: QColor

    def role(self, name: str) -> QColor:
        """The colour of a role by its name. Raises `KeyError` for an unknown one."""
        if name not in COLOURS:
            raise KeyError(name)
        colour: QColor = getattr(self, name)
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
            (roles.BrightText, self.bad),
            (roles.ToolTipBase, self.surface),
            (roles.ToolTipText, self.text),
            (roles.PlaceholderText, self.text_faint),
            (roles.Highlight, self.accent),
            (roles.HighlightedText, self.text_on_accent),
            (roles.Link, self.accent),
            (roles.LinkVisited, self.accent),
            (roles.Light, self.surface),
            (roles.Midlight, self.line),
            (roles.Mid, self.line),
            (roles.Dark, self.handle),
            (roles.Shadow, self.shadow),
            (roles.Accent, self.accent),
        ):
            palette.setColor(role, colour)
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.text_disabled)
        return palette


COLOURS = tuple(field for field in Palette._fields if field != "name")
"""The names of all roles."""


def load_palette(name: str) -> Palette:
    """The palette of `resources/themes/<name>.toml`."""
    lines = asset("themes", f"{name}.toml").read_text("utf-8").splitlines()
    parts = (line.partition(" = ") for line in lines)
    return Palette(name, **{role: QColor(colour.strip('"')) for role, equals, colour in parts if equals})
