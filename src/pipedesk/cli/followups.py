"""follow-up, due."""

from datetime import datetime, time, timedelta

from pipedesk.cli.deals import the_deal
from pipedesk.cli.session import Session
from pipedesk.commands.followups import PlanFollowUp
from pipedesk.domain.shorthand import kind_of
from pipedesk.domain.terms import FollowUpKind
from pipedesk.domain.when import parse_when
from pipedesk.domain.zones import utc_to_wall, wall_to_utc
from pipedesk.store.reads.followups import DueRow, due_until, follow_up_row


def plan(session: Session) -> None:
    """Plan a follow-up of a deal; the first word of the subject may say what kind it is."""
    options = session.options
    when = parse_when(options.due, session.clock.now(), session.clock.zone())
    desk = session.desk()
    deal = the_deal(desk.store, options.deal)
    kind = kind_of(options.what) or FollowUpKind.TASK
    change = desk.run(PlanFollowUp(options.what, when, deal.id, kind=kind))
    follow_up_id = next(iter(change.ids("follow_up")))
    with desk.store.reading() as look:
        planned = follow_up_row(look, follow_up_id)
    assert planned is not None
    facts = _facts(planned, session)
    session.output.say(f"{session.output.words(change.name)}: {facts['when']}", facts)


def due(session: Session) -> None:
    """List open follow-ups due up to a moment; up to the end of today when none is given."""
    zone = session.clock.zone()
    now = session.clock.now()
    if session.options.until:
        until = parse_when(session.options.until, now, zone).at
    else:
        today = utc_to_wall(now, zone).date()
        until = wall_to_utc(datetime.combine(today + timedelta(days=1), time()), zone) - timedelta(milliseconds=1)
    with session.store().reading() as look:
        rows = due_until(look, until)
    session.output.table(
        [_facts(row, session) for row in rows], ("id", "when", "kind", "subject", "deal", "organization")
    )


def _facts(row: DueRow, session: Session) -> dict[str, object]:
    values: dict[str, object] = row._asdict()
    wall = utc_to_wall(row.due_at, session.clock.zone())
    values["kind"] = row.kind.value
    values["when"] = row.due_on.isoformat() if row.due_on else wall.isoformat(" ", "minutes")
    values["overdue"] = row.due_at < session.clock.now()
    return values
