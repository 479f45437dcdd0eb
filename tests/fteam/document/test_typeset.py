"""Every paper has the same foot, the same draft word and the same standard."""

import gettext
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook, Standard
from fteam.document.parts import SealField
from fteam.document.typeset import Foot, shortened, typeset
from fteam.words import ENGLISH, Words, phrase
from tests.fteam.document.printing import feet_of, pages_of, said_of_itself
from tests.fteam.document.reading import source
from tests.fteam.document.views import a_look

TITLE = phrase("Fridge sheet")
FOOT = Foot("Reyes family", 2, "7K4M-92QX")


class Dutch(gettext.NullTranslations):
    """Says a few sentences in another language."""

    SAID: Final = {
        "Fridge sheet": "Koelkastblad",
        "page {page} of {pages}": "blad {page} van {pages}",
        "draft": "ontwerp",
    }

    def gettext(self, message: str) -> str:
        return self.SAID.get(message, message)


DUTCH = Words("nl", Dutch())


def set_with(
    lines: int = 1, look: PaperLook | None = None, foot: Foot = FOOT, *, one_page: bool = False
) -> Paper:
    def write(paper: PaperBuilder, words: Words) -> None:
        paper.title(words(TITLE))
        for index in range(lines):
            paper.para(f"line {index}")

    return typeset(TITLE, write, ENGLISH, look or a_look(), foot, one_page=one_page)


def test_a_long_label_is_shortened_for_the_foot() -> None:
    assert shortened("Reyes family") == "Reyes family"
    assert shortened("The family of grandmother Carmen Güereña") == "The family of grandmother Carmen…"


def test_the_foot_tells_state_label_code_and_page() -> None:
    assert feet_of(set_with().pdf) == [
        "draft, not sealed, version 2 · Reyes family check code 7K4M-92QX page 1 of 1"
    ]
    assert feet_of(set_with(look=a_look(sealed=True)).pdf)[0].startswith("version 2 · Reyes family")


def test_a_blank_form_has_neither_version_nor_code_and_is_no_draft(tmp_path: Path) -> None:
    paper = set_with(foot=Foot())

    assert feet_of(paper.pdf) == ["page 1 of 1"]
    assert "/Watermark" not in source(paper.pdf, tmp_path)


@pytest.mark.parametrize(("look", "count"), [(a_look(), 1), (a_look(sealed=True), 0)])
def test_only_what_is_not_sealed_is_marked_as_a_draft(look: PaperLook, count: int, tmp_path: Path) -> None:
    assert source(set_with(look=look).pdf, tmp_path).count("/Watermark") == count


def test_the_title_tells_the_kind_of_paper_and_the_code() -> None:
    assert said_of_itself(set_with().pdf)["Title"] == "Fridge sheet 7K4M-92QX"
    assert said_of_itself(set_with(foot=Foot()).pdf)["Title"] == "Fridge sheet"


def test_fields_of_partners_are_told_in_order_and_the_agencys_apart() -> None:
    def write(paper: PaperBuilder, _words: Words) -> None:
        paper.title("Plan")
        for name in ("partner1", "partner2", "stamp", "seal"):
            paper.signature_field(SealField(name, name))

    paper = typeset(TITLE, write, ENGLISH, a_look(sealed=True), FOOT)

    assert (paper.seal_field, paper.sign_fields) == ("seal", ("partner1", "partner2"))


def test_a_courts_copy_has_no_field(tmp_path: Path) -> None:
    def write(paper: PaperBuilder, _words: Words) -> None:
        paper.title("Plan")
        paper.signature_field(SealField("seal", "seal"))

    paper = typeset(TITLE, write, ENGLISH, a_look(sealed=True, standard=Standard.COURT), FOOT)

    assert (paper.seal_field, paper.sign_fields) == ("", ())
    assert "AcroForm" not in source(paper.pdf, tmp_path)


def test_a_sheet_is_set_smaller_until_it_fits_a_page() -> None:
    assert set_with(36).pages == 2
    assert set_with(36, one_page=True).pages == 1


def test_what_no_size_fits_goes_on_in_its_own_size() -> None:
    assert set_with(200, one_page=True).pdf == set_with(200).pdf


def test_large_print_stays_large() -> None:
    look = a_look(size=18)

    assert set_with(27, look, one_page=True).pages == set_with(27, look).pages == 2


def test_a_page_that_goes_on_with_a_section_says_so() -> None:
    def write(paper: PaperBuilder, _words: Words) -> None:
        paper.title("Plan")
        paper.heading("What we hope for", 2)
        for index in range(60):
            paper.para(f"line {index}")
        paper.page_break()
        paper.heading("Privacy", 2)

    pages = pages_of(typeset(TITLE, write, ENGLISH, a_look(), FOOT).pdf)

    assert "(continued)" not in pages[0]
    assert pages[1].startswith("What we hope for (continued) line")
    assert pages[-1] == "Privacy"


def test_two_languages_stand_beside_each_other_in_text_and_foot() -> None:
    paper = set_with(look=a_look(beside=DUTCH))

    assert pages_of(paper.pdf) == ["Fridge sheet Koelkastblad line 0"]
    assert feet_of(paper.pdf)[0].endswith("page 1 of 1 blad 1 van 1")


def test_a_language_beside_itself_is_written_once() -> None:
    assert pages_of(set_with(look=a_look(beside=ENGLISH)).pdf) == ["Fridge sheet line 0"]


def test_a_reader_whose_language_is_not_translated_is_told_under_the_title() -> None:
    def write(paper: PaperBuilder, words: Words) -> None:
        paper.title(words(TITLE))
        paper.para("First line.")

    words = replace(ENGLISH, reads="vi")
    text = pages_of(typeset(TITLE, write, words, a_look(), FOOT).pdf)[0]

    assert "not translated into Vietnamese" in text
    assert text.startswith("Fridge sheet")
    assert text.endswith("First line.")
