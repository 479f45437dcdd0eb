import pytest
from hypothesis import given
from hypothesis import strategies as st

from fteam.document.cleaning import clean
from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.lines import Line, break_lines, narrowest
from fteam.document.pieces import Piece
from fteam.document.scripts import DIRECTION_CONTROLS, SPACES
from fteam.document.shaping import Shaped, shape
from tests.fteam.document.alphabets import SENTENCES


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


@pytest.mark.parametrize("part", ["👨\u200d", "👩\U0001f3fd\u200d"])
@pytest.mark.parametrize("is_rtl", [False, True])
def test_a_thousand_joined_pictures_are_cut_like_a_word(part: str, *, is_rtl: bool) -> None:
    lines = break_lines(shaped(part * 300, is_rtl=is_rtl), 200)

    assert all(line.width <= 200 for line in lines)
    assert "".join(words(line) for line in lines) == part * 300


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


LETTERS = st.text(
    st.one_of(
        st.sampled_from("".join(SENTENCES.values()) + " \n\u200b-👩\u200d👧\u2067\u2069"), st.characters()
    ),
    max_size=60,
)


@given(text=LETTERS, width=st.floats(1, 300), is_rtl=st.booleans())
def test_no_letter_is_ever_lost_at_the_end_of_a_line(text: str, width: float, *, is_rtl: bool) -> None:
    found = shaped(text, is_rtl=is_rtl)

    lines = break_lines(found, width)

    drawn = "".join(words(line) for line in lines)
    assert without_blanks(drawn) == without_blanks(clean(text))
    assert all(line.width <= width + 0.01 or len(set(starts(line))) == 1 for line in lines)


def without_blanks(text: str) -> str:
    return "".join(letter for letter in text if letter not in SPACES | DIRECTION_CONTROLS)


def starts(line: Line) -> list[int]:
    return [
        cluster.start
        for run in line.runs
        for cluster in run.clusters
        if line.text[cluster.start] not in SPACES
    ]


def test_a_line_ends_at_a_space_rather_than_between_syllables() -> None:
    found = shaped("ဗမာစာ ဗမာစာ ဗမာစာ ဗမာစာ ဗမာစာဗမာ")

    lines = break_lines(found, 0.97 * sum(run.width for run in found.runs))

    assert [words(line) for line in lines] == ["ဗမာစာ ဗမာစာ ဗမာစာ ဗမာစာ ", "ဗမာစာဗမာ"]


def test_a_line_that_would_stay_half_empty_ends_between_syllables() -> None:
    lines = break_lines(shaped("ဗမာ ဗမာစာဗမာစာဗမာစာ"), 100)

    assert len(words(lines[0])) > len("ဗမာ ")


def test_chinese_fills_its_lines() -> None:
    lines = break_lines(shaped(SENTENCES["zh-Hans"]), 100)

    assert all(line.width > 75 for line in lines[:-1])
    assert not any(words(line)[0] in "，。" for line in lines)


@pytest.mark.parametrize("mark", ["\u0301", "\u0323", "\u05b8", "\u064b"])
def test_a_pile_of_marks_makes_no_line_higher_than_a_hand(mark: str) -> None:
    (line,) = break_lines(shaped("a" + mark * 600 + "ש" + mark * 600), 10_000)

    assert line.ascent + line.descent < 60
