"""Who has been heard: the three marks around the table."""

from dataclasses import dataclass

from fteam.records.meeting import Way
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.names import membership_of
from fteam.vocabulary import vocabulary

VOICELESS = "voiceless"


@dataclass(frozen=True, slots=True)
class Marks:
    """What one person has brought so far.

    Attributes:
        person: Id of the person.
        strength: Whether they named a strength.
        need: Whether they named a need.
        commitment: Whether they made a promise or are asked for one.
    """

    person: str
    strength: bool
    need: bool
    commitment: bool


def at_the_table(plan: Plan) -> tuple[Person, ...]:
    """Return the people with a voice who are here, or who are expected while nobody is here yet.

    Interpreters and observers have no voice of their own; small children who are only spoken of
    are not listed unless they are here.
    """
    present = {stay.person for stay in plan.attendance if stay.way not in {Way.ABSENT, Way.WRITTEN}}
    expected = present or {
        member.person for member in plan.memberships if vocabulary("roles").get(member.role).code != "child"
    }
    return tuple(person for person in plan.people if person.id in expected and _has_voice(plan, person.id))


def _has_voice(plan: Plan, person: str) -> bool:
    member = membership_of(plan, person)
    return member is not None and vocabulary("roles").get(member.role).group != VOICELESS


def marks(plan: Plan) -> tuple[Marks, ...]:
    """Return the marks of everyone at the table, in the table's order."""
    strengths = {strength.said_by for strength in plan.strengths}
    needs = {need.said_by for need in plan.needs}
    commitments = {commitment.promiser for commitment in plan.commitments}
    return tuple(
        Marks(person.id, person.id in strengths, person.id in needs, person.id in commitments)
        for person in at_the_table(plan)
    )


def not_heard_yet(plan: Plan, kind: str) -> tuple[Person, ...]:
    """Return the people at the table without a mark of one kind.

    Args:
        plan: The meeting.
        kind: ``strength``, ``need`` or ``commitment``.
    """
    missing = {each.person for each in marks(plan) if not getattr(each, kind)}
    return tuple(person for person in at_the_table(plan) if person.id in missing)


def has_spoken(plan: Plan) -> frozenset[str]:
    """Return the ids of everyone who has said anything that was written down."""
    shelves = (plan.statements, plan.strengths, plan.needs, plan.ideas)
    return frozenset(item.said_by for shelf in shelves for item in shelf)
