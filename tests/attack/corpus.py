"""Small meetings, each aimed at one clause of the rule: whoever drops that clause is seen here at once."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, Audience, Tag
from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, Way, WrittenInput
from fteam.records.person import AddressMode, Membership, Organization, Person, Relationship
from fteam.records.plan import SHELVES, Plan
from fteam.records.protection import Category, Consent, CourtOrder, Danger, PrivateWords, Release
from fteam.records.record import Record
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength
from tests.attack.meetings import DAY, AttackMeeting

MARK: Final = re.compile(r"zq[a-z]+q")
DAY_AFTER: Final = DAY + timedelta(days=1)
DAY_BEFORE: Final = DAY - timedelta(days=1)


def _id(number: int) -> str:
    return f"{number:032x}"


MOTHER, FATHER, WORKER, COACH, ADVOCATE, CHILD, CHIEF, AUNT = map(_id, range(1, 9))
PROGRAM, OTHER_PROGRAM, SHELTER, SCHOOL = map(_id, range(11, 15))
HALL, UPSTAIRS, BREAKOUT, LATER = map(_id, range(21, 25))
_PEOPLE: Final = (
    Person(id=MOTHER, full_name="Beatriz Solórzano", phone="555-0122", native_script="بياتريس سولورزانو"),
    Person(id=FATHER, full_name="Ángel Ibáñez"),
    Person(id=WORKER, full_name="Dwayne Tackett"),
    Person(id=COACH, full_name="Denise Okafor-Lindqvist"),
    Person(id=ADVOCATE, full_name="Renée Wiśniewska"),
    Person(id=CHILD, full_name="Íñigo Ibáñez"),
    Person(id=CHIEF, full_name="Priya Raman"),
    Person(id=AUNT, full_name="Hanan Darwish", substitute_address="PO Box 1407"),
)
_OFFICES: Final = (
    Organization(id=PROGRAM, name="New Bridge Outpatient", kind="treatment", part2=True),
    Organization(id=OTHER_PROGRAM, name="Second Spring", kind="treatment", part2=True),
    Organization(id=SHELTER, name="Casa Clarabel", kind="violence_advocacy", victim_service=True),
    Organization(id=SCHOOL, name="Cedar Gap Elementary", kind="school", location_revealing=True),
)
_TEAM: Final = (
    (MOTHER, "parent", None),
    (FATHER, "parent", None),
    (WORKER, "caseworker", None),
    (COACH, "recovery_coach", PROGRAM),
    (ADVOCATE, "dv_advocate", SHELTER),
    (CHIEF, "supervisor", None),
    (AUNT, "relative", None),
)
BASE: Final = Plan(
    _id(0),
    Family(id=_id(90), label="The family"),
    Meeting(id=_id(91)),
    people=_PEOPLE,
    organizations=_OFFICES,
    memberships=tuple(
        Membership(id=_id(30 + number), person=person, role=role, organization=office)
        for number, (person, role, office) in enumerate(_TEAM)
    ),
    relationships=(
        Relationship(id=_id(40), person=MOTHER, of=CHILD, kind="birth_parent"),
        Relationship(id=_id(41), person=FATHER, of=CHILD, kind="birth_parent"),
    ),
    sessions=(Session(id=HALL, day=DAY),),
    attendance=tuple(
        Attendance(id=_id(50 + number), session=HALL, person=person)
        for number, (person, _role, _office) in enumerate(_TEAM)
    ),
)
WALLED: Final = Session(id=UPSTAIRS, day=DAY, hidden_from=(FATHER,), next_words="zqwalledq")
ORDER: Final = CourtOrder(id=_id(60), restrains=(FATHER,), protects=(MOTHER,))
GIVEN: Final = Consent(
    id=_id(61),
    subject=MOTHER,
    signer=MOTHER,
    recipients=(WORKER,),
    categories=(Category.HEALTH,),
)
RELEASED: Final = Release(
    id=_id(62),
    basis="court_order",
    reason="ordered",
    subject=MOTHER,
    recipients=(AUNT,),
    categories=(Category.HEALTH,),
    decided_by=WORKER,
    confirmed_by=CHIEF,
)


def meeting(*records: Record, plan: Plan = BASE) -> AttackMeeting:
    """Return a plan with more records as a meeting; marks are found by their letters."""
    for record in records:
        plan = plan.with_record(record)
    everything = [
        plan.family,
        plan.meeting,
        *(each for kind in SHELVES.values() for each in plan.shelf(kind)),
    ]
    texts = ((each, name, getattr(each, name)) for each in everything for name in type(each).model_fields)
    marks = {
        mark: (each.id, name)
        for each, name, text in texts
        if isinstance(text, str)
        for mark in MARK.findall(text)
    }
    return AttackMeeting(plan, marks, 0)


def member(person: str, **changes: Any) -> Membership:
    """Return someone's place on the team, changed."""
    own = next(each for each in BASE.memberships if each.person == person)
    return own.model_copy(update=changes)


def need(**more: Any) -> Need:
    """Return a need of the mother about herself, marked."""
    return Need(**{"id": _id(70), "words": "zqneedq", "said_by": MOTHER, "about": (MOTHER,), **more})


def promise(by: str, **more: Any) -> Commitment:
    return Commitment(**{"id": _id(71), "words": "zqpromiseq", "promiser": by, **more})


def ill(**more: Any) -> Need:
    """Return what the caseworker says about the mother's health."""
    return need(said_by=CHIEF, tags=(Tag.HEALTH,), **more)


def told(name: str, **more: Any) -> Need:
    """Return a need for everyone, in which a name is blurted out."""
    return need(words=f"zqneedq we told {name} about it", **more)


def _room(place: str, **more: Any) -> Session:
    return Session(id=LATER, day=DAY, place=place, **more)


UNKNOWN_AUNT: Final = member(AUNT, audience=Audience.only(MOTHER, WORKER), connection="zqauntq")
UNKNOWN_MOTHER: Final = member(MOTHER, audience=Audience.only(WORKER))
CASES: Final[dict[str, Callable[[], AttackMeeting]]] = {
    "locked": lambda: meeting(need(audience=LOCKED)),
    "staff": lambda: meeting(need(audience=STAFF_ONLY)),
    "family": lambda: meeting(need(audience=FAMILY_ONLY)),
    "people": lambda: meeting(need(audience=Audience.only(MOTHER, AUNT))),
    "session audience": lambda: meeting(
        _room(""),
        Attendance(id=_id(72), session=LATER, person=AUNT),
        need(audience=Audience.of_session(LATER)),
    ),
    "said behind the wall": lambda: meeting(
        WALLED, Statement(id=_id(70), words="zqsaidq", said_by=MOTHER, session=UPSTAIRS)
    ),
    "decided behind the wall": lambda: meeting(
        WALLED,
        Decision(id=_id(73), answer="zqanswerq", session=UPSTAIRS),
        Position(id=_id(74), decision=_id(73), person=AUNT, words="zqstandq"),
    ),
    "family apart": lambda: meeting(WALLED, need(audience=FAMILY_ONLY)),
    "sent behind the wall": lambda: meeting(
        WALLED,
        WrittenInput(id=_id(70), person=CHILD, words="zqsentq"),
        Attendance(id=_id(72), session=UPSTAIRS, person=CHILD, way=Way.WRITTEN),
    ),
    "breakout": lambda: meeting(
        Session(id=UPSTAIRS, day=DAY, only_for=(MOTHER, WORKER), within=HALL),
        Statement(id=_id(70), words="zqsaidq", said_by=MOTHER, session=UPSTAIRS),
    ),
    "breakout behind the wall": lambda: meeting(
        WALLED,
        Session(id=BREAKOUT, day=DAY, within=UPSTAIRS),
        Statement(id=_id(70), words="zqsaidq", said_by=MOTHER, session=BREAKOUT),
    ),
    "program by name": lambda: meeting(promise(AUNT, organization=PROGRAM, for_whom=(MOTHER,))),
    "program by its worker": lambda: meeting(need(said_by=COACH)),
    "shelter by name": lambda: meeting(ORDER, promise(AUNT, organization=SHELTER)),
    "shelter by its worker": lambda: meeting(ORDER, need(said_by=ADVOCATE)),
    "name of the program": lambda: meeting(told("new bridge outpatient")),
    "name of the shelter": lambda: meeting(ORDER, told("CASA\u00a0CLARABEL")),
    "name of the school": lambda: meeting(WALLED, told("Cedar Gap Elementary")),
    "own place": lambda: meeting(ORDER, need(said_by=FATHER, about=(), tags=(Tag.ADDRESS,))),
    "own place behind the wall": lambda: meeting(WALLED, need(said_by=FATHER, about=(), tags=(Tag.ADDRESS,))),
    "order that has run out": lambda: meeting(
        ORDER.model_copy(update={"expires": DAY_BEFORE}), need(audience=FAMILY_ONLY)
    ),
    "flagged": lambda: meeting(
        Danger(id=_id(75), person=FATHER, toward=(MOTHER,)), need(tags=(Tag.LOCATION_REVEALING,))
    ),
    "place of the walled": lambda: meeting(WALLED, need(tags=(Tag.LOCATION_REVEALING,))),
    "own affairs": lambda: meeting(ill()),
    "own words": lambda: meeting(need(about=(CHILD,), tags=(Tag.HEALTH,))),
    "named": lambda: meeting(ill(audience=Audience.only(AUNT))),
    "named is not enough for treatment": lambda: meeting(
        need(said_by=CHIEF, tags=(Tag.PART2,), audience=Audience.only(AUNT))
    ),
    "protected": lambda: meeting(ORDER, need(said_by=CHIEF, about=(CHILD,), tags=(Tag.DV_ADVOCACY,))),
    "leave": lambda: meeting(GIVEN, ill()),
    "leave on its last day": lambda: meeting(_given(expires=DAY), ill()),
    "leave that ended": lambda: meeting(_given(expires=DAY_BEFORE), ill()),
    "leave taken back": lambda: meeting(_given(revoked=DAY), ill()),
    "leave not begun": lambda: meeting(_given(starts=DAY_AFTER), ill()),
    "leave for others": lambda: meeting(_given(recipients=(AUNT,)), ill()),
    "leave for other things": lambda: meeting(_given(categories=(Category.EDUCATION,)), ill()),
    "leave of one of two": lambda: meeting(GIVEN, ill(about=(MOTHER, AUNT))),
    "leave of someone else": lambda: meeting(_given(subject=AUNT, signer=AUNT), ill()),
    "signed by a danger": lambda: meeting(ORDER, _given(subject=CHILD, signer=FATHER), ill(about=(CHILD,))),
    "signed by the flagged": lambda: meeting(
        Danger(id=_id(75), person=FATHER, toward=(MOTHER,)), _given(signer=FATHER), ill()
    ),
    "treatment": lambda: meeting(_treated(), need(said_by=CHIEF, tags=(Tag.PART2,))),
    "treatment, other things": lambda: meeting(
        _treated(categories=(Category.ATTENDANCE,)), need(said_by=CHIEF, tags=(Tag.PART2,))
    ),
    "other program": lambda: meeting(
        _treated(organization=OTHER_PROGRAM), promise(AUNT, organization=PROGRAM, for_whom=(MOTHER,))
    ),
    "ordered by a court": lambda: meeting(RELEASED, ill()),
    "one decides alone": lambda: meeting(_released(confirmed_by=WORKER), ill()),
    "order that ended": lambda: meeting(_released(expires=DAY_BEFORE), ill()),
    "wrong basis": lambda: meeting(
        _released(basis="agency_duty", categories=(Category.PART2,)), need(said_by=CHIEF, tags=(Tag.PART2,))
    ),
    "unknown person": lambda: meeting(UNKNOWN_AUNT, told("Hanan Darwish")),
    "single name": lambda: meeting(UNKNOWN_AUNT, told("Hanan’s mother")),
    "their words": lambda: meeting(UNKNOWN_AUNT, need(said_by=AUNT)),
    "hidden work": lambda: meeting(ORDER, member(ADVOCATE, connection="zqworkq")),
    "unknown by their work": lambda: meeting(ORDER, told("Renee Wisniewska"), plan=never_came(ADVOCATE)),
    "phone": lambda: meeting(told("(555) 0122")),
    "address": lambda: meeting(told("po box 1407")),
    "address in pieces": lambda: meeting(told("P.O. Box 1407")),
    "name in pieces": lambda: meeting(told("N.e.w.B.r.i.d.g.e Outpatient")),
    "programme": lambda: meeting(
        Person(
            id=MOTHER,
            full_name="Beatriz Solórzano",
            address_mode=AddressMode.PROTECTED,
            programme_code="ACP-0417",
        ),
        told("acp 0417"),
    ),
    "place that reveals": lambda: meeting(
        _room("Old Harlan Depot", place_revealing=True), told("old harlan  depot")
    ),
    "place behind the wall": lambda: meeting(
        WALLED.model_copy(update={"place": "Old Harlan Depot"}), told("Old\nHarlan Depot")
    ),
    "visit place": lambda: meeting(
        FamilyTime(id=_id(76), children=(CHILD,), adult=MOTHER, place="Café Tournesol", place_revealing=True),
        told("CAFE TOURNESOL"),
    ),
    "private words": lambda: meeting(
        PrivateWords(
            id=_id(77), words="Quarry Lane", instead="a street", protects=(MOTHER,), known_to=(WORKER,)
        ),
        told("quarry\u200b lane"),
    ),
    "name before a comma of its script": lambda: meeting(
        UNKNOWN_MOTHER,
        told("قالت بياتريس سولورزانو، نعم"),
        need(id=_id(82), words="zqotherq", said_by=CHIEF, about=()),
    ),
    "glued to another script": lambda: meeting(told("x 我们问了New Bridge Outpatient。")),
    "everything is there": lambda: meeting(
        need(why="zqwhyq"),
        Strength(id=_id(78), words="zqstrongq", said_by=AUNT),
        promise(WORKER, plan_b="zqplanq"),
        SafetyStep(id=_id(79), trigger="zqifq", action="zqthenq"),
        Gap(id=_id(80), words="zqgapq"),
        Idea(id=_id(81), words="zqideaq", said_by=AUNT, audience=Audience.only(AUNT)),
    ),
}
"""Each meeting under what it is about."""


def _given(**changes: Any) -> Consent:
    return GIVEN.model_copy(update=changes)


def _released(**changes: Any) -> Release:
    return RELEASED.model_copy(update=changes)


def _treated(**changes: Any) -> Consent:
    """Return the mother's leave for what her program knows, with the notice that the law asks for."""
    program = {"organization": PROGRAM, "categories": (Category.PART2,), "notice": "2026_short"}
    return _given(**{**program, **changes})


def never_came(person: str) -> Plan:
    """Return the plan in which someone never came."""
    return replace(BASE, attendance=tuple(each for each in BASE.attendance if each.person != person))
