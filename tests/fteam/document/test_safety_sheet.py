"""A person's own steps: read at a glance by them, and nothing at first sight to others."""

from pathlib import Path

import pytest

from fteam.document.safety_sheet import safety_sheet_pdf
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.rules.family_views import CareStep
from fteam.words import ENGLISH
from tests.fteam.document.family_views import a_safety
from tests.fteam.document.reading import poppler_text, told
from tests.fteam.document.views import a_look


@pytest.mark.parametrize("size", [12, 18])
def test_it_says_what_to_do_and_whom_to_call(size: float, tmp_path: Path) -> None:
    paper = safety_sheet_pdf(a_safety(), ENGLISH, a_look(size=size), Progress.silent())

    text = " ".join(poppler_text(paper.pdf, tmp_path).split())
    for words in ("It is not safe.", "Text Luz “mangos”.", "at once", "911", "Our words", "mangos", "Fold"):
        assert words in text
    assert paper.pages == 1


def test_nothing_tells_what_it_is_or_whose(tmp_path: Path) -> None:
    paper = safety_sheet_pdf(a_safety(), ENGLISH, a_look(sealed=True), Progress.silent())

    seen = (poppler_text(paper.pdf, tmp_path) + told(paper.pdf, tmp_path, "pdfinfo", "PDF")).casefold()
    for words in ("safety", "plan", "version 1", "draft", "seal", "family", "meeting", "violence"):
        assert words not in seen
    assert "my list 7k4m-92qx" in seen


def test_without_agreed_words_there_is_no_such_heading_and_notices_are_printed(tmp_path: Path) -> None:
    view = a_safety(signals=(), notices=("The law says so.",), steps=(CareStep("", "go out"),))

    text = poppler_text(safety_sheet_pdf(view, ENGLISH, a_look(), Progress.silent()).pdf, tmp_path)

    assert "Our words" not in text
    assert "The law says so." in text


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        safety_sheet_pdf(a_safety(), ENGLISH, a_look(), Progress(lambda _: None, lambda: True))
