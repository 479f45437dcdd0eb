"""Writes a paper part by part: the front door of this package."""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from fteam.document.blocks import (
    Beside,
    Block,
    Box,
    Boxes,
    Calendar,
    Columns,
    Day,
    FillIn,
    Group,
    Heading,
    Items,
    Line,
    Mark,
    NewPage,
    Para,
    Quote,
    Space,
    Title,
    WritingLines,
)
from fteam.document.cleaning import is_language_tag
from fteam.document.composing import Around, set_blocks
from fteam.document.metadata import PaperFacts
from fteam.document.paper import PaperLook
from fteam.document.parts import Cell, Ink, PenLine, SealField
from fteam.document.sheet import Footer, Written
from fteam.document.text import Text

BULLET: Final = "\u2022"
EMPTY_BOX: Final = "\u2610"


class PaperBuilder:
    """Writes a paper; the order of the calls is the order of reading.

    In right-to-left languages text starts at the right and the first column is the right one.

    Attributes:
        look: What is chosen for the paper.
    """

    def __init__(
        self,
        facts: PaperFacts,
        look: PaperLook,
        footer: Footer | None = None,
        *,
        watermark: str = "",
        continued: Callable[[str], str] | None = None,
    ) -> None:
        """Begin a paper.

        Args:
            facts: What it says about itself; it holds the language and the moment.
            look: Page and size of text, standard and attachments.
            footer: Called with page and pages; returns the texts at the start, middle and end.
            watermark: A word behind the text, such as “draft”.
            continued: Says at the top of a page that it goes on with a section, given its heading.
        """
        self.look = look
        self._facts = facts
        self._around = Around(footer, continued, watermark)
        self._blocks: list[Block] = []

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What was written so far."""
        return tuple(self._blocks)

    def add(self, *blocks: Block) -> None:
        """Add blocks as they are."""
        self._blocks += blocks

    def become(self, blocks: Sequence[Block]) -> None:
        """Take other blocks in the place of what was written."""
        self._blocks = list(blocks)

    def title(self, text: Text, aside: Sequence[Text] = (), *, scale: float = 1) -> None:
        """Write the title, heading 1, with a few words across from it.

        Args:
            text: The title.
            aside: Short paragraphs at the far side, such as whom the copy is for.
            scale: Larger or smaller than usual titles.
        """
        self.add(Title(text, tuple(aside), scale))

    def heading(self, text: Text, level: int, note: Text = "", *, scale: float = 1) -> None:
        """Write a heading; it stays with what follows.

        Args:
            text: The heading.
            level: 1 to 3; levels must not be skipped.
            note: Quiet words after it.
            scale: Larger or smaller than usual headings of the level.
        """
        self.add(Heading(text, level, note, scale))

    def para(self, text: Text, *, scale: float = 1, leads: bool = False) -> None:
        """Write a paragraph; one that leads stays with what follows."""
        self.add(Para(text, scale=scale, leads=leads))

    def note(self, text: Text, *, scale: float = 1, leads: bool = False) -> None:
        """Write a quiet paragraph; one that leads stays with what follows."""
        self.add(Para(text, is_quiet=True, scale=scale, leads=leads))

    def quote(self, text: Text, who: str = "", language: str = "") -> None:
        """Write someone's own words beside a bar.

        Args:
            text: The words, with the quotation marks of the language.
            who: Whose they are, in quiet letters.
            language: BCP 47 tag if it is another than the part's; the bar stands where it begins.
        """
        self.add(Quote(text, who, language))

    def bullets(self, items: Sequence[Text], mark: str = BULLET, *, scale: float = 1) -> None:
        """Write a list with a mark before each item."""
        self.add(Items(tuple(items), mark, scale))

    def ticks(self, items: Sequence[Text], *, scale: float = 1) -> None:
        """Write lines with a box to tick before each."""
        self.add(Items(tuple(items), EMPTY_BOX, scale, is_bulleted=False))

    def table(
        self,
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        header: Sequence[Text],
        *,
        least: float = 0,
        is_form: bool = False,
    ) -> None:
        """Write a table with a head that repeats on each page; large print sets it as a list.

        Args:
            rows: Cells in reading order; the first of each row is the row's head.
            widths: Widths of the columns relative to each other.
            header: Heads of the columns.
            least: Least height of a row in points, such as a hand needs to write.
            is_form: Whether people write in it: it stays a table in large print and has lines all round.
        """
        cells = tuple(tuple(row) for row in rows)
        self.add(Columns(cells, tuple(widths), tuple(header), least=least, is_form=is_form))

    def rows(
        self,
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        *,
        has_lines: bool = True,
        least: float = 0,
    ) -> None:
        """Write rows of columns without a head, such as numbered promises; read as a list.

        Args:
            rows: Cells in reading order.
            widths: Widths of the columns relative to each other.
            has_lines: Whether a thin line stands below each row.
            least: Least height of a row in points.
        """
        cells = tuple(tuple(row) for row in rows)
        self.add(Columns(cells, tuple(widths), has_lines=has_lines, least=least))

    def beside(self, columns: Sequence[Cell], widths: Sequence[float] = ()) -> None:
        """Write columns beside each other, read one after the other."""
        self.add(Beside(tuple(columns), tuple(widths) or (1,) * len(columns)))

    def calendar(
        self,
        weeks: Sequence[Sequence[Day | None]],
        header: Sequence[str],
        *,
        height: float = 4.2,
        idle: str = "",
    ) -> None:
        """Write weeks of boxed days; large print lists the days that have notes.

        Args:
            weeks: Seven days each, the first at the side on which the language begins; None: no day.
            header: Names of the seven days.
            height: Least height of a box, in sizes of the text.
            idle: What large print says if no day has a note.
        """
        self.add(Calendar(tuple(tuple(week) for week in weeks), tuple(header), height, idle))

    def form_row(self, *boxes: Box, height: float = 24) -> None:
        """Write boxes of a form beside each other; large print sets them beneath each other."""
        self.add(Boxes(boxes, height))

    def writing_lines(self, label: Text, count: int = 3, hint: str = "") -> None:
        """Write what belongs here, and lines to write it on."""
        self.add(WritingLines(label, count, hint))

    def fill_in(self, text: Text, *, scale: float = 1) -> None:
        """Write words, such as “At night:”, and a line to write on up to the end of their line."""
        self.add(FillIn(text, scale))

    def cut_line(self, text: Text = "") -> None:
        """Draw a dashed line along which to cut, with quiet words above it."""
        self.add(Line(text, is_cut=True))

    def fold_marks(self) -> None:
        """Mark at the edges of each page where it is folded to fit a pocket."""
        self._around = replace(self._around, has_folds=True)

    def ink(self, mark: Ink) -> None:
        """Draw a handwritten mark."""
        self.add(Mark(mark))

    def pen_line(self, line: PenLine | None = None) -> None:
        """Draw a line to sign on."""
        self.add(Mark(line or PenLine()))

    def signature_field(self, field: SealField) -> None:
        """Add an empty field for a digital signature, with a visible frame; none in a court's copy."""
        self.add(Mark(field))

    def rule(self) -> None:
        """Draw a thin line across the page."""
        self.add(Line())

    def gap(self, height: float) -> None:
        """Leave room, in points."""
        self.add(Space(height))

    def page_break(self) -> None:
        """Begin a new page."""
        self.add(NewPage())

    @contextmanager
    def box(self) -> Generator[None, None, None]:
        """Draw a frame around what is written inside."""
        with self._inside() as blocks:
            yield
        self.add(Group(tuple(blocks), is_boxed=True))

    @contextmanager
    def together(self) -> Generator[None, None, None]:
        """Keep what is written inside on one page, if one page can hold it."""
        with self._inside() as blocks:
            yield
        self.add(Group(tuple(blocks), is_together=True))

    @contextmanager
    def part(self, language: str = "") -> Generator[None, None, None]:
        """Write a part of the paper, in another language if one is given."""
        with self._inside() as blocks:
            yield
        self.add(Group(tuple(blocks), language if is_language_tag(language) else ""))

    def build(self) -> bytes:
        """Lay out the pages and return the file: the same bytes each time."""
        return self.written().pdf

    def written(self, size: float | None = None) -> Written:
        """Lay out the pages and return the file and what is to be known of it.

        Args:
            size: Another size of text than the look's, in points, to fit a page.
        """
        return set_blocks(self.blocks, self._facts, self.look, self._around, size or self.look.size)

    @contextmanager
    def _inside(self) -> Generator[list[Block], None, None]:
        before, self._blocks = self._blocks, []
        try:
            yield self._blocks
        finally:
            self._blocks = before
