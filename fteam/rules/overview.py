"""What is held back from one reader and on whose leave the rest rests: for the facilitator only.

Source:
    Domain model 5.8 and 5.1, Disclosure.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from fteam.records.audience import Item
from fteam.records.person import Membership, Organization
from fteam.records.plan import SHELF_OF, SHELVES
from fteam.records.protection import Danger, SafetyScreen
from fteam.rules.consents import Leave, closed_from, why_not_live
from fteam.rules.eyes import Eyes
from fteam.rules.held import Held, Why

NO_LINES: Final = frozenset({Membership, Organization, SafetyScreen, Danger})
"""Kinds that are no lines of the plan: who is on the team, who helps them, and what nobody may know of."""


@dataclass(frozen=True, slots=True)
class HeldLine:
    """One line that a reader does not get.

    Attributes:
        shelf: Name of the shelf it lies on.
        id: Its id.
        held: Why.
    """

    shelf: str
    id: str
    held: Held


@dataclass(frozen=True, slots=True)
class Ended:
    """A leave that once opened lines for a reader and does so no more.

    Attributes:
        leave: Id of the consent or the legal reason.
        why: Whether it ended or was taken back.
        on: The first day on which it opened nothing.
        lines: How many lines wait for it.
    """

    leave: str
    why: Why
    on: date
    lines: int


def held_back(eyes: Eyes) -> tuple[HeldLine, ...]:
    """Return every line of the plan that the reader does not get, in the order of the plan."""
    return tuple(
        HeldLine(SHELF_OF[type(item)], item.id, held) for item in _lines(eyes) if (held := eyes.why_not(item))
    )


def basis_for(eyes: Eyes) -> tuple[str, ...]:
    """Return the ids of the consents and legal reasons that the reader's view rests on, sorted."""
    items: tuple[Item, ...] = (*_lines(eyes), *eyes.plan.organizations)
    return tuple(sorted({leave for item in items for leave in eyes.basis_of(item)}))


def ended_for(eyes: Eyes) -> tuple[Ended, ...]:
    """Return the leaves that once opened lines for the reader and do so no more, in the plan's order.

    One that was renewed is not among them: its lines are open.
    """
    waiting = Counter(leave for line in held_back(eyes) for leave in line.held.leaves)
    given: tuple[Leave, ...] = (*eyes.plan.consents, *eyes.plan.releases)
    return tuple(
        Ended(leave.id, why, closed_from(leave), waiting[leave.id])
        for leave in given
        if waiting[leave.id] and (why := why_not_live(leave, eyes.on))
    )


def _lines(eyes: Eyes) -> Iterator[Item]:
    for name, kind in SHELVES.items():
        if issubclass(kind, Item) and kind not in NO_LINES:
            yield from getattr(eyes.plan, name)
