"""Headings, paragraphs, quotes and groups take their place in the structure."""

from pathlib import Path

import pytest

from fteam.document.blocks import Heading, Pair, Para
from fteam.document.paper import PaperLook, Standard
from fteam.document.text import bold
from tests.fteam.document.printing import letters_of
from tests.fteam.document.reading import MADE_AT, SEAL, a_paper, chrome_text, source, structure


def test_a_heading_in_two_languages_is_one_heading(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Plan")
    paper.add(Pair(Heading("Needs", 2, "in order"), Heading("الاحتياجات", 2, "بالترتيب"), "ar"))
    pdf = paper.build()

    lines = [line.strip() for line in structure(pdf, tmp_path)]
    assert lines == ["Document", "H1", "H2", "Span (inline)"]
    assert "/Lang (ar)" in source(pdf, tmp_path)
    arabic = [letter for letter in letters_of(pdf) if "\u0600" < letter.text < "\u06ff"]
    assert min(letter.left for letter in arabic) > 300


def test_a_small_heading_in_two_languages_has_no_line(tmp_path: Path) -> None:
    def lines_of(level: int) -> int:
        paper = a_paper()
        paper.title("Plan")
        paper.heading("Needs", 2)
        paper.add(Pair(Heading("One", level), Heading("Uno", level), "es"))
        return source(paper.build(), tmp_path).count(" l S Q")

    assert lines_of(3) == lines_of(2) - 1


def test_paragraphs_in_two_languages_begin_each_at_its_own_side(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Plan")
    paper.add(Pair(Para("A judge can ask for it."), Para("يمكن لقاضٍ طلبها."), "ar"))
    pdf = paper.build()

    assert [line.strip() for line in structure(pdf, tmp_path)] == ["Document", "H1", "Sect", "P", "Sect", "P"]


def test_a_quote_in_another_language_keeps_the_speaker_in_the_papers(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Plan")
    paper.quote("«أريد أن أساعد»", "Rania, aunt", "ar")
    paper.quote("«نعم»", language="ar")
    pdf = paper.build()

    text = source(pdf, tmp_path)
    assert "/Lang (ar)" in text
    assert "/Lang (en)" in text
    assert "Rania" in chrome_text(pdf)


def test_a_paragraph_that_leads_stays_with_what_follows() -> None:
    paper = a_paper()
    paper.title("Plan")
    for _ in range(39):
        paper.para("One line.")
    paper.note("These rows belong to me:", leads=True)
    paper.rows([["a"], ["b"], ["c"]], [1])

    pages = {letter.text for letter in letters_of(paper.build(), 1)}

    assert {":", "c"} <= pages


def test_scaled_words_are_larger() -> None:
    paper = a_paper()
    paper.title("T", scale=1.5)
    paper.para("x", scale=2)
    paper.para("x")

    boxes = [letter for letter in letters_of(paper.build()) if letter.text == "x"]

    assert (boxes[0].right - boxes[0].left) / (boxes[1].right - boxes[1].left) == pytest.approx(2, abs=0.1)


def test_ticks_are_a_list_with_boxes(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Plan")
    paper.ticks([[bold("Today. "), "See the girls."], "Call."], scale=1.4)
    pdf = paper.build()

    assert chrome_text(pdf).count("\u2610") == 2
    assert [line.strip() for line in structure(pdf, tmp_path)][2:] == ["L", *["LI", "Lbl", "LBody"] * 2]


def test_a_line_to_cut_along_is_dashed_with_words_above(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Plan")
    paper.cut_line("Give this back")
    paper.cut_line()
    pdf = paper.build()

    assert source(pdf, tmp_path).count("[5 3] 0 d") == 2
    assert "Give this back" in chrome_text(pdf)


def test_a_courts_copy_leaves_fields_out(tmp_path: Path) -> None:
    paper = a_paper()
    paper.look = PaperLook(MADE_AT, standard=Standard.COURT)
    paper.title("Plan")
    paper.signature_field(SEAL)

    assert "AcroForm" not in source(paper.build(), tmp_path)


def test_headings_in_two_languages_are_of_one_size_and_keep_their_distance() -> None:
    paper = a_paper()
    paper.para("before")
    paper.add(Pair(Heading("XX", 2, scale=1.5), Heading("YY", 2, scale=1.5), "es"))
    paper.para("after")

    letters = {letter.text: letter for letter in letters_of(paper.build())}

    heights = [letters[each].top - letters[each].bottom for each in "XY"]
    assert heights[0] == pytest.approx(heights[1], rel=0.05)
    assert letters["b"].bottom - letters["X"].top > 11
