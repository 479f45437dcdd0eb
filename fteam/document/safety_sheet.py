"""A person's own steps on a page that says nothing at first sight, and folds to the size of a pocket.

Someone who caused harm may find it: its title, its foot and its file name tell neither what it is nor
whose; it never says “draft”. What is written stands on the upper half, so that the fold hides it.
"""

from dataclasses import dataclass, replace
from typing import Final

from fteam.document.family_paper import FamilyWriter, call_cell
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import PenLine, Stack, stack
from fteam.document.sections import lines
from fteam.document.text import Text, bold, quiet
from fteam.document.typeset import Foot, typeset
from fteam.progress import Progress
from fteam.rules.family_views import CareStep, SafetyView
from fteam.words import Words, phrase

TITLE: Final = phrase("My list")
WIDTHS: Final = (0.51, 0.49)
"""With the room between them, neither column stands on the fold in the middle."""
LINE: Final = PenLine(200, 26)
LINES: Final = 2
SCALE: Final = 1.15
"""Letters beside those of other papers: it is read in a hurry and in the dark."""


def safety_sheet_pdf(view: SafetyView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write a person's own steps.

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
        _List(FamilyWriter(paper, tongue, look), view).write()

    progress.at(0)
    bare = replace(look, beside=None, sealed=False, size=look.size if look.is_large else look.size * SCALE)
    # A version in the foot would say that there is a plan.
    paper = typeset(TITLE, write, words, bare, Foot(check_code=view.imprint.check_code), one_page=True)
    progress.at(100)
    return paper


@dataclass(frozen=True)
class _List:
    writer: FamilyWriter
    view: SafetyView

    def write(self) -> None:
        writer, view = self.writer, self.view
        writer.paper.title(writer.words(TITLE), scale=0.75)
        if writer.look.is_large:
            writer.paper.rows([[self._steps()], [self._calls()]], (1,), has_lines=False)
        else:
            writer.paper.beside([self._steps(), self._calls()], WIDTHS)
        for notice in view.notices:
            writer.paper.note(notice)
        writer.paper.fold_marks()
        writer.paper.note(writer.words(phrase("Fold twice, with the words inside.")))

    def _steps(self) -> Stack:
        return stack(*(part for step in self.view.steps for part in self._step(step)))

    def _step(self, step: CareStep) -> tuple[Text, ...]:
        writer = self.writer
        when = [bold(span.text) for span in writer.said(step.when)]
        return lines(when, writer.said(step.what), quiet(writer.line(*step.more)), "\u00a0")

    def _calls(self) -> Stack:
        """Return whom to call, by the time of day, then the words that were agreed on."""
        writer, view = self.writer, self.view
        said: list[Text] = []
        for call in view.calls:
            said += [bold(call.when), call_cell(writer, call), "\u00a0"]
        if view.signals:
            said += [bold(writer.words(phrase("Our words"))), writer.line(*view.signals), "\u00a0"]
        said.append(bold(writer.words(phrase("Someone I trust"))))
        return stack(*said, *(LINE for _ in range(LINES)))
