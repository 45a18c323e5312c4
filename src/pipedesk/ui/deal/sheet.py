"""A deal on paper: everything about it, as text, on numbered pages."""

from collections.abc import Sequence
from datetime import datetime
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QLocale
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from pipedesk.domain.terms import DealStatus
from pipedesk.store.file import unfinished
from pipedesk.store.reads.deal import DealDetails, DealPersonRow, OpenFollowUp
from pipedesk.store.reads.timeline import TimelineRow
from pipedesk.ui.deal.events import detail, headline, moment
from pipedesk.ui.formats import Formats
from pipedesk.ui.words import field_words, role_words

_POINTS = 10
_LETTER = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
        QLocale.Country.Chile,
        QLocale.Country.Colombia,
        QLocale.Country.Venezuela,
    }
)
_STYLE = """
h1, h2, p, td { color: #000000; }
h1 { font-size: 17pt; margin-bottom: 0; }
h2 { font-size: 12pt; margin-top: 16px; margin-bottom: 4px; }
td { padding-right: 14px; padding-bottom: 3px; }
"""


def paper(locale: QLocale) -> QPageSize:
    """The sheet that people use where a locale is at home: Letter or A4."""
    letter = locale.territory() in _LETTER
    return QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4)


def sheet(
    deal: DealDetails, events: Sequence[TimelineRow], formats: Formats, now: datetime, family: str
) -> QTextDocument:
    """A deal and what happened to it, as a document in a family of fonts. Whatever users typed in it stays text."""
    document = QTextDocument()
    document.setDefaultFont(QFont(family, _POINTS))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml("".join(_parts(deal, events, formats, now)))
    document.setMetaInformation(QTextDocument.MetaInformation.DocumentTitle, deal.title)
    return document


def print_sheet(document: QTextDocument, device: QPagedPaintDevice) -> None:
    """Put a document on the pages of a device, each with its number."""
    document.print_(device)


def save_sheet(document: QTextDocument, target: Path, size: QPageSize) -> None:
    """Write a document to a PDF file, its text as text. Raises `Refusal` when the file cannot be written."""
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(written)
    writer.setPageSize(size)
    writer.setPageOrientation(QPageLayout.Orientation.Portrait)
    writer.setTitle(document.metaInformation(QTextDocument.MetaInformation.DocumentTitle))
    writer.setCreator("PipeDesk")
    print_sheet(document, writer)
    written.close()
    with unfinished(target) as part:
        part.write_bytes(written.data().data())
        part.replace(target)


def _parts(deal: DealDetails, events: Sequence[TimelineRow], formats: Formats, now: datetime) -> list[str]:
    translate = QCoreApplication.translate
    whom = " · ".join(_text(part) for part in (deal.organization, deal.pipeline) if part)
    parts = [f"<h1>{_text(deal.title)}</h1>", f"<p style='color: #555555'>{whom}</p>", _table(_facts(deal, formats))]
    people = [(one.name, _role(one), one.email, one.phone) for one in deal.people]
    planned = [(_due(one, formats, now), one.subject) for one in deal.follow_ups]
    happened = [(moment(row, formats, now), headline(row), detail(row, formats)) for row in events]
    for title, rows in (
        (translate("Sheet", "People"), people),
        (translate("Sheet", "Planned"), planned),
        (translate("Sheet", "What happened"), happened),
    ):
        if rows:
            parts += [f"<h2>{escape(title)}</h2>", _table(rows)]
    printed = translate("Sheet", "Printed on {date}").format(date=formats.day(now.astimezone(formats.zone).date()))
    return [*parts, f"<p style='color: #555555'>{escape(printed)}</p>"]


def _facts(deal: DealDetails, formats: Formats) -> list[tuple[str, str]]:
    translate = QCoreApplication.translate
    percent = formats.percent(deal.stage.probability if deal.probability is None else deal.probability)
    facts = [
        (field_words("value_minor"), formats.money(deal.value_minor, deal.currency)),
        (translate("Sheet", "Stage"), deal.stage.name),
    ]
    if deal.status is DealStatus.OPEN:
        close = formats.day(deal.expected_close_on) if deal.expected_close_on else ""
        facts += [(field_words("probability"), percent), (field_words("expected_close_on"), close)]
    else:
        words = {DealStatus.WON: translate("Sheet", "Won"), DealStatus.LOST: translate("Sheet", "Lost")}[deal.status]
        day = formats.day(deal.closed_at.astimezone(formats.zone).date()) if deal.closed_at else ""
        facts += [(words, " · ".join(part for part in (day, deal.lost_reason, deal.lost_note) if part))]
    facts += [(field_words("source"), deal.source), (translate("Sheet", "Tags"), ", ".join(deal.tags))]
    return [(name, value) for name, value in facts if value]


def _role(person: DealPersonRow) -> str:
    return " · ".join(part for part in (role_words(person.role), person.job_title) if part)


def _due(one: OpenFollowUp, formats: Formats, now: datetime) -> str:
    return formats.day(one.due_on) if one.due_on else formats.moment(one.due_at, now)


def _table(rows: Sequence[Sequence[str]]) -> str:
    lines = ("".join(f"<td>{_text(cell)}</td>" for cell in row) for row in rows)
    body = "".join(f"<tr>{line}</tr>" for line in lines)
    return f"<table cellspacing='0' cellpadding='0'>{body}</table>"


def _text(text: str) -> str:
    return escape(text).replace("\n", "<br>")
