"""Whole papers, read back with programs of others."""

import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from fteam.document.fonts import shipped_fonts
from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import PageName, PaperLook
from fteam.document.parts import Ink
from fteam.document.text import bold
from tests.fteam.document.reading import (
    INK,
    MADE_AT,
    SEAL,
    a_paper,
    chrome_text,
    everything,
    page_count,
    poppler_text,
    source,
    structure,
    told,
)


def test_every_font_is_embedded_as_a_subset_with_its_letters(tmp_path: Path) -> None:
    fonts = told(everything().build(), tmp_path, "pdffonts", "PDF").splitlines()[2:]

    kinds = {tuple(line.split()[-5:-2]) for line in fonts}

    assert len(fonts) >= 3
    assert kinds == {("yes", "yes", "yes")}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("size", [11, 18])
def test_file_is_sound(language: str, size: float, tmp_path: Path) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(everything(language, size).build())

    judged = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, check=False, text=True)
    drawn = subprocess.run(
        ["pdftoppm", "-r", "20", "-png", str(file), str(tmp_path / "page")], capture_output=True, check=True
    )

    assert judged.returncode == 0
    assert "No syntax or stream encoding errors" in judged.stdout
    assert drawn.stderr == b""


def test_same_words_make_the_same_bytes() -> None:
    first, second = everything().build(), everything().build()

    assert first == second


def test_same_words_make_the_same_bytes_after_the_fonts_are_read_anew() -> None:
    first = everything().build()
    shipped_fonts.cache_clear()

    second = everything().build()

    assert first == second


def test_structure_is_that_of_the_paper(tmp_path: Path) -> None:
    found = [line.strip() for line in structure(everything().build(), tmp_path)]

    kinds = [
        "H1",
        "H2",
        "H3",
        "BlockQuote",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Table",
        "THead",
        "TBody",
        "TR",
        "TH",
        "TD",
    ]
    assert set(found) >= {*kinds, "Document", "P", "Sect", "Figure", "Form"}
    assert [kind for kind in found if kind.startswith("H")] == ["H1", "H2", "H3", "H3"]


def test_large_print_has_no_tables(tmp_path: Path) -> None:
    found = {line.strip() for line in structure(everything(size=18).build(), tmp_path)}

    assert "Table" not in found
    assert "LI" in found


def test_paper_says_what_it_is(tmp_path: Path) -> None:
    written = source(everything().build(), tmp_path)

    assert "/DisplayDocTitle true" in written
    assert "/Marked true" in written
    assert "/Lang (en)" in written
    assert "/Lang (ar)" in written
    assert "/Lang (es)" in written
    assert "/GTS_PDFA1" in written
    assert "<rdf:Bag><rdf:li>en</rdf:li><rdf:li>ar</rdf:li></rdf:Bag>" in written
    assert "/CreationDate (D:20261122115800+00'00')" in written


def test_seal_field_is_ready_and_tagged(tmp_path: Path) -> None:
    written = source(everything().build(), tmp_path)

    assert "/FT /Sig" in written
    assert "/T (facilitator)" in written
    assert "/SigFlags 1" in written
    assert "/Type /OBJR" in written


def test_paper_without_a_field_has_no_form(tmp_path: Path) -> None:
    paper = a_paper()
    paper.para("words")

    written = source(paper.build(), tmp_path)

    assert "/AcroForm" not in written


def test_footer_counts_the_pages(tmp_path: Path) -> None:
    paper = a_paper(footer=lambda page, pages: ("Family", "", f"page {page} of {pages}"))
    paper.para("one")
    paper.page_break()
    paper.para("two")

    text = poppler_text(paper.build(), tmp_path)

    assert "page 1 of 2" in text
    assert "page 2 of 2" in text


def test_long_footer_takes_two_lines_and_no_more(tmp_path: Path) -> None:
    paper = a_paper(footer=lambda _page, _pages: ("word " * 60 + "last", "", ""))
    paper.para("one")

    text = poppler_text(paper.build(), tmp_path)

    assert text.count("word") > 15
    assert "last" not in text


def test_paper_without_words_is_one_page() -> None:
    paper = a_paper()
    with paper.box():
        pass
    with paper.together():
        pass
    paper.bullets([])

    pdf = paper.build()

    assert page_count(pdf) == 1


def test_heading_stays_with_what_follows(tmp_path: Path) -> None:
    paper = a_paper()
    paper.gap(600)
    paper.heading("Alone", 2)
    paper.rows([["one"], ["two"], ["three"]], (1,))

    pdf = paper.build()

    assert "Alone" in told(pdf, tmp_path, "pdftotext", "-f", "2", "PDF", "-")


def test_heading_at_the_end_is_drawn(tmp_path: Path) -> None:
    paper = a_paper()
    paper.heading("Last", 2)

    text = poppler_text(paper.build(), tmp_path)

    assert "Last" in text


def test_heading_before_a_page_break_stays_before_it(tmp_path: Path) -> None:
    paper = a_paper()
    paper.heading("First", 2)
    paper.page_break()
    paper.para("second")

    text = told(paper.build(), tmp_path, "pdftotext", "-l", "1", "PDF", "-")

    assert "First" in text


def test_group_stands_on_one_page(tmp_path: Path) -> None:
    paper = a_paper()
    paper.gap(620)
    with paper.together():
        paper.heading("Seal", 2)
        paper.para("one")
        paper.para("two")
        paper.para("three")

    text = told(paper.build(), tmp_path, "pdftotext", "-f", "2", "PDF", "-")

    assert [word for word in ("Seal", "one", "two", "three") if word in text] == [
        "Seal",
        "one",
        "two",
        "three",
    ]


def test_group_longer_than_a_page_is_divided(tmp_path: Path) -> None:
    paper = a_paper()
    paper.para("before")
    with paper.together():
        for number in range(90):
            paper.para(f"line {number}")

    text = poppler_text(paper.build(), tmp_path)

    assert "line 89" in text


def test_long_parts_run_over_pages_without_losing_a_word(tmp_path: Path) -> None:
    words = " ".join(f"w{number}" for number in range(1200))
    paper = a_paper()
    with paper.box():
        paper.heading("In a box", 2)
        paper.para(words)
    paper.quote(words)
    paper.bullets([words])
    paper.table([[words, "b"], ["c", words], ["d", INK]], (1, 1), ("Head one", "Head two"))

    text = poppler_text(paper.build(), tmp_path).split()

    assert all(text.count(f"w{number}") == 5 for number in range(1200))


def test_table_head_is_repeated_for_the_eye_and_tagged_once(tmp_path: Path) -> None:
    paper = a_paper()
    paper.table([[f"Person {number}", "yes"] for number in range(80)], (1, 1), ("Name", "Here"))

    pdf = paper.build()

    assert poppler_text(pdf, tmp_path).count("Name") == page_count(pdf) > 1
    assert source(pdf, tmp_path).count("/Scope /Column") == 2


def test_numbers_are_not_broken_by_a_narrow_column(tmp_path: Path) -> None:
    paper = a_paper()
    paper.rows([[bold("128"), "a promise " * 30]], (0.1, 9))

    text = poppler_text(paper.build(), tmp_path)

    assert "128" in text


def test_right_to_left_rows_are_read_from_the_right(tmp_path: Path) -> None:
    paper = a_paper("ar")
    paper.rows([["one", "two"]], (1, 1))

    pdf = paper.build()

    assert chrome_text(pdf) == "two one"
    assert told(pdf, tmp_path, "pdftotext", "-raw", "PDF", "-").split() == ["one", "two"]


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("place", ["field", "pen", "ink", "rule"])
def test_place_to_sign_stays_with_its_heading(place: str, language: str, tmp_path: Path) -> None:
    paper = a_paper(language)
    ways: dict[str, Callable[[], None]] = {
        "field": partial(paper.signature_field, SEAL),
        "pen": paper.pen_line,
        "ink": partial(paper.ink, INK),
        "rule": paper.rule,
    }
    paper.gap(665)
    paper.heading("Sign here", 2)
    ways[place]()

    text = told(paper.build(), tmp_path, "pdftotext", "-f", "2", "PDF", "-")

    assert "Sign here" in text


def test_empty_words_and_empty_marks_leave_their_room() -> None:
    paper = a_paper()
    paper.para("")
    paper.ink(Ink([], "Nobody signed"))

    pdf = paper.build()

    assert page_count(pdf) == 1


def test_outline_leads_to_the_headings() -> None:
    document = pypdfium2.PdfDocument(everything().build())

    entries = [(item.level, item.get_title()) for item in document.get_toc()]
    document.close()

    assert entries == [(0, "Our family plan"), (1, "What we hope for"), (2, "خطة العائلة"), (2, "Seal")]


@pytest.mark.parametrize(("size", "written"), [("letter", "612 x 792"), ("a4", "595.28 x 841.89")])
def test_page_is_of_the_chosen_size(size: PageName, written: str, tmp_path: Path) -> None:
    facts = PaperFacts(title="Plan", language="en", made_at=MADE_AT)
    paper = PaperBuilder(facts, PaperLook(facts.made_at, page=size))
    paper.para("words")

    told_size = told(paper.build(), tmp_path, "pdfinfo", "PDF")

    assert f"Page size:       {written} pts" in told_size


def test_skipped_heading_level_does_not_break_the_outline() -> None:
    paper = a_paper()
    paper.heading("Deep", 3)
    paper.para("words")

    pdf = paper.build()

    assert page_count(pdf) == 1
