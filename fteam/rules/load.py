"""How much lies on whom, and what nobody has taken on."""

from dataclasses import dataclass

from fteam.records.commitment import GONE, PROMISE_KINDS, Commitment
from fteam.records.plan import Plan
from fteam.records.spoken import Need, NeedStatus
from fteam.rules.names import membership_of
from fteam.vocabulary import vocabulary

FAMILY = "family"
NO_LONGER_OPEN = frozenset({NeedStatus.MET, NeedStatus.NO_LONGER, NeedStatus.HANDED_ON})


@dataclass(frozen=True, slots=True)
class Load:
    """The balance of a plan.

    Attributes:
        family: Promises that lie on the family.
        partners: Promises of everyone else.
        people_to_call: Partners whom the family's own promises and checks depend on.
    """

    family: int
    partners: int
    people_to_call: int


def is_family(plan: Plan, person: str) -> bool:
    """Tell whether a person belongs to the family by their role."""
    member = membership_of(plan, person)
    return member is not None and vocabulary("roles").get(member.role).group == FAMILY


def load(plan: Plan) -> Load:
    """Count the promises on the family and on partners."""
    promises = promises_of(plan)
    own = tuple(each for each in promises if is_family(plan, each.promiser))
    others = {each.promiser for each in promises if not is_family(plan, each.promiser)}
    checkers = {each.checker for each in own if each.checker and not is_family(plan, each.checker)}
    return Load(len(own), len(promises) - len(own), len(others | checkers))


def promises_of(plan: Plan) -> tuple[Commitment, ...]:
    """Return the promises that stand; what is only asked, withdrawn or declined is none."""
    return tuple(each for each in plan.commitments if each.kind in PROMISE_KINDS and each.status not in GONE)


def commitments_for(plan: Plan, need: str) -> tuple[Commitment, ...]:
    """Return the commitments that serve a need."""
    return tuple(each for each in plan.commitments if need in each.serves)


def nobody_has(plan: Plan) -> tuple[Need, ...]:
    """Return the open needs that no promise serves yet."""
    served = {need for each in promises_of(plan) for need in each.serves}
    return tuple(need for need in plan.needs if need.id not in served and need.status not in NO_LONGER_OPEN)


def factor_counts(plan: Plan) -> dict[str, int]:
    """Count the strengths that show each protective factor; factors not yet touched count 0."""
    counts = dict.fromkeys(vocabulary("protective_factors").codes(), 0)
    for strength in plan.strengths:
        for factor in strength.factors:
            counts[factor] = counts.get(factor, 0) + 1
    return counts
