"""Sets tables, rows of columns and calendars.

Source:
    ISO 14289-1 (PDF/UA-1), 7.5 (tables), 7.6 (lists); ISO 32000-1, 14.8.4.3.4 (table elements).
"""

from dataclasses import replace
from typing import Final

from reportlab.platypus import Flowable

from fteam.document.blocks import Beside, Calendar, Columns, Day, Items, Para
from fteam.document.compose_text import UNMARKED
from fteam.document.composer import ROW_PADDING, Composer
from fteam.document.look import Style
from fteam.document.panels import Border, Padding, Panel, Rule
from fteam.document.parts import Cell
from fteam.document.tables import COLUMN_HEAD, ROW_HEAD, calendar_grid
from fteam.document.text import Text, bold, spans
from fteam.document.tree import Node

DAY_PADDING: Final = Padding(5, 3, 4, 4)
DAY_SCALE: Final = 0.8
LEAST_DAY: Final = 8.0


def columns(composer: Composer, block: Columns) -> None:
    """Set a table, or rows that are a list to a screen reader."""
    if block.header and composer.styles.is_large and not block.is_form:
        _cards(composer, block)
    elif block.header:
        _table(composer, block)
    else:
        holder = composer.node.child("L", attributes=UNMARKED)
        lines = [
            composer.setter.cells(row, composer.styles.cell, holder.child("LI").child("LBody"))
            for row in block.rows
        ]
        composer.story.add(
            composer.columns(lines, block.widths, has_lines=block.has_lines, least=block.least)
        )


def _table(composer: Composer, block: Columns) -> None:
    holder = composer.node.child("Table")
    head = holder.child("THead").child("TR")
    body = holder.child("TBody")
    styles, setter = composer.styles, composer.setter
    lines = [
        [
            setter.cell(text, styles.head_cell, head.child("TH", attributes=COLUMN_HEAD), repeats=True)
            for text in block.header
        ]
    ]
    for row in block.rows:
        line = body.child("TR")
        nodes = [line.child("TH", attributes=ROW_HEAD), *(line.child("TD") for _ in row[1:])]
        lines.append([setter.cell(cell, styles.cell, node) for cell, node in zip(row, nodes, strict=True)])
    made = composer.columns(
        lines, block.widths, heads=1, has_lines=block.has_lines, least=block.least, is_form=block.is_form
    )
    composer.story.add(made)


def _cards(composer: Composer, block: Columns) -> None:
    """Set the rows of a table as a list, each cell under its head."""
    holder = composer.node.child("L", attributes=UNMARKED)
    style = replace(composer.styles.body, after=composer.size * 0.1)
    for row in block.rows:
        node = holder.child("LI").child("LBody")
        parts = [
            part
            for head, cell in zip(block.header, row, strict=True)
            for part in _card_line(composer, head, cell, style, node)
        ]
        composer.story.add_together(parts)
        composer.story.add(Rule(composer.size * ROW_PADDING, composer.size * 0.5))


def _card_line(composer: Composer, head: Text, cell: Cell, style: Style, node: Node) -> list[Flowable]:
    words = [replace(span, is_quiet=True) for span in spans(head)]
    return [
        composer.setter.paragraph(words, style, node.child("P")),
        *composer.setter.cells([cell], style, node)[0],
    ]


def beside(composer: Composer, block: Beside) -> None:
    """Set columns beside each other, in large print beneath each other."""
    node = composer.node.child("Sect")
    cells = composer.setter.cells(block.columns, composer.styles.cell, node)
    composer.story.add(composer.columns([cells], block.widths))


def calendar(composer: Composer, block: Calendar) -> None:
    """Set weeks of boxed days as a table; in large print as a list of the days on which something is."""
    if composer.styles.is_large:
        _day_list(composer, block)
        return
    styles, setter = composer.styles, composer.setter
    holder = composer.node.child("Table")
    head = holder.child("THead").child("TR")
    body = holder.child("TBody")
    lines: list[list[list[Flowable]]] = [
        [
            setter.cell(name, styles.head_cell, head.child("TH", attributes=COLUMN_HEAD), repeats=True)
            for name in block.header
        ]
    ]
    for week in block.weeks:
        line = body.child("TR")
        lines.append([_day(composer, day, line.child("TD"), block.height) for day in week])
    composer.story.add(calendar_grid(lines, after=composer.size * 0.5, is_rtl=composer.is_rtl))


def _day(composer: Composer, day: Day | None, node: Node, height: float) -> list[Flowable]:
    if day is None:
        return []
    styles, setter = composer.styles, composer.setter
    scale = max(DAY_SCALE, LEAST_DAY / composer.size)
    style = styles.scaled(styles.cell, scale)
    number: Text = bold(day.number) if day.notes or day.is_strong else day.number
    parts: list[Flowable] = [setter.paragraph(number, style, node.child("P"))]
    parts += [setter.paragraph(note, style, node.child("P")) for note in day.notes]
    border = Border.BOX if day.is_strong else Border.THIN
    return [Panel(parts, border, DAY_PADDING, 0, is_rtl=composer.is_rtl, least=composer.size * height)]


def _day_list(composer: Composer, block: Calendar) -> None:
    busy = [day for week in block.weeks for day in week if day and day.notes]
    if busy:
        lines = tuple(_day_line(day) for day in busy)
        composer.lay([Items(lines, "\u2022")])
    elif block.idle:
        composer.lay([Para(block.idle)])


def _day_line(day: Day) -> Text:
    parts = [bold(f"{day.name}: ")]
    for index, note in enumerate(day.notes):
        parts += [*spans("\u00a0\u00b7 " if index else ""), *spans(note)]
    return parts
