"""Edges of the vault for tests: a key store in memory, a clock that ticks, one record of each kind."""

from datetime import UTC, date, datetime, time, timedelta

from fteam.records.audience import Audience, AudienceKind, Tag
from fteam.records.commitment import Commitment, FamilyTime, SafetyStep
from fteam.records.decision import Decision, Position, Stand
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, WrittenInput
from fteam.records.paper import Meaning, PlanVersion, Signature
from fteam.records.person import Membership, Organization, Person, ReadingSupport, Relationship
from fteam.records.plan import Plan
from fteam.records.protection import (
    Category,
    Consent,
    CourtOrder,
    Danger,
    PrivateWords,
    Release,
    SafetyScreen,
)
from fteam.records.record import new_id
from fteam.records.spoken import Gap, Idea, Need, Statement, Strength, Urgency

FOUR_WORDS = "four words are enough"
MOMENT = datetime(2026, 9, 15, 15, 30, 12, 345678, tzinfo=UTC)


class MemoryRing:
    """A key store that lives as long as the test."""

    def __init__(self) -> None:
        self.secrets: dict[str, bytes] = {}
        self.error: Exception | None = None

    def get(self, name: str) -> bytes | None:
        self._answer()
        return self.secrets.get(name)

    def put(self, name: str, secret: bytes) -> None:
        self._answer()
        self.secrets[name] = secret

    def delete(self, name: str) -> None:
        self._answer()
        self.secrets.pop(name, None)

    def _answer(self) -> None:
        if self.error:
            raise self.error


class Ticking:
    """A clock that is a second later each time."""

    def __init__(self) -> None:
        self.now = MOMENT

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


def a_bare_plan(label: str = "Reyes–Jackson family", people: int = 0) -> Plan:
    """Return a new plan with some people."""
    team = tuple(Person(full_name=f"person {number}") for number in range(people))
    return Plan(new_id(), Family(label=label), Meeting(purpose="after school"), people=team)


def a_mother() -> Person:
    """Return a person with something in every kind of field."""
    return Person(
        full_name="María Peña",
        native_script="مريم",
        born=date(1990, 2, 28),
        spoken=("es", "en"),
        reading_support=ReadingSupport.NONE,
    )


def a_signature(person: str) -> Signature:
    """Return a signature with ink."""
    return Signature(
        person=person,
        meanings=(Meaning.PRESENT, Meaning.AGREE),
        strokes=(((0.5, 1.25, 0.0), (2.0, 3.0, 1.0)), ((4.0, 5.0, 0.5),)),
        signed_at=MOMENT,
    )


def a_release(mother: Person, aunt: Person) -> Release:
    """Return a legal reason to share."""
    return Release(
        basis="danger",
        subject=mother.id,
        recipients=(aunt.id,),
        categories=(Category.HEALTH,),
        reason="a fever",
        decided_by=mother.id,
        confirmed_by=aunt.id,
    )


def a_full_plan() -> Plan:
    """Return a plan with something in every kind of field of every kind of record."""
    mother = a_mother()
    aunt = Person(full_name="Ana Peña")
    school = Organization(name="Night School", victim_service=True, tags=(Tag.EDUCATION, Tag.ADDRESS))
    session = Session(day=date(2026, 9, 15), starts=time(15, 30), hidden_from=(aunt.id,))
    need = Need(
        words="a ride “home” 🚗\n\t\x1f",
        said_by=mother.id,
        urgency=Urgency.NOT_SAID,
        audience=Audience.only(mother.id, aunt.id),
        basic=True,
    )
    strength = Strength(words="sings", said_by=aunt.id, about=(mother.id,), helps=(need.id,))
    decision = Decision(answer="We share the rides.", at=time(16, 5), session=session.id)
    promise = Commitment(
        words="drive",
        promiser=aunt.id,
        serves=(need.id,),
        due=date(2026, 10, 1),
        pledge_amount=2400,
        accepted_at=MOMENT,
    )
    family_only = Audience(kind=AudienceKind.FAMILY)
    return Plan(
        new_id(),
        Family(label="Peña family", case_numbers=("1", "2")),
        Meeting(facilitator=aunt.id, privacy_read=True),
        people=(mother, aunt),
        organizations=(school,),
        memberships=(Membership(person=aunt.id, organization=school.id, natural_support=True),),
        relationships=(Relationship(person=aunt.id, of=mother.id, lives_with=False),),
        sessions=(session,),
        attendance=(Attendance(session=session.id, person=aunt.id, came=time(15, 31, 7)),),
        court_orders=(CourtOrder(protects=(mother.id,), expires=date(2027, 1, 1)),),
        consents=(Consent(subject=mother.id, signer=mother.id, recipients=(aunt.id,)),),
        releases=(a_release(mother, aunt),),
        dangers=(Danger(person=aunt.id, toward=(mother.id,), ends=date(2027, 1, 1)),),
        private_words=(PrivateWords(words="Elm Street", instead="home", protects=(mother.id,)),),
        safety_screens=(SafetyScreen(person=mother.id, separate_session=True),),
        written_inputs=(WrittenInput(person=aunt.id, words="I come later."),),
        statements=(Statement(words="I hope so.", said_by=mother.id, audience=family_only),),
        strengths=(strength,),
        needs=(need,),
        ideas=(Idea(words="a bus pass", said_by=aunt.id, need=need.id, leans_on=(strength.id,)),),
        decisions=(decision,),
        positions=(Position(decision=decision.id, person=aunt.id, stand=Stand.CAN_LIVE),),
        commitments=(promise,),
        family_times=(FamilyTime(children=(mother.id,), adult=aunt.id, place_revealing=True),),
        safety_steps=(SafetyStep(trigger="a knock", action="call", who=aunt.id),),
        gaps=(Gap(words="no night bus"),),
        signatures=(a_signature(mother.id),),
        versions=(a_version(1),),
    )


def a_version(number: int) -> PlanVersion:
    """Return a sealed version."""
    return PlanVersion(number=number, content_sha256=f"{number:064x}", sealed_at=MOMENT, sealed_by="Ana Peña")
