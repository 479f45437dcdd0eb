"""Breaks a shaped paragraph into lines and puts each line in visual order.

Source:
    Unicode Standard Annex #9, L2; ISO 32000-1, 14.8.2.5 (words stay apart in the text layer).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from fteam.document.bidi import visual_order
from fteam.document.breaks import Break
from fteam.document.scripts import SPACES
from fteam.document.shaping import Cluster, Run, Shaped

TOLERANCE: Final = 0.01
"""Points by which a line may pass its width, for rounding."""
FILLED_ENOUGH: Final = 0.6
"""Part of a line that must be filled for it to end at a space rather than between two syllables."""

Placed = tuple[Cluster, Run]


@dataclass(frozen=True)
class Line:
    """One line of a paragraph.

    Attributes:
        runs: From left to right.
        width: Width in points, without the space kept at its end.
        kept_space: Width of that space; it is drawn so that words stay apart when they are read back.
        is_rtl: Whether the paragraph runs from right to left.
        text: The whole paragraph, which clusters point into.
    """

    runs: tuple[Run, ...]
    width: float
    kept_space: float
    is_rtl: bool
    text: str

    @property
    def ascent(self) -> float:
        """Height of its letters above the base line, in points."""
        return self._reaches[0]

    @property
    def descent(self) -> float:
        """Depth of its letters below the base line, in points, positive."""
        return self._reaches[1]

    @cached_property
    def _reaches(self) -> tuple[float, float]:
        reaches = [_reach(run) for run in self.runs]
        return max((up for up, _ in reaches), default=0), max((down for _, down in reaches), default=0)


def _reach(run: Run) -> tuple[float, float]:
    """Return how far the letters of a run reach up and down, in points."""
    reach, size = run.face.reach, run.piece.size
    drawn = {glyph for cluster in run.clusters for glyph in cluster.glyphs}
    up = down = -math.inf
    for glyph in drawn:
        above, below = reach(glyph.id)
        up, down = max(up, above + glyph.y), max(down, below - glyph.y)
    return up * size / 1000, down * size / 1000


def break_lines(shaped: Shaped, width: float) -> list[Line]:
    """Break a paragraph.

    Args:
        shaped: The paragraph.
        width: Room in points.

    Returns:
        At least one line; a word that is wider than the room is cut between two letters.
    """
    placed = [(cluster, run) for run in shaped.runs for cluster in run.clusters]
    lines: list[Line] = []
    start = 0
    while start < len(placed):
        stop = _line_end(shaped, start, width + TOLERANCE)
        lines.append(_line(shaped, placed[start:stop], is_last=stop == len(placed)))
        start = stop
    return lines or [Line((), 0, 0, bool(shaped.base), shaped.text)]


def narrowest(shaped: Shaped) -> float:
    """Return the width in points of the widest part that must not be broken."""
    widest = current = 0.0
    for width, quality, character in shaped.steps:
        if quality:
            current = 0.0
        if character not in SPACES:
            current += width
            widest = max(widest, current)
    return widest


def _line_end(shaped: Shaped, start: int, limit: float) -> int:
    """Return the index after the last cluster that fits into a line."""
    steps = shaped.steps
    filled = 0.0
    word_end = syllable_end = start
    filled_at_word = 0.0
    for index in range(start, len(steps)):
        width, quality, character = steps[index]
        if character == "\n":
            return index + 1
        if quality:
            if quality is Break.WORD:
                word_end, filled_at_word = index, filled
            else:
                syllable_end = index
        filled += width
        if filled > limit and index > start and character not in SPACES:
            is_good = word_end > syllable_end or filled_at_word > limit * FILLED_ENOUGH
            best = word_end if is_good else syllable_end
            return best if best > start else index
    return len(steps)


def _line(shaped: Shaped, placed: Sequence[Placed], *, is_last: bool) -> Line:
    end = len(placed)
    while end and shaped.text[placed[end - 1][0].start] in SPACES:
        end -= 1
    runs = _runs(placed[:end])
    width = sum(run.width for run in runs)
    kept_space = 0.0
    if not is_last and end < len(placed) and shaped.text[placed[end][0].start] == " ":
        space = replace(_runs(placed[end : end + 1])[0], level=shaped.base)
        kept_space = space.width
        runs = _append(runs, space)
    ordered = visual_order(runs, lambda run: run.level)
    return Line(tuple(ordered), width, kept_space, bool(shaped.base), shaped.text)


def _runs(placed: Sequence[Placed]) -> list[Run]:
    runs: list[tuple[Run, list[Cluster]]] = []
    for cluster, run in placed:
        if not runs or runs[-1][0] is not run:
            runs.append((run, []))
        runs[-1][1].append(cluster)
    return [Run(run.item, run.face, tuple(clusters), run.level) for run, clusters in runs]


def _append(runs: list[Run], space: Run) -> list[Run]:
    """Add the kept space, to the last run if it belongs there, so that it is one show of text."""
    last = runs[-1] if runs else None
    if last and last.item is space.item and last.level == space.level:
        return [*runs[:-1], replace(last, clusters=(*last.clusters, *space.clusters))]
    return [*runs, space]
