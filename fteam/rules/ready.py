"""What is still missing before the plan is sealed; nothing here blocks, only closing asks."""

from dataclasses import dataclass

from fteam.records.plan import Plan
from fteam.rules.eyes import took_part
from fteam.rules.load import nobody_has, promises_of
from fteam.words import Phrase, phrase


@dataclass(frozen=True, slots=True)
class Missing:
    """One thing to look at before sealing.

    Attributes:
        says: The sentence, with ``{n}`` for the count.
        n: How many.
        step: Key of the step where it is mended.
    """

    says: Phrase
    n: int
    step: str


def missing(plan: Plan) -> tuple[Missing, ...]:
    """Return what a careful facilitator would look at before sealing; empty when nothing is missing."""
    promises = promises_of(plan)
    signed = {each.person for each in plan.signatures}
    here = dict.fromkeys(stay.person for stay in took_part(plan))
    found = (
        Missing(
            phrase("The question to decide is not written down."), int(not plan.meeting.question), "family"
        ),
        Missing(phrase("Nobody is marked as here."), int(not here), "welcome"),
        Missing(phrase("No decision is written down."), int(not plan.decisions), "decision"),
        Missing(phrase("Needs that nobody has taken on: {n}"), len(nobody_has(plan)), "commitments"),
        Missing(
            phrase("Promises that nobody checks: {n}"),
            sum(not each.checker for each in promises),
            "commitments",
        ),
        Missing(
            phrase("Promises without a day: {n}"),
            sum(not (each.due or each.repeats or each.starts) for each in promises),
            "commitments",
        ),
        Missing(
            phrase("People here who have not signed or declined: {n}"),
            sum(person not in signed for person in here),
            "sign",
        ),
    )
    return tuple(each for each in found if each.n)
