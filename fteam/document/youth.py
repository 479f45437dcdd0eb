"""A young person's own page: what they said and asked for, their rights, whom they can call.

Source:
    Domain model 6.1, 15 (youth rights acknowledgment, own page for those of 14 and older).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from fteam.document.blocks import Box
from fteam.document.family_paper import FamilyWriter, call_rows, foot_of
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.text import bold
from fteam.document.typeset import typeset
from fteam.progress import Progress
from fteam.rules.family_views import YouthView
from fteam.rules.plan_view import Quote
from fteam.words import Words, phrase

TITLE: Final = phrase("My page")
ACKNOWLEDGED: Final = phrase(
    "Someone read my rights with me and answered my questions. I got a copy of this page. "
    "My name here says only that, and nothing else."
)
SIGN_HEIGHT: Final = 30.0
CALL_WIDTHS: Final = (0.32, 0.68)


def youth_pdf(view: YouthView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write a young person's page.

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
        _Page(FamilyWriter(paper, tongue, look), view).write()

    progress.at(0)
    paper = typeset(TITLE, write, words, look, foot_of(view.imprint))
    progress.at(100)
    return paper


@dataclass(frozen=True)
class _Page:
    writer: FamilyWriter
    view: YouthView

    def write(self) -> None:
        writer, view = self.writer, self.view
        writer.paper.title(writer.words(TITLE), [bold(view.name)], scale=1.1)
        self._quotes(phrase("What I said"), view.said)
        self._quotes(phrase("What I asked for"), view.asked)
        self._promised()
        self._calls()
        # Rights and signature go to the file: what the young person said stays on their own page.
        writer.paper.page_break()
        self._rights(phrase("My rights"), view.rights)
        self._rights(phrase("If I live in foster care"), view.rights_in_care)
        self._sign()

    def _quotes(self, title: str, quotes: Sequence[Quote]) -> None:
        """Write someone's own words; where there are none, room to write them."""
        writer = self.writer
        if not quotes:
            writer.paper.writing_lines(bold(writer.words(title)), 2)
            return
        with writer.section(title):
            for quote in quotes:
                writer.quote(quote.words, quote.by, quote.language, quote.translation)

    def _promised(self) -> None:
        writer = self.writer
        if self.view.for_me:
            with writer.section(phrase("What people promised me")):
                writer.paper.bullets([writer.thing(each) for each in self.view.for_me])

    def _rights(self, title: str, rights: Sequence[str]) -> None:
        if rights:
            with self.writer.section(title):
                self.writer.paper.bullets(rights)

    def _calls(self) -> None:
        writer = self.writer
        with writer.paper.together():
            writer.heading(phrase("Who I can call"))
            writer.paper.rows(call_rows(writer, self.view.calls), CALL_WIDTHS, has_lines=False)

    def _sign(self) -> None:
        words, paper = self.writer.words, self.writer.paper
        with paper.together():
            paper.gap(4)
            paper.para([bold(f"{self.view.full_name}. "), words(ACKNOWLEDGED)], leads=True)
            day = words(phrase("Day"))
            paper.form_row(
                Box(words(phrase("My name or my mark")), share=3), Box(day, share=1), height=SIGN_HEIGHT
            )
            paper.form_row(
                Box(words(phrase("Who read it with me")), share=3), Box(day, share=1), height=SIGN_HEIGHT
            )
