"""Probabilities, as people type them."""

from pipedesk.domain.refusals import Refusal
from pipedesk.domain.texts import translate


def parse_percent(text: str) -> int | None:
    """A probability in whole percent from "60", "60 %" or "60%"; None for no text: the stage's own holds."""
    bare = text.replace("%", "").replace("\u00a0", " ").replace("\u202f", " ").strip()
    if not bare:
        return None
    if bare.isdecimal() and int(bare) <= 100:
        return int(bare)
    raise Refusal(
        translate("Probability", "“{text}” is not a probability.").fill(text=text[:40]),
        translate("Probability", "Type a whole number from 0 to 100, or nothing to use the stage's."),
    )
