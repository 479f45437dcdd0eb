"""The family's plan on paper: the sections in the order in which they are printed.

Source:
    Domain model 6.1.
"""

from collections.abc import Callable
from typing import Final

from fteam.document import sections_agreement as agreement
from fteam.document import sections_heard as heard
from fteam.document import sections_help as help_
from fteam.document import sections_meeting as meeting
from fteam.document import sections_promises as promises
from fteam.document import sections_signatures as signing
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.sections import Writer
from fteam.document.typeset import Foot, typeset
from fteam.progress import Progress
from fteam.rules.plan_view import PlanView
from fteam.words import Words

Section = Callable[[Writer], None]

SECTIONS: Final[tuple[Section, ...]] = (
    meeting.head,
    meeting.decided,
    meeting.who_was_here,
    heard.hopes,
    heard.strengths,
    heard.needs,
    help_.safety,
    promises.promises,
    promises.family_time,
    help_.services,
    agreement.disagreement,
    agreement.positions,
    agreement.review,
    heard.gaps,
    meeting.next_meeting,
    agreement.privacy,
    signing.signatures,
)
WRITTEN: Final = 40
"""Percent of the work after which all sections are written and only the pages are missing."""


def plan_pdf(
    view: PlanView, words: Words, look: PaperLook, progress: Progress, twin: PlanView | None = None
) -> Paper:
    """Write a plan on paper as one reader may see it.

    Args:
        view: What the reader may see.
        words: The language of the fixed words; the view is in the same language.
        look: Page, moment, draft or sealed, standard, second language.
        progress: Told how far the work is.
        twin: The same view in the language of ``look.beside``, for a plan in two languages.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """

    def write(builder: PaperBuilder, tongue: Words) -> None:
        seen = view if twin is None or tongue is words else twin
        writer = Writer(builder, seen, tongue, look)
        for done, section in enumerate(SECTIONS):
            progress.at(WRITTEN * done // len(SECTIONS))
            section(writer)
        progress.at(WRITTEN)

    foot = Foot(view.family_label, view.version, view.check_code)
    paper = typeset(meeting.TITLE, write, words, look, foot)
    progress.at(100)
    return paper
