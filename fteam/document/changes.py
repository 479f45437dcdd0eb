"""What is different since the last plan: new, changed, done, gone, with both numbers.

Source:
    Domain model 6.1 (“what changed since last plan” page).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fteam.document.family_paper import FamilyWriter, foot_of
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import Cell, stack
from fteam.document.sections import lines
from fteam.document.text import Span, Text, bold, quiet
from fteam.document.typeset import typeset
from fteam.progress import Progress
from fteam.rules.part_views import Change, Changes, ChangesView
from fteam.words import Words, phrase

TITLE: Final = phrase("What changed")
COLUMNS: Final = (0.17, 0.12, 0.71)
Tell = Callable[[Change], tuple[Text, ...]]
"""Tells a change in lines."""
LARGE_COLUMNS: Final = (0.24, 0.76)


def changes_pdf(view: ChangesView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write what is different since an older plan.

    Args:
        view: What is different, for one reader.
        words: The language of the fixed words; the view is in the same language.
        look: Page, moment, size of text.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """

    def write(paper: PaperBuilder, tongue: Words) -> None:
        _Page(FamilyWriter(paper, tongue, look), view).write()

    progress.at(0)
    paper = typeset(TITLE, write, words, look, foot_of(view.imprint))
    progress.at(100)
    return paper


@dataclass(frozen=True)
class _Page:
    writer: FamilyWriter
    view: ChangesView

    def write(self) -> None:
        writer, view = self.writer, self.view
        copy: list[Text] = [quiet(writer.words(phrase("Copy for"))), bold(view.name)] if view.name else []
        writer.paper.title(writer.words(TITLE), copy)
        writer.paper.note(self._between())
        if not view.parts:
            writer.paper.para(writer.words(phrase("Nothing has changed since then.")))
        for part in view.parts:
            # The view says its titles in the paper's language already.
            with writer.paper.part():
                writer.paper.heading(part.title, 2)
                writer.paper.rows(self._rows(part), self._widths())

    def _between(self) -> str:
        writer, view = self.writer, self.view
        was = writer.tell(phrase("version {number}"), number=view.was_version)
        day = writer.words.date(view.was_day) if view.was_day else ""
        since = writer.tell(phrase("Since {version}"), version=was)
        return writer.line(view.imprint.label, since, day)

    def _widths(self) -> tuple[float, ...]:
        return LARGE_COLUMNS if self.writer.look.is_large else COLUMNS

    def _rows(self, part: Changes) -> list[tuple[Cell, ...]]:
        groups: tuple[tuple[str, Sequence[Change], Tell], ...] = (
            (phrase("New"), part.new, self._now),
            (phrase("Changed"), part.changed, self._then_and_now),
            (phrase("Done or better"), part.done, self._over),
            (phrase("No longer there"), part.gone, self._over),
        )
        return [self._row(label, each, tell) for label, changes, tell in groups for each in changes]

    def _row(self, label: str, change: Change, tell: Tell) -> tuple[Cell, ...]:
        writer = self.writer
        numbers = self._numbers(change)
        what = bold(writer.words(label))
        told = stack(*lines(self._who(change.who), *tell(change)))
        if writer.look.is_large:
            return stack(*lines(what, numbers)), told
        return what, numbers, told

    def _numbers(self, change: Change) -> Text:
        """Return the number of now, and that of then where it is another."""
        was = change.was_number if change.was_number != change.number else ""
        said = self.writer.tell(phrase("(was {number})"), number=was) if was else ""
        return [bold(change.number), quiet(f" {said}" if said else "")]

    def _who(self, who: str) -> list[Span]:
        return [bold(span.text) for span in self.writer.said(who)]

    def _now(self, change: Change) -> tuple[Text, ...]:
        return (self.writer.said(change.now),)

    def _then_and_now(self, change: Change) -> tuple[Text, ...]:
        tell = self.writer.tell
        then = tell(phrase("Then: {words}"), words=change.then) if change.then else ""
        return quiet(then), tell(phrase("Now: {words}"), words=change.now)

    def _over(self, change: Change) -> tuple[Text, ...]:
        return self.writer.said(change.then), quiet(change.now)
