"""The pipeline that a board shows, without its widgets: what stands in its columns and what that comes to."""

from collections.abc import Iterable
from decimal import Decimal

from pipedesk.store.glance import Glance, StandingRow
from pipedesk.ui.board.cards import ColumnCards
from pipedesk.ui.board.faces import Faces
from pipedesk.ui.board.news import News, worth_of
from pipedesk.ui.board.totals import Money, Sum, Tally


class ShownPipeline:
    """The stages of a pipeline as one model of cards each, and their totals; both follow what changes."""

    def __init__(self, glance: Glance, pipeline_id: int, faces: Faces) -> None:
        self._glance = glance
        self.id = pipeline_id
        self.stages = glance.stages(pipeline_id)
        self.money = money_of(glance)
        self._tally = self._count()
        self.cards = {
            stage.id: ColumnCards(glance, stage, sum(row.count for row in self._tally.of(stage.id)), faces)
            for stage in self.stages
        }

    def sums(self) -> list[Sum]:
        """What each stage comes to, from left to right."""
        return [self.money.sum_of(self._tally.of(stage.id)) for stage in self.stages]

    def still_fits(self) -> bool:
        """Whether the file still has exactly these stages."""
        return self.stages == self._glance.stages(self.id)

    def read_again(self) -> None:
        """Read all cards and totals anew."""
        self.money = money_of(self._glance)
        self._tally = self._count()
        for cards in self.cards.values():
            cards.reload()

    def follow(self, news: News) -> None:
        """Move single cards, correct the totals by what changed, and let cards be read again."""
        if news.rates:
            self.money = money_of(self._glance)
        standings = self._glance.standings(sorted(news.looks))
        self._correct(standings, news)
        self._move([standing for standing in standings if worth_of(standing) is not None], news.moved)
        for cards in self.cards.values():
            cards.forget(None if news.names else news.looks)

    def _count(self) -> Tally:
        return Tally(self.stages, self._glance.totals([stage.id for stage in self.stages]))

    def _correct(self, standings: Iterable[StandingRow], news: News) -> None:
        now = {standing.id: standing for standing in standings}
        for deal in news.looks:
            before = news.worth_before(deal, now.get(deal))
            after = worth_of(now[deal]) if deal in now else None
            if before is not None:
                self._tally.remove(before)
            if after is not None:
                self._tally.add(after)

    def _move(self, open_ones: Iterable[StandingRow], moved: frozenset[int]) -> None:
        """Everything leaves first: where a card goes is known by the card above it, which may have moved as well."""
        homes = {standing.id: standing.stage_id for standing in open_ones if standing.id in moved}
        for deal in moved:
            for stage_id, cards in self.cards.items():
                if homes.get(deal) != stage_id:
                    cards.take(deal)
        for standing in open_ones:
            if standing.id in homes and standing.stage_id in self.cards:
                self.cards[standing.stage_id].put(standing.id, standing.above)


def money_of(glance: Glance) -> Money:
    """The file's currency, and its newest rates."""
    rates = {code: Decimal(rate) for code, rate in glance.rates().items()}
    return Money(glance.setting("currency") or "EUR", rates)
