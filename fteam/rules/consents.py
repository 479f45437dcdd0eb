"""What people have given leave for, and whom an item is about.

Unknown is not granted: leave about one person opens nothing about another. A leave is a consent, or a
legal reason behind which two people of the staff stand.

Source:
    Domain model 1.8 and 5.8; 42 CFR 2.31.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache
from typing import Final, TypeVar

from fteam.records.audience import Item, Tag
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.plan import Plan
from fteam.records.protection import Consent, Release
from fteam.rules.dangers import may_sign_for
from fteam.rules.held import Why
from fteam.rules.names import membership_of
from fteam.vocabulary import vocabulary

Leave = Consent | Release
L = TypeVar("L", bound=Leave)
STAFF: Final = "staff"
ABOUT: Final = ("about", "for_whom", "children")
"""Fields that name whom an item is about, or is for."""
SPEAKING: Final = ("said_by", "person")
"""Fields that name who said an item, or is it; a promise names its promiser."""
NEVER_RELEASED: Final = frozenset({Tag.IMMIGRATION})
"""What no legal reason opens: only the person themself gives it away."""


def is_live(leave: Leave, on: date) -> bool:
    """Tell whether a leave holds on a day; its last day counts, the day it is taken back does not."""
    return why_not_live(leave, on) is None


def why_not_live(leave: Leave, on: date) -> Why | None:
    """Return why a leave does not hold on a day, or None."""
    if leave.revoked is not None and leave.revoked <= on:
        return Why.TAKEN_BACK
    if leave.expires is not None and leave.expires < on:
        return Why.ENDED
    return Why.NOT_YET if leave.starts is not None and leave.starts > on else None


def closed_from(leave: Leave) -> date:
    """Return the first day on which a leave opens nothing any more."""
    days = [leave.revoked, leave.expires and leave.expires + timedelta(days=1)]
    return min((day for day in days if day), default=date.max)


def counts(plan: Plan, leave: Leave, on: date) -> bool:
    """Tell whether a leave counts at all, wherever it came from.

    A consent counts if its signer was allowed to sign, then and now; a legal reason if two people of the
    staff stand behind it.
    """
    if isinstance(leave, Consent):
        return may_sign_for(plan, leave.signer, leave.subject, min(on, leave.starts or date.min))
    deciders = {leave.decided_by, leave.confirmed_by}
    return (
        len(deciders) > 1
        and all(is_staff(plan, person) for person in deciders)
        and bool(leave.reason.strip())
    )


def is_staff(plan: Plan, person: str) -> bool:
    """Tell whether a person is on the team as staff."""
    member = membership_of(plan, person)
    return member is not None and vocabulary("roles").get(member.role).group == STAFF


def covers(leave: Leave, tag: Tag, programs: frozenset[str]) -> bool:
    """Tell whether a leave speaks of what a tag protects.

    Args:
        leave: A consent or a legal reason.
        tag: The protection.
        programs: Ids of the treatment programs; a consent about one of them speaks of treatment.
    """
    named = tag.value in {each.value for each in leave.categories}
    if isinstance(leave, Release):
        opens = vocabulary("legal_bases").get(leave.basis).linked("opens")
        return named and tag.value in opens and tag not in NEVER_RELEASED
    speaks_of_program = tag is Tag.PART2 and not leave.categories and leave.organization in programs
    return named or speaks_of_program


def people_spoken_of(item: Item) -> frozenset[str]:
    """Return the people an item says it is about, or is for."""
    return frozenset(person for name in fields_among(type(item), ABOUT) for person in getattr(item, name))


def people_who_speak(item: Item) -> frozenset[str]:
    """Return who said, promised or is an item; someone who is only asked has said nothing."""
    if isinstance(item, Commitment):
        return frozenset() if item.kind is CommitmentKind.ASK else frozenset({item.promiser})
    return frozenset(getattr(item, name) for name in fields_among(type(item), SPEAKING))


@cache
def fields_among(kind: type[Item], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of some fields that a kind of item has."""
    return tuple(name for name in names if name in kind.model_fields)


def consents_for(item: Item, consents: Iterable[L], work_of: dict[str, str | None]) -> tuple[L, ...]:
    """Return the leaves that an item falls under.

    Args:
        item: An item with a tag that asks for leave.
        consents: The leaves for that tag.
        work_of: Organization of each member of the team, by person.

    Returns:
        Those of the people in the item; else those about a speaker's organization; else,
        where the item names nobody it is about, all of them.
    """
    held = tuple(consents)
    about, speakers = people_spoken_of(item), people_who_speak(item)
    of_people = tuple(each for each in held if each.subject in about | speakers)
    if of_people:
        return of_people
    workplaces = {work_of.get(person) for person in speakers} - {None}
    of_work = tuple(each for each in held if each.organization in workplaces)
    return of_work or (() if about else held)
