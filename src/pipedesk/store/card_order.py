"""In which order the cards of a column stand, as SQL for plain sqlite3.

The first frame waits for this module, so it defines named tuples: they are made much faster than frozen dataclasses.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from pipedesk.domain.currencies import exponent


class SortKey(Enum):
    """What a column is sorted by. To sort by something else, add it here and to `_TERMS`."""

    MANUAL = "manual"
    """As the user dragged them."""
    NEXT_STEP = "next_step"
    """The soonest first; deals without a next step last."""
    VALUE = "value"
    """The largest first, compared in the file's currency; what has no rate last."""
    CLOSE = "close"
    """The next to close first; deals without a date last."""
    AGE = "age"
    """The longest in the stage first."""


class GroupKey(Enum):
    """What groups cards, and gives them their colour."""

    NONE = "none"
    TAG = "tag"
    """The first tag of a deal by its name."""
    SOURCE = "source"
    ORGANIZATION = "organization"


class CardOrder(NamedTuple):
    """How a column is ordered: by groups first, when there are any, then by its sort key."""

    by: SortKey = SortKey.MANUAL
    group: GroupKey = GroupKey.NONE


BY_HAND = CardOrder()

GROUP_NAMES = {
    GroupKey.NONE: "''",
    GroupKey.TAG: """coalesce((SELECT min(g.name) FROM deal_tag dg JOIN tag g ON g.id = dg.tag_id
                               WHERE dg.deal_id = d.id), '')""",
    GroupKey.SOURCE: "d.source",
    GroupKey.ORGANIZATION: "coalesce((SELECT g.name FROM organization g WHERE g.id = d.organization_id), '')",
}
"""The name of the group of a deal `d`; empty when it has none."""

LARGEST_GROUPS = {
    GroupKey.TAG: """SELECT t.name FROM (SELECT tag_id, count(*) AS deals FROM deal_tag GROUP BY tag_id) c
                     JOIN tag t ON t.id = c.tag_id ORDER BY c.deals DESC, t.id LIMIT ?""",
    GroupKey.SOURCE: """SELECT source FROM deal WHERE source != ''
                        GROUP BY source ORDER BY count(*) DESC, source LIMIT ?""",
    GroupKey.ORGANIZATION: """SELECT o.name FROM (SELECT organization_id AS id, count(*) AS deals FROM deal
                                                  WHERE organization_id IS NOT NULL GROUP BY organization_id
                                                  ORDER BY count(*) DESC, organization_id LIMIT ?) c
                              JOIN organization o ON o.id = c.id ORDER BY c.deals DESC, o.id""",
}
"""The names of the groups with the most deals."""

# Nothing that is stored comes behind these.
_LAST_NUMBER = "9e18"
_LAST_DATE = "'9999-99-99'"
_TERMS = {
    SortKey.MANUAL: "d.rank",
    SortKey.NEXT_STEP: f"""coalesce((SELECT min(n.due_at) FROM follow_up n
                                     WHERE n.deal_id = d.id AND n.done_at IS NULL), {_LAST_NUMBER})""",
    SortKey.CLOSE: f"coalesce(d.expected_close_on, {_LAST_DATE})",
    SortKey.AGE: "d.stage_entered_at",
}


class Worths(NamedTuple):
    """The file's currency and the rates into it, so that values can be compared."""

    currency: str
    rates: Mapping[str, str]


def order_terms(order: CardOrder, worths: Worths) -> str:
    """What to put behind ORDER BY, for deals named `d`."""
    terms = [_worth(worths) if order.by is SortKey.VALUE else _TERMS[order.by], "d.rank", "d.id"]
    if order.group is not GroupKey.NONE:
        name = GROUP_NAMES[order.group]
        terms[:0] = [f"{name} = ''", f"{name} COLLATE NOCASE"]
    return ", ".join(dict.fromkeys(terms))


def _worth(worths: Worths) -> str:
    """The value in the file's currency, negative so that the largest comes first."""
    factors = {
        code: Decimal(rate).scaleb(exponent(worths.currency) - exponent(code)) for code, rate in worths.rates.items()
    }
    factors[worths.currency] = Decimal(1)
    cases = " ".join(f"WHEN {_quoted(code)} THEN {float(factor)!r}" for code, factor in sorted(factors.items()))
    return f"coalesce(-d.value_minor * CASE d.currency {cases} END, {_LAST_NUMBER})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
