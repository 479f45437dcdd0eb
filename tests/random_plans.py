"""Random but possible plans for Hypothesis: walls, breakouts, orders, consents, every audience and tag."""

from typing import Any

from hypothesis import strategies as st

from fteam.records.audience import FAMILY_ONLY, LOCKED, STAFF_ONLY, TEAM, Audience, Tag
from fteam.records.commitment import Commitment, CommitmentKind, SafetyStep
from fteam.records.decision import Decision, Position
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session, Way, WrittenInput
from fteam.records.paper import Signature
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import Consent, CourtOrder
from fteam.records.record import new_id
from fteam.records.spoken import Gap, Need, Statement, Strength
from tests.makers import DAY

ROLES = (
    "parent",
    "youth",
    "relative",
    "caseworker",
    "facilitator",
    "dv_advocate",
    "recovery_coach",
    "school",
)


def marked(place: int) -> str:
    """Return words that stand nowhere else, so that a leak is seen."""
    return f"zq{place:03d}words"


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Draw a plan of two to five people; each item has words of its own, see `marked`."""
    people = [
        Person(full_name=f"Person{chr(65 + n)} Family{chr(65 + n)}") for n in range(draw(st.integers(2, 5)))
    ]
    ids = [person.id for person in people]
    organizations = [
        Organization(
            name=f"House{name}",
            part2=draw(st.booleans()),
            victim_service=draw(st.booleans()),
            location_revealing=draw(st.booleans()),
        )
        for name in "XY"
    ]
    some = st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple)
    outer = Session(
        day=DAY, hidden_from=draw(some), place="Hall of Oaks", place_revealing=draw(st.booleans())
    )
    inner = Session(day=DAY, only_for=draw(some), within=draw(st.sampled_from([None, outer.id])))
    sessions = (outer, inner)
    audience = audiences(ids, [session.id for session in sessions])
    organization = st.sampled_from([None, *(each.id for each in organizations)])
    plan = Plan(
        new_id(),
        Family(label="The family"),
        Meeting(question="What now?"),
        people=tuple(people),
        organizations=tuple(organizations),
        memberships=tuple(
            Membership(
                person=person,
                role=draw(st.sampled_from(ROLES)),
                organization=draw(organization),
                audience=draw(audience),
            )
            for person in ids
        ),
        sessions=sessions,
        attendance=tuple(
            Attendance(session=session.id, person=person, way=draw(st.sampled_from(list(Way))))
            for session in sessions
            for person in draw(some)
        ),
        court_orders=tuple(CourtOrder(restrains=(person,)) for person in draw(some)),
        consents=tuple(
            Consent(subject=person, signer=person, organization=organizations[0].id, recipients=draw(some))
            for person in draw(some)
        ),
    )
    return _with_items(draw, plan, audience)


def audiences(people: list[str], sessions: list[str]) -> st.SearchStrategy[Audience]:
    """Draw any audience of these people and sessions."""
    return st.one_of(
        st.sampled_from([TEAM, FAMILY_ONLY, STAFF_ONLY, LOCKED]),
        st.lists(st.sampled_from(people), min_size=1, max_size=3, unique=True).map(
            lambda some: Audience.only(*some)
        ),
        st.sampled_from(sessions).map(Audience.of_session),
    )


def _with_items(draw: st.DrawFn, plan: Plan, audience: st.SearchStrategy[Audience]) -> Plan:
    person = st.sampled_from([each.id for each in plan.people])
    session = st.sampled_from([None, *(each.id for each in plan.sessions)])
    tags = st.lists(st.sampled_from(list(Tag)), max_size=1).map(tuple)
    for place in range(draw(st.integers(0, 10))):
        shared: dict[str, Any] = {"audience": draw(audience), "tags": draw(tags)}
        words, someone = marked(place), draw(person)
        needs = tuple(need.id for need in plan.needs[:2])
        decision = Decision(answer=words, session=draw(session), **shared)
        made = (
            Need(words=words, said_by=someone, private_note="zqprivate", **shared),
            Strength(words=words, said_by=someone, helps=needs, **shared),
            Statement(words=words, said_by=someone, session=draw(session), **shared),
            Commitment(
                words=words,
                promiser=someone,
                serves=needs,
                kind=draw(st.sampled_from(list(CommitmentKind))),
                organization=draw(st.sampled_from([None, plan.organizations[0].id])),
                **shared,
            ),
            SafetyStep(trigger=words, action="then this", **shared),
            Gap(words=words, **shared),
            WrittenInput(person=someone, words=words, **shared),
            decision,
        )
        record = draw(st.sampled_from(made))
        plan = plan.with_record(record)
        if record is decision:
            plan = plan.with_record(Position(decision=decision.id, person=someone))
    if draw(st.booleans()):
        plan = plan.with_record(Signature(person=draw(person)))
    return plan
