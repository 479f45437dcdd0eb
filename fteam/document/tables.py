"""Tagged tables, and rows of columns that are lists to a screen reader.

Source:
    ISO 14289-1, 7.5 (tables); ISO 32000-1, 14.8.4.3.4 (table elements), 14.8.5.7 (Scope).
"""

from collections.abc import Sequence
from itertools import starmap
from typing import Final

from reportlab.lib.colors import Color
from reportlab.platypus import Flowable, Table

from fteam.document.canvas import PaperCanvas
from fteam.document.look import BAR, HAIRLINE, INK
from fteam.document.panels import Border, Padding, Panel

GUTTER: Final = 9.0
FORM_PADDING: Final = 5.0
DAY_GAP: Final = 4.0
FIRST_ROWS: Final = 2
"""Rows that stay together at the start and the end of a table."""
SMALL_TABLE: Final = 3
"""Rows that are never divided: any break would leave one row alone."""
COLUMN_HEAD: Final = "<</O/Table/Scope/Column>>"
ROW_HEAD: Final = "<</O/Table/Scope/Row>>"

Cell = list[Flowable]
Pair = tuple[float, float]
Command = tuple[object, ...]


class TaggedTable(Table):  # type: ignore[misc]  # ReportLab has no types
    """A grid whose lines are artifacts and whose cells carry their own tags.

    Attributes:
        shares: Widths of the columns relative to each other; empty once they are fixed.
        is_even: Whether the frames in a row are of one height.
    """

    shares: Sequence[float] = ()
    is_even: bool = False

    @property
    def is_rtl(self) -> bool:
        """Whether the first column is the right one."""
        return bool(self.hAlign == "RIGHT")

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Fix the widths of the columns and measure; returns width and height."""
        if self.shares:
            self._argW = column_widths(self.shares, _least_widths(self._cellvalues), width)
            self.shares = ()
        wide, high = super().wrap(width, height)
        if self.is_even:
            self._stretch()
        return float(wide), float(high)

    def opening(self, width: float) -> float:
        """Return the height of the head and the first rows."""
        self.wrap(width, 0)
        heights = self._rowHeights
        if len(heights) <= self.repeatRows + SMALL_TABLE:
            return float(sum(heights))
        return float(sum(heights[: self.repeatRows + FIRST_ROWS]))

    def split(self, width: float, height: float) -> list[Table]:
        """Return the rows that fit and the rest; a row is cut only where a page of its own is too short."""
        self._calc(width, height)
        parts = list(self._splitRows(height, doInRowSplit=0))
        frame = getattr(self, "_frame", None)
        if not parts and (frame is None or frame._atTop):  # ruff: ignore[private-member-access] - the frame tells nobody else
            self._nosplitCmds: list[object] = []
            parts = list(super().split(width, height))
        return parts

    def draw(self) -> None:
        """Draw the cells in reading order, which in a right-to-left table is not that of the columns."""
        self._waiting: list[tuple[object, object, Pair, Pair]] = []
        super().draw()
        step = -1 if self.is_rtl else 1
        for cell in sorted(self._waiting, key=lambda cell: (-cell[2][1], step * cell[2][0])):
            super()._drawCell(*cell)

    def _stretch(self) -> None:
        for cells, height, styles in zip(self._cellvalues, self._rowHeights, self._cellStyles, strict=True):
            for cell, style in zip(cells, styles, strict=True):
                for panel in cell:
                    panel.stretch(height - style.topPadding - style.bottomPadding)

    def _drawCell(self, value: object, style: object, place: Pair, size: Pair) -> None:  # ruff: ignore[invalid-function-name] - ReportLab's name
        self._waiting.append((value, style, place, size))

    def _drawBkgrnd(self) -> None:  # ruff: ignore[invalid-function-name] - ReportLab's name
        canvas: PaperCanvas = self.canv
        with canvas.artifact():
            super()._drawBkgrnd()

    def _drawLines(self) -> None:  # ruff: ignore[invalid-function-name] - ReportLab's name
        canvas: PaperCanvas = self.canv
        with canvas.artifact():
            super()._drawLines()


def column_widths(shares: Sequence[float], least: Sequence[float], width: float) -> list[float]:
    """Share out a width among columns, so that no column is narrower than its longest word.

    Args:
        shares: Wishes, relative to each other.
        least: Narrowest width of each column, in points.
        width: Room in points; where the words do not fit, the wishes stand.
    """
    wished = [width * share / sum(shares) for share in shares]
    needed = list(starmap(max, zip(wished, least, strict=True)))
    excess = sum(needed) - width
    spare = [wish - narrow for wish, narrow in zip(needed, least, strict=True)]
    if excess <= 0 or sum(spare) < excess:
        return wished
    return [wish - excess * more / sum(spare) for wish, more in zip(needed, spare, strict=True)]


def _least_widths(rows: Sequence[Sequence[Sequence[Panel]]]) -> list[float]:
    words = ([max((part.narrowest() for part in cell), default=0.0) for cell in row] for row in rows)
    return [max(column) for column in zip(*words, strict=True)]


def grid(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    heads: int = 0,
    has_lines: bool = True,
    padding: float,
    after: float = 0,
    is_rtl: bool,
    least: float = 0,
    is_form: bool = False,
    is_even: bool = False,
) -> TaggedTable:
    """Set cells in columns.

    Args:
        rows: Cells in reading order, all rows of one length.
        widths: Widths of the columns relative to each other.
        heads: Rows at the top that are drawn again on each page.
        has_lines: Whether a thin line stands below each row.
        padding: Space above and below the text of a row, in points.
        after: Space below the table, in points.
        is_rtl: Whether the first column stands at the right.
        least: Least height of a row's text in points.
        is_form: Whether lines stand between the columns and around the whole.
        is_even: Whether the frames in a row are of one height.
    """
    step = -1 if is_rtl else 1
    table = TaggedTable(
        [
            [
                _held(cell, index < len(row) - 1, is_rtl, 0 if place < heads else least, is_form)
                for index, cell in enumerate(row)
            ][::step]
            for place, row in enumerate(rows)
        ],
        repeatRows=heads,
        splitInRow=1,
        style=[
            *_spacing(padding),
            *_kept_together(len(rows), heads),
            *_lines(heads, has_lines=has_lines, is_form=is_form),
        ],
        hAlign="RIGHT" if is_rtl else "LEFT",
        spaceAfter=after,
    )
    table.shares = list(widths)[::step]
    table.is_even = is_even
    return table


def _spacing(padding: float) -> list[Command]:
    return [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 0), (-1, -1), padding),
        ("BOTTOMPADDING", (0, 0), (-1, -1), padding),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ]


def _lines(heads: int, *, has_lines: bool, is_form: bool) -> list[Command]:
    lines: list[Command] = []
    if is_form:
        lines.append(("GRID", (0, heads), (-1, -1), 0.5, Color(*BAR)))
    if has_lines:
        lines.append(("LINEBELOW", (0, heads), (-1, -1), 0.5, Color(*HAIRLINE)))
    if heads:
        lines.append(("LINEBELOW", (0, heads - 1), (-1, heads - 1), 0.9, Color(*INK)))
    return lines


def _held(cell: Cell, has_neighbour: bool, is_rtl: bool, least: float, is_form: bool) -> list[Panel]:  # ruff: ignore[boolean-type-hint-positional-argument] - one private call
    """Hold a cell's parts in a panel of our own: it keeps the gutter, and can be cut at any height."""
    start, end = (FORM_PADDING, FORM_PADDING) if is_form else (0, GUTTER if has_neighbour else 0)
    return [Panel(cell, Border.NONE, Padding(start, end, 0, 0), 0, is_rtl=is_rtl, least=least)]


def calendar_grid(rows: Sequence[Sequence[Cell]], *, after: float, is_rtl: bool) -> TaggedTable:
    """Set boxed days in columns of one width, close to each other, under a head.

    Args:
        rows: The head, then weeks; cells in reading order.
        after: Space below, in points.
        is_rtl: Whether the first column stands at the right.
    """
    step = -1 if is_rtl else 1
    table = TaggedTable(
        [
            [
                [Panel(cell, Border.NONE, _day_gap(index, len(row)), 0, is_rtl=is_rtl)]
                for index, cell in enumerate(row)
            ][::step]
            for row in rows
        ],
        repeatRows=1,
        style=[*_spacing(DAY_GAP / 2), *_kept_together(len(rows), 1)],
        hAlign="RIGHT" if is_rtl else "LEFT",
        spaceAfter=after,
    )
    table.shares = [1] * len(rows[0])
    table.is_even = True
    return table


def _day_gap(index: int, count: int) -> Padding:
    """Share the gaps out, so that all boxes are of one width and the outer ones reach the margins."""
    share = DAY_GAP / count
    return Padding(index * share, (count - 1 - index) * share, 0, 0)


def _kept_together(rows: int, heads: int) -> list[Command]:
    """Keep the first rows with the head and the last rows with each other."""
    if rows - heads <= SMALL_TABLE:
        return [("NOSPLIT", (0, 0), (-1, -1))]
    return [
        ("NOSPLIT", (0, 0), (-1, heads + FIRST_ROWS - 1)),
        ("NOSPLIT", (0, rows - FIRST_ROWS), (-1, rows - 1)),
    ]
