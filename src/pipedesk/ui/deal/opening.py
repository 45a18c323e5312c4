"""What the system opens for the user: pages of the web, e-mails to write, numbers to dial."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

LINK_SCHEMES = frozenset({"http", "https", "mailto", "tel"})


def open_link(target: QUrl) -> None:
    """Let the system open a link to the web, mail or telephone; any other does nothing."""
    if target.scheme().lower() in LINK_SCHEMES:
        QDesktopServices.openUrl(target)


def open_contact(target: str) -> None:
    """Let the system write an e-mail or dial a number: ``mailto:`` or ``tel:`` with the address as it was typed."""
    scheme, _, address = target.partition(":")
    url = QUrl()
    url.setScheme(scheme)
    url.setPath(address)
    open_link(url)
