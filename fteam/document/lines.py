"""Breaks a shaped paragraph into lines and puts each line in visual order.

Source:
    Unicode Standard Annex #9, L2; ISO 32000-1, 14.8.2.5 (words stay apart in the text layer).
"""

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from fteam.document.bidi import visual_order
from fteam.document.breaks import Break
from fteam.document.clusters import Letters, joined
from fteam.document.scripts import SPACES
from fteam.document.shaping import Run, Shaped

TOLERANCE: Final = 0.01
"""Points by which a line may pass its width, for rounding."""
FILLED_ENOUGH: Final = 0.6
"""Part of a line that must be filled for it to end at a space rather than between two syllables."""


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
    reach, size, clusters = run.face.reach, run.piece.size, run.clusters
    if isinstance(clusters, Letters):
        ups, downs = zip(*map(reach, {glyph[0] for glyph in clusters.glyphs}), strict=True)
        return max(ups) * size / 1000, max(downs) * size / 1000
    drawn = {glyph for cluster in clusters for glyph in cluster.glyphs}
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
    count = len(shaped.steps)
    lines: list[Line] = []
    start = 0
    while start < count:
        stop = _line_end(shaped, start, width + TOLERANCE)
        lines.append(_line(shaped, start, stop, is_last=stop == count))
        start = stop
    return lines or [Line((), 0, 0, bool(shaped.base), shaped.text)]


def narrowest(shaped: Shaped) -> float:
    """Return the width in points of the widest part that must not be broken."""
    widest = current = 0.0
    for width, quality, character in shaped.steps:
        if quality:
            widest = max(widest, current)
            current = 0.0
        if character not in SPACES:
            current += width
    return max(widest, current)


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


def _line(shaped: Shaped, start: int, stop: int, *, is_last: bool) -> Line:
    steps = shaped.steps
    end = stop
    while end > start and steps[end - 1][2] in SPACES:
        end -= 1
    runs = _cut(shaped, start, end)
    width = sum(run.width for run in runs)
    kept_space = 0.0
    if not is_last and end < stop and steps[end][2] == " ":
        space = replace(_cut(shaped, end, end + 1)[0], level=shaped.base)
        kept_space = space.width
        runs = _append(runs, space)
    ordered = visual_order(runs, lambda run: run.level)
    return Line(tuple(ordered), width, kept_space, bool(shaped.base), shaped.text)


def _cut(shaped: Shaped, start: int, stop: int) -> list[Run]:
    """Return the runs between two clusters of the paragraph, shortened where they reach beyond."""
    found: list[Run] = []
    before = 0
    for run in shaped.runs:
        count = len(run.clusters)
        first, last = max(start - before, 0), min(stop - before, count)
        if first == 0 and last == count:
            found.append(run)
        elif first < last:
            found.append(Run(run.item, run.face, run.clusters[first:last], run.level))
        before += count
    return found


def _append(runs: list[Run], space: Run) -> list[Run]:
    """Add the kept space, to the last run if it belongs there, so that it is one show of text."""
    last = runs[-1] if runs else None
    if last and last.item is space.item and last.level == space.level:
        return [*runs[:-1], replace(last, clusters=joined(last.clusters, space.clusters))]
    return [*runs, space]
