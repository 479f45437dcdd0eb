import pytest

from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.lines import Line, break_lines, narrowest
from fteam.document.pieces import Piece
from fteam.document.shaping import Shaped, shape


def shaped(*texts: str, is_rtl: bool = False) -> Shaped:
    pieces = [Piece(text, Cut.REGULAR, 10, (0, 0, 0), "en") for text in texts]
    return shape(pieces, shipped_fonts(), is_rtl=is_rtl)


def words(line: Line) -> str:
    clusters = sorted(
        (cluster for run in line.runs for cluster in run.clusters), key=lambda found: found.start
    )
    return "".join(line.text[cluster.start : cluster.stop] for cluster in clusters)


def test_words_that_fit_stay_on_one_line() -> None:
    lines = break_lines(shaped("one two"), 400)

    assert [words(line) for line in lines] == ["one two"]
    assert lines[0].kept_space == 0


def test_broken_line_keeps_one_space_beyond_its_width() -> None:
    lines = break_lines(shaped("one   two"), 25)

    assert [words(line) for line in lines] == ["one ", "two"]
    assert lines[0].kept_space > 0
    assert lines[0].width < 25


def test_word_wider_than_the_room_is_cut_between_letters() -> None:
    lines = break_lines(shaped("aaaaaaaaaa"), 25)

    assert "".join(words(line) for line in lines) == "aaaaaaaaaa"
    assert all(line.width <= 25 for line in lines)


def test_room_narrower_than_a_letter_holds_one_letter() -> None:
    lines = break_lines(shaped("mm"), 1)

    assert [words(line) for line in lines] == ["m", "m"]


def test_line_ends_at_a_line_feed() -> None:
    lines = break_lines(shaped("one\ntwo"), 400)

    assert [words(line) for line in lines] == ["one", "two"]


def test_empty_text_is_one_empty_line() -> None:
    lines = break_lines(shaped(""), 100)

    assert len(lines) == 1
    assert (lines[0].width, lines[0].ascent, lines[0].descent) == (0, 0, 0)


def test_only_spaces_are_an_empty_line() -> None:
    lines = break_lines(shaped("   "), 100)

    assert [words(line) for line in lines] == [""]


def test_space_kept_after_a_latin_word_stands_at_the_end_of_a_right_to_left_line() -> None:
    line = break_lines(shaped("نور Noor Noor", is_rtl=True), 50)[0]

    assert line.is_rtl
    assert words(line) == "نور Noor "
    assert line.runs[0].level == 1
    assert line.runs[0].width == line.kept_space


def test_space_of_a_new_look_is_kept_alone() -> None:
    line = break_lines(shaped("one", " ", "two"), 25)[0]

    assert [len(run.clusters) for run in line.runs] == [3, 1]


def test_line_that_begins_with_a_kept_space_holds_only_that() -> None:
    lines = break_lines(shaped("\n", " a"), 3)

    assert [words(line) for line in lines] == ["", " ", "a"]


def test_letters_reach_above_and_below_the_base_line() -> None:
    line = break_lines(shaped("Ngọc"), 100)[0]

    assert 7 < line.ascent < 9
    assert 2 < line.descent < 4


def test_narrowest_room_is_the_widest_word() -> None:
    room = narrowest(shaped("a wider a"))

    assert room == pytest.approx(break_lines(shaped("wider"), 100)[0].width)
