"""What people have given leave for, and whom an item is about.

Unknown is not granted: leave about one person opens nothing about another.

Source:
    Domain model 5.8; 42 CFR 2.31.
"""

from collections.abc import Iterable
from datetime import date

from fteam.records.audience import Item
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.protection import Consent


def is_live(consent: Consent, on: date) -> bool:
    """Tell whether a consent holds on a day; its last day counts, the day it is taken back does not."""
    begun = consent.starts is None or consent.starts <= on
    ended = consent.expires is not None and consent.expires < on
    taken_back = consent.revoked is not None and consent.revoked <= on
    return begun and not ended and not taken_back


def people_spoken_of(item: Item) -> frozenset[str]:
    """Return the people an item says it is about, or is for."""
    named = (getattr(item, field, ()) for field in ("about", "for_whom", "children"))
    return frozenset(person for people in named if isinstance(people, tuple) for person in people)


def people_who_speak(item: Item) -> frozenset[str]:
    """Return who said, promised or is an item; someone who is only asked has said nothing."""
    fields = ["said_by", "person"]
    if not (isinstance(item, Commitment) and item.kind is CommitmentKind.ASK):
        fields.append("promiser")
    return frozenset(person for field in fields if (person := getattr(item, field, None)))


def consents_for(
    item: Item, consents: Iterable[Consent], work_of: dict[str, str | None]
) -> tuple[Consent, ...]:
    """Return the consents that an item falls under.

    Args:
        item: An item with a tag that asks for leave.
        consents: The consents for that tag.
        work_of: Organization of each member of the team, by person.

    Returns:
        The consents of the people in the item; else those about a speaker's organization; else,
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
