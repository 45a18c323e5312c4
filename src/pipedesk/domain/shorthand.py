"""Follow-ups as a seller jots them down: "call Marc friday 10am", "relancer Dupont dans 3 jours à 14h".

The grammar, in English and French: a time may come first; then a word that says what is to be done; then whatever it is
about; a time at the end, if none came first. A text without such a word, without a time, of several lines or sentences
is none: it is a note.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from pipedesk.domain.names import folded
from pipedesk.domain.refusals import Refusal
from pipedesk.domain.terms import FollowUpKind
from pipedesk.domain.when import When, parse_when
from pipedesk.domain.zones import utc_to_wall, wall_to_utc

LONGEST = 200
"""Nobody jots down more characters than these: a longer text is a note."""

_MOST_TIME_WORDS = 8
_LEAST_NAME = 2

_CALL, _EMAIL, _MEETING = FollowUpKind.CALL, FollowUpKind.EMAIL, FollowUpKind.MEETING
_DEMO, _TASK, _LINKEDIN = FollowUpKind.DEMO, FollowUpKind.TASK, FollowUpKind.LINKEDIN

_VERBS: dict[str, FollowUpKind] = {
    word: kind
    for kind, words in {
        _CALL: "call phone ring appel appeler rappeler telephoner tel joindre",
        _EMAIL: "email e-mail mail write ecrire courriel mailer",
        _MEETING: "meet meeting visit see lunch rencontrer reunion rendez-vous rdv voir visite visiter dejeuner",
        _DEMO: "demo present presentation presenter demonstration",
        _LINKEDIN: "linkedin",
        _TASK: "task todo do send prepare follow follow-up followup remind chase check ask review"
        " tache faire envoyer preparer relancer relance verifier demander transmettre suivre",
    }.items()
    for word in words.split()
}
_MEANS = (
    (_CALL, re.compile(r"\b(?:by phone|par telephone|au telephone)\b")),
    (_EMAIL, re.compile(r"\b(?:by e-?mail|an e-?mail|par e-?mail|par courriel|un e-?mail|un courriel)\b")),
    (_LINKEDIN, re.compile(r"\b(?:on|sur|via|par) linkedin\b")),
)
"""How a task is done, when it says so: "relancer Dupont par téléphone"."""

_SENTENCE_ENDS = re.compile(r"[.!?…;]\s")
_AT_THE_EDGE = " ,:;–-"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody who may be meant by a name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Jotted:
    """A follow-up as it was understood. `person` is the one of the known people who is named in it, if just one is."""

    kind: FollowUpKind
    subject: str
    when: When
    person: Known | None


def understood(text: str, now: datetime, zone: ZoneInfo, people: Sequence[Known] = ()) -> Jotted | None:
    """The follow-up that a text means, seen from `now` on the wall of `zone`; None when it is a note."""
    if len(text) > LONGEST or "\n" in text.strip() or _SENTENCE_ENDS.search(text.strip()):
        return None
    words = text.split()
    for subject, time in _divisions(words):
        kind = kind_of(subject)
        when = _when(time, now, zone) if kind is not None else None
        if kind is not None and when is not None:
            return Jotted(kind, subject[:1].upper() + subject[1:], when, _person(subject, people))
    return None


def kind_of(subject: str) -> FollowUpKind | None:
    """What kind of follow-up a subject's first word says it is; a task's words may say more. None for other words."""
    plain = folded(subject)
    first = plain.partition(" ")[0].rstrip(":,")
    kind = _VERBS.get(first)
    if kind is _TASK:
        return next((means for means, pattern in _MEANS if pattern.search(plain)), _TASK)
    return kind


def _divisions(words: list[str]) -> list[tuple[str, str]]:
    """Every way to see the text as a subject and a time, the longest time first; a time comes last or first."""
    most = min(_MOST_TIME_WORDS, len(words) - 1)
    found = []
    for count in range(most, 0, -1):
        found.append((words[:-count], words[-count:]))
        found.append((words[count:], words[:count]))
    return [(" ".join(subject).strip(_AT_THE_EDGE), " ".join(time).strip(_AT_THE_EDGE)) for subject, time in found]


def _when(words: str, now: datetime, zone: ZoneInfo) -> When | None:
    """The moment that words mean; one of today's that has passed is tomorrow's."""
    try:
        when = parse_when(words, now, zone)
    except Refusal:
        return None
    if when.on is None and when.at < now and _is_clock(words):
        wall = utc_to_wall(when.at, zone) + timedelta(days=1)
        return When(wall_to_utc(wall, zone))
    return when


def _is_clock(words: str) -> bool:
    return not re.search(r"today|aujourd|\d{4}-", folded(words))


def _person(subject: str, people: Sequence[Known]) -> Known | None:
    said = set(re.findall(r"[\w'-]+", folded(subject)))
    named = [
        person
        for person in people
        if any(len(part) >= _LEAST_NAME and part in said for part in re.findall(r"[\w'-]+", folded(person.name)))
    ]
    return named[0] if len(named) == 1 else None
