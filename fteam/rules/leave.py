"""Whether a paper may go to its reader: leave that ended or was taken back stops it, and says so.

What such leave opened is absent from every new paper already. It is stopped all the same, so that
nobody gives less than last time without knowing it; whoever accepts that gives what is left.

Source:
    Domain model 1.8 (revocation stops future exports) and 5.8.
"""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import starmap
from typing import Final

from fteam.errors import FixableError
from fteam.records.plan import Plan
from fteam.records.protection import Consent
from fteam.rules.consents import Leave, is_live, why_not_live
from fteam.rules.eyes import Eyes
from fteam.rules.held import Why
from fteam.rules.overview import ended_for, held_back
from fteam.words import Words, phrase

NOTHING_ACCEPTED: Final[frozenset[str]] = frozenset()
OVER: Final = frozenset({Why.ENDED, Why.TAKEN_BACK})


class LeaveEndedError(FixableError):
    """Leave that a paper rested on has ended or was taken back.

    Attributes:
        leaves: Ids of the consents and legal reasons.
        readers: How many readers it concerns.
        lines: How many lines are held back from them.
    """

    says = phrase(
        "Leave to share something in this paper has ended or was taken back. Nothing was given out."
    )

    def __init__(self, leaves: frozenset[str], readers: int, lines: int) -> None:
        """Keep which leave it is, and for how many readers and lines."""
        super().__init__(readers=readers, lines=lines)
        self.leaves = leaves
        self.readers = readers
        self.lines = lines

    def sentence(self, words: Words) -> str:
        """Say for how many people and lines, and what can be done."""
        who = words.many(
            "Leave to share something with {n} reader has ended or was taken back. Nothing was given out.",
            "Leave to share something with {n} readers has ended or was taken back. Nothing was given out.",
            self.readers,
        )
        what = words.many(
            "Without it, {n} line is held back.", "Without it, {n} lines are held back.", self.lines
        )
        way = words(phrase("You can give what is left, or ask for new leave."))
        return " ".join((who, what, way) if self.lines else (who, way))


class SealedLeaveError(LeaveEndedError):
    """A copy was sealed while leave held that has ended since; its bytes can't change any more."""

    says = phrase(
        "This copy was sealed while someone's leave still held. That leave has ended or was taken back, "
        "so this copy is not given out again. Seal the plan once more, or give a draft: "
        "both hold only what can still be given."
    )

    def sentence(self, words: Words) -> str:
        """Say what can be done instead."""
        return words(self.says)


def let_go(plan: Plan, reader: str, on: date, accepted: frozenset[str] = NOTHING_ACCEPTED) -> None:
    """Let a paper go to its reader, unless leave ended on which it would have rested.

    Args:
        plan: The plan.
        reader: Id of the reader.
        on: The day on which it is given.
        accepted: Ids of ended leave that someone has read about and goes on without.

    Raises:
        LeaveEndedError: If there is ended leave that nobody has accepted.
    """
    let_all_go(plan, (reader,), on, accepted)


def let_all_go(
    plan: Plan, readers: Iterable[str], on: date, accepted: frozenset[str] = NOTHING_ACCEPTED
) -> None:
    """Let papers go to several readers, or none of them.

    Raises:
        LeaveEndedError: As `let_go`; it counts the readers and their lines.
    """
    found = [(eyes, ended) for eyes in _eyes(plan, readers, on) if (ended := _ended(eyes) - accepted)]
    if found:
        leaves = frozenset[str]().union(*(ended for _eyes, ended in found))
        raise LeaveEndedError(leaves, len(found), sum(starmap(waiting_lines, found)))


def ended_leaves(plan: Plan, readers: Iterable[str], on: date) -> frozenset[str]:
    """Return the ids of all leave that once opened lines for these readers and does so no more."""
    return frozenset[str]().union(*map(_ended, _eyes(plan, readers, on)))


def waiting_lines(eyes: Eyes, leaves: Collection[str]) -> int:
    """Return how many lines are held back from a reader because these leaves ended."""
    return sum(not set(leaves).isdisjoint(line.held.leaves) for line in held_back(eyes))


def ended_since(plan: Plan, reader: str, since: date, on: date) -> frozenset[str]:
    """Return the leave for a reader that held on one day and holds no more, and was not renewed.

    It is asked about a paper from that day whose lines nobody can take apart any more, so that all leave
    counts that named the reader, whatever it opened; what was taken back on that very day counts too,
    because nobody knows which came first.

    Args:
        plan: The plan as it is now.
        reader: Id of the reader.
        since: The day of the paper.
        on: Today.
    """
    leaves: tuple[Leave, ...] = (*plan.consents, *plan.releases)
    given = [each for each in leaves if _names(plan, reader, each)]
    return frozenset(
        each.id
        for each in given
        if (is_live(each, since) or each.revoked == since)
        and not is_live(each, on)
        and not any(is_live(other, on) and _covers(other, each) for other in given)
    )


def _eyes(plan: Plan, readers: Iterable[str], on: date) -> Iterable[Eyes]:
    return (Eyes(plan, reader, on) for reader in readers)


def _ended(eyes: Eyes) -> frozenset[str]:
    leaves: tuple[Leave, ...] = (*eyes.plan.consents, *eyes.plan.releases)
    if not any(why_not_live(each, eyes.on) in OVER for each in leaves):
        return NOTHING_ACCEPTED  # as in most families: no line has to be looked at
    return frozenset(each.leave for each in ended_for(eyes))


def _names(plan: Plan, reader: str, leave: Leave) -> bool:
    """Tell whether a reader needs this leave to read something of someone else's."""
    signer = {leave.signer} if isinstance(leave, Consent) else set[str]()
    works_there = leave.organization is not None and any(
        member.person == reader and member.organization == leave.organization for member in plan.memberships
    )
    return reader in {*leave.recipients, *signer} and reader != leave.subject and not works_there


def _covers(leave: Leave, other: Leave) -> bool:
    """Tell whether one leave opens all that another opened."""
    return (
        leave.subject == other.subject
        and leave.organization in {None, other.organization}
        and set(leave.categories) >= set(other.categories)
    )
