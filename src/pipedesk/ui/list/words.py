"""What groups and sums of the list are called."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from pipedesk.domain.filters import Standing
from pipedesk.domain.terms import DealStatus
from pipedesk.store.reads.list_rows import CurrencySum, Grouping, GroupRow, added
from pipedesk.ui.formats import Formats
from pipedesk.ui.list.cells import status_words
from pipedesk.ui.list.columns import Column
from pipedesk.ui.sums import Money


def deals_words(count: int) -> str:
    """12 deals."""
    return QCoreApplication.translate("List", "%Ln deal(s)", "", count)


def group_name(group: GroupRow, grouping: Grouping, formats: Formats) -> str:
    """What the deals of a group share."""
    translate = QCoreApplication.translate
    if not group.key:
        nothing = {
            Grouping.ORGANIZATION: translate("List", "No organization"),
            Grouping.SOURCE: translate("List", "No source"),
            Grouping.CLOSE_MONTH: translate("List", "No close date"),
        }
        return nothing.get(grouping, group.label)
    match grouping:
        case Grouping.STATUS:
            return status_words(DealStatus(group.key))
        case Grouping.CLOSE_MONTH:
            return _month(date.fromisoformat(f"{group.key}-01"), formats)
        case _:
            return group.label


def _month(day: date, formats: Formats) -> str:
    name = formats.month(day)
    return name[:1].upper() + name[1:]


def grouping_words(grouping: Grouping | None) -> str:
    """By what the list is grouped."""
    translate = QCoreApplication.translate
    words = {
        None: translate("List", "Not grouped"),
        Grouping.STAGE: translate("List", "By stage"),
        Grouping.ORGANIZATION: translate("List", "By organization"),
        Grouping.SOURCE: translate("List", "By source"),
        Grouping.STATUS: translate("List", "By status"),
        Grouping.CLOSE_MONTH: translate("List", "By close month"),
    }
    return words[grouping]


def standing_words(standing: Standing | None) -> str:
    """Which deals the list shows."""
    translate = QCoreApplication.translate
    words = {
        Standing.OPEN: translate("List", "Open deals"),
        Standing.WON: translate("List", "Won deals"),
        Standing.LOST: translate("List", "Lost deals"),
        Standing.ARCHIVED: translate("List", "Archived deals"),
        None: translate("List", "All deals"),
    }
    return words[standing]


def sum_texts(parts: Sequence[CurrencySum], money: Money, formats: Formats) -> dict[Column, str]:
    """What deals come to, by the column under which it stands: value, weighted value, and what share that is."""
    total = money.sum_of(parts)
    texts = {
        Column.VALUE: money.text(total, formats),
        Column.WEIGHTED: money.weighted_text(total, formats),
    }
    value = sum(part.value_minor for part in parts)
    if value > 0 and not total.apart:
        texts[Column.PROBABILITY] = formats.percent(round(100 * total.weighted_minor / (total.value_minor or 1)))
    return texts


def sums_tip(parts: Sequence[CurrencySum], formats: Formats) -> str:
    """The sums of each currency, one a line."""
    line = QCoreApplication.translate("List", "{currency}: {count}, {value}, weighted {weighted}")
    return "\n".join(
        line.format(
            currency=part.currency,
            count=deals_words(part.count),
            value=formats.money(part.value_minor, part.currency),
            weighted=formats.money(part.weighted_minor, part.currency),
        )
        for part in added(parts)
    )
