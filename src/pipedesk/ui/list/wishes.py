"""How the user wants the list: its deals, columns, order and groups. Kept for each file as one line of text."""

import json
from dataclasses import dataclass, field, replace
from typing import Any

from pipedesk.domain.filters import Standing
from pipedesk.store.reads.list_rows import Grouping
from pipedesk.ui.list.columns import COLUMNS, SPECS, Column, Sort

MOST_SORTS = 2
NARROWEST, WIDEST = 48, 1000


@dataclass(frozen=True, slots=True)
class Place:
    """A column where it stands: how wide, and whether it is seen."""

    column: Column
    width: int
    shown: bool


def first_places() -> tuple[Place, ...]:
    """The columns as they are before anybody has moved one."""
    return tuple(Place(column, SPECS[column].width, SPECS[column].shown) for column in COLUMNS)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the user has chosen. `standing` None: open, won and lost deals alike; `pipeline` None: all of them."""

    pipeline: int | None = None
    every_pipeline: bool = False
    standing: Standing | None = Standing.OPEN
    sorts: tuple[Sort, ...] = ()
    grouping: Grouping | None = None
    closed: frozenset[str] = frozenset()
    places: tuple[Place, ...] = field(default_factory=first_places)

    def sorted_by(self, column: Column, *, also: bool) -> "Wishes":
        """Sort by a column, or `also` by it; by the same one again, the other way round."""
        known = next((sort for sort in self.sorts if sort.column is column), None)
        if also and self.sorts and self.sorts[0].column is not column:
            second = Sort(column, known is not None and not known.descending)
            return replace(self, sorts=(self.sorts[0], second)[:MOST_SORTS])
        first = Sort(column, not known.descending if known is not None and self.sorts[0] == known else False)
        return replace(self, sorts=(first, *self.sorts[1:]) if also else (first,))

    def to_text(self) -> str:
        """As it is kept."""
        return json.dumps(
            {
                "pipeline": self.pipeline,
                "every": self.every_pipeline,
                "standing": self.standing,
                "sorts": [[sort.column, sort.descending] for sort in self.sorts],
                "grouping": self.grouping,
                "columns": [[place.column, place.width, place.shown] for place in self.places],
            }
        )


def kept_wishes(text: object) -> Wishes | None:
    """What was kept; None where nothing was, or what makes no sense or is of another version."""
    try:
        return _read(json.loads(text)) if isinstance(text, str) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _read(kept: dict[str, Any]) -> Wishes:
    known = {Column(name): (int(width), bool(shown)) for name, width, shown in kept["columns"] if name in COLUMNS}
    places = [Place(column, min(max(width, NARROWEST), WIDEST), shown) for column, (width, shown) in known.items()]
    places += [place for place in first_places() if place.column not in known]
    if not any(place.shown for place in places):
        places = list(first_places())
    pipeline = kept["pipeline"]
    return Wishes(
        pipeline=pipeline if isinstance(pipeline, int) else None,
        every_pipeline=bool(kept["every"]),
        standing=Standing(kept["standing"]) if kept["standing"] else None,
        sorts=tuple(Sort(Column(name), bool(down)) for name, down in kept["sorts"])[:MOST_SORTS],
        grouping=Grouping(kept["grouping"]) if kept["grouping"] else None,
        places=tuple(places),
    )
