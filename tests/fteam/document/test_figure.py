"""A figure takes the room it was given, on a line of its own."""

from fteam.document.figure import RoomFigure


def test_figure_is_as_wide_as_its_line_and_as_high_as_its_room() -> None:
    figure = RoomFigure((120, 40), is_rtl=False)

    assert figure.wrap(300, 500) == (300, 40)
    assert figure.opening(300) == 40
