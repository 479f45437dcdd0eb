"""What a paper is made of, in the order of reading: plain descriptions, not yet set.

A paper is first written as blocks and then set. So the same blocks can be set smaller until they fit
a page, and those of two languages can be laid beside each other.
"""

from dataclasses import dataclass
from typing import TypeAlias

from fteam.document.parts import Cell, Ink, PenLine, SealField
from fteam.document.text import Text


@dataclass(frozen=True)
class Title:
    """Heading 1, with a few words across from it.

    Attributes:
        text: The title.
        aside: Short paragraphs at the far side.
        scale: Size of its letters beside that of usual titles.
    """

    text: Text
    aside: tuple[Text, ...] = ()
    scale: float = 1


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 3, with quiet words after it, larger or smaller than is usual."""

    text: Text
    level: int
    note: Text = ""
    scale: float = 1


@dataclass(frozen=True)
class Para:
    """A paragraph.

    Attributes:
        text: Its words.
        is_quiet: Whether it is set smaller and greyer.
        scale: Size of its letters beside that of the paper.
        leads: Whether it stays with what follows.
    """

    text: Text
    is_quiet: bool = False
    scale: float = 1
    leads: bool = False


@dataclass(frozen=True)
class Quote:
    """Someone's own words beside a bar, in the language in which they were spoken."""

    text: Text
    who: Text = ""
    language: str = ""


@dataclass(frozen=True)
class Items:
    """A list with a mark before each item.

    Attributes:
        items: The items.
        mark: Their mark.
        scale: Size of their letters beside that of the paper.
        is_bulleted: Whether the mark is a bullet and nothing to tick.
    """

    items: tuple[Text, ...]
    mark: str
    scale: float = 1
    is_bulleted: bool = True


@dataclass(frozen=True)
class Columns:
    """Rows of columns: a table with a head, a list of rows, or a few columns beside each other.

    Attributes:
        rows: Cells in reading order.
        widths: Widths of the columns relative to each other.
        header: Heads of the columns; without one the rows are a list.
        has_lines: Whether a thin line stands below each row.
        least: Least height of a row in points, such as a hand needs to write.
        is_form: Whether lines stand between the columns too, as in a form.
    """

    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    header: tuple[Text, ...] = ()
    has_lines: bool = True
    least: float = 0
    is_form: bool = False


@dataclass(frozen=True)
class Beside:
    """A few columns beside each other, read one after the other."""

    columns: tuple[Cell, ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Mark:
    """A handwritten mark, a line to sign on, or a field to sign in."""

    part: Ink | PenLine | SealField


@dataclass(frozen=True)
class Day:
    """A day of a calendar.

    Attributes:
        number: What its box shows, such as ``21``.
        name: The whole day, as large print and screen readers say it, such as ``Mon, Sep 21``.
        notes: What happens on it.
        is_strong: Whether its box stands out.
    """

    number: str
    name: str
    notes: tuple[Text, ...] = ()
    is_strong: bool = False


@dataclass(frozen=True)
class Calendar:
    """Weeks of boxed days under the names of the days.

    Attributes:
        weeks: Seven days each, the first at the side on which the language begins; None leaves a place free.
        header: Names of the days.
        height: Least height of a box, beside the size of the text.
        idle: What large print says if no day has a note.
    """

    weeks: tuple[tuple[Day | None, ...], ...]
    header: tuple[Text, ...]
    height: float = 4.2
    idle: str = ""


@dataclass(frozen=True)
class Box:
    """A place of a form to write in.

    Attributes:
        label: What belongs there.
        value: What is known already.
        share: Its width relative to its neighbours.
        number: Its number, if it has one.
    """

    label: Text
    value: Text = ""
    share: float = 1
    number: str = ""


@dataclass(frozen=True)
class Boxes:
    """Boxes of a form beside each other; in large print beneath each other.

    Attributes:
        boxes: The boxes.
        height: Room to write in, in points.
    """

    boxes: tuple[Box, ...]
    height: float = 24


@dataclass(frozen=True)
class WritingLines:
    """Lines to write on, with what belongs there above them.

    Attributes:
        label: What belongs there.
        count: How many lines.
        hint: Quiet words after the label.
    """

    label: Text
    count: int = 3
    hint: str = ""


@dataclass(frozen=True)
class FillIn:
    """Words, and a line to write on up to the end of their line."""

    text: Text
    scale: float = 1


@dataclass(frozen=True)
class Line:
    """A thin line across the page; a dashed one says where to cut, in quiet words above it."""

    cut: Text = ""
    is_cut: bool = False


@dataclass(frozen=True)
class Space:
    """Empty room, in points."""

    height: float


@dataclass(frozen=True)
class NewPage:
    """The beginning of a new page."""


@dataclass(frozen=True)
class Group:
    """Blocks that belong together: a part of the paper.

    Attributes:
        blocks: What it holds.
        language: BCP 47 tag of a part in another language.
        is_boxed: Whether a frame stands around it.
        is_together: Whether it stands on one page if a page can hold it.
    """

    blocks: "tuple[Block, ...]"
    language: str = ""
    is_boxed: bool = False
    is_together: bool = False


@dataclass(frozen=True)
class Pair:
    """The same in two languages, beside each other.

    Attributes:
        first: In the language of the part.
        second: In the other language.
        language: BCP 47 tag of the second.
    """

    first: "Block"
    second: "Block"
    language: str


Block: TypeAlias = (
    Title
    | Heading
    | Para
    | Quote
    | Items
    | Columns
    | Beside
    | Mark
    | Calendar
    | Boxes
    | WritingLines
    | FillIn
    | Line
    | Space
    | NewPage
    | Group
    | Pair
)
