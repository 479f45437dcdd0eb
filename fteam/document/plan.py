"""The family's plan on paper: the sections in the order in which they are printed.

Source:
    Domain model 6.1.
"""

from collections.abc import Callable
from typing import Final

from fteam.document import sections_agreement as agreement
from fteam.document import sections_heard as heard
from fteam.document import sections_meeting as meeting
from fteam.document import sections_promises as promises
from fteam.document import sections_signatures as signing
from fteam.document.look import PageSize
from fteam.document.look import PaperLook as SheetLook
from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.sections import DOT, Writer, shortened
from fteam.progress import Progress
from fteam.rules.plan_view import PlanView
from fteam.words import Words, phrase

Section = Callable[[Writer], None]

SECTIONS: Final[tuple[Section, ...]] = (
    meeting.head,
    meeting.decided,
    meeting.who_was_here,
    heard.hopes,
    heard.strengths,
    heard.needs,
    heard.safety,
    promises.promises,
    promises.family_time,
    agreement.disagreement,
    agreement.positions,
    agreement.review,
    heard.gaps,
    meeting.next_meeting,
    agreement.privacy,
    signing.signatures,
)
PAGES: Final = {"letter": PageSize.LETTER, "a4": PageSize.A4}
WRITTEN: Final = 40
"""Percent of the work after which all sections are written and only the pages are missing."""


def plan_pdf(view: PlanView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write a plan on paper as one reader may see it.

    Args:
        view: What the reader may see.
        words: The language of the fixed words; the view is in the same language.
        look: Page, moment, draft or sealed.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    foot = _Foot(view, words, look)
    facts = PaperFacts(f"{words(meeting.TITLE)} {view.check_code}", words.language, look.made_at)
    builder = PaperBuilder(facts, SheetLook(PAGES[look.page], look.size), foot.texts)
    writer = Writer(builder, view, words, look)
    for done, section in enumerate(SECTIONS):
        progress.at(WRITTEN * done // len(SECTIONS))
        section(writer)
    progress.at(WRITTEN)
    pdf = builder.build()
    progress.at(100)
    return Paper(pdf, foot.pages, signing.SEAL_FIELD if look.sealed else "", view.check_code)


class _Foot:
    """Writes the foot of each page and remembers how many there are."""

    def __init__(self, view: PlanView, words: Words, look: PaperLook) -> None:
        self.pages = 0
        state = phrase("version {number}") if look.sealed else phrase("draft, not sealed, version {number}")
        start = (words(state, number=view.version), shortened(view.family_label))
        self._start = DOT.join(part for part in start if part)
        self._middle = words(phrase("check code {code}"), code=view.check_code)
        self._words = words

    def texts(self, page: int, pages: int) -> tuple[str, str, str]:
        self.pages = pages
        return (
            self._start,
            self._middle,
            self._words(phrase("page {page} of {pages}"), page=page, pages=pages),
        )
