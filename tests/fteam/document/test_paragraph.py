from fteam.document.fonts import shipped_fonts
from fteam.document.look import Styles
from fteam.document.paragraph import Paragraph, Setting
from fteam.document.setter import Setter
from fteam.document.tree import Node

STYLES = Styles(11)
SETTER = Setter(Setting(shipped_fonts(), "en", is_rtl=False), STYLES)
LINE = STYLES.body.leading
WIDTH = 100


def a_paragraph(lines: int) -> Paragraph:
    return SETTER.paragraph("\n".join(["word"] * lines), STYLES.body, Node("P"))


def test_height_is_that_of_its_lines() -> None:
    paragraph = a_paragraph(3)

    width, height = paragraph.wrap(WIDTH, 1000)

    assert (width, round(height, 3)) == (WIDTH, round(3 * LINE, 3))


def test_begins_with_two_lines_or_whole_if_short() -> None:
    openings = [round(a_paragraph(lines).opening(WIDTH) / LINE) for lines in (1, 3, 4, 9)]

    assert openings == [1, 3, 2, 2]


def test_splits_into_what_fits_and_the_rest() -> None:
    paragraph = a_paragraph(9)

    parts = paragraph.split(WIDTH, LINE * 5.5)

    assert [round(part.wrap(WIDTH, 1000)[1] / LINE) for part in parts] == [5, 4]
    assert parts[0].node is parts[1].node


def test_leaves_two_lines_for_the_next_page() -> None:
    parts = a_paragraph(9).split(WIDTH, LINE * 8.5)

    assert [round(part.wrap(WIDTH, 1000)[1] / LINE) for part in parts] == [7, 2]


def test_does_not_leave_one_line_behind() -> None:
    parts = [a_paragraph(9).split(WIDTH, LINE * 1.5), a_paragraph(3).split(WIDTH, LINE * 2.5)]

    assert parts == [[], []]


def test_is_not_split_where_it_fits() -> None:
    paragraph = a_paragraph(3)

    parts = paragraph.split(WIDTH, LINE * 3)

    assert parts == [paragraph]


def test_tall_letters_push_lines_apart() -> None:
    plain, tall = (SETTER.paragraph(text, STYLES.body, Node("P")) for text in ("ab", "န္တြွှို့ ខ្ញុំ ន្ត្រី"))

    heights = [paragraph.wrap(500, 1000)[1] for paragraph in (plain, tall)]

    assert heights[1] > heights[0]


def test_needs_room_for_its_longest_word() -> None:
    paragraph = SETTER.paragraph("a longest a", STYLES.body, Node("P"))

    assert 30 < paragraph.narrowest() < 60
