"""The rule: what keeps a line from a reader. It is this list, read from top to bottom, and nothing else.

A reader gets a line if it is not locked; if no wall hides it; if its audience holds them; if they may
know the decision and the person it belongs to; if it shows neither the work of those who help against
violence nor a place to someone who must be kept apart; if everyone whose leave it needs has given it
to them; and if nothing that reveals is left in its words after masking. What fails is left out.

Source:
    Domain model 5.8.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from fteam.records.audience import AudienceKind, Tag
from fteam.records.decision import Decision, Position
from fteam.records.meeting import WrittenInput
from fteam.rules.held import Held, Why
from fteam.rules.known import Facts

if TYPE_CHECKING:
    from fteam.rules.eyes import Eyes

PLACE_TAGS: Final = frozenset({Tag.ADDRESS, Tag.LOCATION_REVEALING})
OWN_AFFAIRS: Final = frozenset({
    Tag.PART2,
    Tag.HEALTH,
    Tag.MENTAL_HEALTH,
    Tag.EDUCATION,
    Tag.IMMIGRATION,
    Tag.YOUTH_PRIVATE,
})
"""Tags that protect the person an item is about, who may read it."""


def locked(_eyes: "Eyes", line: Facts) -> Held | None:
    """Keep what is locked from everyone."""
    return Held(Why.LOCKED) if line.item.audience.kind is AudienceKind.LOCKED else None


def behind_a_wall(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep what belongs to a session that the reader must not know of."""
    hidden = any(session not in eyes.known_sessions for session in line.sessions)
    if isinstance(line.item, WrittenInput):
        sent_to = eyes.known.asked_to.get(line.item.person, frozenset())
        hidden = hidden or bool(sent_to and not sent_to & eyes.known_sessions)
    return Held(Why.WALL) if hidden else None


def for_others(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep what was written down for others."""
    return None if eyes.is_in(line.item.audience) else Held(Why.AUDIENCE)


def of_a_hidden_decision(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep a position on a decision, or of a person, that the reader must not know of."""
    if not isinstance(line.item, Position):
        return None
    decision = eyes.plan.find(Decision, line.item.decision)
    if decision is not None and (held := eyes.why_not(decision)):
        return held
    return None if eyes.sees_person(line.item.person) else Held(Why.PROGRAM)


def of_help_against_violence(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep whatever those who help against violence have a part in, from who must be kept apart."""
    if not (line.touched and eyes.is_apart) or eyes.reader in line.speakers:
        return None
    return Held(Why.PROGRAM) if any(each.victim_service for each in line.touched) else None


def of_a_place(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep places from who must be kept apart; an order keeps even what they said themself."""
    tag = next((each for each in line.item.tags if each in PLACE_TAGS), None)
    if tag is None or not eyes.is_apart or (eyes.reader in line.speakers and not eyes.is_restrained):
        return None
    return Held(Why.PLACE, tag)


def without_leave(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep what is protected until everyone whose leave it needs has given it to this reader."""
    openings = (eyes.ledger.opening(line, tag) for tag in tags_to_open(eyes, line))
    return next((each.held for each in openings if each.held), None)


def still_revealing(eyes: "Eyes", line: Facts) -> Held | None:
    """Keep words that reveal something hidden even after masking."""
    why = eyes.mask.left_in(line.texts) if line.texts else None
    return Held(why) if why else None


Clause = Callable[["Eyes", Facts], Held | None]
CLAUSES: Final[tuple[Clause, ...]] = (
    locked,
    behind_a_wall,
    for_others,
    of_a_hidden_decision,
    of_help_against_violence,
    of_a_place,
    without_leave,
    still_revealing,
)
"""All clauses in the order in which their reasons are told; one that holds is enough."""
READING_WORDS: Final = frozenset({still_revealing})
"""Clauses that read words; to all others, lines that differ in nothing else are alike."""


def of_facts() -> tuple[Clause, ...]:
    """Return the clauses that judge by facts alone."""
    return tuple(clause for clause in CLAUSES if clause not in READING_WORDS)


def of_words() -> tuple[Clause, ...]:
    """Return the clauses that read what was said, too."""
    return tuple(clause for clause in CLAUSES if clause in READING_WORDS)


def tags_to_open(eyes: "Eyes", line: Facts) -> tuple[Tag, ...]:
    """Return the protections of a line that need leave for this reader.

    They are its own and those of the organizations that it touches, other than the reader's own. Places
    are no matter of leave: they are masked for, and kept from, who must be kept apart.
    """
    if not line.tags or eyes.reader in line.speakers:
        return ()
    work = eyes.ledger.work
    tags = dict.fromkeys(tag for tag, source in line.tags if not source or source != work)
    return tuple(tag for tag in tags if tag not in PLACE_TAGS and not _is_open_to(eyes, tag, line))


def _is_open_to(eyes: "Eyes", tag: Tag, line: Facts) -> bool:
    if tag in OWN_AFFAIRS and line.about == {eyes.reader}:
        return True
    if tag is Tag.PART2:
        return False
    audience = line.item.audience
    named = audience.kind is AudienceKind.PEOPLE and eyes.reader in audience.people
    return named or (tag is Tag.DV_ADVOCACY and eyes.is_protected and not eyes.is_apart)
