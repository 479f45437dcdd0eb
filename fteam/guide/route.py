"""The way through the guide: next, back, where a meeting opens again."""

from fteam.guide.steps import STEPS, Part, Step
from fteam.records.plan import Plan


def step(key: str) -> Step:
    """Return a step by its key; an unknown key gives the first step."""
    return next((each for each in STEPS if each.key == key), STEPS[0])


def next_step(key: str) -> Step | None:
    """Return the step after this one, or None at the end."""
    place = STEPS.index(step(key))
    return STEPS[place + 1] if place + 1 < len(STEPS) else None


def step_before(key: str) -> Step | None:
    """Return the step before this one, or None at the start."""
    place = STEPS.index(step(key))
    return STEPS[place - 1] if place else None


def steps_of(part: Part) -> tuple[Step, ...]:
    """Return the steps of one group of the rail, in order."""
    return tuple(each for each in STEPS if each.part is part)


def number_of(key: str) -> int:
    """Return a step's number in the rail, from 1."""
    return STEPS.index(step(key)) + 1


def done_keys(plan: Plan) -> frozenset[str]:
    """Return the keys of the steps that have what they are for."""
    return frozenset(each.key for each in STEPS if each.done(plan))
