"""Random meetings that try to make the program talk: who may read what is drawn, and every line is marked.

Each text of each record begins and ends with a mark of its own, and may name anyone and any place of the
meeting, spelled in any way. Which marks a reader must not find is for `oracle` to say.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from hypothesis import strategies as st

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, Tag
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, Way
from fteam.records.person import AddressMode, Membership, Organization, Person, Relationship
from fteam.records.plan import Plan
from fteam.records.record import Record
from tests.attack.lines import LINES
from tests.attack.papers_of_leave import add_leave
from tests.attack.spelling import (
    ADDRESSES,
    CODES,
    ORGANIZATIONS,
    PEOPLE,
    PHONES,
    PLACES,
    SENTENCES,
    disguised,
    parts_of,
)

DAY: Final = date(2026, 9, 15)
ROLES: Final = (
    *("parent", "parent", "youth", "relative", "kin_caregiver", "caseworker", "supervisor", "facilitator"),
    *("dv_advocate", "recovery_coach", "treatment_provider", "school", "interpreter", "natural_support"),
    *("attorney_parent", "foster_parent", "violence_program"),
)


@dataclass
class Build:
    """A meeting on its way.

    Attributes:
        random: Where every choice comes from.
        plan: The plan so far.
        marks: Record and field of each mark.
    """

    random: Random
    plan: Plan
    marks: dict[str, tuple[str, str]] = field(default_factory=dict)
    count: int = 0

    def id(self) -> str:
        """Return the next id; ids are counted, so that a meeting can be made again."""
        self.count += 1
        return f"{self.count:032x}"

    def chance(self, part: float) -> bool:
        return self.random.random() < part

    def some(self, ids: list[str], most: int = 2) -> tuple[str, ...]:
        return tuple(self.random.sample(ids, self.random.randint(0, min(most, len(ids)))))

    def one(self, ids: list[str]) -> str:
        return self.random.choice(ids)

    def maybe(self, ids: list[str]) -> str | None:
        return self.random.choice([None, *ids])

    def say(self, record: str, name: str, part: float = 0.35) -> str:
        """Return marked words for a field of a record."""
        number = len(self.marks)
        mark = "zq" + "".join(chr(ord("a") + number // step % 26) for step in (676, 26, 1)) + "q"
        self.marks[mark] = (record, name)
        if not self.chance(part):
            return mark
        sentence = self.random.choice(SENTENCES).format(name=disguised(self.random, self.secret()))
        return f"{mark} {sentence} {mark}"

    def said(self, record: str, *names: str) -> dict[str, Any]:
        return {name: self.say(record, name) for name in names}

    def secret(self) -> str:
        """Return a name, a place or a number that someone may blurt out."""
        person = self.random.choice(self.plan.people)
        names = (person.full_name, person.preferred, person.native_script, *parts_of(person.full_name))
        reaching = (person.phone, person.substitute_address, person.programme_code, person.address)
        offices = [each for office in self.plan.organizations for each in (office.name, *office.other_names)]
        places = [session.place for session in self.plan.sessions]
        private = [each.words for each in self.plan.private_words]
        told = (names, names, reaching, offices, offices, places, private)
        return self.random.choice([each for each in self.random.choice(told) if each] or list(names[:1]))

    def add(self, record: Record) -> None:
        self.plan = self.plan.with_record(record)

    @property
    def people(self) -> list[str]:
        return [person.id for person in self.plan.people]

    @property
    def sessions(self) -> list[str]:
        return [session.id for session in self.plan.sessions]

    @property
    def offices(self) -> list[str]:
        return [office.id for office in self.plan.organizations]

    def audience(self) -> Audience:
        """Draw who a line is for; most lines are for the whole team."""
        drawn = self.random.randint(0, 9)
        if drawn < 4:
            return TEAM
        if drawn < 7:
            return Audience.only(*self.random.sample(self.people, self.random.randint(1, 2)))
        if drawn == 7:
            return Audience.of_session(self.one(self.sessions))
        return self.random.choice((FAMILY_ONLY, STAFF_ONLY, LOCKED))

    def tags(self) -> tuple[Tag, ...]:
        return tuple(self.random.sample(list(Tag), self.random.choice((0, 0, 0, 1, 1, 2))))


@dataclass(frozen=True, repr=False)
class AttackMeeting:
    """A meeting, and where each of its marks stands.

    Attributes:
        plan: The plan.
        marks: Record and field of each mark.
        number: A number of its own, by which a part of all meetings is chosen.
    """

    plan: Plan
    marks: dict[str, tuple[str, str]]
    number: int

    def __repr__(self) -> str:
        """Tell its number and size; its words would fill pages."""
        return f"<meeting {self.number}: {len(self.plan.people)} people, {len(self.marks)} marks>"

    def _repr_pretty_(self, printer: Any, _cycle: object) -> None:  # noqa: PLW3201  Hypothesis asks for it
        printer.text(repr(self))


@st.composite
def attack_meetings(draw: st.DrawFn) -> AttackMeeting:
    """Draw a meeting."""
    return build(draw(st.randoms(use_true_random=False)))


def build(random: Random) -> AttackMeeting:
    """Make a meeting from a source of choices."""
    number = random.randint(0, 9999)
    empty = Plan(f"{0:032x}", Family(id=f"{1:032x}", label="x"), Meeting(id=f"{2:032x}"))
    making = Build(random, empty, count=2)
    _add_people(making)
    _add_offices(making)
    _add_sessions(making)
    _add_places_on_team(making)
    add_leave(making)
    _add_meeting(making)
    for _ in range(random.randint(3, 10)):
        random.choice(LINES)(making)
    return AttackMeeting(making.plan, making.marks, number)


def _add_people(making: Build) -> None:
    random = making.random
    for full, called, native in random.sample(PEOPLE, random.randint(3, 6)):
        is_protected = making.chance(0.2)
        making.add(
            Person(
                id=making.id(),
                full_name=full,
                preferred=called,
                native_script=native,
                phone=random.choice(("", *PHONES)),
                address_mode=AddressMode.PROTECTED if is_protected else AddressMode.NORMAL,
                address="" if is_protected else random.choice(("", ADDRESSES[0])),
                substitute_address=random.choice(("", *ADDRESSES[1:])),
                programme_code=random.choice(CODES) if is_protected else "",
                reads=random.choice(("", "", "", "es", "ar")),
                staff_note=making.say("", "staff_note", 0),
            )
        )


def _add_offices(making: Build) -> None:
    random = making.random
    for name, others in random.sample(ORGANIZATIONS, random.randint(1, 3)):
        flags: dict[str, Any] = {
            each: making.chance(0.35) for each in ("part2", "victim_service", "location_revealing")
        }
        kind = random.choice(("agency", "clinic", "treatment", "violence_advocacy", "school"))
        # Their audience is drawn once there are people and sessions: most offices are known to all.
        tags = tuple(
            tag for tag in (Tag.DV_ADVOCACY, Tag.LOCATION_REVEALING, Tag.HEALTH) if making.chance(0.1)
        )
        making.add(Organization(id=making.id(), name=name, other_names=others, kind=kind, tags=tags, **flags))


def _add_sessions(making: Build) -> None:
    random = making.random
    for number in range(random.randint(1, 3)):
        session = making.id()
        outer = making.maybe(making.sessions) if making.chance(0.4) else None
        making.add(
            Session(
                id=session,
                name=making.say(session, "name", 0),
                day=DAY - timedelta(days=number),
                place=random.choice(("", *PLACES)),
                place_revealing=making.chance(0.3),
                hidden_from=making.some(making.people) if making.chance(0.5) else (),
                only_for=making.some(making.people, 3) if outer else (),
                within=outer,
                next_day=date(2051 + number, 3, 4) if making.chance(0.6) else None,
                next_words=making.say(session, "next_words"),
            )
        )
        for person in random.sample(making.people, random.randint(1, len(making.people))):
            way = random.choice((Way.ROOM, Way.ROOM, Way.PHONE, Way.ABSENT, Way.WRITTEN, Way.CUSTODY))
            stay = making.id()
            note = making.say(stay, "note")
            making.add(Attendance(id=stay, session=session, person=person, way=way, note=note))


def _add_places_on_team(making: Build) -> None:
    random = making.random
    for office in making.plan.organizations:
        if making.chance(0.25):
            making.add(office.model_copy(update={"audience": making.audience()}))
    for number, person in enumerate(making.people):
        if number and making.chance(0.1):
            continue  # someone who is only spoken of, such as a child
        member = making.id()
        making.add(
            Membership(
                id=member,
                person=person,
                role=random.choice(ROLES),
                organization=making.maybe(making.offices),
                connection=making.say(member, "connection"),
                audience=making.audience() if making.chance(0.3) else TEAM,
                neutral_role=random.choice(("", "", "a family member")),
            )
        )
    for _ in range(random.randint(0, 2)):
        parent, child = random.sample(making.people, 2)
        making.add(Relationship(id=making.id(), person=parent, of=child, kind="birth_parent"))


def _add_meeting(making: Build) -> None:
    meeting, family = making.plan.meeting, making.plan.family
    members = [member.person for member in making.plan.memberships]
    told = making.said(meeting.id, "purpose", "question", "review_route")
    making.add(meeting.model_copy(update={**told, "facilitator": making.maybe(members)}))
    making.add(family.model_copy(update={"label": making.say(family.id, "label")}))


def opened(meeting: AttackMeeting) -> Plan:
    """Return the plan without anything that hides a line from anyone, as an older plan may have been."""
    plan = meeting.plan
    shelves: tuple[tuple[Any, ...], ...] = (
        *(plan.needs, plan.strengths, plan.statements, plan.commitments, plan.safety_steps),
        *(plan.decisions, plan.positions, plan.family_times, plan.gaps, plan.memberships),
    )
    for item in (each for shelf in shelves for each in shelf):
        plan = plan.with_record(item.model_copy(update={"audience": TEAM, "tags": ()}))
    flags = {
        "part2": False,
        "victim_service": False,
        "location_revealing": False,
        "audience": TEAM,
        "tags": (),
    }
    for office in meeting.plan.organizations:
        plan = plan.with_record(office.model_copy(update=flags))
    for session in meeting.plan.sessions:
        free = {"hidden_from": (), "only_for": (), "place_revealing": False}
        plan = plan.with_record(session.model_copy(update=free))
    return replace(plan, court_orders=(), dangers=(), private_words=())
