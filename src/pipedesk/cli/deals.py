"""deals, move, win, lose."""

from pipedesk.cli.session import Session, no_such
from pipedesk.commands.deals import LoseDeal, MoveDeal, WinDeal
from pipedesk.desk import Desk
from pipedesk.domain.edits import Change
from pipedesk.domain.money import Money
from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import DealStatus
from pipedesk.domain.texts import translate
from pipedesk.store.file import Store
from pipedesk.store.reads.deals import DealRow, StageName, deal_by, deals_titled, list_deals, stage_names

MOST_DIGITS = 18
"""A number that a row can have has no more."""


def show(session: Session) -> None:
    """List deals."""
    options = session.options
    with session.store().reading() as look:
        stage_ids = None
        if options.stage:
            stage_ids = [stage.id for stage in stage_names(look) if folded(stage.name) == folded(options.stage)]
            if not stage_ids:
                raise no_such("stage", options.stage)
        status = None if options.status == "all" else DealStatus(options.status)
        rows = list_deals(look, status=status, stage_ids=stage_ids, words=options.search, limit=options.limit)
    session.output.table([facts(row) for row in rows], ("id", "title", "organization", "value", "stage", "status"))


def move(session: Session) -> None:
    """Move a deal to the top of another stage of its pipeline, else of any pipeline."""
    desk = session.desk()
    deal = the_deal(desk.store, session.options.deal)
    stage = _the_stage(desk.store, session.options.stage, deal)
    _done(session, desk.run(MoveDeal(deal.id, stage.id)), desk, deal)


def win(session: Session) -> None:
    """Mark a deal as won."""
    desk = session.desk()
    deal = the_deal(desk.store, session.options.deal)
    _done(session, desk.run(WinDeal(deal.id)), desk, deal)


def lose(session: Session) -> None:
    """Mark a deal as lost, for a reason."""
    desk = session.desk()
    deal = the_deal(desk.store, session.options.deal)
    _done(session, desk.run(LoseDeal(deal.id, session.options.reason, session.options.note)), desk, deal)


def the_deal(store: Store, named: str) -> DealRow:
    """The one deal that a number, a uid or a title means; `Refusal` when it means none or several."""
    with store.reading() as look:
        if named.isdecimal() and len(named) <= MOST_DIGITS and (deal := deal_by(look, deal_id=int(named))):
            return deal
        if named.isascii() and (deal := deal_by(look, uid=named)):
            return deal
        found = deals_titled(look, named)
    if not found:
        raise no_such("deal", named)
    if len(found) > 1:
        several = ", ".join(f"{deal.id} ({deal.organization or deal.stage})" for deal in found[:8])
        raise Refusal(
            translate("Terminal", "“{name}” means several deals.").fill(name=named),
            translate("Terminal", "Name one by its number: {several}.").fill(several=several),
        )
    return found[0]


def facts(row: DealRow) -> dict[str, object]:
    """A deal as it is printed."""
    values: dict[str, object] = row._asdict()
    values["status"] = row.status.value
    values["value"] = Money(row.value_minor, row.currency).plain()
    return values


def _the_stage(store: Store, named: str, deal: DealRow) -> StageName:
    with store.reading() as look:
        matching = [stage for stage in stage_names(look) if folded(stage.name) == folded(named)]
    for stage in matching:
        if stage.pipeline == deal.pipeline:
            return stage
    if not matching:
        raise no_such("stage", named)
    return matching[0]


def _done(session: Session, change: Change, desk: Desk, deal: DealRow) -> None:
    with desk.store.reading() as look:
        after = deal_by(look, deal_id=deal.id)
    assert after is not None
    session.output.say(session.output.words(change.name), facts(after))
