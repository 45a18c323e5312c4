"""What the details of a deal show below its basic fields. Made when the details are looked at for the first time."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pipedesk.store.reads.custom_fields import custom_values
from pipedesk.store.reads.deal import DealDetails
from pipedesk.store.reads.line_items import deal_lines
from pipedesk.ui.deal.custom_fields import CustomFieldsView
from pipedesk.ui.deal.line_items import LineItemsView
from pipedesk.ui.formats import Formats
from pipedesk.ui.live import Live
from pipedesk.ui.theme.theme import Theme


class DetailBlocks(QWidget):
    """The fields that the user has added, and products."""

    def __init__(self, theme: Theme, formats: Formats, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self.custom_fields = CustomFieldsView(theme, formats, live)
        self.line_items = LineItemsView(formats, live)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.custom_fields)
        layout.addWidget(self.line_items)

    def names_wide(self) -> int:
        """How much room the names of the fields take."""
        return self.custom_fields.names_wide()

    def align(self, names_wide: int) -> None:
        """Let the values begin where those of fields with names of this width do."""
        self.custom_fields.align(names_wide)

    def show_deal(self, deal: DealDetails) -> None:
        """Read and show what there is about a deal."""
        desk = self._live.desk
        if desk is None:
            return
        with desk.store.reading() as look:
            rows = custom_values(look, deal.id)
            lines = deal_lines(look, deal.id)
        self.custom_fields.show_values(deal.id, rows)
        self.line_items.show_lines(deal.id, deal.currency, lines)
