"""A partner's own part of the plan, with a slip to tear off and send back.

Source:
    Domain model 6.2.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from fteam.document.family_paper import FamilyWriter, foot_of
from fteam.document.page import EMPTY_BOX, PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import Cell, stack
from fteam.document.sections import lines
from fteam.document.text import Span, Text, bold, quiet
from fteam.document.typeset import typeset
from fteam.progress import Progress
from fteam.rules.part_views import PartnerView, PartOther, PartTask
from fteam.words import Words, phrase

TITLE: Final = phrase("My part")
NUMBER: Final = 0.06
OTHERS: Final = (0.48, 0.22, 0.3)
SLIP: Final = (0.26, 0.09, 0.1, 0.11, 0.24, 0.09, 0.11)
BETWEEN: Final = "   "
NO_BREAK: Final = "\u00a0"
SLIP_HEIGHT: Final = 26.0
SLIP_WORDS: Final = 60
"""Letters of a promise on the slip."""


def partner_pdf(view: PartnerView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write a partner's own part.

    Args:
        view: What stands on it.
        words: The language of the fixed words; the view is in the same language.
        look: Page, moment, size of text.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """

    def write(paper: PaperBuilder, tongue: Words) -> None:
        _Sheet(FamilyWriter(paper, tongue, look), view).write()

    progress.at(0)
    paper = typeset(TITLE, write, words, look, foot_of(view.imprint), one_page=True)
    progress.at(100)
    return paper


@dataclass(frozen=True)
class _Sheet:
    writer: FamilyWriter
    view: PartnerView

    def write(self) -> None:
        self._head()
        self._tasks(phrase("What I promised"), self.view.promises)
        self._tasks(
            phrase("What I am asked"), self.view.asks, self.writer.words(phrase("(not promised yet)"))
        )
        self._others(phrase("What must be done first"), self.view.waits_for)
        self._others(phrase("What I look after"), self.view.checks)
        self._family_time()
        self._dissent()
        self._next()
        self._privacy()
        self._slip()

    def _head(self) -> None:
        writer, view, words = self.writer, self.view, self.writer.words
        whom: list[Text] = [quiet(words(phrase("For"))), bold(view.name), quiet(view.organization)]
        writer.paper.title(words(TITLE), lines(*whom))
        day = words.date(view.day) if view.day else ""
        writer.paper.note(writer.line(words(phrase("Family meeting")), view.imprint.label, day))
        writer.paper.note(words(phrase("This sheet shows your part of the plan.")))

    def _tasks(self, title: str, tasks: Sequence[PartTask], note: str = "") -> None:
        if tasks:
            with self.writer.section(title, note):
                self.writer.paper.rows([self._task(each) for each in tasks], (NUMBER, 1 - NUMBER))

    def _task(self, task: PartTask) -> tuple[Cell, ...]:
        writer = self.writer
        words = [bold(span.text) for span in writer.said(task.words)]
        facts = ([quiet(f"{fact.label}: "), *writer.said(fact.words)] for fact in task.facts)
        return bold(str(task.number)), stack(words, *facts)

    def _others(self, title: str, others: Sequence[PartOther]) -> None:
        writer = self.writer
        if others:
            with writer.section(title):
                if writer.look.is_large:
                    writer.paper.rows([(stack(*lines(*self._other(each))),) for each in others], (1,))
                else:
                    writer.paper.rows([self._other(each) for each in others], OTHERS)

    def _other(self, other: PartOther) -> tuple[Text, Text, Text]:
        return self.writer.said(other.words), bold(other.who), quiet(other.when)

    def _family_time(self) -> None:
        writer = self.writer
        if self.view.family_times:
            with writer.section(phrase("Family time")):
                for line in self.view.family_times:
                    writer.paper.para(writer.legend(line))

    def _dissent(self) -> None:
        writer = self.writer
        if self.view.dissent:
            with writer.section(phrase("Where I did not agree")):
                for quote in self.view.dissent:
                    if quote.by:
                        writer.paper.para(writer.said(quote.by), leads=bool(quote.words))
                    if quote.words:
                        writer.quote(quote.words, "", quote.language)

    def _next(self) -> None:
        writer, view, words = self.writer, self.view, self.writer.words
        for meeting in view.next_meetings:
            writer.paper.para([bold(words(phrase("We meet again:"))), Span(" "), *writer.said(meeting)])
        writer.call(words(phrase("Tell us how it goes:")), view.contact)

    def _privacy(self) -> None:
        writer = self.writer
        for text in (*self.view.leaves, *self.view.notices):
            writer.paper.note(writer.said(text))

    def _slip(self) -> None:
        """Write the slip: a row, or in large print a few lines, for each promise and each ask."""
        writer, words = self.writer, self.writer.words
        tasks = (*self.view.promises, *self.view.asks)
        if not tasks:
            return
        with writer.paper.together():
            writer.paper.cut_line(words(phrase("Tear off and send back")))
            code = writer.tell(phrase("check code {code}"), code=self.view.imprint.check_code)
            to = writer.line(self.view.contact.who, self.view.contact.number, code)
            writer.paper.note(to, leads=True)
            if writer.look.is_large:
                for task in tasks:
                    self._large_answer(task)
            else:
                rows = [self._answer(each) for each in tasks]
                writer.paper.table(rows, SLIP, self._heads(), least=SLIP_HEIGHT, is_form=True)

    def _large_answer(self, task: PartTask) -> None:
        paper, (_, *boxes, blocked, day, initials) = self.writer.paper, self._heads()
        paper.para(self._named(task), leads=True)
        paper.para(BETWEEN.join(f"{EMPTY_BOX}{NO_BREAK}{box}" for box in boxes), leads=True)
        paper.fill_in(blocked)
        paper.fill_in(self.writer.line(day, initials))

    def _named(self, task: PartTask) -> Text:
        short = replace(self.writer, limit=SLIP_WORDS).fact(task.words)
        return [bold(f"{task.number}  "), *self.writer.said(short)]

    def _heads(self) -> tuple[str, ...]:
        heads = (
            phrase("My promise"),
            phrase("Done"),
            phrase("Partly"),
            phrase("Not yet"),
            phrase("Blocked, because"),
            phrase("Day"),
            phrase("Initials"),
        )
        return tuple(self.writer.words(head) for head in heads)

    def _answer(self, task: PartTask) -> tuple[Cell, ...]:
        return self._named(task), EMPTY_BOX, EMPTY_BOX, EMPTY_BOX, "", "", ""
