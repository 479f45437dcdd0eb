"""Read a meeting file: one family's meeting, whole, as JSON that a person can write.

The format is described in ``resources/meeting.schema.json``. Bad files are refused with a list of
problems; a file that was read without problems can be played and taken in, because it was rehearsed.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from fteam.errors import RuleError
from fteam.exchange.acts import Sections, circle_in, rehearse
from fteam.exchange.entries import Entry, local_id_of, name_of, record_of
from fteam.exchange.json_text import GivenObject, read_json
from fteam.exchange.problems import MeetingFileError, Place, Problem, Problems
from fteam.exchange.values import MOST_IN_A_LIST, KnownId
from fteam.records.family import Family
from fteam.records.meeting import Meeting
from fteam.records.paper import Signature
from fteam.records.plan import SHELVES, Plan
from fteam.records.record import Record, new_id
from fteam.words import phrase

FORMAT: Final = "fteam-meeting"
VERSION: Final = 1
SINGLE_SECTIONS: Final[dict[str, type[Record]]] = {"family": Family, "meeting": Meeting}
LIST_SECTIONS: Final = tuple(section for section in SHELVES if section != "versions")
HEAD: Final = ("$schema", "format", "version")


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """A meeting that was read from a file, checked and rehearsed.

    Attributes:
        plan: The whole meeting as it is after its rehearsal.
        sections: The records of each section, in the order of the file.
        ids: Local ids of the file with the ids that the records got here.
    """

    plan: Plan
    sections: Sections
    ids: Mapping[str, str]

    @property
    def family(self) -> Family:
        """The family."""
        return self.plan.family

    @property
    def meeting(self) -> Meeting:
        """What the meeting is for."""
        return self.plan.meeting


def open_meeting_file(untrusted: bytes) -> MeetingFile:
    """Read a meeting file that must be right.

    Raises:
        MeetingFileError: If it is not; it carries the problems.
    """
    file, problems = read_meeting_file(untrusted)
    if file is None:
        raise MeetingFileError(problems)
    return file


def read_meeting_file(untrusted: bytes) -> tuple[MeetingFile | None, tuple[Problem, ...]]:
    """Read a meeting file as it came from outside.

    Args:
        untrusted: The file's bytes, at most 20 MB.

    Returns:
        The meeting and no problems, or None and at most 200 problems. Problems name sections, ids and
        fields, never the words of the file.
    """
    problems = Problems()
    top = read_json(untrusted, problems)
    if not problems and _is_ours(top, problems):
        entries = tuple(_entries(top, problems))
        known = _known(entries, problems)
        found = [(entry, record_of(entry, known, problems)) for entry in entries]
        if not problems:
            return _rehearsed(found, known, problems)
    return None, problems.found


def _is_ours(top: Any, problems: Problems) -> bool:
    if not isinstance(top, GivenObject) or top.get("format") != FORMAT:
        says = phrase("This is not a meeting file. It must be an object with “format”: “{format}”.")
        problems.add(Place(), says, format=FORMAT)
    elif top.get("version") != VERSION or isinstance(top["version"], bool):
        says = phrase("This meeting file has another version. This fteam reads version {version}.")
        problems.add(Place(field="version"), says, version=VERSION)
    return not problems


def _entries(top: GivenObject, problems: Problems) -> Iterator[Entry]:
    for name in top:
        if name == "versions":
            problems.add(Place(name), phrase("A file cannot bring sealed versions. Leave this section out."))
        elif name not in {*HEAD, *SINGLE_SECTIONS, *LIST_SECTIONS}:
            problems.add(Place().at(name), phrase("There is no section of this name. Take it out."))
    for name in top.twice:
        problems.add(Place().at(name), phrase("This section is given more than once. Keep one."))
    for name, kind in SINGLE_SECTIONS.items():
        if isinstance(top.get(name), GivenObject):
            yield Entry(Place(name), kind, new_id(), top[name])
        else:
            problems.add(
                Place(name), phrase("This section is missing. Give it as an object in curly brackets.")
            )
    for name in LIST_SECTIONS:
        yield from _entries_of(name, top.get(name, []), problems)


def _entries_of(section: str, given: Any, problems: Problems) -> Iterator[Entry]:
    if not isinstance(given, list):
        problems.add(Place(section), phrase("This must be a list in square brackets."))
        return
    if len(given) > MOST_IN_A_LIST:
        says = phrase("The list is too long. Use at most {most} entries.")
        problems.add(Place(section), says, most=MOST_IN_A_LIST)
        return
    for number, each in enumerate(given, start=1):
        place = Place(section, name_of(each, number))
        if isinstance(each, GivenObject):
            yield Entry(place, SHELVES[section], new_id(), each)
        else:
            problems.add(place, phrase("This must be an object in curly brackets."))


def _known(entries: tuple[Entry, ...], problems: Problems) -> dict[str, KnownId]:
    known: dict[str, KnownId] = {}
    for entry in entries:
        local = local_id_of(entry.given)
        if local is None:
            if "id" in entry.given:
                says = phrase("An id has a letter first, then letters, digits, “-” or “_”, 40 at most.")
                problems.add(entry.place.at("id"), says)
        elif local in known:
            problems.add(entry.place.at("id"), phrase("Another entry has this id. Give each its own."))
        else:
            known[local] = KnownId(entry.place.section, entry.record_id)
    return known


def _rehearsed(
    found: list[tuple[Entry, Record | None]], known: Mapping[str, KnownId], problems: Problems
) -> tuple[MeetingFile | None, tuple[Problem, ...]]:
    family, meeting, *others = [record for _entry, record in found if record is not None]
    places = {entry.record_id: entry.place for entry, _record in found}
    sections = {
        name: tuple(record for record in others if isinstance(record, SHELVES[name]))
        for name in LIST_SECTIONS
    }
    _check_together(sections, places, problems)
    if problems or not isinstance(family, Family) or not isinstance(meeting, Meeting):
        return None, problems.found
    plan, broken = rehearse(family, meeting, sections)
    for record, error in broken:
        field = error.field if isinstance(error, RuleError) else ""
        problems.add(places[record.id].at(field), error.says, **error.facts)
    if problems:
        return None, problems.found
    ids = {local: each.record_id for local, each in known.items()}
    return MeetingFile(plan, MappingProxyType(sections), MappingProxyType(ids)), ()


def _check_together(sections: Sections, places: Mapping[str, Place], problems: Problems) -> None:
    for shelf in sections.values():
        circle = circle_in(shelf)
        if circle:
            names = ", ".join(places[record_id].entry for record_id in circle)
            says = phrase("These entries wait for each other in a circle: {ids}. Break the circle.")
            problems.add(places[circle[0]], says, ids=names)
    signatures = [record for record in sections["signatures"] if isinstance(record, Signature)]
    signed = Counter(signature.person for signature in signatures)
    for signature in signatures:
        if signed[signature.person] > 1:
            says = phrase("This person signs more than once. Keep one signature.")
            problems.add(places[signature.id].at("person"), says)
        if signature.signed_at is None:
            says = phrase("Say when: a moment such as 2026-09-15T11:35:00-04:00.")
            problems.add(places[signature.id].at("signed_at"), says)
