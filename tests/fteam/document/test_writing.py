"""Room to write in is drawn, tagged, and tells what belongs there."""

from pathlib import Path

import pytest

from fteam.document.blocks import Box
from fteam.document.tree import Node
from fteam.document.writing import WriteHere
from tests.fteam.document.printing import letters_of, pages_of
from tests.fteam.document.reading import a_paper, source, structure


def test_room_to_write_is_not_divided() -> None:
    assert WriteHere(Node("Form"), 2, 20).opening(300) == pytest.approx(40)


def test_words_and_their_line_stay_with_the_heading_above() -> None:
    paper = a_paper()
    paper.title("Form")
    for _ in range(41):
        paper.para("One line.")
    paper.heading("Calls", 2)
    paper.fill_in("At night:")

    assert "Calls" in pages_of(paper.build())[-1]


def test_lines_to_write_on_tell_what_belongs_there(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Form")
    paper.writing_lines("What do you hope for?", 3, "in your words")
    pdf = paper.build()

    text = source(pdf, tmp_path)

    assert text.count(" l\n") + text.count(" l ") >= 3
    assert "/O /PrintField" in text
    assert "/Role /tv" in text
    assert "Form" in " ".join(structure(pdf, tmp_path))


def test_a_line_stands_after_its_words() -> None:
    paper = a_paper()
    paper.title("Form")
    paper.fill_in("At night:")
    pdf = paper.build()

    assert any(letter.text == ":" for letter in letters_of(pdf))


def test_words_that_fill_their_line_have_the_line_beneath() -> None:
    short, long = a_paper(), a_paper()
    for paper, words in ((short, "At night:"), (long, "m" * 42)):
        paper.title("Form")
        paper.fill_in(words)
        paper.para("After")

    after = [
        min(letter.bottom for letter in letters_of(paper.build()) if letter.text == "f")
        for paper in (short, long)
    ]

    assert after[1] < after[0] - 10


def test_in_right_to_left_papers_the_line_ends_at_the_left_margin(tmp_path: Path) -> None:
    paper = a_paper("ar")
    paper.title("نموذج")
    paper.fill_in("في الليل:")

    assert "w 0 2 m" in source(paper.build(), tmp_path)


def test_boxes_of_a_form_hold_what_is_known_and_room_for_the_rest(tmp_path: Path) -> None:
    paper = a_paper()
    paper.title("Form")
    paper.form_row(Box("Name", number="1", share=2), Box("Phone", value="555-0100"))
    pdf = paper.build()

    assert [line.strip() for line in structure(pdf, tmp_path)].count("Form") == 1
    assert "555-0100" in "".join(letter.text for letter in letters_of(pdf))
