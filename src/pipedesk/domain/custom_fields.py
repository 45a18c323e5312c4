"""Fields that users add to their deals: what kinds there are, and what may stand in each.

A value is kept as text in one form: a number as plain decimals, money as minor units, a day as ISO, several choices one
a line, a tick as "1". Nothing is "".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pipedesk.domain.money import parse_amount, read_number
from pipedesk.domain.names import clean_line, folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import CustomKind
from pipedesk.domain.texts import translate
from pipedesk.domain.when import parse_day

LONGEST_VALUE = 2_000
LONGEST_OPTION = 200
MOST_OPTIONS = 200
TICKED = "1"

LINK_SCHEMES = ("http", "https", "mailto")
"""The only links that are ever opened."""

_TICKED_WORDS = frozenset({"1", "x", "yes", "y", "true", "on", "oui", "o", "vrai"})
_UNTICKED_WORDS = frozenset({"0", "no", "n", "false", "off", "non", "faux"})


WITH_OPTIONS = frozenset({CustomKind.CHOICE, CustomKind.CHOICES})
ORDERED = frozenset({CustomKind.NUMBER, CustomKind.MONEY, CustomKind.DATE})
"""The kinds whose values can be asked for by a range."""
WORDS = frozenset(CustomKind) - ORDERED - {CustomKind.CHECKBOX}
"""The kinds whose values are words, which search finds."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What a typed value is understood by: the options of the field, its currency, now, and the user's zone."""

    options: tuple[str, ...]
    currency: str
    now: datetime
    zone: ZoneInfo


def read_value(kind: CustomKind, typed: str, by: Understanding) -> str:
    """What was typed as it is kept; nothing typed is nothing. Raises `Refusal` that says what is expected."""
    if not typed.strip():
        return ""
    return _READERS[kind](typed, by)


def clean_options(options: tuple[str, ...]) -> tuple[str, ...]:
    """What can be chosen, without empty ones and those that are there already, case and accents aside."""
    kept: dict[str, str] = {}
    for option in options:
        line = clean_line(option, LONGEST_OPTION)
        if line:
            kept.setdefault(folded(line), line)
    if not kept:
        raise Refusal(
            translate("CustomFields", "There is nothing to choose from."),
            translate("CustomFields", "Type what can be chosen, one a line."),
        )
    if len(kept) > MOST_OPTIONS:
        raise Refusal(
            translate("CustomFields", "That is too much to choose from."),
            translate("CustomFields", "There is room for {most} options. Use a text instead.").fill(most=MOST_OPTIONS),
        )
    return tuple(kept.values())


def address_of(kind: CustomKind, value: str) -> str:
    """What the system is asked to open for a value; empty when there is nothing to open, or nothing safe."""
    match kind:
        case CustomKind.LINK:
            return value if urlsplit(value).scheme in LINK_SCHEMES else ""
        case CustomKind.EMAIL:
            return f"mailto:{value}" if value else ""
        case CustomKind.PHONE:
            return f"tel:{value}" if value else ""
        case _:
            return ""


def exported(kind: CustomKind, value: str) -> Decimal | date | str | list[str]:
    """A value as an export writes it; money still in minor units."""
    match kind:
        case _ if not value:
            return ""
        case CustomKind.NUMBER | CustomKind.MONEY:
            return Decimal(value)
        case CustomKind.DATE:
            return date.fromisoformat(value)
        case CustomKind.CHOICES:
            return value.split("\n")
        case CustomKind.CHECKBOX:
            return "yes"
        case _:
            return value


def _text(typed: str, by: Understanding) -> str:
    return clean_line(typed, LONGEST_VALUE)


def _money(typed: str, by: Understanding) -> str:
    return str(parse_amount(typed, by.currency, negative=True))


def _choice(typed: str, by: Understanding) -> str:
    return _option(typed, by.options)


def _choices(typed: str, by: Understanding) -> str:
    chosen = {_option(line, by.options) for line in typed.splitlines() if line.strip()}
    return "\n".join(sorted(chosen, key=by.options.index))


def _number(typed: str, by: Understanding) -> str:
    number = read_number(typed)
    if number is None or not number.is_finite() or abs(number) >= 10**15 or len(str(number)) > 40:
        raise Refusal(
            translate("CustomFields", "“{text}” is not a number.").fill(text=typed[:40]),
            translate("CustomFields", "Type digits, such as 12, 1 500 or 2,5."),
        )
    plain = format(number, "f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return "0" if plain == "-0" else plain


def _day(typed: str, by: Understanding) -> str:
    try:
        return date.fromisoformat(typed.strip()).isoformat()
    except ValueError:
        return parse_day(typed, by.now, by.zone).isoformat()


def _option(typed: str, options: tuple[str, ...]) -> str:
    for option in options:
        if folded(option) == folded(typed):
            return option
    raise Refusal(
        translate("CustomFields", "“{text}” cannot be chosen here.").fill(text=typed.strip()[:40]),
        translate("CustomFields", "Choose one of: {options}.").fill(options=", ".join(options[:20])),
    )


def _tick(typed: str, by: Understanding) -> str:
    word = folded(typed)
    if word in _TICKED_WORDS:
        return TICKED
    if word in _UNTICKED_WORDS:
        return ""
    raise Refusal(
        translate("CustomFields", "“{text}” is neither yes nor no.").fill(text=typed[:40]),
        translate("CustomFields", "Type yes or no."),
    )


def _link(typed: str, by: Understanding) -> str:
    line = clean_line(typed, LONGEST_VALUE)
    expected = translate(
        "CustomFields", "Type a web address such as www.example.com, or mailto: and an e-mail address."
    )
    refused = Refusal(translate("CustomFields", "“{text}” is not a link.").fill(text=line[:40]), expected)
    if "://" not in line and not line.casefold().startswith("mailto:"):
        line = f"https://{line}"
    try:
        parts = urlsplit(line)
        scheme, host = parts.scheme, parts.hostname or ""
    except ValueError:
        raise refused from None
    if " " in line or scheme not in LINK_SCHEMES:
        raise refused
    if scheme == "mailto":
        _email(parts.path, by)
    elif not host or ("." not in host and host != "localhost"):
        raise refused
    return line


def _phone(typed: str, by: Understanding) -> str:
    line = clean_line(typed, 100)
    bare = line.translate(dict.fromkeys(map(ord, " \u00a0\u202f-./()"), None)).removeprefix("+")
    number, _, extension = bare.partition("#")
    if not (number.isascii() and number.isdigit() and 3 <= len(number) <= 20) or (
        extension and not (extension.isascii() and extension.isdigit())
    ):
        raise Refusal(
            translate("CustomFields", "“{text}” is not a phone number.").fill(text=line[:40]),
            translate("CustomFields", "Type its digits, such as +33 6 12 34 56 78."),
        )
    return line


def _email(typed: str, by: Understanding) -> str:
    line = clean_line(typed, 320)
    name, _, host = line.rpartition("@")
    if not name or " " in line or "@" in name or "." not in host.strip("."):
        raise Refusal(
            translate("CustomFields", "“{text}” is not an e-mail address.").fill(text=line[:40]),
            translate("CustomFields", "Type one such as marc@example.com."),
        )
    return line


_READERS: Mapping[CustomKind, Callable[[str, Understanding], str]] = {
    CustomKind.TEXT: _text,
    CustomKind.NUMBER: _number,
    CustomKind.MONEY: _money,
    CustomKind.DATE: _day,
    CustomKind.CHOICE: _choice,
    CustomKind.CHOICES: _choices,
    CustomKind.CHECKBOX: _tick,
    CustomKind.LINK: _link,
    CustomKind.PHONE: _phone,
    CustomKind.EMAIL: _email,
}
