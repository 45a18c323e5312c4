"""The pipeline that a board shows, without its widgets: what stands in its columns and what that comes to."""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from pipedesk.store.card_order import BY_HAND, CardOrder
from pipedesk.store.glance import Glance, TotalRow
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.news import News, worth_of
from pipedesk.ui.board.totals import Tally, Worth
from pipedesk.ui.sums import Money, Sum


def _by_hand(_stage_id: int) -> CardOrder:
    return BY_HAND


class ShownPipeline:
    """The stages of a pipeline as one model of cards each, and their totals; both follow what changes."""

    def __init__(
        self, glance: Glance, pipeline_id: int, faces: Faces, order_of: Callable[[int], CardOrder] = _by_hand
    ) -> None:
        """`order_of` gives the order of a stage's cards."""
        self._glance = glance
        self.id = pipeline_id
        self.stages = glance.stages(pipeline_id)
        self.money = money_of(glance)
        self._tally = self._count()
        self.cards = {
            stage.id: ColumnCards(
                glance,
                stage,
                sum(row.count for row in self._tally.of(stage.id)),
                faces,
                order_of(stage.id),
            )
            for stage in self.stages
        }

    def sums(self) -> list[Sum]:
        """What each stage comes to, from left to right."""
        return [self.money.sum_of(self._tally.of(stage.id)) for stage in self.stages]

    def rows(self, stage_id: int) -> list[TotalRow]:
        """What a stage comes to in each currency."""
        return self._tally.of(stage_id)

    def still_fits(self) -> bool:
        """Whether the file still has exactly these stages."""
        return self.stages == self._glance.stages(self.id)

    def read_again(self) -> None:
        """Read all cards and totals anew."""
        self.money = money_of(self._glance)
        self._tally = self._count()
        for cards in self.cards.values():
            cards.reload()

    def recount(self) -> None:
        """Read the totals anew, and no card."""
        self._tally = self._count()

    def follow(self, news: News) -> None:
        """Move single cards, correct the totals by what changed, and let cards be read again."""
        if news.rates:
            self.money = money_of(self._glance)
        standings = self._glance.standings(sorted(news.looks))
        now = {standing.id: standing for standing in standings}
        before = {deal: news.worth_before(deal, now.get(deal)) for deal in news.looks}
        after = {standing.id: worth_of(standing) for standing in standings}
        self._correct(before.values(), after.values())
        if news.many:
            self._order_again(news.moved, before, after)
        else:
            self._let_go({deal: before[deal] for deal in news.moved}, after)
            for standing in standings:
                cards = self.cards.get(standing.stage_id)
                if standing.id in news.moved and after[standing.id] and cards is not None and cards.order == BY_HAND:
                    cards.put(standing.id, standing.above)
        self._sort_again(news, before, after)
        for cards in self.cards.values():
            cards.forget(None if news.names else news.looks)

    def _count(self) -> Tally:
        return Tally(self.stages, self._glance.totals([stage.id for stage in self.stages]))

    def _correct(self, before: Iterable[Worth | None], after: Iterable[Worth | None]) -> None:
        for worth in before:
            if worth is not None:
                self._tally.remove(worth)
        for worth in after:
            if worth is not None:
                self._tally.add(worth)

    def _order_again(
        self, moved: Iterable[int], before: Mapping[int, Worth | None], after: Mapping[int, Worth | None]
    ) -> None:
        """Many cards have moved: the columns from which and to which they went read their order again, no others."""
        worths = [worth for deal in moved for worth in (before.get(deal), after.get(deal)) if worth is not None]
        for stage in {worth.stage_id for worth in worths} & self.cards.keys():
            if self.cards[stage].order == BY_HAND:
                self.cards[stage].reload()

    def _sort_again(self, news: News, before: Mapping[int, Worth | None], after: Mapping[int, Worth | None]) -> None:
        """In a sorted column more than a move can give a card another place."""
        for stage, cards in self.cards.items():
            if cards.order == BY_HAND:
                continue
            if news.names or news.rates:
                cards.reload()
                continue
            touched = {
                deal
                for worths in (before, after)
                for deal, worth in worths.items()
                if worth and worth.stage_id == stage
            }
            if touched:
                cards.place_again(touched)

    def _let_go(self, before: Mapping[int, Worth | None], after: Mapping[int, Worth | None]) -> None:
        """Cards leave before others come: a card is put below another one, which may have moved as well."""
        for deal, was in before.items():
            now = after.get(deal)
            if was is not None and was.stage_id in self.cards and (now is None or now.stage_id != was.stage_id):
                self.cards[was.stage_id].take(deal)


def money_of(glance: Glance) -> Money:
    """The file's currency, and its newest rates."""
    rates = {code: Decimal(rate) for code, rate in glance.rates().items()}
    return Money(glance.setting("currency") or "EUR", rates, glance.rate_days() if rates else {})
