"""Two readers' views side by side: what both read, what only one of them reads.

It works on views alone, so it can show nothing that neither of the two may see.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from fteam.records.record import Choice
from fteam.rules.matrix import Section
from fteam.rules.plan_view import DecisionLine, PlanView, PromiserLines
from fteam.words import Words, phrase

DOT: Final = " · "
ALIKE: Final = 0.6
"""From this likeness on, two lines are one line in other words: a masked name, a shorter list."""


class Match(Choice):
    """How a pair of lines belongs together."""

    BOTH = "both", phrase("Both read this")
    REWORDED = "reworded", phrase("In other words")
    FIRST = "first", phrase("Only {name}")
    SECOND = "second", phrase("Only {name}")


@dataclass(frozen=True, slots=True)
class Pair:
    """A line of one view beside its line in the other; empty where there is none."""

    first: str
    second: str
    match: Match


@dataclass(frozen=True, slots=True)
class Beside:
    """One section of two views."""

    section: Section
    pairs: tuple[Pair, ...]


def side_by_side(first: PlanView, second: PlanView, words: Words) -> tuple[Beside, ...]:
    """Lay two views beside each other, section by section; sections that are empty in both are left out.

    Args:
        first: One reader's view.
        second: Another reader's view, in the same language.
        words: That language.
    """
    left, right = section_lines(first, words), section_lines(second, words)
    laid = (Beside(each, tuple(_pairs(left[each], right[each]))) for each in Section)
    return tuple(beside for beside in laid if beside.pairs)


def section_lines(view: PlanView, words: Words) -> dict[Section, tuple[str, ...]]:
    """Return the lines of each section of a view as plain text, without their numbers.

    Numbers are made anew for each reader, so they would mark every line as different.
    """
    return {
        Section.HERE: tuple(_line(each.name, each.role, each.how) for each in (*view.here, *view.not_here)),
        Section.HOPES: tuple(_line(each.words, each.by) for each in (*view.hopes, *view.words_read)),
        Section.STRENGTHS: tuple(_line(each.words, each.by, each.evidence) for each in view.strengths),
        Section.NEEDS: tuple(_line(each.words, each.by, each.why, each.urgency) for each in view.needs),
        Section.SAFETY: tuple(
            _line(each.trigger, each.action, each.who, each.how_quickly, each.contact) for each in view.safety
        ),
        Section.PROMISES: tuple(_promises(view.promisers, words)),
        Section.ASKS: tuple(_line(each.name, each.words, each.when) for each in view.asks),
        Section.FAMILY_TIME: tuple(
            _line(each.children, each.adult, each.how, each.when, each.place, each.driver, each.rules)
            for each in view.family_times
        ),
        Section.SERVICES: tuple(_line(each.name, each.kind, each.phone) for each in view.services),
        Section.DECISION: tuple(_decisions(view.decisions, words)),
        Section.GAPS: view.gaps,
        Section.NEXT: tuple(_line(each.when, each.words) for each in view.next_meetings),
    }


def _promises(promisers: Sequence[PromiserLines], words: Words) -> Iterator[str]:
    for person in promisers:
        for each in person.promises:
            first = words(phrase("First step: {words}"), words=each.first_step) if each.first_step else ""
            plan_b = words(phrase("If it does not work: {words}"), words=each.plan_b) if each.plan_b else ""
            yield _line(person.name, each.words, each.when, first, each.pledge, each.checked, plan_b)


def _decisions(decisions: Sequence[DecisionLine], words: Words) -> Iterator[str]:
    for each in decisions:
        yield _line(each.answer, each.question, each.decided_by, each.agency_reasons)
        for stand in each.stands:
            said = words(phrase("“{words}”"), words=stand.words) if stand.words else ""
            yield _line(stand.name, stand.stand, stand.about, said)


def _line(*parts: str) -> str:
    return DOT.join(part for part in parts if part)


def _pairs(first: Sequence[str], second: Sequence[str]) -> Iterator[Pair]:
    for kind, begin, end, other_begin, other_end in SequenceMatcher(
        None, first, second, autojunk=False
    ).get_opcodes():
        mine, theirs = first[begin:end], second[other_begin:other_end]
        if kind == "equal":
            yield from (Pair(each, each, Match.BOTH) for each in mine)
        else:
            yield from _unequal(mine, theirs)


def _unequal(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Pair]:
    """Give lines that differ; those that are nearly alike stand beside each other."""
    left = list(theirs)
    for each in mine:
        like = next((other for other in left if _is_alike(each, other)), None)
        if like is None:
            yield Pair(each, "", Match.FIRST)
        else:
            left.remove(like)
            yield Pair(each, like, Match.REWORDED)
    yield from (Pair("", each, Match.SECOND) for each in left)


def _is_alike(one: str, other: str) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() > ALIKE and matcher.ratio() > ALIKE
