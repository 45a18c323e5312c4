"""What tests of pixels share: one application, dressed in the light theme."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from pipedesk.ui.theme.theme import LIGHT, Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, in force."""
    theme = Theme(LIGHT)
    theme.apply()
    yield theme
    theme.deleteLater()
