"""Breaks a shaped paragraph into lines and puts each line in visual order.

Source:
    Unicode Standard Annex #9, L2; ISO 32000-1, 14.8.2.5 (words stay apart in the text layer).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from fteam.document.bidi import visual_order
from fteam.document.scripts import SPACES
from fteam.document.shaping import Cluster, Run, Shaped

TOLERANCE: Final = 0.01
"""Points by which a line may pass its width, for rounding."""

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

    @cached_property
    def ascent(self) -> float:
        """Height of its letters above the base line, in points."""
        return max((_reach(run, 0) for run in self.runs), default=0)

    @cached_property
    def descent(self) -> float:
        """Depth of its letters below the base line, in points, positive."""
        return max((_reach(run, 1) for run in self.runs), default=0)


def _reach(run: Run, side: int) -> float:
    """Return how far the letters of a run reach up (0) or down (1)."""
    sign = -1 if side else 1
    reaches = (
        run.face.reach(glyph.id)[side] + sign * glyph.y
        for cluster in run.clusters
        for glyph in cluster.glyphs
    )
    return max(reaches) * run.piece.size / 1000


def break_lines(shaped: Shaped, width: float) -> list[Line]:
    """Break a paragraph.

    Args:
        shaped: The paragraph.
        width: Room in points.

    Returns:
        At least one line; a word that is wider than the room is cut between two letters.
    """
    placed = [(cluster, run) for run in shaped.runs for cluster in run.clusters]
    breaks = shaped.breaks
    lines: list[Line] = []
    start = 0
    while start < len(placed):
        stop = _line_end(shaped.text, placed, breaks, start, width + TOLERANCE)
        lines.append(_line(shaped, placed[start:stop], is_last=stop == len(placed)))
        start = stop
    return lines or [Line((), 0, 0, bool(shaped.base), shaped.text)]


def narrowest(shaped: Shaped) -> float:
    """Return the width in points of the widest part that must not be broken."""
    breaks = shaped.breaks
    widest = current = 0.0
    for run in shaped.runs:
        for cluster in run.clusters:
            if breaks[cluster.start]:
                current = 0.0
            if shaped.text[cluster.start] not in SPACES:
                current += _points(cluster, run)
                widest = max(widest, current)
    return widest


def _points(cluster: Cluster, run: Run) -> float:
    return cluster.width * run.piece.size / 1000


def _line_end(text: str, placed: Sequence[Placed], breaks: Sequence[bool], start: int, limit: float) -> int:
    """Return the index after the last cluster that fits into a line."""
    filled = 0.0
    last_break = start
    for index in range(start, len(placed)):
        cluster, run = placed[index]
        character = text[cluster.start]
        if character == "\n":
            return index + 1
        if breaks[cluster.start]:
            last_break = index
        filled += _points(cluster, run)
        if filled > limit and index > start and character not in SPACES:
            return last_break if last_break > start else index
    return len(placed)


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
    return [replace(run, clusters=tuple(clusters)) for run, clusters in runs]


def _append(runs: list[Run], space: Run) -> list[Run]:
    """Add the kept space, to the last run if it belongs there, so that it is one show of text."""
    last = runs[-1] if runs else None
    if last and last.item is space.item and last.level == space.level:
        return [*runs[:-1], replace(last, clusters=(*last.clusters, *space.clusters))]
    return [*runs, space]
