"""One person's page for the fridge: always one page, in large letters, with few words.

Source:
    Domain model 6.1 (fridge sheet).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fteam.document.blocks import Day
from fteam.document.family_paper import FamilyWriter, call_cell, foot_of
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.sections import DOT
from fteam.document.text import Span, Text, bold, quiet
from fteam.document.typeset import typeset
from fteam.progress import Progress
from fteam.rules.family_views import Calendar, CalendarDay, CalendarEntry, CalendarLine, Call, FridgeView
from fteam.words import Words, phrase

TITLE: Final = phrase("My next steps")
THINGS: Final = 3
NEARLY: Final = 2
"""Pages from which somewhat smaller letters can make one."""
SHORT_ENTRY: Final = 26
"""Letters of a family time that stand in a day's box as they are; longer ones stand as a letter."""
BUSY_DAYS: Final = 8
"""Days that large print lists; more of them are told in words."""
IN_A_DAY: Final = 3
LONGEST_NAME: Final = 40


@dataclass(frozen=True, slots=True)
class Room:
    """How much is told; what is left out stands in the plan.

    Attributes:
        weeks: Weeks of the calendar.
        letters: Letters of each text in people's words.
        lines: Lines under the calendar.
        helps: Parts of life in which there is help.
        meetings: Next meetings.
    """

    weeks: int
    letters: int
    lines: int
    helps: int
    meetings: int


ROOMS: Final = (
    Room(4, 220, 8, 8, 3),
    Room(3, 220, 6, 6, 2),
    Room(2, 220, 4, 4, 2),
    Room(0, 220, 6, 3, 2),
    Room(0, 160, 3, 0, 1),
    Room(0, 120, 2, 0, 1),
    Room(0, 90, 1, 0, 1),
    Room(0, 60, 1, 0, 1),
    Room(0, 40, 1, 0, 1),
    Room(0, 24, 0, 0, 1),
)
"""From much to little: the first that fits one page is taken."""


def fridge_pdf(view: FridgeView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write a person's page for the fridge.

    Args:
        view: What stands on it.
        words: The language of the fixed words; the view is in the same language.
        look: Page, moment, size of text; a second language stands beside the fixed words.
        progress: Told how far the work is.

    Returns:
        One page; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    paper = _fitted(view, words, look, progress, ROOMS)
    progress.at(100)
    return paper


def _fitted(
    view: FridgeView, words: Words, look: PaperLook, progress: Progress, rooms: Sequence[Room]
) -> Paper:
    """Set the page with the first room that fits; the last is taken as it is."""
    progress.at(100 - 100 * len(rooms) // len(ROOMS))
    room, *smaller = rooms
    paper = _set(view, words, look, room)
    if paper.pages == NEARLY:
        paper = _set(view, words, look, room, is_tight=True)
    return paper if paper.pages == 1 or not smaller else _fitted(view, words, look, progress, smaller)


def _set(view: FridgeView, words: Words, look: PaperLook, room: Room, *, is_tight: bool = False) -> Paper:
    def write(paper: PaperBuilder, tongue: Words) -> None:
        _Fridge(FamilyWriter(paper, tongue, look, room.letters), view, room).write()

    return typeset(TITLE, write, words, replace(look, beside=None), foot_of(view.imprint), one_page=is_tight)


@dataclass(frozen=True)
class _Fridge:
    writer: FamilyWriter
    view: FridgeView
    room: Room

    def write(self) -> None:
        writer, view = self.writer, self.view
        writer.paper.title(view.name[:LONGEST_NAME], scale=1.25)
        writer.paper.note(writer.both(phrase("my next steps")), scale=1.2)
        self._things()
        self._calls()
        self._family_time()
        self._next()

    def _things(self) -> None:
        writer, things = self.writer, self.view.things
        if things:
            writer.paper.ticks([writer.thing(each) for each in things], scale=self._large(1.3))
        if len(things) < THINGS:
            writer.paper.writing_lines(quiet(writer.words(phrase("And also:"))), THINGS - len(things))

    def _calls(self) -> None:
        """Write whom to call first; the first is large."""
        writer = self.writer
        first, *others = self.view.calls
        with writer.paper.box():
            writer.call(writer.both(phrase("I can call first:")), first, self._large(1.2))
            for line in _by_when(writer, others):
                writer.paper.para(line)

    def _family_time(self) -> None:
        writer, calendar = self.writer, self.view.calendar
        if not calendar.legend:
            return
        with writer.paper.part():
            writer.heading(phrase("Family time"))
            in_words = not self._shows_days(calendar)
            by_letter = not in_words and _is_busy(calendar)
            if not in_words:
                weeks = [[_day(writer, day, by_letter=by_letter) for day in week] for week in self._weeks()]
                writer.paper.calendar(weeks, calendar.heads, height=3.4)
            self._legend(calendar.legend, in_words=in_words, by_letter=by_letter)

    def _weeks(self) -> Sequence[Sequence[CalendarDay]]:
        return self.view.calendar.weeks[: self.room.weeks]

    def _shows_days(self, calendar: Calendar) -> bool:
        busy = sum(bool(day.entries) for week in self._weeks() for day in week)
        return 0 < busy <= (BUSY_DAYS if self.writer.look.is_large else busy) and bool(calendar.heads)

    def _legend(self, legend: Sequence[CalendarLine], *, in_words: bool, by_letter: bool) -> None:
        writer, lines = self.writer, self.room.lines
        said: list[Text] = []
        for line in legend:
            if in_words or by_letter or not line.is_whole:
                said.append(writer.legend(line if by_letter else replace(line, letter="")))
            elif line.where:
                said.append(writer.legend(replace(line, letter="", when=())))
        for text in said[:lines]:
            writer.paper.para(text)
        if len(said) > lines:
            writer.paper.note(writer.words(phrase("There is more in my plan.")))

    def _next(self) -> None:
        writer, view, room = self.writer, self.view, self.room
        writer.paper.gap(4)
        for meeting in view.next_meetings[: room.meetings]:
            label = bold(writer.both(phrase("We meet again:")))
            writer.paper.para([label, Span(" "), *writer.said(writer.fact(meeting))], scale=self._large(1.15))
        if helps := view.help_with[: room.helps]:
            label = bold(writer.both(phrase("I can ask for help with:")))
            writer.paper.para([label, Span(" "), *writer.said(DOT.join(helps))])
        writer.paper.note(writer.both(phrase("Everything else is in my plan.")))

    def _large(self, scale: float) -> float:
        """Enlarge lines of a page in usual print; large print is large already."""
        return 1 if self.writer.look.is_large else scale


def _by_when(writer: FamilyWriter, calls: Sequence[Call]) -> Iterator[Text]:
    """Give one line for each of by day, at night, in danger."""
    for when in dict.fromkeys(call.when for call in calls):
        said = [call_cell(writer, call) for call in calls if call.when == when]
        yield [bold(f"{when}: "), Span(DOT.join(said))]


def _is_busy(calendar: Calendar) -> bool:
    """Tell whether days hold more than their boxes can say in words."""
    days = [day.entries for week in calendar.weeks for day in week]
    is_long = any(len(entry.what) + len(entry.way) > SHORT_ENTRY for entries in days for entry in entries)
    return is_long or any(len(entries) > 1 for entries in days)


def _day(writer: FamilyWriter, day: CalendarDay, *, by_letter: bool) -> Day:
    notes = [_entry(writer, entry, by_letter=by_letter) for entry in day.entries[:IN_A_DAY]]
    if len(day.entries) > IN_A_DAY:
        notes.append(f"+{len(day.entries) - IN_A_DAY}")
    return Day(day.number, day.name, tuple(notes))


def _entry(writer: FamilyWriter, entry: CalendarEntry, *, by_letter: bool) -> Text:
    if by_letter:
        return [bold(entry.letter), Span(f" {entry.time}")]
    return writer.said("\n".join(part for part in (entry.time, entry.what, entry.way) if part))
