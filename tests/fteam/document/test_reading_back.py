"""Words of the world are read back from a paper as they were written."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.text import Span, bold, quiet
from tests.fteam.document.reading import (
    INK,
    MADE_AT,
    SEAL,
    a_paper,
    chrome_text,
    page_count,
    poppler_text,
    told,
)

NAMES = [
    "Nguyễn Thị Ánh",
    "Wiśniewska",
    "Þórdís",
    "Añorve-Güell",
    "Żółć",
    "ʻŌlelo",
    "Łukasz",
    "Diné bizaad: łį́į́ʼ",
    "ᎣᏏᏲ",
    "Хмельницька",
    "محمد عبد الله",
    "نور خليل الحداد",
    "ትግርኛ",
    "ဗမာစာ",
    "ខ្មែរ",
    "मराठी",
    "王小明",
    "홍길동",
    "María José Alvarado Peña",
    "Íñigo Núñez",
    "Zoë",
    "M̧ajeļ Kōņaan",
]
IN_PAIRS = "() \r\n"
"""Brackets are told mirrored by this reader, and spaces where it likes."""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", NAMES)
def test_names_of_the_world_read_back(name: str, language: str, tmp_path: Path) -> None:
    paper = a_paper(language)
    paper.para(name)

    pdf = paper.build()

    assert name in poppler_text(pdf, tmp_path)
    assert name in chrome_text(pdf)


@pytest.mark.parametrize(
    "name", ["שָׁלוֹם", "👩‍👧", "x\u202etest", "\ud800", "\x00\n\n", "﷽", "لآ" * 400, "W" * 2000]
)
def test_hard_text_never_stops_a_paper(name: str) -> None:
    paper = a_paper()
    paper.para(name)
    paper.rows([[name, name], [bold(name), quiet(name)]], (1, 9))

    pdf = paper.build()

    assert page_count(pdf) >= 1


@pytest.mark.parametrize("name", ["\ud800", "\x00\x07", "(a) \\ <b> & 'c'", "x\u202ey", "👩‍👧"])
def test_hard_text_never_stops_what_is_not_drawn(name: str, tmp_path: Path) -> None:
    facts = PaperFacts(title=name, language="en", made_at=MADE_AT, author=name, subject=name)
    paper = PaperBuilder(facts, footer=lambda _page, _pages: (name, name, name))
    paper.title(name, aside=[name])
    paper.heading(name, 2, note=name)
    paper.ink(replace(INK, alt=name))
    paper.signature_field(replace(SEAL, tooltip=name))
    with paper.part(name):
        paper.para(Span("uno", language=name))

    pdf = paper.build()

    assert "No syntax or stream encoding errors" in told(pdf, tmp_path, "qpdf", "--check", "PDF")


def test_overrides_of_direction_change_nothing(tmp_path: Path) -> None:
    paper = a_paper()
    paper.para("x\u202etest\u202cy")

    text = poppler_text(paper.build(), tmp_path)

    assert "xtesty" in text


@pytest.mark.parametrize(
    "number", ["(555) 010-0100", "$140", "2026-10-09", "13:15", "help@example.org", "20%"]
)
def test_numbers_are_seen_in_their_order_in_an_arabic_paper(number: str, tmp_path: Path) -> None:
    paper = a_paper("ar")
    paper.para(f"اتصل بنا {number} الآن")

    pdf = paper.build()

    assert seen(pdf, number)
    assert number.strip("()") in poppler_text(pdf, tmp_path)


def seen(pdf: bytes, text: str) -> bool:
    """Tell whether letters stand from left to right on the page, as an eye meets them."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0].get_textpage()
    boxes = [
        (page.get_charbox(index)[0], page.get_text_range(index, 1)) for index in range(page.count_chars())
    ]
    page.close()
    document.close()
    line = "".join(letter for _, letter in sorted(boxes) if letter not in IN_PAIRS)
    return "".join(letter for letter in text if letter not in IN_PAIRS) in line


def test_latin_name_stands_between_arabic_words(tmp_path: Path) -> None:
    paper = a_paper("ar")
    paper.para("نور خليل الحداد (Noor Khalil al-Haddad) تدفع $140")

    text = poppler_text(paper.build(), tmp_path)

    assert {"نور خليل الحداد", "Noor Khalil al-Haddad", "$140"} <= {
        part for part in ("نور خليل الحداد", "Noor Khalil al-Haddad", "$140") if part in text
    }
