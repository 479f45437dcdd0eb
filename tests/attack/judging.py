"""What one reader must not find and what they must get, as the oracle says, looked for in finished texts."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from fteam.records.audience import AudienceKind, Item
from fteam.records.commitment import GONE, Commitment, CommitmentKind, FamilyTime, Required, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, WrittenInput
from fteam.records.paper import Signature
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import SHELVES
from fteam.records.protection import Consent, Danger, Release, SafetyScreen
from fteam.records.record import Record
from fteam.records.spoken import Gap, Need, Statement, StatementKind, Strength
from fteam.rules.eyes import Eyes
from tests.attack.meetings import DAY, AttackMeeting
from tests.attack.oracle import Answer, Oracle
from tests.attack.spelling import parts_of, squeezed, words_of

NOTES: Final = {"private_note", "staff_note", "name"}
"""Fields that no paper holds: notes, and what the staff call a session."""
PRINTED: Final[dict[type[Record], tuple[str, ...]]] = {
    Need: ("words", "why", "agency_words"),
    Strength: ("words", "evidence"),
    Statement: ("words",),
    Commitment: ("words", "repeats", "first_step", "pledge", "check_way", "how_we_know", "plan_b"),
    SafetyStep: ("trigger", "action", "how_quickly", "contact"),
    Decision: ("question", "answer", "basis", "agency_reasons", "goal", "goal_before"),
    Position: ("words", "about"),
    FamilyTime: ("when", "rules"),
    Gap: ("words",),
    WrittenInput: ("words", "translation"),
}
"""What a reader's copy of the plan prints of each kind of line."""
NO_LINES: Final = (Membership, Organization, SafetyScreen, Danger)
FEWEST: Final = 4
FEWEST_WITHOUT_CASE: Final = 2


@dataclass(frozen=True)
class Judge:
    """Looks through the texts of one reader.

    Attributes:
        meeting: The meeting.
        reader: Id of the reader.
        room: Id of the session whose room they sit in, for what lies and shows there.
    """

    meeting: AttackMeeting
    reader: str
    room: str = ""

    @cached_property
    def oracle(self) -> Oracle:
        return Oracle(self.meeting.plan, self.reader, DAY, self.room)

    @cached_property
    def records(self) -> dict[str, Record]:
        plan = self.meeting.plan
        everything = (each for kind in SHELVES.values() for each in plan.shelf(kind))
        return {each.id: each for each in (plan.family, plan.meeting, *everything)}

    def answer(self, record: Record) -> Answer:
        """Ask the oracle once about each record."""
        known = self._answers
        if record.id not in known:
            known[record.id] = self._asked(record)
        return known[record.id]

    @cached_property
    def _answers(self) -> dict[str, Answer]:
        return {}

    def _asked(self, record: Record) -> Answer:
        if isinstance(record, SafetyScreen | Danger):
            return Answer.NEVER
        if isinstance(record, Membership):
            return self._of_member(record)
        if isinstance(record, Item):
            reached = not isinstance(record, WrittenInput) or self._input_reached(record)
            return self.oracle.item(record) if reached else Answer.NEVER
        if isinstance(record, Meeting | Family):
            return Answer.MUST
        return Answer.OPEN if self._concerns_reader(record) else Answer.NEVER

    def _concerns_reader(self, record: Record) -> bool:
        """Tell whether what is no line of the plan may come before the reader's eyes."""
        oracle, reader = self.oracle, self.reader
        if isinstance(record, Session | Attendance):
            return oracle.knows_session(record.id if isinstance(record, Session) else record.session)
        if isinstance(record, Consent):
            return reader in {record.subject, record.signer, *record.recipients}
        if isinstance(record, Release):
            concerned = {record.subject, record.decided_by, record.confirmed_by, *record.recipients}
            return reader in concerned or oracle.group == "staff"
        if isinstance(record, Signature):
            person = self.meeting.plan.get(Person, record.person)
            return oracle.knows_person(person) is not Answer.NEVER
        return True

    def _of_member(self, member: Membership) -> Answer:
        is_seen = member.person == self.reader or not self.oracle.work_is_secret(member)
        return Answer.OPEN if is_seen and self.oracle.knows_person(self._whose(member)) else Answer.NEVER

    def _whose(self, member: Membership) -> Person:
        return self.meeting.plan.get(Person, member.person)

    def _input_reached(self, words: WrittenInput) -> bool:
        """Words that were sent to a session stay behind its wall."""
        sent = {each.session for each in self.meeting.plan.attendance if each.person == words.person}
        return not sent or any(self.oracle.knows_session(each) for each in sent)

    def misjudged(self) -> list[str]:
        """Return the lines about which the program's rule and the oracle are of two minds."""
        eyes = Eyes(self.meeting.plan, self.reader, DAY)
        lines = (
            each
            for each in self.records.values()
            if isinstance(each, Item) and not isinstance(each, NO_LINES)
        )
        wrong = {Answer.NEVER: True, Answer.MUST: False}
        return [
            f"rule: {type(each).__name__} {'' if seen else 'not '}seen"
            for each in lines
            if wrong.get(self.answer(each)) is (seen := eyes.may_see(each))
        ]

    # What must not be found.

    @cached_property
    def barred_marks(self) -> frozenset[str]:
        return frozenset(
            mark
            for mark, (record, name) in self.meeting.marks.items()
            if name in NOTES or self.answer(self.records[record]) is Answer.NEVER
        )

    @cached_property
    def barred_names(self) -> dict[str, str]:
        """Names, places and numbers that the reader must not meet, squeezed, with what each is."""
        told = ((what, squeezed(name)) for what, name in self._hidden())
        return {name: what for what, name in told if len(name) >= _fewest(name)}

    def _hidden(self) -> Iterator[tuple[str, str]]:
        plan, oracle = self.meeting.plan, self.oracle
        for person in plan.people:
            if oracle.knows_person(person) is Answer.NEVER:
                for name in (
                    person.full_name,
                    person.full_name.split(",")[0],
                    person.preferred,
                    person.native_script,
                ):
                    yield "person", name
            yield from self._reaching(person)
        for office in plan.organizations:
            if oracle.knows_office(office) is Answer.NEVER:
                yield from (("office", name) for name in (office.name, *office.other_names))
        yield from self._places()
        for words in plan.private_words:
            if self.reader not in {*words.known_to, *words.protects}:
                yield "private words", words.words

    def _reaching(self, person: Person) -> Iterator[tuple[str, str]]:
        own = self.meeting.plan.get(Person, self.reader)
        for name in ("phone", "address", "substitute_address", "programme_code"):
            if person.id != self.reader and getattr(person, name) != getattr(own, name):
                yield name, getattr(person, name)
                yield name, getattr(person, name).split(",")[0]

    def _places(self) -> Iterator[tuple[str, str]]:
        plan, knows = self.meeting.plan, self.oracle.knows_session
        opened = {each.place for each in plan.sessions if knows(each.id)}
        for session in plan.sessions:
            if session.place_revealing or not (knows(session.id) or session.place in opened):
                yield "place", session.place
            if session.next_day and not knows(session.id):
                yield "day", str(session.next_day.year)
        yield from (("place", each.place) for each in plan.family_times if each.place_revealing)

    @cached_property
    def barred_parts(self) -> frozenset[str]:
        """Single names of people whom the reader must not know, unless someone else has them too."""
        known: set[str] = set()
        hidden: set[str] = set()
        for person in self.meeting.plan.people:
            is_hidden = self.oracle.knows_person(person) is Answer.NEVER
            names = (person.full_name, person.preferred, person.native_script)
            parts = {part.casefold() for name in names for part in parts_of(name)}
            (hidden if is_hidden else known).update(parts)
        return frozenset(hidden - known)

    def leaks(self, text: str) -> list[str]:
        """Return what is in a text and must not be; without the words themselves."""
        whole = squeezed(text)
        marks = (mark for mark in self.barred_marks if mark in whole)
        found = [self._told(mark) for mark in marks]
        found += [what for name, what in self.barred_names.items() if name in whole]
        return found + ["a single name"] * bool(self.barred_parts & words_of(text))

    def _told(self, mark: str) -> str:
        record, name = self.meeting.marks[mark]
        return f"{type(self.records[record]).__name__ if record else 'Person'}.{name}"

    # What must be there.

    @cached_property
    def wanted_marks(self) -> frozenset[str]:
        """Marks that must stand on the reader's copy of the plan."""
        return frozenset(
            mark
            for mark, (record, name) in self.meeting.marks.items()
            if record
            and self._is_printed(self.records[record], name)
            and self.answer(self.records[record]) is Answer.MUST
        )

    def _is_printed(self, record: Record, name: str) -> bool:
        if isinstance(record, Meeting):
            return name in {"purpose", "question", "review_route"}
        if isinstance(record, Commitment):
            return self._is_promise_printed(record, name)
        if isinstance(record, Statement) and record.kind is not StatementKind.HOPE:
            return False
        if isinstance(record, Position):
            person = self.meeting.plan.get(Person, record.person)
            is_known = self.oracle.knows_person(person) is Answer.MUST
            return is_known and name in PRINTED[Position]
        return name in PRINTED.get(type(record), ())

    def _is_promise_printed(self, record: Commitment, name: str) -> bool:
        if record.status in GONE:
            return False
        if record.kind is CommitmentKind.ASK:
            return name in {"words", "repeats"}
        is_required = record.required is not Required.VOLUNTARY and name == "required_reference"
        return name in PRINTED[Commitment] or is_required

    def missing(self, text: str) -> list[str]:
        """Return what must be in a text and is not."""
        whole = squeezed(text)
        return [self._told(mark) for mark in self.wanted_marks if mark not in whole]

    # Papers that others see too.

    @cached_property
    def marks_for_visitors(self) -> frozenset[str]:
        """Marks of lines that a page on a fridge or a screen must not show: tagged, or for a few only."""
        return frozenset(
            mark
            for mark, (record, _name) in self.meeting.marks.items()
            if record and isinstance(item := self.records[record], Item) and self._is_delicate(item)
        )

    def _is_delicate(self, item: Item) -> bool:
        office = self.oracle.office_of(item)
        kinds = {AudienceKind.TEAM, AudienceKind.SESSION, AudienceKind.FAMILY}
        by_office = office is not None and (office.part2 or office.victim_service)
        is_for_few = item.audience.kind not in kinds
        return bool(item.tags) or ((is_for_few or by_office) and not isinstance(item, Membership))

    def shown_to_visitors(self, text: str) -> list[str]:
        """Return which delicate lines stand on a page that whoever comes by may read."""
        whole = squeezed(text)
        return [self._told(mark) for mark in self.marks_for_visitors if mark in whole]


def _fewest(name: str) -> int:
    return FEWEST if name[:1].lower() != name[:1].upper() or name[:1].isdigit() else FEWEST_WITHOUT_CASE
