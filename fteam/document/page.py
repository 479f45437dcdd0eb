"""Writes a paper part by part: the front door of this package.

Source:
    ISO 14289-1 (PDF/UA-1), 7.4 (headings), 7.5 (tables), 7.6 (lists).
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from reportlab.platypus import Flowable

from fteam.document.cleaning import is_language_tag
from fteam.document.fonts import shipped_fonts
from fteam.document.isolate import FSI, PDI
from fteam.document.look import INK, Align, PaperLook, Style, Styles
from fteam.document.metadata import PaperFacts
from fteam.document.panels import Border, Gap, Padding, Panel, Rule
from fteam.document.paragraph import Entry, Setting
from fteam.document.parts import Cell, Ink, PenLine, SealField
from fteam.document.setter import Setter
from fteam.document.shaping import is_rtl_language
from fteam.document.sheet import Footer, Sheet
from fteam.document.story import Story
from fteam.document.tables import COLUMN_HEAD, ROW_HEAD, grid
from fteam.document.text import Text, bold, plain, quiet, spans
from fteam.document.tree import Node

BULLET: Final = "\u2022"
UNORDERED: Final = "<</O/List/ListNumbering/Disc>>"
UNMARKED: Final = "<</O/List/ListNumbering/None>>"
RULED_LEVEL: Final = 2
"""Headings of this level have a line beneath."""


class PaperBuilder:
    """Writes a paper; the order of the calls is the order of reading.

    In right-to-left languages text starts at the right and the first column is the right one.
    """

    def __init__(
        self, facts: PaperFacts, look: PaperLook | None = None, footer: Footer | None = None
    ) -> None:
        """Begin a paper.

        Args:
            facts: What it says about itself; it holds the language and the moment.
            look: Page and size of text; Letter and 11 points unless given.
            footer: Called with page and pages; returns the texts at the start, middle and end.
        """
        self._facts = facts
        self._look = look or PaperLook()
        self._footer = footer
        self._styles = Styles(self._look)
        self._root = Node("Document", language=facts.language)
        self._node = self._root
        self._setter = Setter(_setting(facts.language), self._styles)
        self._story = Story()
        self._languages: list[str] = []

    def title(self, text: Text, aside: Sequence[Text] = ()) -> None:
        """Write the title, heading 1, with a few words across from it.

        Args:
            text: The title.
            aside: Short paragraphs at the far side, such as whom the copy is for.
        """
        style = self._styles.heading(1)
        heading = self._setter.paragraph(text, style, self._node.child("H1"), entry=Entry(plain(text), 0))
        across = replace(self._styles.cell, align=Align.END)
        beside = [self._setter.paragraph(words, across, self._node.child("P")) for words in aside]
        self._story.add(self._columns([[[heading], beside]], (3, 1.4)) if beside else heading)

    def heading(self, text: Text, level: int, note: str = "") -> None:
        """Write a heading; it stays with what follows.

        Args:
            text: The heading.
            level: 1 to 3; levels must not be skipped.
            note: Quiet words after it.
        """
        words: Text = [*spans(text), " ", quiet(note)] if note else text
        style = self._styles.heading(level)
        entry = Entry(plain(text), level - 1)
        self._story.lead(self._setter.paragraph(words, style, self._node.child(f"H{level}"), entry=entry))
        if level == RULED_LEVEL:
            self._story.lead(Rule(0, self._look.size * 0.3, 0.9, INK))

    def para(self, text: Text) -> None:
        """Write a paragraph."""
        self._story.add(self._setter.paragraph(text, self._styles.body, self._node.child("P")))

    def note(self, text: Text) -> None:
        """Write a quiet paragraph."""
        self._story.add(self._setter.paragraph(text, self._styles.quiet, self._node.child("P")))

    def quote(self, text: Text, who: str = "") -> None:
        """Write someone's own words beside a bar.

        Args:
            text: The words, with the quotation marks of the language.
            who: Whose they are, in quiet letters.
        """
        words: Text = [FSI, *spans(text), PDI, " ", quiet(who)] if who else text
        part = self._setter.paragraph(words, self._styles.cell, self._node.child("BlockQuote").child("P"))
        self._story.add(self._panel([part], Border.BAR, Padding(13, 0, 2, 2), 0.35))

    def bullets(self, items: Sequence[Text], mark: str = BULLET) -> None:
        """Write a list with a mark before each item."""
        holder = self._node.child("L", attributes=UNORDERED)
        style = replace(self._styles.body, indent=self._look.size * 1.2, after=self._look.size * 0.25)
        for item in items:
            node = holder.child("LI")
            label = self._setter.label(mark, style, node.child("Lbl"))
            self._story.add(self._setter.paragraph(item, style, node.child("LBody"), label=label))

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], header: Sequence[str]) -> None:
        """Write a table with a head that repeats on each page; large print sets it as a list.

        Args:
            rows: Cells in reading order; the first of each row is the row's head.
            widths: Widths of the columns relative to each other.
            header: Heads of the columns.
        """
        if self._look.is_large:
            self._cards(rows, header)
            return
        holder = self._node.child("Table")
        head = holder.child("THead").child("TR")
        body = holder.child("TBody")
        styles = self._styles
        lines = [
            [
                self._setter.cell(
                    text, styles.head_cell, head.child("TH", attributes=COLUMN_HEAD), repeats=True
                )
                for text in header
            ]
        ]
        for row in rows:
            line = body.child("TR")
            nodes = [line.child("TH", attributes=ROW_HEAD), *(line.child("TD") for _ in row[1:])]
            lines.append([
                self._setter.cell(cell, styles.cell, node) for cell, node in zip(row, nodes, strict=True)
            ])
        self._story.add(self._columns(lines, widths, heads=1, has_lines=True))

    def rows(
        self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], *, has_lines: bool = True
    ) -> None:
        """Write rows of columns without a head, such as numbered promises; read as a list.

        Args:
            rows: Cells in reading order.
            widths: Widths of the columns relative to each other.
            has_lines: Whether a thin line stands below each row.
        """
        holder = self._node.child("L", attributes=UNMARKED)
        lines = [
            self._setter.cells(row, self._styles.cell, holder.child("LI").child("LBody")) for row in rows
        ]
        self._story.add(self._columns(lines, widths, has_lines=has_lines))

    def beside(self, columns: Sequence[Cell], widths: Sequence[float] = ()) -> None:
        """Write columns beside each other, read one after the other."""
        cells = self._setter.cells(columns, self._styles.cell, self._node.child("Sect"))
        self._story.add(self._columns([cells], widths or [1] * len(columns)))

    def ink(self, mark: Ink) -> None:
        """Draw a handwritten mark."""
        self._story.add(self._setter.part(mark, self._styles.body, self._node))

    def pen_line(self, line: PenLine | None = None) -> None:
        """Draw a line to sign on."""
        self._story.add(self._setter.part(line or PenLine(), self._styles.body, self._node))

    def signature_field(self, field: SealField) -> None:
        """Add an empty field for a digital signature, with a visible frame."""
        self._story.add(self._setter.part(field, self._styles.body, self._node))

    def rule(self) -> None:
        """Draw a thin line across the page."""
        self._story.add(Rule(self._look.size * 0.5, self._look.size * 0.5))

    def gap(self, height: float) -> None:
        """Leave room, in points."""
        self._story.add(Gap(height))

    def page_break(self) -> None:
        """Begin a new page."""
        self._story.break_page()

    @contextmanager
    def box(self) -> Generator[None, None, None]:
        """Draw a frame around what is written inside."""
        with self._collected() as inside:
            yield
        if parts := inside.bare_parts:
            self._story.add(self._panel(parts, Border.BOX, Padding(12, 12, 9, 9), 0.8))

    @contextmanager
    def together(self) -> Generator[None, None, None]:
        """Keep what is written inside on one page, if one page can hold it."""
        with self._collected() as inside:
            yield
        if parts := inside.bare_parts:
            self._story.add_together(parts)

    @contextmanager
    def part(self, language: str = "") -> Generator[None, None, None]:
        """Write a part of the paper, in another language if one is given."""
        before = self._node, self._setter
        tag = language if is_language_tag(language) else ""
        self._node = self._node.child("Sect", language=tag)
        if tag:
            self._languages.append(tag)
            self._setter = Setter(_setting(tag), self._styles)
        try:
            yield
        finally:
            self._node, self._setter = before

    def build(self) -> bytes:
        """Lay out the pages and return the file: PDF/UA-1 and PDF/A-3a, the same bytes each time."""
        facts = replace(self._facts, other_languages=(*self._facts.other_languages, *self._languages))
        sheet = Sheet(self._look.page, _setting(facts.language), self._styles.footer, self._footer)
        return sheet.write(self._story.parts or [Gap(1)], facts, self._root)

    @contextmanager
    def _collected(self) -> Generator[Story, None, None]:
        before, self._story = self._story, Story()
        try:
            yield self._story
        finally:
            self._story = before

    def _panel(self, parts: Sequence[Flowable], border: Border, padding: Padding, space: float) -> Panel:
        return Panel(parts, border, padding, self._look.size * space, is_rtl=self._setter.setting.is_rtl)

    def _columns(
        self,
        rows: Sequence[Sequence[list[Flowable]]],
        widths: Sequence[float],
        *,
        heads: int = 0,
        has_lines: bool = False,
    ) -> Flowable:
        return grid(
            rows,
            widths,
            heads=heads,
            has_lines=has_lines,
            padding=self._look.size * 0.36,
            after=self._look.size * 0.5,
            is_rtl=self._setter.setting.is_rtl,
        )

    def _cards(self, rows: Sequence[Sequence[Cell]], header: Sequence[str]) -> None:
        holder = self._node.child("L", attributes=UNMARKED)
        style = replace(self._styles.body, after=self._look.size * 0.1)
        for row in rows:
            node = holder.child("LI").child("LBody")
            with self.together():
                for head, cell in zip(header, row, strict=True):
                    for part in self._card_line(head, cell, style, node):
                        self._story.add(part)
            self._story.add(Rule(0, self._look.size * 0.5))

    def _card_line(self, head: str, cell: Cell, style: Style, node: Node) -> list[Flowable]:
        return [
            self._setter.paragraph(bold(head), style, node.child("P")),
            *self._setter.cells([cell], style, node)[0],
        ]


def _setting(language: str) -> Setting:
    return Setting(shipped_fonts(), language, is_rtl_language(language))
