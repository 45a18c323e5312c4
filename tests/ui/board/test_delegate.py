"""How cards are painted."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmapCache
from PySide6.QtWidgets import QStyleOptionViewItem

from pipedesk.commands.deals import DealField, EditDeal
from pipedesk.desk import Desk
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.delegate import CardDelegate
from pipedesk.ui.board.faces import Face, Faces
from pipedesk.ui.board.layout import USUAL, CardLayout, Line
from pipedesk.ui.formats import Due, Timing
from pipedesk.ui.theme.theme import DARK, Theme
from tests.ui.board.conftest import ShowBoard

WIDTH = 180
FACE = Face(
    "Route planning", "Vélocité · Marc Petit", "€32,000", "4 d", Due(Timing.TODAY, "Today 11:00"), "phone", False
)


@pytest.fixture
def delegate(theme: Theme, faces: Faces) -> CardDelegate:
    return CardDelegate(theme, faces)


def painted(
    delegate: CardDelegate,
    face: Face,
    *,
    selected: bool = False,
    focused: bool = False,
    scale: int = 1,
    width: int = WIDTH,
) -> QImage:
    picture = QImage(width * scale, delegate.row_height * scale, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    place = QRect(0, 0, width, delegate.card_height)
    delegate.paint_card(painter, place, face)
    delegate.paint_marks(painter, place, selected=selected, focused=focused)
    painter.end()
    return picture


def colours(picture: QImage, area: QRect) -> set[str]:
    return {
        QColor.fromRgba(picture.pixel(x, y)).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


@pytest.mark.parametrize(
    "other",
    [
        FACE._replace(title="Fleet tablets"),
        FACE._replace(whom="Nordwind"),
        FACE._replace(value="€1"),
        FACE._replace(days="5 d"),
        FACE._replace(due=Due(Timing.TODAY, "Today 12:00")),
        FACE._replace(due=Due(Timing.OVERDUE, "Today 11:00")),
        FACE._replace(icon="mail"),
        FACE._replace(stale=True),
    ],
)
def test_whatever_a_card_says_can_be_seen(delegate: CardDelegate, other: Face) -> None:
    assert painted(delegate, FACE) != painted(delegate, other)


def test_chosen_and_focused_cards_look_different(delegate: CardDelegate) -> None:
    looks = [painted(delegate, FACE, selected=one, focused=two) for one in (False, True) for two in (False, True)]

    assert all(looks[a] != looks[b] for a in range(4) for b in range(a))


def test_a_stale_card_has_a_red_edge(delegate: CardDelegate, theme: Theme) -> None:
    edge = QRect(1, delegate.card_height // 2, 1, 4)

    assert colours(painted(delegate, FACE._replace(stale=True)), edge) == {theme.palette.bad.name()}
    assert theme.palette.bad.name() not in colours(painted(delegate, FACE), edge)


def test_the_colour_of_the_next_step_says_how_urgent_it_is(delegate: CardDelegate, theme: Theme) -> None:
    chip = QRect(12, delegate.card_height - 27, 60, 18)
    grounds = {
        Timing.OVERDUE: theme.palette.bad_tint,
        Timing.TODAY: theme.palette.good_tint,
        Timing.NONE: theme.palette.warning_tint,
        Timing.LATER: theme.palette.column,
    }
    for timing, ground in grounds.items():
        picture = painted(delegate, FACE._replace(due=Due(timing, "Any time")))
        assert ground.name() in colours(picture, chip)


def test_markup_is_shown_as_text(delegate: CardDelegate) -> None:
    bold = painted(delegate, FACE._replace(title="<b>Route</b>", whom="<i>x</i>", value="<u>1</u>"))

    assert bold != painted(delegate, FACE._replace(title="Route", whom="x", value="1"))


def test_long_words_are_cut_and_stay_inside_the_card(delegate: CardDelegate) -> None:
    words = "W" * 300
    due = Due(Timing.LATER, words)
    picture = painted(delegate, Face(words, words, words, "1234 d", due, "phone", stale=False))
    short = painted(delegate, Face("W" * 100, "W" * 100, "W" * 100, "1234 d", due, "phone", stale=False))

    assert picture == short
    assert picture.copy(WIDTH - 8, 12, 6, 60) == painted(delegate, FACE).copy(WIDTH - 8, 12, 6, 60)


def test_a_card_is_sharp_on_a_fine_screen(delegate: CardDelegate) -> None:
    fine = painted(delegate, FACE, scale=2)

    assert fine.width() == 2 * WIDTH
    assert fine != painted(delegate, FACE).scaled(fine.size())


def test_another_theme_paints_cards_in_its_colours(delegate: CardDelegate, theme: Theme) -> None:
    light = painted(delegate, FACE)

    theme.choose(DARK)

    dark = painted(delegate, FACE)
    assert light != dark
    assert theme.palette.surface.name() in colours(dark, QRect(80, 4, 20, 2))


class Counted(CardDelegate):
    """Counts the cards whose words it had to paint."""

    painted = 0

    def paint_card(self, painter: QPainter, rect: QRect, face: Face, *, lead: bool = False) -> None:
        self.painted += 1
        super().paint_card(painter, rect, face, lead=lead)


def row_painted(delegate: CardDelegate, cards: ColumnCards, theme: Theme, scale: float = 1.0) -> QImage:
    """The first row of a column as its view would have it painted."""
    picture = QImage(int(WIDTH * scale), int(delegate.row_height * scale), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    picture.fill(theme.palette.column)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, WIDTH, delegate.row_height)
    painter = QPainter(picture)
    delegate.paint(painter, option, cards.index(0))
    painter.end()
    return picture


@pytest.fixture
def cards(show_board: ShowBoard) -> ColumnCards:
    return show_board({1: 1}).page.columns[0].cards


@pytest.fixture
def counted(theme: Theme, faces: Faces) -> Counted:
    QPixmapCache.clear()
    return Counted(theme, faces)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_card_seen_again_is_not_painted_again(
    counted: Counted, cards: ColumnCards, theme: Theme, scale: float
) -> None:
    first = row_painted(counted, cards, theme, scale)

    assert row_painted(counted, cards, theme, scale) == first
    assert counted.painted == 1


def test_a_card_that_says_something_else_is_painted_again(
    counted: Counted, cards: ColumnCards, desk: Desk, theme: Theme
) -> None:
    first = row_painted(counted, cards, theme)

    desk.run(EditDeal(1, DealField.TITLE, "Fleet tablets"))
    cards.forget([1])

    assert row_painted(counted, cards, theme) != first
    assert counted.painted == 2


def test_a_card_seen_again_in_another_theme_has_its_colours(counted: Counted, cards: ColumnCards, theme: Theme) -> None:
    row_painted(counted, cards, theme)

    theme.choose(DARK)

    assert theme.palette.surface.name() in colours(row_painted(counted, cards, theme), QRect(80, 4, 20, 2))


def test_on_a_screen_between_two_sizes_a_card_is_painted_in_its_place(
    counted: Counted, cards: ColumnCards, theme: Theme
) -> None:
    between = row_painted(counted, cards, theme, 1.5)

    assert row_painted(counted, cards, theme, 1.5) == between
    assert counted.painted == 2


EVERYTHING = CardLayout(frozenset(Line))
TAGGED = FACE._replace(tags=("pilot", "public sector", "renewal"), close="18 Dec", group="Web", hue="teal")


@pytest.mark.parametrize("line", Line)
@pytest.mark.parametrize("compact", [False, True])
def test_each_line_can_be_left_out(delegate: CardDelegate, line: Line, compact: bool) -> None:
    face = TAGGED
    if line is Line.TAGS:
        face = TAGGED._replace(due=Due(Timing.TODAY, "Today"))
    delegate.arrange(EVERYTHING._replace(compact=compact), grouped=False)
    whole = painted(delegate, face, width=320)
    delegate.arrange(EVERYTHING._replace(compact=compact).with_line(line, on=False), grouped=False)

    assert painted(delegate, face, width=320) != whole


def test_a_card_is_as_high_as_its_lines_need(delegate: CardDelegate) -> None:
    usual = delegate.row_height
    heights = []
    for layout in (
        USUAL._replace(compact=True),
        CardLayout(frozenset()),
        CardLayout(frozenset({Line.WHOM})),
        EVERYTHING,
    ):
        delegate.arrange(layout, grouped=False)
        heights.append(delegate.row_height)

    compact, bare, whom, everything = heights
    assert bare < whom < usual == everything
    assert compact < usual
    delegate.arrange(USUAL, grouped=True)
    assert delegate.row_height > usual


def test_tags_stand_beside_the_next_step_and_the_others_are_counted(delegate: CardDelegate) -> None:
    none, one, three = (painted(delegate, TAGGED._replace(tags=TAGGED.tags[:count])) for count in (0, 1, 3))
    place = QRect(WIDTH - 70, delegate.card_height - 27, 60, 20)

    assert none.copy(place) != one.copy(place) != three.copy(place)
    # Three do not fit, however long their words are.
    many = painted(delegate, TAGGED._replace(tags=("W" * 90, "x", "y")))
    edge = QRect(WIDTH - 9, 12, 7, 70)
    assert many.copy(edge) == painted(delegate, TAGGED._replace(tags=())).copy(edge)


def test_a_tag_of_a_short_word_is_shown_and_not_counted(delegate: CardDelegate) -> None:
    ok, go = (painted(delegate, TAGGED._replace(tags=(tag,))) for tag in ("ok", "go"))

    assert ok != go


def test_a_group_has_its_colour_on_the_card_and_its_name_when_cards_are_grouped(
    delegate: CardDelegate, theme: Theme
) -> None:
    hue = theme.palette.role("hue_teal").name()
    whole = QRect(0, 0, WIDTH, 30)
    assert hue in colours(painted(delegate, TAGGED), whole)
    assert hue not in colours(painted(delegate, TAGGED._replace(hue="")), whole)

    delegate.arrange(USUAL, grouped=True)
    assert painted(delegate, TAGGED) != painted(delegate, TAGGED._replace(group="Fair"))
    assert painted(delegate, TAGGED._replace(group="", hue="")) != painted(delegate, TAGGED)
    lead = QImage(painted(delegate, TAGGED))
    painter = QPainter(lead)
    delegate.paint_card(painter, QRect(0, 0, WIDTH, delegate.card_height), TAGGED, lead=True)
    painter.end()
    assert lead != painted(delegate, TAGGED)


def test_a_close_date_never_cuts_the_value(delegate: CardDelegate) -> None:
    delegate.arrange(EVERYTHING, grouped=False)
    face = TAGGED._replace(value="€1,234,567.89", close="18 Dec 2026")

    assert painted(delegate, face, width=150) == painted(delegate, face._replace(close=""), width=150)
    assert painted(delegate, face, width=320) != painted(delegate, face._replace(close=""), width=320)
