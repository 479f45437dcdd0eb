"""The page for the fridge is one page whatever is on it, and says where the rest stands."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fteam.document.fridge import fridge_pdf
from fteam.document.paper import Paper
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.rules.family_views import Call, FridgeView, Thing
from fteam.words import ENGLISH, Words
from tests.fteam.document.family_views import a_calendar, a_fridge, a_line, an_entry
from tests.fteam.document.reading import page_count, poppler_text, structure
from tests.fteam.document.views import a_look

LONG = "bring the papers " * 16


def a_page(view: FridgeView, **chosen: Any) -> Paper:
    return fridge_pdf(view, ENGLISH, a_look(**chosen), Progress.silent())


def flowing(view: FridgeView, folder: Path, **chosen: Any) -> str:
    return " ".join(poppler_text(a_page(view, **chosen).pdf, folder).split())


def test_it_says_what_is_next_whom_to_call_and_when_we_meet(tmp_path: Path) -> None:
    text = flowing(a_fridge(), tmp_path)

    for words in (
        "Maria my next steps",
        "Mon, Nov 23. Bring the medicine bill to Sam.",
        "I can call first: Sam Cole · 555-0142",
        "At night: 988, call or text",
        "In danger: 911",
        "We meet again: Monday, December 21, 2026 at 10:00",
        "I can ask for help with: Getting around · Child care",
        "Everything else is in my plan.",
        "check code 7K4M-92QX",
    ):
        assert words in text


def test_the_files_title_names_nobody(tmp_path: Path) -> None:
    paper = a_page(a_fridge())

    assert b"Maria" not in paper.pdf
    assert paper.check_code == "7K4M-92QX"
    assert structure(paper.pdf, tmp_path)[1].strip().startswith("H1")


def test_free_lines_wait_for_what_comes_to_mind(tmp_path: Path) -> None:
    full = a_fridge(things=tuple(Thing("", f"thing {number}") for number in range(3)))

    assert "And also:" in flowing(a_fridge(things=()), tmp_path)
    assert "And also:" in flowing(a_fridge(), tmp_path)
    assert "And also:" not in flowing(full, tmp_path)


def test_a_quiet_calendar_says_whom_and_when_in_its_boxes(tmp_path: Path) -> None:
    text = flowing(a_fridge(), tmp_path)

    assert "10:00 Ana" in text
    assert "Ana with Darnell visit place" in text


def test_a_busy_calendar_has_letters_and_a_legend(tmp_path: Path) -> None:
    many = tuple(an_entry(letter, "10:00") for letter in "ABCDE")
    view = a_fridge(calendar=a_calendar({7: many}, *(a_line(letter) for letter in "ABCDE")))

    text = flowing(view, tmp_path)

    assert "A 10:00" in text
    assert "+2" in text
    assert "A Ana with Darnell Saturdays · visit place" in text


def test_long_names_in_a_box_become_letters(tmp_path: Path) -> None:
    entry = an_entry(what="Layla, Adam, Sami with Yousef", way="By video")

    assert "A 10:00" in flowing(a_fridge(calendar=a_calendar({7: (entry,)}, a_line())), tmp_path)


def test_what_is_sure_in_part_is_told_in_words_too(tmp_path: Path) -> None:
    monthly = a_line(when=("once a month",), where=(), is_whole=False)
    plain = a_line("B", where=())
    view = a_fridge(calendar=a_calendar({7: (an_entry(),)}, monthly, plain))

    text = flowing(view, tmp_path)

    assert "Ana with Darnell once a month" in text
    assert "Saturdays" not in text


def test_without_sure_days_there_are_only_words(tmp_path: Path) -> None:
    view = a_fridge(calendar=a_calendar({}, a_line("", when=("when he calls",)), weeks=0))

    text = flowing(view, tmp_path)

    assert "when he calls" in text
    assert "Sun" not in text


def test_without_family_time_there_is_no_such_part(tmp_path: Path) -> None:
    assert "Family time" not in flowing(a_fridge(calendar=a_calendar({}, weeks=0)), tmp_path)


def test_too_many_lines_point_to_the_plan(tmp_path: Path) -> None:
    lines = tuple(a_line("", who=f"Child {number}") for number in range(12))

    text = flowing(a_fridge(calendar=a_calendar({}, *lines, weeks=0)), tmp_path)

    assert "There is more in my plan." in text


@pytest.mark.parametrize("busy", [1, 28])
def test_large_print_lists_few_days_and_tells_many_in_words(busy: int, tmp_path: Path) -> None:
    days = {day: (an_entry(),) for day in range(1, busy + 1)}
    view = a_fridge(calendar=a_calendar(days, a_line()))

    text = flowing(view, tmp_path, size=18)

    assert ("day 1:" in text) is (busy == 1)
    assert ("Saturdays" in text) is (busy == 28)


def test_a_second_language_stands_beside_the_fixed_words(tmp_path: Path) -> None:
    other = Words("xx", ENGLISH.catalogue)

    assert "my next steps · my next steps" in flowing(a_fridge(), tmp_path, beside=other)


@pytest.mark.parametrize(("page", "size", "language"), [("letter", 12, "en"), ("a4", 18, "ar")])
def test_however_much_there_is_it_is_one_page(page: str, size: float, language: str, tmp_path: Path) -> None:
    days = {day: tuple(an_entry(letter) for letter in "ABCD") for day in range(1, 29)}
    view = a_fridge(
        name="Maria " * 30,
        things=(Thing(LONG, LONG, LONG, LONG),) * 3,
        calls=(Call("By day", LONG, "555-0142"),) * 2,
        calendar=a_calendar(days, *(a_line(letter, who=LONG, when=(LONG,)) for letter in "ABCDEFGHIJKL")),
        next_meetings=(LONG,) * 4,
        help_with=("Getting around",) * 20,
    )

    paper = fridge_pdf(
        view, Words(language, ENGLISH.catalogue), a_look(page=page, size=size), Progress.silent()
    )

    assert paper.pages == page_count(paper.pdf) == 1
    assert "see my plan" in " ".join(poppler_text(paper.pdf, tmp_path).split())


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=400), st.text(max_size=60), st.integers(0, 3))
def test_no_words_of_people_break_the_page(words: str, name: str, count: int) -> None:
    view = a_fridge(
        name=name or "x", things=(Thing(name, words, name, words),) * count, next_meetings=(words,)
    )

    assert a_page(view).pages == 1


def test_the_same_view_gives_the_same_bytes() -> None:
    assert a_page(a_fridge()).pdf == a_page(a_fridge()).pdf


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        fridge_pdf(a_fridge(), ENGLISH, a_look(), Progress(lambda _: None, lambda: True))
