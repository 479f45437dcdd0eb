"""Whom a reader can call: by day, at night, in danger, with numbers that are safe for this reader.

Nobody's own phone is ever given to someone else: only the agency's number and the public lines that
an agency lists in ``resources/vocabularies/first_calls.json``.
"""

from typing import Final

from fteam.records.meeting import Meeting
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Call
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import Phrase, phrase

WHEN: Final = {
    "day": phrase("By day"),
    "help": phrase("For things we need"),
    "night": phrase("At night or on a hard day"),
    "danger": phrase("In danger"),
    "young": phrase("Just for young people"),
}
HELPERS: Final = ("caseworker", "facilitator")
"""Roles of the person to ask first, best first."""


def calls(teller: Teller, *groups: str) -> tuple[Call, ...]:
    """Return whom the reader can call.

    Args:
        teller: The reader and the language.
        groups: Which of `WHEN`, in the order they are printed; by day the team comes first.
    """
    found: list[Call] = []
    for group in groups:
        if group == "day":
            found.append(team_call(teller))
        found += (_line(teller, group, label) for label in _labels(group))
    return tuple(found)


def team_call(teller: Teller) -> Call:
    """Return the team's own line: the agency, or the helper whose number is written by hand."""
    meeting = teller.eyes.plan.meeting
    number = teller.mask(meeting.agency_phone)
    who = teller.mask(meeting.agency) if number else _helper(teller, meeting)
    return Call(teller.words(WHEN["day"]), who, number)


def _helper(teller: Teller, meeting: Meeting) -> str:
    """Name the caseworker or the facilitator, if the reader may know what they do."""
    eyes = teller.eyes
    by_role = {member.role: person for person, member in reversed(eyes.members.items())}
    wished = [person for role in HELPERS if (person := by_role.get(role))]
    known = (person for person in wished if _is_open(eyes, person))
    first = next(known, None)
    return teller.name(first) if first else teller.mask(meeting.agency)


def _is_open(eyes: Eyes, person: str) -> bool:
    return person != eyes.reader and eyes.sees_person(person) and not eyes.hides_work_of(eyes.members[person])


def _labels(group: str) -> tuple[Phrase, ...]:
    return tuple(entry.label for entry in vocabulary("first_calls").entries if entry.group == group)


def _line(teller: Teller, group: str, label: Phrase) -> Call:
    return Call(teller.words(WHEN[group]), "", teller.words(label))
