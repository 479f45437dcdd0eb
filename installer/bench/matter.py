"""The content that every engine gets: a plan, and the same as the blocks that our paper is set from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import groupby
from typing import Any, Final

from fteam.demo import main_reader
from fteam.document.blocks import Beside, Block, Columns, Group, Heading, Items, Para, Quote, Title
from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import Attachment, PaperLook
from fteam.document.parts import Cell, Ink, PenLine, SealField, Stack
from fteam.document.plan import SECTIONS
from fteam.document.sections import Writer
from fteam.document.text import Span, Text, spans
from fteam.exchange.meeting_file import open_meeting_file
from fteam.exchange.view_json import MIME, NAME, view_json
from fteam.paths import resource
from fteam.records.plan import Plan
from fteam.rules.eyes import readers
from fteam.rules.plan_view import PlanView
from fteam.rules.view import known_signatures, view_for
from fteam.words import ENGLISH
from installer.bench.four_pages import four_pages

SHORT_FAMILY: Final = "one"
SHORTEST: Final = 1
"""Place on the team of a reader of this family whose plan is the shortest."""
WHOLE_FAMILY: Final = "two"
"""Has names in Arabic letters, and signatures."""
MOMENT: Final = datetime(2026, 11, 22, 11, 58, tzinfo=UTC)
LOOK: Final = PaperLook(made_at=MOMENT, sealed=True, sealer="Dana Ruiz")


KEPT: Final = frozenset({
    *("reader", "reader_name", "language", "check_code", "version"),
    *("name", "native", "role", "capacity", "meanings", "way", "strokes", "typed_name", "signed_on"),
})
"""What is no sentence: names, codes, the fixed words of a signature."""


PieceCell = tuple[Text | Ink, ...]
"""Words and handwritten marks beneath each other; a line break inside words is ``\\n``."""


@dataclass(frozen=True)
class Piece:
    """A part of the content, as any engine can set it.

    Attributes:
        kind: ``title``, ``heading``, ``para``, ``item`` or ``table``.
        text: Its words; none in a table.
        level: Of a heading.
        rows: Of a table.
        widths: Of the table's columns, relative to each other.
        has_head: Whether the first row of a table is its head.
    """

    kind: str
    text: Text = ""
    level: int = 0
    rows: tuple[tuple[PieceCell, ...], ...] = ()
    widths: tuple[float, ...] = ()
    has_head: bool = False


@dataclass(frozen=True)
class Matter:
    """What every engine gets in one round.

    Attributes:
        view: The plan, for ours.
        look: What is chosen for our paper; it carries the plan's data, which no other engine can.
        pieces: The same content for the others.
    """

    view: PlanView
    look: PaperLook
    pieces: list[Piece]


def matter(plan: str, number: int) -> Matter:
    """Return a plan with every sentence worded anew, so that nothing kept is of use.

    Args:
        plan: ``four`` for the 4-page plan, ``family`` for a practice family's whole plan.
        number: Of the round.
    """
    view: PlanView = _anew(_views()[plan], number)
    data = Attachment(NAME, MIME, view_json(view), "This plan as other programs read it")
    look = replace(LOOK, attachments=(data,))
    return Matter(view, look, pieces_of(view, look))


@cache
def _views() -> dict[str, PlanView]:
    short, whole = _plan(SHORT_FAMILY), _plan(WHOLE_FAMILY)
    shortest = _view(short, readers(short)[SHORTEST].id)
    fullest = _view(short, main_reader(short))
    return {"four": four_pages(shortest, fullest), "family": _view(whole, main_reader(whole))}


def _plan(family: str) -> Plan:
    return open_meeting_file(resource("meetings", f"{family}.json").read_bytes()).plan


def _view(plan: Plan, reader: str) -> PlanView:
    day = max(session.day for session in plan.sessions)
    return view_for(plan, reader, day, ENGLISH, known_signatures(plan))


def _anew(value: Any, number: int) -> Any:
    """Word all sentences anew, wherever they stand in a view."""
    if isinstance(value, str):
        return f"{value} {number}" if value else value
    if isinstance(value, tuple):
        return tuple(_anew(each, number) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    told = (each.name for each in fields(value) if each.name not in KEPT)
    return replace(value, **{name: _anew(getattr(value, name), number) for name in told})


def pieces_of(view: PlanView, look: PaperLook) -> list[Piece]:
    """Return the content of a plan, in the order in which our paper sets it."""
    builder = PaperBuilder(PaperFacts("Plan", "en", MOMENT), look)
    writer = Writer(builder, view, ENGLISH, look)
    for section in SECTIONS:
        section(writer)
    return list(_pieces(builder.blocks))


def _pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    for block in blocks:
        match block:
            case Group():
                yield from _pieces(block.blocks)
            case Columns():
                rows = (*([block.header] if block.header else []), *block.rows)
                yield _table(rows, block.widths, has_head=bool(block.header))
            case Beside():
                yield _table([block.columns], block.widths)
            case Title():
                yield Piece("title", block.text)
                yield from (Piece("para", text) for text in block.aside)
            case Heading():
                yield Piece("heading", [*spans(block.text), Span(" "), *_quiet(block.note)], block.level)
            case Para():
                yield Piece("para", block.text)
            case Quote():
                yield Piece("para", [*spans(block.text), Span(" "), *_quiet(block.who)])
            case Items():
                yield from (Piece("item", item) for item in block.items)


def _quiet(text: Text) -> list[Span]:
    return [replace(span, is_quiet=True) for span in spans(text)]


def _table(rows: Iterable[Sequence[Cell]], widths: tuple[float, ...], *, has_head: bool = False) -> Piece:
    return Piece(
        "table", rows=tuple(tuple(map(_cell, row)) for row in rows), widths=widths, has_head=has_head
    )


def _cell(cell: Cell) -> PieceCell:
    """Join the words that stand beneath each other; places to sign in are for ours alone."""
    parts = cell.parts if isinstance(cell, Stack) else (cell,)
    joined: list[Text | Ink] = []
    for is_ink, group in groupby(parts, lambda part: isinstance(part, Ink)):
        if is_ink:
            joined += [part for part in group if isinstance(part, Ink)]
            continue
        texts = [part for part in group if not isinstance(part, Ink | PenLine | SealField)]
        words = [span for text in texts for span in (Span("\n"), *spans(text))]
        joined += [words[1:]] if words else []
    return tuple(joined)
