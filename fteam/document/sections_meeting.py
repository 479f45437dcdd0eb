"""Sections about the meeting itself: head, what was decided, who was here, when we meet next."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from fteam.document.parts import Cell, stack
from fteam.document.sections import UNKNOWN_LANGUAGE, Writer, aside, decision_title, lines
from fteam.document.text import Span, Text, bold, quiet
from fteam.rules.plan_view import DecisionLine, PersonLine
from fteam.words import phrase

TITLE: Final = phrase("Our family plan")
PEOPLE_ACROSS: Final = 2
GAP: Final = 6.0


def head(writer: Writer) -> None:
    """Write whose plan this is, which meeting it comes from and whose copy it is."""
    view, words = writer.view, writer.words
    writer.paper.title(words(TITLE), _copy_for(writer))
    day = words.date(view.day) if view.day else ""
    version = writer.tell(phrase("version {number}"), number=view.version)
    about = writer.line(view.family_label, view.meeting_type, day, version)
    agency = writer.line(view.agency, view.agency_phone)
    writer.paper.note(" \n".join(line for line in (about, agency) if line))


def _copy_for(writer: Writer) -> list[Text]:
    words = writer.words
    return [
        *([bold(words(phrase("Draft, not sealed")))] if not writer.look.sealed else []),
        *(
            [quiet(words(phrase("Copy for"))), bold(writer.view.reader_name)]
            if writer.view.reader_name
            else []
        ),
    ]


def decided(writer: Writer) -> None:
    """Write why we met, what had to be decided and what was decided."""
    view = writer.view
    with writer.paper.box():
        _labelled(writer, writer.words(phrase("Why we met.")), view.purpose)
        _labelled(writer, writer.words(phrase("What we met to decide.")), view.question)
        for number, decision in enumerate(view.decisions, start=1):
            _decision(writer, decision, decision_title(writer, number))


def _labelled(writer: Writer, label: str, text: str, after: str = "") -> None:
    if text:
        writer.paper.para([bold(label), Span(" "), *writer.said(text), *aside(after)])


def _decision(writer: Writer, decision: DecisionLine, title: str) -> None:
    words = writer.words
    if decision.question and decision.question != writer.view.question:
        _labelled(writer, words(phrase("What we asked.")), decision.question)
    starts = writer.tell(phrase("starts {day}"), day=decision.starts) if decision.starts else ""
    details = writer.line(decision.decided_by, starts)
    _labelled(writer, title, decision.answer, details)
    _labelled(writer, words(phrase("Why.")), decision.basis)
    if decision.goals:
        writer.paper.note(writer.line(*decision.goals))


def who_was_here(writer: Writer) -> None:
    """Write who took part and how, and the words of those who could not come."""
    view = writer.view
    if not (view.here or view.not_here or view.words_read):
        return
    with writer.section(phrase("Who was here")):
        if view.here:
            _people(writer, view.here)
        if view.not_here:
            writer.paper.gap(GAP)
            _not_here(writer)
        for quote in view.words_read:
            writer.quote(quote.words, quote.by, quote.language, quote.translation)


def _people(writer: Writer, people: Sequence[PersonLine]) -> None:
    cells = [_person(writer, person) for person in people]
    count = 1 if writer.look.is_large else PEOPLE_ACROSS
    across = zip_longest(*[iter(cells)] * count, fillvalue="")
    writer.paper.rows(list(across), [1] * count, has_lines=False)


def _person(writer: Writer, person: PersonLine) -> Cell:
    native = [Span("  "), Span(person.native, language=UNKNOWN_LANGUAGE)] if person.native else []
    return stack(*lines([bold(person.name), *native], quiet(writer.line(person.role, person.how))))


def _not_here(writer: Writer) -> None:
    parts: list[Span] = [bold(writer.words(phrase("Could not come:"))), Span(" ")]
    for index, person in enumerate(writer.view.not_here):
        after = writer.line(person.role, person.how)
        parts += [Span(", " if index else ""), Span(person.name), *aside(f"({after})" if after else "")]
    writer.paper.para(parts)


def next_meeting(writer: Writer) -> None:
    """Write when these people meet next, and whom to call to change it."""
    view = writer.view
    if not view.next_meetings:
        return
    with writer.section(phrase("When we meet next")):
        for meeting in view.next_meetings:
            writer.paper.para([
                bold(meeting.when),
                *([Span("  "), *writer.said(meeting.words)] if meeting.words else []),
            ])
        if view.agency_phone:
            change = phrase("If you cannot come that day, call {phone}.")
            writer.paper.note(writer.tell(change, phone=writer.line(view.agency, view.agency_phone)))
