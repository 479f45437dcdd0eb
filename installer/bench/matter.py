"""The content that every engine gets: a practice family's plan, as the blocks that our paper is set from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from typing import Final

from fteam.demo import main_reader
from fteam.document.blocks import Beside, Block, Columns, Group, Heading, Items, Para, Quote, Title
from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.document.parts import Ink, Part, PenLine, SealField, Stack
from fteam.document.plan import SECTIONS
from fteam.document.sections import Writer
from fteam.document.text import Span, Text, spans
from fteam.exchange.meeting_file import open_meeting_file
from fteam.paths import resource
from fteam.rules.plan_view import PlanView
from fteam.rules.view import known_signatures, view_for
from fteam.words import ENGLISH

FAMILY: Final = "two"
"""Has names in Arabic letters, and signatures."""
MOMENT: Final = datetime(2026, 11, 22, 11, 58, tzinfo=UTC)
LOOK: Final = PaperLook(made_at=MOMENT, sealed=True, sealer="Dana Ruiz")


@dataclass(frozen=True)
class Piece:
    """A part of the content, as any engine can set it.

    Attributes:
        kind: ``title``, ``heading``, ``para``, ``item``, ``row`` or ``head``.
        cells: Texts and handwritten marks; one but for rows.
        level: Of a heading.
    """

    kind: str
    cells: tuple[Text | Ink, ...]
    level: int = 0


@cache
def practice_view() -> PlanView:
    """Return what the family's first parent reads."""
    plan = open_meeting_file(resource("meetings", f"{FAMILY}.json").read_bytes()).plan
    day = max(session.day for session in plan.sessions)
    return view_for(plan, main_reader(plan), day, ENGLISH, known_signatures(plan))


def new_view(number: int) -> PlanView:
    """Return the view with every need, promise and quote worded anew, so that nothing kept is of use."""
    view = practice_view()
    return replace(
        view,
        needs=tuple(replace(need, words=f"{need.words} {number}") for need in view.needs),
        hopes=tuple(replace(hope, words=f"{hope.words} {number}") for hope in view.hopes),
        promisers=tuple(
            replace(
                who, promises=tuple(replace(each, words=f"{each.words} {number}") for each in who.promises)
            )
            for who in view.promisers
        ),
    )


def pieces_of(view: PlanView) -> list[Piece]:
    """Return the content of a plan, in the order in which our paper sets it."""
    builder = PaperBuilder(PaperFacts("Plan", "en", MOMENT), LOOK)
    writer = Writer(builder, view, ENGLISH, LOOK)
    for section in SECTIONS:
        section(writer)
    return list(_pieces(builder.blocks))


def _pieces(blocks: Sequence[Block]) -> Iterator[Piece]:
    for block in blocks:
        if isinstance(block, Group):
            yield from _pieces(block.blocks)
        elif isinstance(block, Columns):
            if block.header:
                yield Piece("head", tuple(block.header))
            yield from (Piece("row", _cells(row)) for row in block.rows)
        else:
            yield from _simple(block)


def _simple(block: Block) -> Iterator[Piece]:
    match block:
        case Title():
            yield Piece("title", (block.text,))
            yield from (Piece("para", (text,)) for text in block.aside)
        case Heading():
            yield Piece("heading", (block.text,), block.level)
        case Para():
            yield Piece("para", (block.text,))
        case Quote():
            yield from (Piece("para", (text,)) for text in (block.text, block.who))
        case Items():
            yield from (Piece("item", (item,)) for item in block.items)
        case Beside():
            yield Piece("row", _cells(block.columns))


def _cells(row: Sequence[Part | Stack]) -> tuple[Text | Ink, ...]:
    return tuple(_cell(cell) for cell in row)


def _cell(cell: Part | Stack) -> Text | Ink:
    parts = cell.parts if isinstance(cell, Stack) else (cell,)
    marks = [part for part in parts if isinstance(part, Ink)]
    if marks:
        return marks[0]
    texts = [part for part in parts if not isinstance(part, Ink | PenLine | SealField)]
    return [span for text in texts for span in (*spans(text), Span(" "))]
