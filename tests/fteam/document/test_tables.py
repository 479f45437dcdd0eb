import pytest

from fteam.document.fonts import shipped_fonts
from fteam.document.look import Styles
from fteam.document.panels import Border, Gap, Padding, Panel
from fteam.document.paragraph import Setting
from fteam.document.setter import Setter
from fteam.document.tables import TaggedTable, column_widths, grid
from fteam.document.tree import Node

STYLES = Styles(11)
SETTER = Setter(Setting(shipped_fonts(), "en", is_rtl=False), STYLES)
LINE = STYLES.cell.leading
WIDTH = 300


def a_table(*lines: int, heads: int = 0, is_rtl: bool = False) -> TaggedTable:
    cells = [SETTER.cell("\n".join(["word"] * count), STYLES.cell, Node("TD")) for count in lines]
    return grid([[cell, []] for cell in cells], (1, 2), heads=heads, padding=0, is_rtl=is_rtl)


def test_wishes_are_met_where_words_fit() -> None:
    widths = column_widths((1, 2), (10, 10), 300)

    assert widths == [100, 200]


def test_column_is_never_narrower_than_its_longest_word() -> None:
    widths = column_widths((1, 9), (50, 20), 100)

    assert widths == pytest.approx([50, 50])


def test_wishes_stand_where_the_words_cannot_fit() -> None:
    widths = column_widths((1, 1), (90, 90), 100)

    assert widths == [50, 50]


def test_first_column_of_a_right_to_left_table_is_the_right_one() -> None:
    table = a_table(1, is_rtl=True)

    table.wrap(WIDTH, 1000)

    assert table._colWidths == [200, 100]


def test_small_table_begins_whole_and_large_one_with_its_head_and_two_rows() -> None:
    openings = [
        round(table.opening(WIDTH) / LINE) for table in (a_table(1, 1, 1), a_table(1, 1, 1, 1, 1, heads=1))
    ]

    assert openings == [3, 3]


def test_rows_are_divided_between_pages() -> None:
    table = a_table(1, 1, 1, 1, 1, 1)
    table.wrap(WIDTH, 1000)

    parts = table.split(WIDTH, 3.5 * LINE)

    assert [round(part.wrap(WIDTH, 1000)[1] / LINE) for part in parts] == [3, 3]


def test_last_row_is_not_left_alone() -> None:
    table = a_table(1, 1, 1, 1, 1, 1)
    table.wrap(WIDTH, 1000)

    parts = table.split(WIDTH, 5.5 * LINE)

    assert [round(part.wrap(WIDTH, 1000)[1] / LINE) for part in parts] == [4, 2]


def test_row_higher_than_the_page_is_cut() -> None:
    table = a_table(30)
    table.wrap(WIDTH, 1000)

    parts = table.split(WIDTH, 10.5 * LINE)

    assert [round(part.wrap(WIDTH, 1000)[1] / LINE) for part in parts] == [10, 20]


def test_frames_of_a_row_are_of_one_height() -> None:
    high, low = (Panel([Gap(room)], Border.THIN, Padding(0, 0, 0, 0), 0, is_rtl=False) for room in (50, 10))
    table = grid([[[high], [low]]], (1, 1), padding=3, is_rtl=False, is_even=True)

    table.wrap(300, 700)

    assert high.wrap(100, 0)[1] == low.wrap(100, 0)[1] == pytest.approx(50)
