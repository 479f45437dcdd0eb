"""What was given to whom: a page for the person whose plan it is.

Source:
    Domain model 5.1, Disclosure.
"""

from dataclasses import dataclass
from typing import Final

from fteam.document.family_paper import FamilyWriter
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import Cell, stack
from fteam.document.sections import lines
from fteam.document.text import Text, bold, quiet
from fteam.document.typeset import Foot, typeset
from fteam.progress import Progress
from fteam.rules.codes import content_code
from fteam.rules.view_given import GivenLine, GivenView
from fteam.words import Words, phrase

TITLE: Final = phrase("What was given to whom")
HEADS: Final = (phrase("When"), phrase("What"), phrase("To whom"))
WIDTHS: Final = (0.2, 0.45, 0.35)


def given_pdf(view: GivenView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write what was given to whom.

    Args:
        view: What one person may know of it.
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
    paper = typeset(TITLE, write, words, look, Foot(view.imprint.label, check_code=content_code(view)))
    progress.at(100)
    return paper


@dataclass(frozen=True)
class _Page:
    writer: FamilyWriter
    view: GivenView

    def write(self) -> None:
        writer, view, words = self.writer, self.view, self.writer.words
        copy: list[Text] = [quiet(words(phrase("Copy for"))), bold(view.name)] if view.name else []
        writer.paper.title(words(TITLE), copy)
        about = phrase("Papers and files of your plan that left the table, as far as they concern you.")
        whole = phrase("Every paper and file of this plan that left the table.")
        writer.paper.note(writer.line(view.imprint.label, words(whole if view.is_whole else about)))
        if not view.lines:
            writer.paper.para(words(phrase("Nothing is written down here for you yet.")))
            return
        rows = [self._row(line) for line in view.lines]
        writer.paper.table(rows, WIDTHS, tuple(map(words, HEADS)))
        ask = phrase("You can ask the facilitator about every line, and take leave back at any time.")
        if not view.is_whole:
            writer.paper.note(words(ask))

    def _row(self, line: GivenLine) -> tuple[Cell, ...]:
        return self.writer.said(line.day), self._what(line), self._whom(line)

    def _what(self, line: GivenLine) -> Cell:
        writer = self.writer
        held = ""
        if line.held_back:
            held = writer.words.many("{n} line was held back", "{n} lines were held back", line.held_back)
        return stack(
            *lines([bold(span.text) for span in writer.said(line.what)], quiet(line.how), quiet(held))
        )

    def _whom(self, line: GivenLine) -> Cell:
        writer = self.writer
        to = line.to or writer.words(phrase("Everyone in the room"))
        whose = writer.tell(phrase("the copy of {name}"), name=line.whose) if line.whose else ""
        return stack(*lines(writer.said(to), quiet(whose), quiet(line.leave)))
