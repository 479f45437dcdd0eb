import pytest

from fteam.document.fonts import shipped_fonts
from fteam.document.look import Styles
from fteam.document.panels import Border, Gap, Padding, Panel, Rule, SectionEnd, rounded_box
from fteam.document.paragraph import Paragraph, Setting
from fteam.document.setter import Setter
from fteam.document.tree import Node

STYLES = Styles(11)
SETTER = Setter(Setting(shipped_fonts(), "en", is_rtl=False), STYLES)
LINE = STYLES.cell.leading
WIDTH = 200


def a_paragraph(lines: int) -> Paragraph:
    return SETTER.paragraph("\n".join(["word"] * lines), STYLES.cell, Node("P"))


def a_panel(*lines: int, border: Border = Border.BOX) -> Panel:
    return Panel([a_paragraph(count) for count in lines], border, Padding(10, 10, 5, 5), 4, is_rtl=False)


def heights(panels: list[Panel]) -> list[float]:
    return [(panel.wrap(WIDTH, 1000)[1] - 10) / LINE for panel in panels]


def test_height_is_that_of_its_parts_and_padding() -> None:
    found = heights([a_panel(2, 3)])

    assert found == pytest.approx([5])


def test_splits_between_parts() -> None:
    parts = a_panel(2, 3).split(WIDTH, 10 + 2.5 * LINE)

    assert heights(parts) == pytest.approx([2, 3])


def test_splits_inside_a_part() -> None:
    parts = a_panel(2, 9, 1).split(WIDTH, 10 + 6.5 * LINE)

    assert heights(parts) == pytest.approx([6, 6])


def test_frame_is_not_begun_without_content() -> None:
    parts = a_panel(3).split(WIDTH, 10 + 1.5 * LINE)

    assert parts == []


def test_frame_that_fits_is_not_split() -> None:
    panel = a_panel(3)

    parts = panel.split(WIDTH, 10 + 3 * LINE)

    assert parts == [panel]


@pytest.mark.parametrize(("room", "expected"), [(1.5, [0, 3]), (3, [3, 0])])
def test_cell_can_be_cut_at_any_height(room: float, expected: list[float]) -> None:
    parts = a_panel(3, border=Border.NONE).split(WIDTH, 10 + room * LINE)

    assert heights(parts) == pytest.approx(expected)


def test_frame_begins_with_its_first_part() -> None:
    opening = a_panel(9, 1).opening(WIDTH)

    assert opening == pytest.approx(10 + 2 * LINE)


def test_room_for_the_longest_word_includes_padding() -> None:
    inside = a_panel(1)
    outside = Panel([inside, Rule(0, 0)], Border.BAR, Padding(7, 0, 0, 0), 0, is_rtl=False)

    assert outside.narrowest() == pytest.approx(inside.narrowest() + 7)


def test_rule_and_gap_need_little_room() -> None:
    openings = [Rule(1, 1).opening(WIDTH), Gap(30).opening(WIDTH)]

    assert openings == [0.5, 0]


def test_round_box_stays_inside_its_measures() -> None:
    path = rounded_box(100, 50, 6)

    numbers = [float(word) for word in path.split() if word not in {"m", "l", "c", "h"}]

    assert (min(numbers), max(numbers)) == (0, 100)


@pytest.mark.parametrize("short", [0.004, 1e-5])
def test_what_is_split_off_never_passes_the_room(short: float) -> None:
    room = 10 + 5 * LINE - short

    first, _rest = a_panel(2, 9).split(WIDTH, room)

    assert first.wrap(WIDTH, room)[1] <= room


def a_led_panel(border: Border = Border.BOX) -> Panel:
    parts = [a_paragraph(1), a_paragraph(1), a_paragraph(2)]
    parts[0].keepWithNext = True
    return Panel(parts, border, Padding(10, 10, 5, 5), 4, is_rtl=False)


def test_part_that_leads_is_not_left_alone_at_the_end_of_a_page() -> None:
    panel = a_led_panel()

    assert panel.opening(WIDTH) == pytest.approx(10 + 2 * LINE)
    assert panel.split(WIDTH, 10 + 1.5 * LINE) == []
    assert heights(panel.split(WIDTH, 10 + 2.5 * LINE)) == pytest.approx([2, 2])


def test_part_that_leads_in_a_cell_goes_with_the_next_one() -> None:
    parts = a_led_panel(Border.NONE).split(WIDTH, 10 + 1.5 * LINE)

    assert heights(parts) == pytest.approx([0, 4])


def test_the_end_of_a_section_needs_no_room_of_its_own() -> None:
    end = SectionEnd()

    assert end.wrap(WIDTH, 0) == (0, 0)
    assert end.opening(WIDTH) == 0
