"""Prints views and reads the paper back, page by page, as a person sees it."""

import gettext
import re
from typing import NamedTuple

import pypdfium2

from fteam.document.paper import Paper, PaperLook
from fteam.document.plan import plan_pdf
from fteam.progress import Progress
from fteam.rules.plan_view import PlanView
from fteam.words import ENGLISH, Words
from tests.fteam.document.reading import without_marks
from tests.fteam.document.views import a_look, a_view

FOOT_TOP = 50.0
"""Points above the edge under which nothing but the foot of a page stands."""
ARABIC = Words("ar", gettext.NullTranslations())


class Letter(NamedTuple):
    """A letter and where it stands on its page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float


def paper_of(view: PlanView, look: PaperLook | None = None, words: Words = ENGLISH) -> Paper:
    return plan_pdf(view, words, look or a_look(), Progress.silent())


def printed(look: PaperLook | None = None, words: Words = ENGLISH, **lines: object) -> str:
    """Return the words of a view's paper in one line."""
    return " ".join(pages_of(paper_of(a_view(**lines), look, words).pdf))


def pages_of(pdf: bytes) -> list[str]:
    """Return the words of each page in one line, without its foot."""
    return _words_between(pdf, FOOT_TOP, None)


def feet_of(pdf: bytes) -> list[str]:
    """Return the foot of each page in one line."""
    return _words_between(pdf, None, FOOT_TOP)


def _words_between(pdf: bytes, bottom: float | None, top: float | None) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for page in document:
        text = page.get_textpage()
        words = without_marks(text.get_text_bounded(bottom=bottom, top=top))
        found.append(re.sub(r"\s+", " ", words).strip())
        text.close()
    document.close()
    return found


def letters_of(pdf: bytes, page: int = 0) -> list[Letter]:
    document = pypdfium2.PdfDocument(pdf)
    text = document[page].get_textpage()
    letters = [
        Letter(text.get_text_range(index, 1), *text.get_charbox(index)) for index in range(text.count_chars())
    ]
    text.close()
    document.close()
    return letters


def size_of(pdf: bytes) -> tuple[float, float]:
    document = pypdfium2.PdfDocument(pdf)
    across, down = document[0].get_size()
    document.close()
    return float(across), float(down)


def said_of_itself(pdf: bytes) -> dict[str, str]:
    document = pypdfium2.PdfDocument(pdf)
    told = document.get_metadata_dict()
    document.close()
    return {key: str(value) for key, value in told.items()}


def outline_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    titles = [entry.get_title() for entry in document.get_toc()]
    document.close()
    return titles
