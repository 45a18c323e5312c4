"""The columns of the list, declared once."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt

from pipedesk.store.reads.ordering import Order, Way

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(StrEnum):
    """One column, in the order in which they stand at first."""

    TITLE = "title"
    ORGANIZATION = "organization"
    STAGE = "stage"
    VALUE = "value"
    PROBABILITY = "probability"
    WEIGHTED = "weighted"
    NEXT_STEP = "next_step"
    CLOSE = "close"
    PERSON = "person"
    DAYS = "days"
    STATUS = "status"
    AGE = "age"
    SOURCE = "source"
    TAGS = "tags"
    CREATED = "created"
    CLOSED = "closed"
    LOST_REASON = "lost_reason"


class ColumnSpec(NamedTuple):
    """How a column looks at first and by what it is ordered; `width` in points, `turned` when low means high."""

    order: Order
    width: int
    shown: bool = True
    figures: bool = False
    turned: bool = False
    editable: bool = False


COLUMNS = tuple(Column)

SPECS = {
    Column.TITLE: ColumnSpec(Order.TITLE, 168, editable=True),
    Column.ORGANIZATION: ColumnSpec(Order.ORGANIZATION, 134, editable=True),
    Column.STAGE: ColumnSpec(Order.STAGE, 136, editable=True),
    Column.VALUE: ColumnSpec(Order.VALUE, 92, figures=True, editable=True),
    Column.PROBABILITY: ColumnSpec(Order.PROBABILITY, 74, figures=True, editable=True),
    Column.WEIGHTED: ColumnSpec(Order.WEIGHTED, 98, figures=True),
    Column.NEXT_STEP: ColumnSpec(Order.NEXT_STEP, 148),
    Column.CLOSE: ColumnSpec(Order.CLOSE, 112, editable=True),
    Column.PERSON: ColumnSpec(Order.PERSON, 124),
    Column.DAYS: ColumnSpec(Order.AGE, 92, figures=True, turned=True),
    Column.STATUS: ColumnSpec(Order.STATUS, 80, shown=False),
    Column.AGE: ColumnSpec(Order.CREATED, 70, shown=False, figures=True, turned=True),
    Column.SOURCE: ColumnSpec(Order.SOURCE, 110, shown=False, editable=True),
    Column.TAGS: ColumnSpec(Order.TAGS, 150, shown=False, editable=True),
    Column.CREATED: ColumnSpec(Order.CREATED, 100, shown=False),
    Column.CLOSED: ColumnSpec(Order.CLOSED, 100, shown=False),
    Column.LOST_REASON: ColumnSpec(Order.LOST_REASON, 140, shown=False),
}


class Sort(NamedTuple):
    """By which column the list is sorted, and whether from the high end."""

    column: Column
    descending: bool = False

    @property
    def way(self) -> Way:
        """The same for the file: a deal that is older was created earlier."""
        spec = SPECS[self.column]
        return Way(spec.order, self.descending != spec.turned)


def heading(column: Column) -> str:
    """The words above a column."""
    translate = QCoreApplication.translate
    words = {
        Column.TITLE: translate("ListColumns", "Deal"),
        Column.ORGANIZATION: translate("ListColumns", "Organization"),
        Column.PERSON: translate("ListColumns", "Person"),
        Column.STAGE: translate("ListColumns", "Stage"),
        Column.STATUS: translate("ListColumns", "Status"),
        Column.VALUE: translate("ListColumns", "Value"),
        Column.PROBABILITY: translate("ListColumns", "Prob."),
        Column.WEIGHTED: translate("ListColumns", "Weighted"),
        Column.NEXT_STEP: translate("ListColumns", "Next step"),
        Column.CLOSE: translate("ListColumns", "Close"),
        Column.DAYS: translate("ListColumns", "In stage"),
        Column.AGE: translate("ListColumns", "Age"),
        Column.SOURCE: translate("ListColumns", "Source"),
        Column.TAGS: translate("ListColumns", "Tags"),
        Column.CREATED: translate("ListColumns", "Created"),
        Column.CLOSED: translate("ListColumns", "Closed"),
        Column.LOST_REASON: translate("ListColumns", "Lost because"),
    }
    return words[column]


def full_name(column: Column) -> str:
    """What a column holds, where there is room to say it."""
    translate = QCoreApplication.translate
    words = {
        Column.PROBABILITY: translate("ListColumns", "Probability"),
        Column.WEIGHTED: translate("ListColumns", "Weighted value"),
        Column.CLOSE: translate("ListColumns", "Expected close"),
        Column.DAYS: translate("ListColumns", "Days in its stage"),
        Column.AGE: translate("ListColumns", "Days since it was created"),
        Column.CREATED: translate("ListColumns", "Created on"),
        Column.CLOSED: translate("ListColumns", "Won or lost on"),
        Column.LOST_REASON: translate("ListColumns", "Why it was lost"),
    }
    return words.get(column) or heading(column)
