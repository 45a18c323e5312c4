"""What columns can be sorted by, in words."""

from PySide6.QtCore import QCoreApplication

from pipedesk.store.card_order import SortKey


def sort_words(by: SortKey) -> str:
    """What the head of a column says it is sorted by; nothing for cards that stand as they were dragged."""
    match by:
        case SortKey.MANUAL:
            return ""
        case SortKey.NEXT_STEP:
            return QCoreApplication.translate("Board", "Next step")
        case SortKey.VALUE:
            return QCoreApplication.translate("Board", "Value")
        case SortKey.CLOSE:
            return QCoreApplication.translate("Board", "Close date")
        case SortKey.AGE:
            return QCoreApplication.translate("Board", "Days in stage")
