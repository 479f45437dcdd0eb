"""The word “draft” stands behind the text for the eye, and nowhere else."""

import re
from pathlib import Path

import pytest

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from tests.fteam.document.reading import MADE_AT, chrome_text, poppler_text, source, structure

PATH = re.compile(r"/Watermark\s*>>\s*BDC(.*?)EMC", re.DOTALL)


def marked(word: str, language: str = "en", page: str = "letter") -> bytes:
    facts = PaperFacts("Plan", language, MADE_AT)
    paper = PaperBuilder(facts, PaperLook(MADE_AT, page=page), watermark=word)  # type: ignore[arg-type]
    paper.title("Our family plan")
    paper.page_break()
    paper.para("Next page.")
    return paper.build()


@pytest.mark.parametrize(("word", "language"), [("draft", "en"), ("borrador", "es"), ("مسودة", "ar")])
def test_the_word_is_drawn_on_every_page_behind_the_text(word: str, language: str, tmp_path: Path) -> None:
    text = source(marked(word, language), tmp_path)

    drawn = PATH.findall(text)
    assert len(drawn) == 2
    assert all(path.count(" c\n") + path.count(" c ") > 8 for path in drawn)
    assert text.index("/Watermark") < text.index("BT")


def test_nobody_who_reads_or_copies_the_words_meets_it(tmp_path: Path) -> None:
    pdf = marked("draft")

    assert "draft" not in poppler_text(pdf, tmp_path)
    assert "draft" not in chrome_text(pdf)
    assert not any("draft" in line for line in structure(pdf, tmp_path))


def test_a_long_word_is_drawn_smaller() -> None:
    assert len(marked("not yet agreed by anybody who was there")) > len(marked("draft"))


def test_no_word_leaves_no_mark(tmp_path: Path) -> None:
    assert "/Watermark" not in source(marked(""), tmp_path)
