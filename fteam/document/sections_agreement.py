"""Sections of where people stand: what we did not agree on, each position, how to ask for a review."""

from fteam.document.parts import Cell, stack
from fteam.document.sections import Writer, aside, decision_title, lines, quiet_words
from fteam.document.text import Span, Text, bold
from fteam.rules.plan_view import DecisionLine, StandLine
from fteam.words import phrase

Numbered = tuple[int, DecisionLine]


def disagreement(writer: Writer) -> None:
    """Write where we did not agree, each view in the person's own words, and the agency's reasons."""
    disputed = [(number, each) for number, each in _numbered(writer) if is_disputed(each)]
    if disputed:
        with writer.section(phrase("Where we did not agree")):
            for decision in disputed:
                _disputed(writer, decision)


def _numbered(writer: Writer) -> list[Numbered]:
    return list(enumerate(writer.view.decisions, start=1))


def is_disputed(decision: DecisionLine) -> bool:
    """Tell whether someone does not agree."""
    return any(stand.disagrees for stand in decision.stands)


def _disputed(writer: Writer, numbered: Numbered) -> None:
    words, (_, decision) = writer.words, numbered
    _heading(writer, numbered)
    for stand in sorted(decision.stands, key=lambda each: not each.disagrees):
        about = writer.line(stand.name, stand.stand, stand.about)
        if stand.words:
            writer.quote(stand.words, about, stand.language)
        elif stand.disagrees:
            writer.paper.para(about)
    if decision.agency_reasons:
        label = bold(words(phrase("The agency's reason:")))
        writer.paper.para([label, Span(" "), *writer.said(decision.agency_reasons)])
    if decision.review:
        writer.paper.para(writer.tell(phrase("We look at this again on {day}."), day=decision.review))


def _heading(writer: Writer, numbered: Numbered) -> None:
    if len(writer.view.decisions) > 1:
        number, decision = numbered
        writer.paper.heading(decision_title(writer, number), 3)
        if decision.answer:
            # A number alone would send people back to the first page.
            writer.paper.note(writer.said(decision.answer), leads=True)


def positions(writer: Writer) -> None:
    """Write where each person stands on each decision."""
    answered = [(number, each) for number, each in _numbered(writer) if each.stands]
    if answered:
        with writer.section(phrase("Where each person stands")):
            for numbered in answered:
                _heading(writer, numbered)
                writer.paper.rows(_stands(writer, numbered[1]), (0.28, 0.72))


def _stands(writer: Writer, decision: DecisionLine) -> list[tuple[Cell, ...]]:
    groups: dict[str, list[StandLine]] = {}
    for stand in decision.stands:
        groups.setdefault(stand.stand, []).append(stand)
    return [
        (bold(said), _people(writer, stands, told=is_disputed(decision))) for said, stands in groups.items()
    ]


def _people(writer: Writer, stands: list[StandLine], *, told: bool) -> Cell:
    """Name people; their words stand here unless they were told above."""
    names = writer.words.listed(stand.name for stand in stands)
    quotes: list[Text] = [
        [*quiet_words(writer.quoted(stand.words, stand.language)), *aside(stand.name)]
        for stand in stands
        if stand.words and not told
    ]
    return stack(*lines(names, *quotes))


def review(writer: Writer) -> None:
    """Write how to ask for a review."""
    if writer.view.review_route:
        with writer.section(phrase("How to ask for a review")):
            writer.paper.para(writer.said(writer.view.review_route))


def privacy(writer: Writer) -> None:
    """Write the privacy words and the notices that this copy needs."""
    if writer.view.notices:
        with writer.section(phrase("Privacy")):
            for notice in writer.view.notices:
                writer.paper.para(notice)
