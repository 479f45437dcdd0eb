"""Why lines are held back from a reader, in plain words for the facilitator.

Source:
    Domain model 5.8 and feature 71: the withheld count and the reasons.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from fteam.records.audience import AudienceKind, Item
from fteam.records.person import Person
from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import Consent, Release
from fteam.rules.held import Held, Why
from fteam.rules.matrix import STEP_OF, Missing
from fteam.words import Words, phrase

PLAIN: Final = {
    Why.LOCKED: phrase("locked"),
    Why.AUDIENCE: phrase("for other people"),
    Why.WALL: phrase("behind a wall"),
    Why.PROGRAM: phrase("shows the work of an organization that must stay unknown to them"),
    Why.PLACE: phrase("shows where someone lives or can be found"),
    Why.NO_LEAVE: phrase("no leave for {reader}"),
    Why.NOT_YET: phrase("leave has not begun for {reader}"),
    Why.ENDED: phrase("leave has ended for {reader}"),
    Why.TAKEN_BACK: phrase("leave was taken back for {reader}"),
}
ABOUT: Final = {
    Why.NO_LEAVE: phrase("{what}, no leave for {reader}"),
    Why.NOT_YET: phrase("{what}, leave has not begun for {reader}"),
    Why.ENDED: phrase("{what}, leave has ended for {reader}"),
    Why.TAKEN_BACK: phrase("{what}, leave was taken back for {reader}"),
}
ON_DAY: Final = {
    Why.ENDED: phrase("leave ended on {day}"),
    Why.TAKEN_BACK: phrase("leave was taken back on {day}"),
}
AUDIENCES: Final = {
    AudienceKind.TEAM: phrase("for people on the team only"),
    AudienceKind.FAMILY: phrase("for the family only"),
    AudienceKind.STAFF: phrase("for staff only"),
    AudienceKind.SESSION: phrase("for the people of another session"),
}
SESSIONS: Final = "sessions"
ELSEWHERE: Final = frozenset({"people", SESSIONS})
"""Shelves whose lines a reader does not get because they were in another session."""
BY_PROFILE: Final = phrase("left out of this kind of copy")


@dataclass(frozen=True, slots=True)
class Reason:
    """Lines that are held back for one reason.

    Attributes:
        said: The reason in a few words, without the number.
        step: Key of the step on which these lines are written down.
        lines: The lines.
    """

    said: str
    step: str
    lines: tuple[Missing, ...]

    def sentence(self, words: Words) -> str:
        """Say it with its number, such as “2 lines: for staff only”."""
        return words.many("{n} line: {why}", "{n} lines: {why}", len(self.lines), why=self.said)


def reasons(plan: Plan, reader: str, lines: Iterable[Missing], words: Words) -> tuple[Reason, ...]:
    """Group held-back lines by reason and by the step where they stand, the most lines first.

    Args:
        plan: The whole plan.
        reader: Id of the reader.
        lines: What is held back from them.
        words: The language of the screen.
    """
    groups: dict[tuple[str, str], list[Missing]] = {}
    for line in lines:
        key = (why_said(plan, reader, line, words), STEP_OF[line.shelf])
        groups.setdefault(key, []).append(line)
    found = (Reason(said, step, tuple(group)) for (said, step), group in groups.items())
    return tuple(sorted(found, key=lambda reason: -len(reason.lines)))


def why_said(plan: Plan, reader: str, line: Missing, words: Words) -> str:
    """Say why one line is held back."""
    if line.held is None:
        return words(BY_PROFILE)
    if line.held.why is Why.AUDIENCE:
        return _by_audience(plan, line, words)
    return _by_rule(plan, reader, line.held, words)


def _by_audience(plan: Plan, line: Missing, words: Words) -> str:
    item = plan.find(SHELVES[line.shelf], line.id)
    if line.shelf in ELSEWHERE or not isinstance(item, Item):
        return words(phrase("only in another session"))
    audience = item.audience
    if audience.kind is AudienceKind.PEOPLE:
        names = words.listed(_called(plan, person) for person in audience.people)
        return words(phrase("private to {names}"), names=names)
    return words(AUDIENCES.get(audience.kind, PLAIN[Why.AUDIENCE]))


def _by_rule(plan: Plan, reader: str, held: Held, words: Words) -> str:
    day = _last_day(plan, held)
    if day is not None and held.why in ON_DAY:
        return words(ON_DAY[held.why], day=words.dated(day))
    name = _called(plan, reader)
    if held.tag is not None and held.why in ABOUT:
        return words(ABOUT[held.why], what=words(held.tag.label), reader=name)
    return words(PLAIN[held.why], reader=name)


def _last_day(plan: Plan, held: Held) -> date | None:
    """Return the day on which leave ended or was taken back: the latest, if there were several."""
    leaves: tuple[Consent | Release, ...] = (*plan.consents, *plan.releases)
    ends = (
        each.revoked if held.why is Why.TAKEN_BACK else each.expires
        for each in leaves
        if each.id in held.leaves
    )
    return max((day for day in ends if day), default=None)


def _called(plan: Plan, person: str) -> str:
    found = plan.find(Person, person)
    return found.called if found else ""


def line_words(plan: Plan, line: Missing) -> str:
    """Return the words of a held-back line, for the facilitator; a locked line has none."""
    record = plan.find(SHELVES[line.shelf], line.id)
    is_locked = line.held is not None and line.held.why is Why.LOCKED
    if record is None or is_locked or line.shelf == SESSIONS:
        return ""
    said = (getattr(record, name, "") for name in ("words", "answer", "trigger", "full_name", "name", "when"))
    return next(filter(None, said), "")
