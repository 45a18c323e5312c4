"""ISO 4217: how many decimals a currency has, and the signs people write for it."""

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate

_NO_DECIMALS = frozenset(
    [
        "BIF",
        "CLP",
        "DJF",
        "GNF",
        "ISK",
        "JPY",
        "KMF",
        "KRW",
        "PYG",
        "RWF",
        "UGX",
        "UYI",
        "VND",
        "VUV",
        "XAF",
        "XOF",
        "XPF",
    ]
)
_THREE_DECIMALS = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])

SIGNS = {
    "€": "EUR",
    "$": "USD",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
    "₽": "RUB",
    "₩": "KRW",
    "₺": "TRY",
    "zł": "PLN",
    "Kč": "CZK",
}
"""The currency that a sign means when nothing else is known."""

COMMON = (
    "EUR",
    "USD",
    "GBP",
    "CHF",
    "CAD",
    "AUD",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "JPY",
    "MAD",
    "TND",
    "XOF",
    "INR",
)
"""Offered first where a currency is chosen."""


def exponent(currency: str) -> int:
    """The number of decimals of a currency: 2 for most."""
    if currency in _NO_DECIMALS:
        return 0
    return 3 if currency in _THREE_DECIMALS else 2


def checked_code(text: str) -> str:
    """A currency's code as it is; `Refusal` for a text that has not the form of one."""
    if not is_code(text):
        raise Refusal(
            translate("Pipelines", "“{code}” is not a currency.").fill(code=text[:10]),
            translate("Pipelines", "Use the three letters of a currency, such as EUR or CHF."),
        )
    return text


def is_code(text: str) -> bool:
    """Whether a text has the form of a currency's code: three capital letters."""
    return len(text) == 3 and text.isascii() and text.isalpha() and text.isupper()
