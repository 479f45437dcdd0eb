"""A young person's own page: what they said and asked for, their rights, whom they can call.

The rights and the age from which they hold are data: ``resources/vocabularies/youth_rights.json``.
The group of each entry begins with the age; “in care” marks what holds for those in foster care.

Source:
    42 U.S.C. 675(1)(B), 675(5)(C)(iv), 675a(b): planning with those of 14 and older, and their list of
    rights with a signed acknowledgment. Domain model 6.1, 15.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from fteam.records.audience import Item
from fteam.records.commitment import PROMISE_KINDS, Commitment, CommitmentKind
from fteam.records.decision import Position
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Imprint, Thing, YouthView
from fteam.rules.names import age_on
from fteam.rules.plan_view import Quote
from fteam.rules.view import view_for
from fteam.rules.view_calls import calls
from fteam.rules.view_fridge import OVER
from fteam.rules.view_people import written_inputs
from fteam.rules.wording import Teller
from fteam.vocabulary import Entry, vocabulary
from fteam.words import Words

RIGHTS: Final = "youth_rights"
IN_CARE: Final = "in care"
YOUTH: Final = "youth"
GROWN_UP: Final = 21
"""Age at which nobody stays in care any more."""


def youth_view(plan: Plan, reader: str, on: date, words: Words) -> YouthView:
    """Compute a young person's page.

    Args:
        plan: The whole plan.
        reader: Id of the young person.
        on: The day it is made.
        words: The language of the fixed words.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    view = view_for(plan, reader, on, words)
    teller = Teller(Eyes(plan, reader, on), words)
    rights = tuple(_rights(plan, reader, on))
    return YouthView(
        imprint=Imprint.of(view),
        name=teller.name(reader),
        full_name=teller.name(reader, full=True),
        said=tuple(_said(teller)),
        asked=tuple(_asked(teller)),
        for_me=tuple(_for_me(teller)),
        rights=tuple(words(each.label) for each in rights if not is_for_care(each)),
        rights_in_care=tuple(words(each.label) for each in rights if is_for_care(each)),
        calls=calls(teller, "day", "night", "young", "help", "danger"),
    )


def is_young(plan: Plan, reader: str, on: date) -> bool:
    """Tell whether someone is of the age at which these rights hold.

    A young person on the team whose age nobody wrote down is given the page rather than not.
    """
    person = plan.find(Person, reader)
    is_youth = any(member.person == reader and member.role == YOUTH for member in plan.memberships)
    if person is None or person.born is None:
        return is_youth
    age = age_on(person.born, on)
    return first_age() <= age < GROWN_UP or (is_youth and age >= GROWN_UP)


def first_age() -> int:
    """Return the age from which the first of the rights holds."""
    return min(_age_of(entry) for entry in vocabulary(RIGHTS).entries)


def is_for_care(entry: Entry) -> bool:
    """Tell whether a right is one of those who live in foster care."""
    return entry.group.endswith(IN_CARE)


def _age_of(entry: Entry) -> int:
    return int(entry.group.removesuffix(IN_CARE))


def _rights(plan: Plan, reader: str, on: date) -> Iterator[Entry]:
    born = next((person.born for person in plan.people if person.id == reader), None)
    age = age_on(born, on) if born else first_age()
    return (entry for entry in vocabulary(RIGHTS).entries if _age_of(entry) <= age)


def _said(teller: Teller) -> Iterator[Quote]:
    """Give the reader's own words, as they said them."""
    eyes, plan = teller.eyes, teller.eyes.plan
    shelves: tuple[tuple[Item, ...], ...] = (plan.statements, plan.strengths)
    for shelf in shelves:
        for item in shelf:
            if getattr(item, "said_by", "") == eyes.reader and eyes.may_see(item):
                yield _quote(teller, item)
    for position in plan.positions:
        if position.person == eyes.reader and position.words and eyes.may_see(position):
            yield Quote(teller.mask(position.words), _stand(teller, position), position.language)
    for written in written_inputs(teller):
        if written.person == eyes.reader:
            yield Quote(teller.mask(written.words), "", written.language, teller.mask(written.translation))


def _stand(teller: Teller, position: Position) -> str:
    return teller.words(position.stand.label)


def _asked(teller: Teller) -> Iterator[Quote]:
    """Give what the reader asked for: needs and ideas in their own words."""
    eyes, plan = teller.eyes, teller.eyes.plan
    shelves: tuple[tuple[Item, ...], ...] = (plan.needs, plan.ideas)
    for shelf in shelves:
        for item in shelf:
            if getattr(item, "said_by", "") == eyes.reader and eyes.may_see(item):
                yield _quote(teller, item)


def _quote(teller: Teller, item: Item) -> Quote:
    return Quote(teller.mask(str(getattr(item, "words", ""))), "", item.language)


def _for_me(teller: Teller) -> Iterator[Thing]:
    """Give what others promised the reader."""
    eyes = teller.eyes
    for each in eyes.plan.commitments:
        is_for_me = eyes.reader in each.for_whom and each.promiser != eyes.reader
        if is_for_me and _is_promise(each) and eyes.may_see(each):
            yield Thing(teller.when(each), teller.mask(each.words), teller.name(each.promiser))


def _is_promise(each: Commitment) -> bool:
    is_shown = each.kind in PROMISE_KINDS and each.kind is not CommitmentKind.SAFETY_STEP
    return is_shown and each.status not in OVER
