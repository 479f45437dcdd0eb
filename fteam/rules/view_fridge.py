"""A person's page for the fridge: the next three things, whom to call, family time.

What hangs on a fridge is read by whoever comes by. So items with a reason for protection and items
for a few people only are left out even where the reader may see them; they are in the plan.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from fteam.records.audience import AudienceKind, Item
from fteam.records.commitment import GONE, PROMISE_KINDS, Commitment, CommitmentStatus, FamilyTime
from fteam.records.plan import Plan
from fteam.records.spoken import NeedStatus
from fteam.rules.clauses import PLACE_TAGS
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import FridgeView, Imprint, Thing
from fteam.rules.repeats import understood
from fteam.rules.view import view_for
from fteam.rules.view_calendar import calendar, short_name, written_name
from fteam.rules.view_calls import calls
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase

OPEN_TO_VISITORS: Final = frozenset({AudienceKind.TEAM, AudienceKind.SESSION, AudienceKind.FAMILY})
OVER: Final = GONE | {CommitmentStatus.DONE}
OPEN_NEEDS: Final = frozenset({NeedStatus.OPEN, NeedStatus.BETTER})
CARERS: Final = frozenset({"kin_caregiver", "foster_parent"})
YOUNG: Final = frozenset({"youth", "child"})
OTHER: Final = "other"
MOST_THINGS: Final = 3
YEAR: Final = timedelta(days=366)


def fridge_view(plan: Plan, reader: str, on: date, words: Words) -> FridgeView:
    """Compute a person's page for the fridge.

    Args:
        plan: The whole plan.
        reader: Id of the person whose page it is.
        on: The day it is made.
        words: The language of the fixed words.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    view = view_for(plan, reader, on, words)
    teller = Teller(Eyes(plan, reader, on), words)
    times = tuple(each for each in _seen_times(teller.eyes) if _concerns(teller.eyes, each))
    return FridgeView(
        imprint=Imprint.of(view),
        name=short_name(teller, reader) if words.is_rtl else teller.name(reader),
        things=things(teller, on)[:MOST_THINGS],
        calls=calls(teller, "day", "night", "danger", "help"),
        calendar=calendar(teller, times, on),
        next_meetings=tuple(each.when for each in view.next_meetings),
        help_with=_help_with(teller),
    )


def is_open_to_visitors(eyes: Eyes, item: Item) -> bool:
    """Tell whether anyone who comes by may read an item that the reader may see."""
    facts = eyes.known.facts(item)
    flowing = {tag for tag, _source in facts.tags} - PLACE_TAGS
    is_protected = item.tags or flowing or any(each.victim_service for each in facts.touched)
    return not is_protected and item.audience.kind in OPEN_TO_VISITORS


def things(teller: Teller, on: date) -> tuple[Thing, ...]:
    """Return what comes next: one's own promises by their days, then what others do for the reader."""
    eyes = teller.eyes
    mine: list[_Step] = []
    for_me: list[_Step] = []
    for_mine: list[_Step] = []
    for each in _promises(eyes):
        steps = tuple(_steps(teller, each, on))
        if each.promiser == eyes.reader:
            mine += steps
        elif eyes.reader in each.for_whom:
            for_me += steps[-1:]
        elif set(each.for_whom) & _children(eyes):
            for_mine += steps[-1:]
    ordered = (step for group in (mine, for_me, for_mine) for step in sorted(group, key=_Step.place))
    return tuple(step.thing for step in ordered)


def _promises(eyes: Eyes) -> Iterator[Commitment]:
    for each in eyes.plan.commitments:
        stands = each.kind in PROMISE_KINDS and each.status not in OVER
        if stands and is_open_to_visitors(eyes, each) and eyes.may_see(each):
            yield each


def _children(eyes: Eyes) -> frozenset[str]:
    """Return those who live with the reader."""
    return frozenset(
        tie.of for tie in eyes.plan.relationships if tie.person == eyes.reader and tie.lives_with
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """A thing with its day, or None where no day is known."""

    thing: Thing
    day: date | None

    def place(self) -> tuple[bool, date]:
        """Return where it stands: by its day, those without a day last."""
        return self.day is None, self.day or date.max


def _steps(teller: Teller, promise: Commitment, on: date) -> Iterator[_Step]:
    """Give the small first step where its day is still to come, then the promise itself."""
    mask, words = teller.mask, teller.words
    who = "" if promise.promiser == teller.eyes.reader else written_name(teller, promise.promiser)
    first_day = promise.first_step_day
    day = _day(promise, on)
    if promise.first_step and first_day and first_day >= on and first_day != day:
        yield _Step(Thing(teller.day(first_day), mask(promise.first_step), who), first_day)
        first_step = ""
    else:
        first_step = "" if first_day else mask(promise.first_step)
    when = words(phrase("by {day}"), day=teller.day(day)) if day and day == promise.due else teller.day(day)
    begin = words(phrase("First step: {words}"), words=first_step) if first_step else ""
    more = mask(promise.repeats) or begin
    yield _Step(Thing(when, mask(promise.words), who, more), day)


def _day(promise: Commitment, on: date) -> date | None:
    """Return the next day of a promise, as far as it is sure."""
    if promise.repeats:
        repeat = understood(promise.repeats, on, promise.starts, promise.until)
        days = repeat.days(on, on + YEAR) if repeat else ()
        return days[0] if days else promise.due
    return promise.due or promise.starts


def _seen_times(eyes: Eyes) -> Iterator[FamilyTime]:
    return (each for each in eyes.plan.family_times if is_open_to_visitors(eyes, each) and eyes.may_see(each))


def _concerns(eyes: Eyes, each: FamilyTime) -> bool:
    """Tell whether a family time is the reader's own, or that of a child they care for."""
    reader = eyes.reader
    member = eyes.members[reader]
    cares = member.role in CARERS or bool(set(each.children) & _children(eyes))
    return reader in {each.adult, each.transport_by, *each.children} or cares


def _help_with(teller: Teller) -> tuple[str, ...]:
    """Name the parts of life in which there is help; those whose name tells too much are left out."""
    eyes, domains = teller.eyes, vocabulary("need_domains")
    is_young = eyes.members[eyes.reader].role in YOUNG
    found: dict[str, None] = {}
    for need in eyes.plan.needs:
        is_theirs = not is_young or eyes.reader in {need.said_by, *need.about}
        is_shown = need.status in OPEN_NEEDS and is_open_to_visitors(eyes, need) and eyes.may_see(need)
        entry = domains.get(need.domain)
        if is_shown and is_theirs and need.domain and not entry.neutral and need.domain != OTHER:
            found[teller.words(entry.label)] = None
    return tuple(found)
