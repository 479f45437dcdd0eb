from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from fteam.document.paper import PageName
from fteam.document.sign_in import EMPTY_ROWS, sign_in_pdf
from fteam.progress import Progress
from fteam.records.meeting import Way
from fteam.rules.codes import content_code
from fteam.rules.view_sign_in import MEETING_PRIVACY, SignInRow, SignInView, sign_in_view
from fteam.words import ENGLISH, Words
from tests.fteam.document.conforming import faults, title_of
from tests.fteam.document.reading import chrome_text, poppler_text, source, structure
from tests.fteam.document.views import a_look
from tests.fteam.exchange.test_meeting_one import BARRED, IDS, PLAN
from tests.makers import DAY

ARABIC = Words("ar", ENGLISH.catalogue)
MARIA = SignInRow(1, "Maria Reyes", "", "Maria", "mother", Way.ROOM)
NOOR = SignInRow(2, "Noor al-Haddad", "نور الحداد", "Noor", "", None)
VIEW = SignInView(
    language="en",
    family_label="Reyes–Jackson family",
    day="Sunday, November 22, 2026",
    time="10:00–11:30",
    place="Town hall, room 2",
    agency="Commons Family Partnership",
    privacy=MEETING_PRIVACY,
    rows=(MARIA, NOOR),
)


@cache
def pdf_of(
    view: SignInView = VIEW, words: Words = ENGLISH, size: float = 12, page: PageName = "letter"
) -> bytes:
    return sign_in_pdf(view, words, a_look(size=size, page=page), Progress.silent()).pdf


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_privacy_words_are_read_before_anyone_signs() -> None:
    text = flat(chrome_text(pdf_of()))

    assert MEETING_PRIVACY in text
    assert text.index("We read this first.") < text.index("Maria Reyes")
    assert "The privacy words were read aloud" in text


def test_everyone_who_is_expected_has_a_row_and_so_have_others() -> None:
    text = flat(chrome_text(pdf_of()))

    assert "Maria Reyes" in text
    assert "نور الحداد" in text
    assert "mother" in text
    assert text.count("room") - 1 >= len(VIEW.rows) + EMPTY_ROWS


def test_all_columns_have_heads() -> None:
    text = flat(chrome_text(pdf_of()))

    for head in ("Name", "Connection", "How", "In", "Out", "I heard the privacy words (initials)"):
        assert head in text


def test_the_privacy_words_stand_in_the_other_languages_of_the_room_too(tmp_path: Path) -> None:
    pdf = pdf_of(
        replace(
            VIEW, privacy_also=(("es", "Lo que se dice aquí, queda aquí."), ("ar", "ما يقال هنا يبقى هنا."))
        )
    )

    text = flat(chrome_text(pdf))
    assert "Lo que se dice aquí, queda aquí." in text
    assert "ما يقال هنا يبقى هنا" in text
    assert "/Lang (es)" in source(pdf, tmp_path)
    assert faults(pdf) == []


def of_people(count: int) -> SignInView:
    return replace(VIEW, rows=tuple(replace(MARIA, number=number) for number in range(count)))


def test_empty_rows_fill_the_last_page_and_make_no_new_one() -> None:
    few, some, many = (
        sign_in_pdf(of_people(count), ENGLISH, a_look(), Progress.silent()) for count in (2, 3, 5)
    )

    assert [paper.pages for paper in (few, some, many)] == [1, 1, 2]
    empty = [
        chrome_text(paper.pdf).count("video") - count for paper, count in ((few, 2), (some, 3), (many, 5))
    ]
    assert empty == [4, EMPTY_ROWS, 6]


def test_without_facts_the_sheet_is_blank() -> None:
    blank = replace(VIEW, family_label="", day="", time="", place="", agency="", rows=())

    assert "We read this first." in chrome_text(pdf_of(blank))


def test_the_files_title_names_nobody_and_the_code_is_that_of_the_view() -> None:
    paper = sign_in_pdf(VIEW, ENGLISH, a_look(), Progress.silent())

    assert paper.check_code == content_code(VIEW)
    assert title_of(paper.pdf) == f"Who is here today {paper.check_code}"


def test_the_same_view_gives_the_same_bytes() -> None:
    assert pdf_of() == pdf_of.__wrapped__()


def test_it_is_a_table_to_a_screen_reader(tmp_path: Path) -> None:
    assert "Table" in {line.strip() for line in structure(pdf_of(), tmp_path)}


@pytest.mark.parametrize("words", [ENGLISH, ARABIC], ids=["en", "ar"])
@pytest.mark.parametrize(("size", "page"), [(12, "letter"), (18, "a4")])
def test_it_conforms(words: Words, size: float, page: PageName) -> None:
    view = replace(VIEW, language=words.language)

    assert faults(pdf_of(view, words, size, page)) == []


def test_large_print_says_who_and_how_they_are_connected() -> None:
    text = flat(chrome_text(pdf_of(size=18)))

    assert "Maria Reyes mother" in text
    assert "In, out" in text


def test_nothing_behind_the_wall_is_in_the_fathers_file(tmp_path: Path) -> None:
    pdf = pdf_of(sign_in_view(PLAN, IDS["B"], DAY, ENGLISH))

    text = poppler_text(pdf, tmp_path).casefold()
    assert "ángel núñez ibáñez" in flat(text)
    assert not [words for words in BARRED if words.casefold() in text]
