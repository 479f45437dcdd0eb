"""Words of the world are read back from a paper as they were written."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.document.text import Span, bold, italic, quiet
from tests.fteam.document.alphabets import NAMES, SENTENCES, SUMMARIES
from tests.fteam.document.drawn import boxes_of
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

MARKS_AROUND_WORDS = ".،,:()。，：；؛၊။"
UNSPACED_WORD = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]{3,}")
AT_LEAST = {"ar": 97, "my": 100, "vi": 100, "zh": 100, "zh-Hant": 100, "mh": 100, "ht": 100, "es": 100}
"""Percent of the words that both readers must find again."""
NOT_READ_BY_POPPLER = {"nqo"}
"""Its words are found backwards: poppler does not know that N'Ko runs from right to left."""
NOT_READ_BY_CHROME = {"ff-Adlm", "rhg"}
"""Chrome's reader loses told words beyond U+FFFF, and without telling would find them backwards."""
NOT_READ_WORD_BY_WORD_BY_CHROME = {"hmn-Hmng"}
"""Chrome's reader leaves out the second mark of a letter beyond U+FFFF."""
IN_PAIRS = "() \r\n"
"""Brackets are told mirrored by this reader, and spaces where it likes."""


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", [*NAMES, "مُحَمَّد", "מֹשֶׁה בֶּן־לֵב"])
def test_names_of_the_world_read_back(name: str, language: str, tmp_path: Path) -> None:
    paper = a_paper(language)
    paper.para(name)

    pdf = paper.build()

    assert name in poppler_text(pdf, tmp_path)
    assert name in chrome_text(pdf)


@pytest.mark.parametrize("language", SENTENCES)
def test_sentences_of_the_world_read_back_and_have_no_empty_box(language: str, tmp_path: Path) -> None:
    paper = a_paper(language)
    paper.para(SENTENCES[language])
    paper.para(bold(SENTENCES[language]))
    words = words_in(SENTENCES[language], language)

    pdf = paper.build()

    if language not in NOT_READ_BY_POPPLER:
        assert found(words, poppler_text(pdf, tmp_path)) == 100
    if language not in NOT_READ_BY_CHROME | NOT_READ_WORD_BY_WORD_BY_CHROME:
        assert found(words, chrome_text(pdf)) == 100
    assert boxes_of(pdf) == set()


@pytest.mark.parametrize("language", NOT_READ_BY_POPPLER)
def test_what_poppler_cannot_read_is_still_known(language: str, tmp_path: Path) -> None:
    paper = a_paper(language)
    paper.para(SENTENCES[language])

    text = poppler_text(paper.build(), tmp_path)

    assert all(word[::-1] in text for word in SENTENCES[language].split())


@pytest.mark.parametrize("language", NOT_READ_BY_CHROME)
def test_what_chrome_cannot_read_is_still_known(language: str) -> None:
    paper = a_paper(language)
    paper.para(SENTENCES[language])

    assert found(SENTENCES[language].split(), chrome_text(paper.build())) == 0


@pytest.mark.parametrize("language", AT_LEAST)
def test_the_promised_part_of_the_words_is_found_again(language: str, tmp_path: Path) -> None:
    paper = a_paper(language)
    paper.para(SUMMARIES[language])
    words = words_in(SUMMARIES[language], language)

    pdf = paper.build()

    assert found(words, poppler_text(pdf, tmp_path)) >= AT_LEAST[language]
    assert found(words, chrome_text(pdf)) >= AT_LEAST[language]
    assert boxes_of(pdf) == set()


def words_in(text: str, language: str) -> list[str]:
    if language.startswith(("zh", "ja")):
        return UNSPACED_WORD.findall(text)
    return [
        word.strip(MARKS_AROUND_WORDS) for word in text.split() if len(word.strip(MARKS_AROUND_WORDS)) > 1
    ]


def found(words: list[str], text: str) -> float:
    """Return the percentage of words that stand in a text."""
    joined = re.sub(r"\s+", " ", text)
    closed = joined.replace(" ", "")
    hits = sum(word in (closed if UNSPACED_WORD.fullmatch(word) else joined) for word in words)
    return 100 * hits / len(words)


@given(
    st.text(
        st.one_of(
            st.characters(),
            st.sampled_from("\u115f\u3164\uffa0\ufe0f\u200d\u034f\U000e0041\u1680\u2028aن王क"),
        ),
        max_size=40,
    )
)
def test_nothing_that_people_can_paste_is_drawn_as_an_empty_box(text: str) -> None:
    paper = a_paper()
    paper.para([text, " ", bold(text)])

    assert boxes_of(paper.build()) == set()


def test_a_paper_of_all_names_has_no_empty_box() -> None:
    paper = a_paper()
    for name in NAMES:
        paper.para([name, " ", bold(name), " ", italic(name)])

    assert boxes_of(paper.build()) == set()


@pytest.mark.parametrize(
    "name",
    ["שָׁלוֹם", "👩‍👧", "x\u202etest", "\ud800", "\x00\n\n", "﷽", "لآ" * 400, "W" * 2000, "a" + "\u0301" * 600],
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
    paper = PaperBuilder(facts, PaperLook(facts.made_at), footer=lambda _page, _pages: (name, name, name))
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
