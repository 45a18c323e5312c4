"""What stages ask of deals, and what of it is still open."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, bindparam, exists, select

from pipedesk.domain.requirements import RequiredField, StageColour
from pipedesk.store.book import table_of
from pipedesk.store.tables import ChecklistItem, Deal, DealPerson, DealTick, Pipeline, Stage

_DEAL = table_of(Deal)
_DEAL_PERSON = table_of(DealPerson)
_ITEM = table_of(ChecklistItem)
_PIPELINE = table_of(Pipeline)
_STAGE = table_of(Stage)
_TICK = table_of(DealTick)

_AT_ONCE = 500


class ItemRow(NamedTuple):
    """A line of a stage's exit checklist, and whether the deal in question has ticked it off."""

    id: int
    text: str
    done: bool = False


class StageCard(NamedTuple):
    """A stage with everything that its owner can set."""

    id: int
    name: str
    probability: int
    stale_after_days: int | None
    guidance: str
    colour: StageColour
    required: tuple[RequiredField, ...]
    checklist: tuple[str, ...]


class Unmet(NamedTuple):
    """What is still asked of a deal before it may move: lines to tick off, fields to fill in."""

    deal_id: int
    items: tuple[ItemRow, ...]
    fields: tuple[RequiredField, ...]


# Every move of a card asks these, and most files ask nothing: they are put into SQL once.
_STAGE_BY_ID = select(_STAGE).where(_STAGE.c.id == bindparam("stage_id"))
_ANY_ITEM = select(exists(select(_ITEM.c.id)))


def unmet(connection: Connection, deal_ids: Sequence[int], stage_id: int | None) -> list[Unmet]:
    """What is still asked of some deals before they go into a stage, or are won with `stage_id` None.

    A deal that goes on, that is, into a later stage, into another pipeline or to Won, needs the exit checklist of its
    stage; one that comes into another stage needs the fields which that one requires. Deals of which nothing is asked
    are missing from the answer. A few queries for every 500 deals.
    """
    target = None
    if stage_id is not None:
        target = connection.execute(_STAGE_BY_ID, {"stage_id": stage_id}).first()
        if target is None:
            return []
    found: list[Unmet] = []
    asks = connection.execute(_ANY_ITEM).scalar()
    for start in range(0, len(deal_ids), _AT_ONCE):
        part = deal_ids[start : start + _AT_ONCE]
        items = _open_items(connection, part, target) if asks else {}
        fields = _missing_fields(connection, part, target) if target is not None else {}
        for deal_id in part:
            if deal_id in items or deal_id in fields:
                found.append(Unmet(deal_id, tuple(items.get(deal_id, ())), fields.get(deal_id, ())))
    return found


def checklist(connection: Connection, deal_id: int) -> list[ItemRow]:
    """The exit checklist of the stage in which a deal is, in order, with what it has ticked off."""
    ticked = exists().where(_TICK.c.deal_id == _DEAL.c.id, _TICK.c.item_id == _ITEM.c.id)
    statement = (
        select(_ITEM.c.id, _ITEM.c.text, ticked.label("done"))
        .join(_DEAL, _DEAL.c.stage_id == _ITEM.c.stage_id)
        .where(_DEAL.c.id == deal_id)
        .order_by(_ITEM.c.rank, _ITEM.c.id)
    )
    return [ItemRow(row.id, row.text, bool(row.done)) for row in connection.execute(statement)]


def stage_cards(connection: Connection, pipeline_id: int) -> list[StageCard]:
    """The stages of a pipeline with all that can be set, from left to right."""
    stages = connection.execute(
        select(_STAGE).where(_STAGE.c.pipeline_id == pipeline_id).order_by(_STAGE.c.rank, _STAGE.c.id)
    ).all()
    lines: dict[int, list[str]] = {}
    items = (
        select(_ITEM.c.stage_id, _ITEM.c.text)
        .join(_STAGE, _STAGE.c.id == _ITEM.c.stage_id)
        .where(_STAGE.c.pipeline_id == pipeline_id)
        .order_by(_ITEM.c.rank, _ITEM.c.id)
    )
    for item in connection.execute(items):
        lines.setdefault(item.stage_id, []).append(item.text)
    return [
        StageCard(
            stage.id,
            stage.name,
            stage.probability,
            stage.stale_after_days,
            stage.guidance,
            stage.colour,
            known_fields(stage.required),
            tuple(lines.get(stage.id, ())),
        )
        for stage in stages
    ]


def deals_in(connection: Connection, stage_ids: Sequence[int]) -> bool:
    """Whether any deal, of any status, is in one of these stages."""
    return bool(connection.execute(select(exists().where(_DEAL.c.stage_id.in_(stage_ids)))).scalar())


def pipeline_name(connection: Connection, pipeline_id: int) -> str:
    """What a pipeline is called; nothing when it is gone."""
    return connection.execute(select(_PIPELINE.c.name).where(_PIPELINE.c.id == pipeline_id)).scalar() or ""


def stage_name(connection: Connection, stage_id: int) -> str:
    """What a stage is called; nothing when it is gone."""
    return connection.execute(select(_STAGE.c.name).where(_STAGE.c.id == stage_id)).scalar() or ""


def deal_currencies(connection: Connection, deal_ids: Sequence[int]) -> dict[int, str]:
    """The currencies of some deals, by id."""
    found: dict[int, str] = {}
    for start in range(0, len(deal_ids), _AT_ONCE):
        part = deal_ids[start : start + _AT_ONCE]
        rows = connection.execute(select(_DEAL.c.id, _DEAL.c.currency).where(_DEAL.c.id.in_(part)))
        found |= {row.id: row.currency for row in rows}
    return found


def known_fields(words: Sequence[str]) -> tuple[RequiredField, ...]:
    """The fields that stored words mean; words of a later version are passed over."""
    return tuple(field for field in RequiredField if field.value in words)


def _open_items(connection: Connection, deal_ids: Sequence[int], target: object) -> dict[int, list[ItemRow]]:
    ticked = exists().where(_TICK.c.deal_id == _DEAL.c.id, _TICK.c.item_id == _ITEM.c.id)
    statement = (
        select(_DEAL.c.id.label("deal_id"), _ITEM.c.id, _ITEM.c.text)
        .join(_STAGE, _STAGE.c.id == _DEAL.c.stage_id)
        .join(_ITEM, _ITEM.c.stage_id == _DEAL.c.stage_id)
        .where(_DEAL.c.id.in_(deal_ids), ~ticked, _goes_on(target))
        .order_by(_ITEM.c.rank, _ITEM.c.id)
    )
    found: dict[int, list[ItemRow]] = {}
    for row in connection.execute(statement):
        found.setdefault(row.deal_id, []).append(ItemRow(row.id, row.text))
    return found


def _goes_on(target: object) -> ColumnElement[bool]:
    """Whether the way from a deal's stage to the target leads onwards; a closed deal is not in its stage any more."""
    is_open: ColumnElement[bool] = _DEAL.c.status == "open"
    if target is None:
        return is_open
    elsewhere: ColumnElement[bool] = _STAGE.c.pipeline_id != target.pipeline_id  # type: ignore[attr-defined]
    earlier: ColumnElement[bool] = _STAGE.c.rank < target.rank  # type: ignore[attr-defined]
    return and_(is_open, elsewhere | earlier)


def _missing_fields(
    connection: Connection, deal_ids: Sequence[int], target: object
) -> dict[int, tuple[RequiredField, ...]]:
    required = known_fields(target.required)  # type: ignore[attr-defined]
    if not required:
        return {}
    is_missing: dict[RequiredField, ColumnElement[bool]] = {
        RequiredField.VALUE: _DEAL.c.value_minor == 0,
        RequiredField.EXPECTED_CLOSE: _DEAL.c.expected_close_on.is_(None),
        RequiredField.ORGANIZATION: _DEAL.c.organization_id.is_(None),
        RequiredField.PERSON: ~exists().where(_DEAL_PERSON.c.deal_id == _DEAL.c.id),
        RequiredField.SOURCE: _DEAL.c.source == "",
    }
    statement = select(_DEAL.c.id, *(is_missing[field].label(field.name) for field in required)).where(
        _DEAL.c.id.in_(deal_ids),
        _DEAL.c.stage_id != target.id,  # type: ignore[attr-defined]
    )
    found = {
        row.id: tuple(field for field in required if getattr(row, field.name)) for row in connection.execute(statement)
    }
    return {deal_id: fields for deal_id, fields in found.items() if fields}
