"""What people type as names and titles, made fit for one line, and folded for comparison."""

import unicodedata

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate

_BREAKS = dict.fromkeys(map(ord, "\t\n\v\f\r\u0085\u2028\u2029"), " ")
_KEPT_IN_NOTES = frozenset("\t\n")


def clean_line(text: str, limit: int) -> str:
    """One line of printable text, as typed but for control characters; at most `limit` characters, else `Refusal`.

    Line breaks become spaces. Anything that Unicode can print is kept: other scripts, emoji, marks of direction.
    """
    line = " ".join(_without_controls(text.translate(_BREAKS), frozenset()).split(" ")).strip()
    if len(line) > limit:
        raise too_long(limit)
    return line


def clean_text(text: str, limit: int) -> str:
    """Several lines of printable text with plain line ends; at most `limit` characters, else `Refusal`."""
    kept = _without_controls(text.replace("\r\n", "\n").replace("\r", "\n"), _KEPT_IN_NOTES).strip()
    if len(kept) > limit:
        raise too_long(limit)
    return kept


def folded(text: str) -> str:
    """The text without case, accents and extra spaces, for matching: "  Vélocité " and "VELOCITE" are the same."""
    if text.isascii():
        return " ".join(text.casefold().split())
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


def too_long(limit: int) -> Refusal:
    """The text has more characters than there is room for."""
    return Refusal(
        translate("Names", "This text is too long."),
        translate("Names", "There is room for {limit} characters. Put the rest in a note.").fill(limit=limit),
    )


def _without_controls(text: str, kept: frozenset[str]) -> str:
    if text.isprintable():
        return text
    return "".join(letter for letter in text if letter in kept or unicodedata.category(letter) not in ("Cc", "Cs"))
