"""Every stored field, declared once."""

from pipedesk.store.tables.base import Shape, metadata
from pipedesk.store.tables.custom_fields import CustomField, CustomFieldFields, CustomValue, CustomValueFields
from pipedesk.store.tables.deals import (
    Deal,
    DealFields,
    DealPerson,
    DealPersonFields,
    DealTag,
    DealTagFields,
    DealTemplate,
    DealTemplateFields,
    LostReason,
    LostReasonFields,
    StageMove,
    StageMoveFields,
    Tag,
    TagFields,
)
from pipedesk.store.tables.followups import FollowUp, FollowUpFields, Note, NoteFields
from pipedesk.store.tables.people import (
    ContactPoint,
    ContactPointFields,
    Organization,
    OrganizationFields,
    Person,
    PersonFields,
)
from pipedesk.store.tables.pipelines import (
    ChecklistItem,
    ChecklistItemFields,
    DealTick,
    DealTickFields,
    Pipeline,
    PipelineFields,
    Stage,
    StageFields,
)
from pipedesk.store.tables.products import LineItem, LineItemFields, Product, ProductFields
from pipedesk.store.tables.records import (
    ChangeRecord,
    ChangeRow,
    ExchangeRate,
    ExchangeRateFields,
    FileSetting,
    FileSettingFields,
    ImportBatch,
    ImportBatchFields,
)
from pipedesk.store.tables.views import SavedView, SavedViewFields

SHAPES: dict[str, type[Shape]] = {
    "import_batch": ImportBatchFields,
    "pipeline": PipelineFields,
    "stage": StageFields,
    "checklist_item": ChecklistItemFields,
    "organization": OrganizationFields,
    "person": PersonFields,
    "contact_point": ContactPointFields,
    "lost_reason": LostReasonFields,
    "tag": TagFields,
    "deal": DealFields,
    "stage_move": StageMoveFields,
    "deal_tick": DealTickFields,
    "deal_person": DealPersonFields,
    "deal_tag": DealTagFields,
    "deal_template": DealTemplateFields,
    "follow_up": FollowUpFields,
    "note": NoteFields,
    "file_setting": FileSettingFields,
    "exchange_rate": ExchangeRateFields,
    "saved_view": SavedViewFields,
    "custom_field": CustomFieldFields,
    "custom_value": CustomValueFields,
    "product": ProductFields,
    "line_item": LineItemFields,
}
"""The tables that commands may edit, and the shape through which every value of theirs goes.

The order is one in which rows can be added: what is pointed at comes first.
"""

__all__ = [
    "SHAPES",
    "ChangeRecord",
    "ChangeRow",
    "ChecklistItem",
    "ContactPoint",
    "CustomField",
    "CustomValue",
    "Deal",
    "DealPerson",
    "DealTag",
    "DealTemplate",
    "DealTick",
    "ExchangeRate",
    "FileSetting",
    "FollowUp",
    "ImportBatch",
    "LineItem",
    "LostReason",
    "Note",
    "Organization",
    "Person",
    "Pipeline",
    "Product",
    "SavedView",
    "Stage",
    "StageMove",
    "Tag",
    "metadata",
]
