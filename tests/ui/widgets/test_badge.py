"""Badges say in a word what their colour means."""

from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from pipedesk.ui.theme.pills import TONES
from pipedesk.ui.theme.theme import DARK, Theme
from pipedesk.ui.widgets.badge import Badge


def test_a_badge_shows_all_of_its_text_when_there_is_room(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme, "Overdue 2 d", "bad", icon="phone")
    qtbot.addWidget(badge)
    assert badge.sizeHint().width() > QFontMetrics(theme.fonts.small).horizontalAdvance("Overdue 2 d") + 13


def test_a_badge_is_read_aloud(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme, "Tomorrow")
    qtbot.addWidget(badge)
    badge.show_badge("Overdue 1 d", "bad")
    assert badge.accessibleName() == badge.text() == "Overdue 1 d"


def test_a_badge_without_text_takes_no_room(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme)
    qtbot.addWidget(badge)
    assert badge.sizeHint().isEmpty()
    assert not badge.grab().isNull() or badge.width() == 0


def test_every_tone_is_another_picture_and_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    badge = Badge(theme, "x")
    qtbot.addWidget(badge)
    badge.resize(badge.sizeHint())
    seen = []
    for tone in TONES:
        badge.show_badge("x", tone)
        seen.append(badge.grab().toImage())
    assert all(one != other for place, one in enumerate(seen) for other in seen[place + 1 :])
    theme.choose(DARK)
    assert badge.grab().toImage() != seen[-1]
