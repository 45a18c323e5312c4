"""Texts in a CSV file that a spreadsheet would take for formulas.

A cell that begins with "=", "+", "-", "@" or a tab is run when the file is opened in a spreadsheet. Such a text is
written with an apostrophe before it, the usual remedy, and comes back without it. Telephone numbers and plain numbers
are left alone: they do no harm, and other programs read them as they are.
"""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-][\d\s().,/xX-]*(?:ext\.?\s*\d+)?")


def guarded(text: str) -> str:
    """The text as it is written."""
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(text: str) -> str:
    """The text that was guarded; any other as it is."""
    return text[1:] if text[:1] == "'" and _GUARDED.match(text) and guarded(text[1:]) == text else text
