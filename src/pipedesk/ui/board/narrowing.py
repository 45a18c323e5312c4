"""What some changes mean for a board that shows only what a filter has found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipedesk.domain.terms import DealStatus

if TYPE_CHECKING:
    from pipedesk.store.narrowed import Found
    from pipedesk.ui.board.news import Earlier, News


def among(news: News, found: Found) -> News:
    """The same news as seen among the deals that a filter lets through; `found` learns which these are now.

    A deal that has just been let through is told as one that was added, one that no longer is as one that was closed.
    """
    if news.everything or not news.looks:
        return news
    before = found.ids & news.looks
    after = found.lets_through(news.looks)
    found.ids -= before
    found.ids |= after
    came, left = after - before, before - after
    earlier: dict[int, Earlier] = {deal: news.earlier[deal] for deal in before | after if deal in news.earlier}
    earlier.update(dict.fromkeys(came))
    for deal in left:
        earlier[deal] = {**(news.earlier.get(deal) or {}), "status": DealStatus.OPEN.value, "archived_at": None}
    looks = frozenset(before | after)
    return news._replace(looks=looks, moved=(news.moved & looks) | came | left, earlier=earlier)
