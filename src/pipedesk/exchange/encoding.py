"""In which characters a text file is written, and how that is known."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import Text, translate

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_BLOCK = 1 << 20
_HEAD = 1 << 16
_UNDEFINED_IN_WINDOWS = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """Python's name of an encoding, the name that people know, and what gave it away."""

    codec: str
    label: str
    reason: Text
    broken: int = 0
    """How many bytes belong to no character."""

    @property
    def evidence(self) -> Text:
        """The name, and the damage if there is any."""
        if not self.broken:
            return translate("Import", "{encoding}").fill(encoding=self.label)
        return translate("Import", "{encoding} with %Ln broken byte(s)").fill(encoding=self.label, count=self.broken)


def detect_encoding(path: Path) -> Encoding:
    """By the mark at the start, else by the zeros that UTF-16 leaves, else UTF-8, else an 8-bit one of western Europe.

    A few broken bytes in a text that is UTF-8 otherwise do not change the verdict. An 8-bit text is Windows-1252 unless
    it holds bytes that this leaves undefined. Memory stays constant. Raises OSError when the file cannot be read.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, codec, label in _MARKS:
        if head.startswith(mark):
            return Encoding(codec, label, translate("Import", "marked at its start"))
    if (wide := _unmarked_utf16(head)) is not None:
        return wide
    good, bad = _count_utf8(path)
    if bad == 0:
        return Encoding("utf-8", "UTF-8", translate("Import", "valid throughout"))
    if good > 2 * bad:
        return Encoding("utf-8", "UTF-8", translate("Import", "nearly all of it is valid"), bad)
    return _eight_bit(head)


def refuse_broken(sample: str, encoding: Encoding, name: str) -> None:
    """`Refusal` when what the encoding makes of a file cannot be text: zeros in it, or characters that do not exist."""
    if not sample:
        return
    zeros, lost = sample.count("\0"), sample.count("\ufffd")
    if zeros * 5 > len(sample) or (encoding.codec != "utf-8" and lost * 5 > len(sample)):
        raise Refusal(
            translate("Import", "The characters of “{name}” are broken.").fill(name=name),
            translate("Import", "It claims to be {encoding} and is not. Export it again, as UTF-8.").fill(
                encoding=encoding.label
            ),
        )


def _unmarked_utf16(head: bytes) -> Encoding | None:
    """Western text in UTF-16 has a zero in every other byte."""
    pairs = len(head) // 2
    if pairs < 4:
        return None
    even, odd = head[0 : pairs * 2 : 2].count(0), head[1 : pairs * 2 : 2].count(0)
    reason = translate("Import", "every other byte is zero")
    if odd > 0.6 * pairs and even < 0.05 * pairs:
        return Encoding("utf-16-le", "UTF-16", reason)
    if even > 0.6 * pairs and odd < 0.05 * pairs:
        return Encoding("utf-16-be", "UTF-16", reason)
    return None


def _count_utf8(path: Path) -> tuple[int, int]:
    """How many characters beyond ASCII are sound UTF-8, and how many bytes belong to none."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    good = bad = 0
    with path.open("rb") as file:
        while True:
            block = file.read(_BLOCK)
            text = decoder.decode(block, final=not block)
            if not text.isascii():
                broken = len(_BROKEN.findall(text))
                bad += broken
                good += len(_BEYOND_ASCII.findall(text)) - broken
            if not block:
                return good, bad


_BROKEN = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")


def _eight_bit(head: bytes) -> Encoding:
    if b"\r" in head and b"\n" not in head:
        return Encoding("mac-roman", "Mac Roman", translate("Import", "not UTF-8, lines end as on old Macs"))
    if _UNDEFINED_IN_WINDOWS.search(head):
        return Encoding("latin-1", "ISO 8859-1", translate("Import", "not UTF-8"))
    return Encoding("cp1252", "Windows-1252", translate("Import", "not UTF-8"))
