"""Who may harm whom, and who therefore never gives leave for whom.

Source:
    Domain model 1.8 (victim services: an abuser cannot sign for the child or the other parent), 5.1.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from fteam.records.plan import Plan

CARING: Final = frozenset({
    "birth_parent",
    "legal_parent",
    "adoptive_parent",
    "step_parent",
    "alleged_parent",
    "kin_caregiver",
    "foster_parent",
})
"""Relationships in which someone looks after a child, so that a danger to them is one to the child."""


def endangers(plan: Plan, on: date) -> frozenset[tuple[str, str]]:
    """Return who may harm whom on a day: by court orders in force and by the staff's safety flags.

    Args:
        plan: The whole plan.
        on: The day; the last day of an order or flag counts.

    Returns:
        Pairs of ids: the dangerous person first.
    """
    return frozenset(
        (dangerous, endangered)
        for dangerous, toward in _warnings(plan, on)
        for endangered in toward
        if dangerous != endangered
    )


def restrained(plan: Plan, on: date) -> frozenset[str]:
    """Return whom a court order in force, or a safety flag, limits on a day."""
    return frozenset(dangerous for dangerous, _toward in _warnings(plan, on))


def may_sign_for(plan: Plan, signer: str, subject: str, on: date) -> bool:
    """Tell whether a person may give leave about another.

    Nobody signs for someone they endanger, nor for that person's children. A warning that does not say
    who is in danger, and a wall, speak of everyone; a child of whom no other parent is written down may
    be theirs.

    Args:
        plan: The whole plan.
        signer: Id of the person who signs.
        subject: Id of the person whose information it is.
        on: The day of the signature.
    """
    warnings = [toward for dangerous, toward in _warnings(plan, on) if dangerous == signer]
    warnings += [() for session in plan.sessions if signer in session.hidden_from]
    if signer == subject or not warnings:
        return True
    if not all(warnings):
        return False
    in_danger = {person for toward in warnings for person in toward}
    carers = {each.person for each in plan.relationships if each.of == subject and each.kind in CARING}
    others = carers - {signer}
    return bool(others) and not in_danger & (others | {subject})


def _warnings(plan: Plan, on: date) -> Iterator[tuple[str, tuple[str, ...]]]:
    for order in plan.court_orders:
        if order.expires is None or order.expires >= on:
            yield from ((person, order.protects) for person in order.restrains)
    for danger in plan.dangers:
        if danger.ends is None or danger.ends >= on:
            yield danger.person, danger.toward
