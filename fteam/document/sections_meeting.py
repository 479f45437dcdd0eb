"""Sections about the meeting itself: head, what was decided, who was here, when we meet next."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from fteam.document.parts import Cell, Stack, stack
from fteam.document.sections import UNKNOWN_LANGUAGE, Writer, aside, decision_title
from fteam.document.text import Span, Text, bold, plain, quiet
from fteam.rules.plan_view import DecisionLine, PersonLine
from fteam.words import phrase

TITLE: Final = phrase("Our family plan")
IN_A_ROW: Final = 4
"""People who stand on one page when many are named; large print would leave half a page empty for them."""
LABEL_SCALE: Final = 1.25
NEXT_SCALE: Final = 1.15
HERE_WIDTHS: Final = (0.25, 0.75)


Row = tuple[Text, Stack]
"""How a few people took part, and who they are."""


def head(writer: Writer) -> None:
    """Write whose plan this is, which meeting it comes from and whose copy it is."""
    view, words = writer.view, writer.words
    writer.paper.title(words(TITLE), _copy_for(writer))
    if view.family_label:
        writer.paper.para(bold(view.family_label), scale=LABEL_SCALE)
    day = words.date(view.day) if view.day else ""
    version = writer.tell(phrase("version {number}"), number=view.version)
    about = writer.line(view.meeting_type, day, version)
    agency = writer.line(view.agency, view.agency_phone)
    writer.paper.note(" \n".join(line for line in (about, agency) if line))


def _copy_for(writer: Writer) -> list[Text]:
    words, look = writer.words, writer.look
    return [
        *([bold(words(phrase("Draft, not sealed")))] if not look.sealed else []),
        *([bold(words(phrase("Copy for the court")))] if look.is_court else []),
        *(
            [quiet(words(phrase("Copy for"))), bold(writer.view.reader_name)]
            if writer.view.reader_name and not look.is_court
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
    if decision.question and not _is_part(decision.question, writer.view.question):
        _labelled(writer, words(phrase("What we asked.")), decision.question)
    starts = writer.tell(phrase("starts {day}"), day=decision.starts) if decision.starts else ""
    details = writer.line(decision.decided_by, starts)
    _labelled(writer, title, decision.answer, details)
    _labelled(writer, words(phrase("Why.")), decision.basis)
    if decision.goals:
        writer.paper.note(writer.line(*decision.goals))


def _is_part(question: str, whole: str) -> bool:
    """Tell whether a question was asked already, as the whole of another or as a part of it."""
    return question.rstrip("?\u061f. ").casefold() in whole.casefold()


def who_was_here(writer: Writer) -> None:
    """Write who took part and how, who could not come, and the words of those."""
    view = writer.view
    if not (view.here or view.not_here or view.words_read):
        return
    with writer.section(phrase("Who was here")):
        absent = _group(writer, writer.words(phrase("could not come")), view.not_here)
        ways = [*(_group(writer, how, people) for how, people in _by_way(view.here).items()), absent]
        if writer.look.is_large:
            for rows in filter(None, ways):
                writer.paper.rows([(_beneath(row),) for row in rows], (1,), has_lines=False)
        elif rows := [row for way in ways for row in way]:
            writer.paper.rows(rows, HERE_WIDTHS, has_lines=False)
        below = {hope.words for hope in view.hopes} | {each.words for each in view.strengths}
        for quote in view.words_read:
            # What they hope, or see going well, stands among what everyone said; once is enough.
            if quote.words in below:
                continue
            writer.quote(quote.words, quote.by, quote.language, quote.translation)


def _by_way(people: Sequence[PersonLine]) -> dict[str, list[PersonLine]]:
    """Return people by how they took part, in the order in which each way is met first."""
    ways: dict[str, list[PersonLine]] = {}
    for person in people:
        ways.setdefault(person.how, []).append(replace(person, how=""))
    return ways


def _group(writer: Writer, how: str, people: Sequence[PersonLine]) -> list[Row]:
    """Return rows of a few people each, with the way before the first of them."""
    many = 1 if writer.look.is_large else IN_A_ROW
    parts = [people[start : start + many] for start in range(0, len(people), many)]
    return [
        ("" if index else quiet(how), stack(*(_person(writer, person) for person in part)))
        for index, part in enumerate(parts)
    ]


def _beneath(row: Row) -> Cell:
    """Set the way above the people, where letters are large."""
    way, people = row
    return stack(*([way] if plain(way) else []), *people.parts)


def _person(writer: Writer, person: PersonLine) -> Text:
    native = [Span("  "), Span(person.native, language=UNKNOWN_LANGUAGE)] if person.native else []
    return [bold(person.name), *native, *aside(writer.line(person.role, person.how))]


def next_meeting(writer: Writer) -> None:
    """Write when these people meet next, what they look at, and whom to call to change it."""
    view = writer.view
    if not view.next_meetings:
        return
    with writer.section(phrase("When we meet next")):
        for meeting in view.next_meetings:
            writer.paper.para(bold(meeting.when), scale=NEXT_SCALE)
            if meeting.words:
                said = writer.said(meeting.words)
                writer.paper.para(writer.filled(phrase("We will look at: {words}"), words=said))
        if view.agency_phone:
            change = phrase("If you cannot come that day, call {phone}.")
            writer.paper.note(writer.tell(change, phone=writer.line(view.agency, view.agency_phone)))
