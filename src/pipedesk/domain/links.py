"""Links to deals, for notes and for other programs: pipedesk://deal/<uid>."""

import re

SCHEME = "pipedesk"

_DEAL = re.compile(rf"{SCHEME}://deal/([0-9a-f]{{8}}(?:-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}})/?")


def deal_link(uid: str) -> str:
    """The link that opens a deal."""
    return f"{SCHEME}://deal/{uid}"


def is_link(text: str) -> bool:
    """Whether a text means to be such a link, right or wrong."""
    return text.lower().startswith(f"{SCHEME}:")


def uid_of(link: str) -> str | None:
    """The uid of the deal that a link names; None when it names none."""
    match = _DEAL.fullmatch(link.strip().lower())
    return match[1] if match else None
