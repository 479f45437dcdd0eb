"""Tables, rows and calendars: what is a table to the eye is one to a screen reader."""

from pathlib import Path

import pytest

from fteam.document.blocks import Day
from fteam.document.page import PaperBuilder
from tests.fteam.document.printing import letters_of
from tests.fteam.document.reading import a_paper, chrome_text, source, structure

HEADS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")


def with_calendar(
    language: str = "en", size: float = 11, notes: tuple[str, ...] = ("4–6 girls",)
) -> PaperBuilder:
    paper = a_paper(language, size)
    paper.title("Maria")
    week = [
        None,
        Day("1", "Mon, Sep 1", notes, is_strong=True),
        *(Day(str(n), f"Sep {n}") for n in range(2, 7)),
    ]
    paper.calendar(
        [week, [Day(str(n), f"Sep {n}", ("a", "b") if notes else ()) for n in range(7, 14)]],
        HEADS,
        idle="Nothing.",
    )
    return paper


def test_a_calendar_is_a_table_with_day_heads(tmp_path: Path) -> None:
    lines = [line.strip() for line in structure(with_calendar().build(), tmp_path)]

    assert lines[2:4] == ["Table", "THead"]
    assert (lines.count("TH"), lines.count("TD"), lines.count("TR")) == (7, 14, 3)


def test_days_of_a_right_to_left_calendar_begin_at_the_right() -> None:
    def left_of(language: str) -> float:
        letters = letters_of(with_calendar(language).build())
        return next(letter.left for letter in letters if letter.text == "2")

    assert left_of("ar") > 300 > left_of("en")


def test_large_print_lists_the_days_on_which_something_is() -> None:
    text = chrome_text(with_calendar(size=18).build())

    assert "Mon, Sep\u00a01: 4–6 girls" in text
    assert "Sep\u00a07: a\u00a0· b" in text
    assert "Sep\u00a03" not in text


@pytest.mark.parametrize(("idle", "said"), [("Nothing.", 1), ("", 0)])
def test_large_print_says_when_no_day_has_a_note(idle: str, said: int) -> None:
    paper = a_paper(size=18)
    paper.title("Maria")
    paper.calendar([[Day("1", "Mon")] * 7], HEADS, idle=idle)

    assert chrome_text(paper.build()).count("Nothing.") == said


def test_a_form_keeps_its_table_in_large_print_with_room_to_write(tmp_path: Path) -> None:
    paper = a_paper(size=18)
    paper.title("Who is here")
    paper.table([["1", ""], ["2", ""]], (1, 5), ("No.", "Name"), least=60, is_form=True)
    pdf = paper.build()

    bottoms = [letter.bottom for letter in letters_of(pdf) if letter.text in "12"]
    assert bottoms[0] - bottoms[1] > 60
    assert "Table" in " ".join(structure(pdf, tmp_path))


def test_rows_without_lines_stand_close() -> None:
    def height(*, has_lines: bool) -> float:
        paper = a_paper()
        paper.rows([["x"]] * 6, [1], has_lines=has_lines)
        found = [letter.bottom for letter in letters_of(paper.build()) if letter.text == "x"]
        return found[0] - found[-1]

    assert height(has_lines=False) < height(has_lines=True) * 0.9


def test_fold_marks_stand_at_the_edges_of_each_page(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Pocket")
    paper.fold_marks()

    assert source(paper.build(), tmp_path).count(" m ") >= 8
