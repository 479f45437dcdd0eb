"""Sets the places of a form in which people write with a pen.

Source:
    ISO 32000-1, 14.8.5.6 (PrintField attributes of form fields that are not interactive);
    ISO 14289-1 (PDF/UA-1), 7.18.4 (a ``Form`` element without a widget tells its role).
"""

from dataclasses import replace
from typing import Final

from reportlab.platypus import Flowable

from fteam.document.blocks import Box, Boxes, FillIn, WritingLines
from fteam.document.composer import Composer
from fteam.document.objects import text_string
from fteam.document.panels import Border, Padding
from fteam.document.text import Span, Text, bold, plain, quiet, spans
from fteam.document.tree import Node
from fteam.document.writing import FillInLine, WriteHere

LINE_STEP: Final = 26.0
"""Points between lines to write on; a hand needs a third of an inch."""
BOX_PADDING: Final = Padding(7, 7, 4, 5)
BETWEEN: Final = 3.0


def writing_lines(composer: Composer, block: WritingLines) -> None:
    """Set what belongs here and lines to write it on; both stay together."""
    words = [*(replace(span, is_bold=True) for span in spans(block.label)), Span(" "), quiet(block.hint)]
    label = composer.setter.paragraph(words, composer.styles.body, composer.node.child("P"))
    node = place_to_write(composer.node, plain(block.label))
    lines = WriteHere(node, block.count, max(LINE_STEP, composer.size * 1.8))
    composer.story.add_together([label, lines])


def fill_in(composer: Composer, block: FillIn) -> None:
    """Set words and a line to write on after them; one place in the structure for each."""
    style = composer.styles.scaled(composer.styles.body, block.scale)
    words = composer.setter.paragraph(block.text, style, composer.node.child("P"))
    node = place_to_write(composer.node, plain(block.text))
    composer.story.add(FillInLine(words, node, is_rtl=composer.is_rtl))


def boxes(composer: Composer, block: Boxes) -> None:
    """Set boxes of a form beside each other, or beneath each other where letters are large."""
    node = composer.node.child("Sect")
    made = [_box(composer, box, block.height, node) for box in block.boxes]
    if composer.styles.is_large:
        for box in made:
            composer.story.add_together(box)
    else:
        widths = tuple(box.share for box in block.boxes)
        composer.story.add(composer.columns([made], widths, is_even=True))


def _box(composer: Composer, box: Box, height: float, node: Node) -> list[Flowable]:
    styles, setter = composer.styles, composer.setter
    quiet_label = [replace(span, is_quiet=True) for span in spans(box.label)]
    label: Text = [bold(f"{box.number} "), *quiet_label] if box.number else quiet_label
    parts: list[Flowable] = [setter.paragraph(label, styles.quiet_cell, node.child("P"))]
    if plain(box.value):
        parts.append(setter.paragraph(box.value, styles.cell, node.child("P")))
    else:
        field = place_to_write(node, plain(box.label))
        parts.append(WriteHere(field, 0, height))
    least = styles.quiet_cell.leading + height + BOX_PADDING.above + BOX_PADDING.below
    return [composer.panel(parts, Border.THIN, BOX_PADDING, 0.2, least=least)]


def place_to_write(parent: Node, label: str) -> Node:
    """Add an element for a place to write in; screen readers say what belongs there."""
    attributes = f"<</O/PrintField/Role/tv/Desc{text_string(label)}>>"
    return parent.child("Form", alt=label, attributes=attributes)
