"""In which characters a text file is written, and how that is known."""

import codecs
from dataclasses import dataclass
from pathlib import Path

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Encoding:
    """Python's name of an encoding, and the name that people know."""

    codec: str
    label: str


def detect_encoding(path: Path) -> Encoding:
    """By its mark at the start, else strict UTF-8 over the whole file, else the Windows characters of western Europe.

    Windows-1252 never fails on letters, so it comes last; a file in another 8-bit encoding must be saved as UTF-8.
    Memory stays constant. Raises OSError when the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(4)
        for mark, codec, label in _MARKS:
            if head.startswith(mark):
                return Encoding(codec, label)
        file.seek(0)
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return Encoding("cp1252", "Windows-1252")
    return Encoding("utf-8", "UTF-8")
