"""Decisions of a view: what was decided, where people stand, in their own words."""

from fteam.records.decision import Decision, Position, Stand
from fteam.rules.plan_view import DecisionLine, StandLine
from fteam.rules.wording import Teller
from fteam.words import phrase


def decision_lines(teller: Teller) -> tuple[DecisionLine, ...]:
    """Return the decisions that the reader may see."""
    eyes = teller.eyes
    return tuple(_decision(teller, each) for each in eyes.plan.decisions if eyes.may_see(each))


def _decision(teller: Teller, decision: Decision) -> DecisionLine:
    words, mask = teller.words, teller.mask
    said = words(decision.decided_by.label)
    if decision.decider:
        said = words(phrase("{how}. Who decided: {name}"), how=said, name=teller.name(decision.decider))
    return DecisionLine(
        question=mask(decision.question),
        answer=mask(decision.answer),
        decided_by=said,
        basis=mask(decision.basis),
        starts=teller.day(decision.starts),
        goals=_goals(teller, decision),
        stands=tuple(_stand(teller, each) for each in seen_positions(teller, decision)),
        agency_reasons=mask(decision.agency_reasons),
        review=teller.day(decision.review_on),
    )


def _goals(teller: Teller, decision: Decision) -> tuple[str, ...]:
    words, mask = teller.words, teller.mask
    said = (
        words(phrase("Goal: {goal}"), goal=mask(decision.goal)) if decision.goal else "",
        words(phrase("Goal before: {goal}"), goal=mask(decision.goal_before)) if decision.goal_before else "",
        words(phrase("Second goal: {goal}"), goal=mask(decision.concurrent_goal))
        if decision.concurrent_goal
        else "",
    )
    return tuple(each for each in said if each)


def seen_positions(teller: Teller, decision: Decision) -> tuple[Position, ...]:
    """Return the positions on a decision that the reader may see."""
    eyes = teller.eyes
    return tuple(
        each
        for each in eyes.plan.positions
        if each.decision == decision.id and eyes.may_see(each) and eyes.sees_person(each.person)
    )


def _stand(teller: Teller, position: Position) -> StandLine:
    return StandLine(
        name=teller.name(position.person),
        stand=teller.words(position.stand.label),
        about=teller.mask(position.about),
        words=teller.mask(position.words),
        agrees=position.stand is Stand.AGREE,
        disagrees=position.stand is Stand.DISAGREE,
        language=position.language,
    )
