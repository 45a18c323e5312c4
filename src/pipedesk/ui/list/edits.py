"""What a cell that is edited begins with, and what is done with what is typed into it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from pipedesk.commands.command import Command
from pipedesk.commands.deals import DealField, EditDeal, MoveDeal, SetDealOrganization, SetDealTags
from pipedesk.desk import Desk
from pipedesk.domain.names import folded
from pipedesk.domain.probability import parse_percent
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate
from pipedesk.domain.when import parse_day
from pipedesk.store.reads.choices import organizations_named, sources
from pipedesk.store.reads.deals import StageName, stage_names
from pipedesk.store.reads.list_rows import ListRow
from pipedesk.ui.formats import Formats
from pipedesk.ui.list.columns import Column, full_name
from pipedesk.ui.list.field import CellField

Understand = Callable[[ListRow, str], Command]


class CellEdits:
    """Makes the field for a cell. What it does is one step that can be undone; what it cannot do it refuses."""

    def __init__(self, desk: Desk, formats: Formats) -> None:
        self._desk = desk
        self._formats = formats

    def field(self, row: ListRow, column: Column, parent: QWidget) -> CellField | None:
        """The field for a cell; None for one that cannot be edited."""
        understand = self._understanding(column)
        if understand is None:
            return None
        return CellField(
            self._first_text(row, column),
            f"{full_name(column)}, {row.title}",
            lambda text: self._carry_out(understand(row, text)),
            self._offer(row, column),
            parent,
        )

    def _carry_out(self, command: Command) -> None:
        self._desk.run(command)

    def _understanding(self, column: Column) -> Understand | None:
        known: dict[Column, Understand] = {
            Column.TITLE: lambda row, text: EditDeal(row.id, DealField.TITLE, text),
            Column.ORGANIZATION: lambda row, text: SetDealOrganization(row.id, text),
            Column.STAGE: lambda row, text: MoveDeal(row.id, self._stage(row, text).id),
            Column.VALUE: lambda row, text: EditDeal(
                row.id, DealField.VALUE, self._formats.amount(text or "0", row.currency)
            ),
            Column.PROBABILITY: lambda row, text: EditDeal(row.id, DealField.PROBABILITY, parse_percent(text)),
            Column.CLOSE: self._close,
            Column.SOURCE: lambda row, text: EditDeal(row.id, DealField.SOURCE, text),
            Column.TAGS: lambda row, text: SetDealTags(row.id, tuple(text.split(","))),
        }
        return known.get(column)

    def _first_text(self, row: ListRow, column: Column) -> str:
        match column:
            case Column.VALUE:
                return self._formats.money(row.value_minor, row.currency)
            case Column.PROBABILITY:
                return self._formats.percent(row.probability) if row.by_hand else ""
            case Column.CLOSE:
                return self._formats.day(row.expected_close_on) if row.expected_close_on else ""
            case Column.TAGS:
                return ", ".join(row.tags)
            case _:
                return str(getattr(row, column.value))

    def _offer(self, row: ListRow, column: Column) -> Callable[[str], Sequence[str]] | None:
        match column:
            case Column.ORGANIZATION:
                return self._organizations
            case Column.STAGE:
                names = [stage.name for stage in self._stages(row)]
                return lambda _: names
            case Column.SOURCE:
                with self._desk.store.reading() as look:
                    known = sources(look)
                return lambda _: known
            case _:
                return None

    def _organizations(self, text: str) -> list[str]:
        if not text.strip():
            return []
        with self._desk.store.reading() as look:
            return [choice.name for choice in organizations_named(look, text)]

    def _stages(self, row: ListRow) -> list[StageName]:
        """The stages of the pipeline in which a deal is."""
        with self._desk.store.reading() as look:
            every = stage_names(look)
        pipeline = next((stage.pipeline_id for stage in every if stage.id == row.stage_id), None)
        return [stage for stage in every if stage.pipeline_id == pipeline]

    def _stage(self, row: ListRow, text: str) -> StageName:
        stages = self._stages(row)
        wanted = folded(text)
        exact = [stage for stage in stages if folded(stage.name) == wanted]
        like = exact or [stage for stage in stages if wanted and folded(stage.name).startswith(wanted)]
        if len(like) != 1:
            raise Refusal(
                translate("List", "“{text}” is not a stage of this pipeline.").fill(text=text[:40]),
                translate("List", "Choose one of: {names}.").fill(names=", ".join(stage.name for stage in stages)),
            )
        return like[0]

    def _close(self, row: ListRow, text: str) -> Command:
        now, zone = self._desk.clock.now(), self._desk.clock.zone()
        day = parse_day(text, now, zone) if text else None
        return EditDeal(row.id, DealField.EXPECTED_CLOSE, day)
