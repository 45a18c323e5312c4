"""Sizes of text follow the system's."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from pipedesk.ui.theme.fonts import Fonts


def body_of(points: float) -> int:
    system = QFont("Cantarell")
    system.setPointSizeF(points)
    return Fonts.of(system, 96).body.pixelSize()


def test_usual_desktops_all_give_13_pixels(qapp: QApplication) -> None:
    assert {body_of(points) for points in (9, 10, 11)} == {13}


def test_a_user_who_wants_large_text_gets_it(qapp: QApplication) -> None:
    assert body_of(18) == 21


def test_a_font_given_in_pixels_is_understood(qapp: QApplication) -> None:
    system = QFont("Cantarell")
    system.setPixelSize(30)
    assert Fonts.of(system, 96).body.pixelSize() == 26


def test_a_font_that_the_desktop_names_is_kept(qapp: QApplication) -> None:
    assert Fonts.of(QFont("Cantarell"), 96).body.family() == "Cantarell"


def test_where_the_desktop_names_none_a_text_face_is_looked_for(qapp: QApplication) -> None:
    families = Fonts.of(QFont("Sans Serif"), 96).body.families()
    assert families[0] == "Inter"
    assert families[-1] == "Sans Serif"
