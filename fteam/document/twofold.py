"""Lays what was written in two languages beside each other: fixed words twice, a person's own words once.

Both languages are written by the same sections from the same reader's view, so they have the same
shape. Where they do not, the second stands after the first: nothing is ever left out.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import starmap
from os.path import commonprefix
from typing import Any, Final

from fteam.document import blocks as b
from fteam.document.parts import Cell, Part, Stack
from fteam.document.setter import is_text
from fteam.document.text import Span, Text, plain, spans

BETWEEN: Final = " / "
LEAST_START: Final = 4
"""Letters of a beginning that both languages have, such as a name, so that it is said once."""
_UNSPOKEN: Final = re.compile(r"[\u2066-\u2069\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019\u060c\"' .,]")
_CONTROL: Final = re.compile(r"[\u2066-\u2069]")
IN_LINE: Final = 28
"""Letters of a cell's words in both languages that stand on one line."""
ENOUGH: Final = 8
"""Letters of words that a longer sentence must hold so that they are not said again."""


class Twofold:
    """Joins blocks of one language with those of another."""

    def __init__(self, language: str) -> None:
        """Begin.

        Args:
            language: BCP 47 tag of the second language.
        """
        self._language = language
        self._joiners: dict[type, Callable[[Any, Any], b.Block]] = {
            b.Heading: self._heading,
            b.Para: self._para,
            b.Quote: self._quote,
            b.Items: self._items,
            b.Columns: self._columns,
            b.Beside: self._beside,
            b.Calendar: self._calendar,
            b.Boxes: self._boxes,
            b.WritingLines: self._writing_lines,
        }

    def blocks(self, first: Sequence[b.Block], second: Sequence[b.Block]) -> tuple[b.Block, ...]:
        """Join what was written in both languages."""
        if [type(block) for block in first] != [type(block) for block in second]:
            return (*first, b.Group(tuple(second), language=self._language))
        return tuple(made for one, two in zip(first, second, strict=True) for made in self._block(one, two))

    def text(self, first: Text, second: Text) -> Text:
        """Join two texts: one if they say the same, else one line for each or word beside word."""
        if is_same(first, second) or _holds(first, second):
            return first
        if _holds(second, first):
            return self._tagged(spans(second))
        one, two = _whole(first), _whole(second)
        if len(one) == len(two):
            pairs = list(starmap(_split, zip(one, two, strict=True)))
            if any(start.text.strip() for start, _rest, _other in pairs):
                return [part for pair in pairs for part in self._joined(*pair)]
        return [*one, Span("\n"), *self._tagged(two)]

    def cell(self, first: Cell, second: Cell) -> Cell:
        """Join two cells; their parts stand beneath each other."""
        one, two = _parts(first), _parts(second)
        if len(one) != len(two):
            return Stack((*one, *(self._other(part) for part in two)))
        joined = tuple(made for a, c in zip(one, two, strict=True) for made in self._part(a, c))
        return joined[0] if len(joined) == 1 and is_text(first) else Stack(joined)

    def _block(self, first: Any, second: Any) -> tuple[b.Block, ...]:
        if isinstance(first, b.Title):
            aside = self._asides(first.aside, second.aside)
            if is_same(first.text, second.text):
                return (replace(first, aside=aside),)
            other = b.Para(self._tagged(spans(second.text)), scale=first.scale * TITLE_SCALE)
            return replace(first, aside=aside), other
        if isinstance(first, b.Group):
            return (replace(first, blocks=self.blocks(first.blocks, second.blocks)),)
        joiner = self._joiners.get(type(first))
        return (joiner(first, second) if joiner else first,)

    def _asides(self, first: Sequence[Text], second: Sequence[Text]) -> tuple[Text, ...]:
        cell = self.cell(Stack(tuple(first)), Stack(tuple(second)))
        return tuple(part for part in _parts(cell) if is_text(part))

    def _heading(self, first: b.Heading, second: b.Heading) -> b.Block:
        if is_same(first.text, second.text):
            return replace(first, note=self._in_line(first.note, second.note))
        return b.Pair(first, second, self._language)

    def _para(self, first: b.Para, second: b.Para) -> b.Block:
        joined = self.text(first.text, second.text)
        if any(span.text == "\n" for span in spans(joined)):
            return b.Pair(first, second, self._language)
        return replace(first, text=joined)

    def _quote(self, first: b.Quote, second: b.Quote) -> b.Block:
        return replace(first, who=self._in_line(first.who, second.who))

    def _items(self, first: b.Items, second: b.Items) -> b.Block:
        if len(first.items) != len(second.items):
            return b.Pair(first, second, self._language)
        return replace(first, items=tuple(map(self.text, first.items, second.items)))

    def _columns(self, first: b.Columns, second: b.Columns) -> b.Block:
        if [len(row) for row in first.rows] != [len(row) for row in second.rows]:
            return b.Group((first, b.Group((second,), language=self._language)))
        rows = tuple(tuple(map(self.cell, *pair)) for pair in zip(first.rows, second.rows, strict=True))
        return replace(first, rows=rows, header=tuple(map(self.text, first.header, second.header)))

    def _beside(self, first: b.Beside, second: b.Beside) -> b.Block:
        if len(first.columns) != len(second.columns):
            return b.Group((first, b.Group((second,), language=self._language)))
        return replace(first, columns=tuple(map(self.cell, first.columns, second.columns)))

    def _calendar(self, first: b.Calendar, second: b.Calendar) -> b.Block:
        return replace(first, header=tuple(map(self.text, first.header, second.header)))

    def _boxes(self, first: b.Boxes, second: b.Boxes) -> b.Block:
        pairs = zip(first.boxes, second.boxes, strict=False)
        return replace(
            first, boxes=tuple(replace(one, label=self._in_line(one.label, two.label)) for one, two in pairs)
        )

    def _writing_lines(self, first: b.WritingLines, second: b.WritingLines) -> b.Block:
        return replace(first, label=self._in_line(first.label, second.label))

    def _in_line(self, first: Text, second: Text) -> Text:
        if is_same(first, second):
            return first
        return [*spans(first), Span(BETWEEN), *self._tagged(spans(second))]

    def _part(self, first: Part, second: Part) -> tuple[Part, ...]:
        if not (is_text(first) and is_text(second)):
            return (first,)
        joined = self.text(first, second)
        if all(span.text != "\n" for span in spans(joined)):
            return (joined,)
        if len(plain(joined)) <= IN_LINE:
            return (self._in_line(first, second),)
        return first, self._other(second)

    def _other(self, part: Part) -> Part:
        return self._tagged(spans(part)) if is_text(part) else part

    def _joined(self, start: Span, rest: Span, other: Span) -> list[Span]:
        """Say what both have, then what each has of its own."""
        if not (rest.text.strip() or other.text.strip()):
            return [replace(start, text=start.text + rest.text)]
        between = BETWEEN if rest.text.strip() else ""
        # A space inside words of the other direction would be drawn on their far side.
        words, after = other.text.rstrip(), other.text[len(other.text.rstrip()) :]
        own = [start, replace(rest, text=rest.text.rstrip() + between)]
        own += self._tagged([replace(other, text=words)])
        return [part for part in (*own, replace(rest, text=after)) if part.text]

    def _tagged(self, found: Sequence[Span]) -> list[Span]:
        return [replace(span, language=span.language or self._language) for span in found]


TITLE_SCALE: Final = 1.5
"""Letters of the title's second language beside the text's."""


def is_same(first: Text, second: Text) -> bool:
    """Tell whether two texts say the same, whatever their quotation marks and directions."""
    return _said(first) == _said(second)


def _holds(first: Text, second: Text) -> bool:
    """Tell whether a sentence says all of a shorter one, as where a language has no words for “I will”."""
    return len(_said(second)) >= ENOUGH and _said(second) in _said(first)


def _whole(text: Text) -> list[Span]:
    """Return spans with the marks of direction around them put into them."""
    found: list[Span] = []
    opening = ""
    for span in spans(text):
        if _CONTROL.sub("", span.text):
            found.append(replace(span, text=opening + span.text))
            opening = ""
        elif "\u2069" in span.text and found:
            found[-1] = replace(found[-1], text=found[-1].text + span.text)
        else:
            opening += span.text
    return found


def _split(first: Span, second: Span) -> tuple[Span, Span, Span]:
    """Return what two spans begin with alike, in whole words, and what is left of each."""
    if is_same(first, second):
        return first, replace(first, text=""), replace(second, text="")
    # Letters, not folders: both languages begin with the same name or the same spoken words.
    start = commonprefix([first.text, second.text])  # noqa: RUF071  letters are compared, no paths
    start = start[: start.rfind(" ") + 1]
    if sum(letter.isalpha() for letter in start) < LEAST_START:
        start = ""
    rest, other = (replace(each, text=each.text[len(start) :]) for each in (first, second))
    return replace(first, text=start), rest, other


def _said(text: Text) -> str:
    return _UNSPOKEN.sub("", plain(text))


def _parts(cell: Cell) -> tuple[Part, ...]:
    return cell.parts if isinstance(cell, Stack) else (cell,)
