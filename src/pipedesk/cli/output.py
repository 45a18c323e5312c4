"""What a command prints: words for people, or JSON for other programs."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from io import TextIOWrapper

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate


def spell_out() -> None:
    """Let a letter that this terminal or pipe cannot take be written as its number."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


class Output:
    """Standard output, in one of two forms. A command says everything once, in both."""

    def __init__(self, *, as_json: bool) -> None:
        self._as_json = as_json

    def words(self, text: Text) -> str:
        """A sentence as it is printed."""
        return text.english()

    def say(self, text: str, data: Mapping[str, object] | Sequence[object]) -> None:
        """Print a text for people, or the same facts as one JSON value."""
        if self._as_json:
            ascii_only = getattr(sys.stdout, "encoding", "utf-8").lower() not in ("utf-8", "utf8")
            self._print(json.dumps(data, ensure_ascii=ascii_only, indent=2, default=_plain))
        elif text:
            self._print(text)

    def table(self, rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> None:
        """Print rows as aligned columns, or all their facts as a JSON list."""
        if self._as_json:
            self.say("", list(rows))
            return
        cells = [[_cell(row.get(column)) for column in columns] for row in rows]
        widths = [max([len(column), *(len(line[at]) for line in cells)]) for at, column in enumerate(columns)]
        lines = [list(columns), *cells]
        padded = (
            "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)).rstrip() for line in lines
        )
        self._print("\n".join(padded))

    def progress(self, text: str) -> None:
        """Say on stderr how far a long command has come, when a person is looking."""
        if sys.stderr.isatty():
            sys.stderr.write(f"\r{text}\x1b[K")
            sys.stderr.flush()

    def _print(self, text: str) -> None:
        """Raises `BrokenPipeError` when the reader has gone, `Refusal` when nothing more can be written."""
        try:
            print(text, flush=True)
        except OSError as error:
            # Python would try what is left once more at its end, and complain.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):
                raise
            raise Refusal(
                translate("Terminal", "The result cannot be printed."),
                translate("File", "The system says: {detail}").fill(detail=error.strerror),
            ) from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    text = str(_plain(value)) if isinstance(value, date | datetime | Decimal) else str(value)
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _plain(value: object) -> object:
    match value:
        case datetime():
            return value.isoformat().replace("+00:00", "Z")
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case Text():
            return value.english()
    raise TypeError(f"{type(value).__name__} has no plain form")
