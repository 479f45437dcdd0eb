"""The direction of every character, so that Arabic and Hebrew lines read right.

Only levels are worked out here: HarfBuzz mirrors brackets while it shapes, and lines are put in
visual order one by one after they are broken.

Source:
    Unicode Standard Annex #9, Unicode Bidirectional Algorithm, revision 48: P2, P3, X1 to X10,
    L1, L2; the rules W, N and I stand in `fteam.document.bidi_rules`.
"""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeVar
from unicodedata import bidirectional

from fteam.document.bidi_rules import Stretch, resolve

Item = TypeVar("Item")

MAX_DEPTH: Final = 125
ISOLATES: Final = frozenset({"LRI", "RLI", "FSI"})
EMBEDDINGS: Final = frozenset({"RLE", "LRE", "RLO", "LRO"})
REMOVED: Final = EMBEDDINGS | {"PDF", "BN"}
STRONG: Final = frozenset({"L", "R", "AL"})
OVERRIDES: Final = {"RLO": "R", "LRO": "L"}
RTL: Final = re.compile(
    r"[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
CONTROLLED: Final = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def levels(text: str, base: int | None = None) -> tuple[int, list[int]]:
    """Work out the embedding level of every character of one paragraph.

    Args:
        text: The paragraph in logical order, controls included.
        base: 0 for left to right, 1 for right to left, None for what the first strong letter says.

    Returns:
        The paragraph's level, and one level per character; odd levels run right to left.
    """
    if not base and not RTL.search(text) and not CONTROLLED.search(text):
        return 0, [0] * len(text)
    classes = [bidirectional(character) or "L" for character in text]
    if base is None:
        base = 1 if first_strong(classes) in {"R", "AL"} else 0
    explicit = Explicit(classes, base)
    found, resolved = explicit.run()
    # All stretches are gathered before any is resolved: their sides are those of the explicit levels (X10).
    stretches = [
        (sequence, _stretch(sequence, text, classes, resolved, found, base, explicit.match))
        for sequence in _sequences(classes, found, explicit.match)
    ]
    for sequence, stretch in stretches:
        for index, level in zip(sequence, resolve(stretch), strict=True):
            found[index] = level
    _fill_removed(classes, found, base)
    _reset_blanks(classes, found, base)
    return base, found


def first_strong(classes: Sequence[str], start: int = 0, stop: int | None = None) -> str | None:
    """Return the class of the first strong letter outside isolates (P2)."""
    depth = 0
    for name in classes[start:stop]:
        if name in ISOLATES:
            depth += 1
        elif name == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and name in STRONG:
            return name
    return None


def visual_order(items: Sequence[Item], level_of: Callable[[Item], int]) -> list[Item]:
    """Put the runs of one line in the order in which the eye meets them, left first (L2)."""
    ordered = list(items)
    found = [level_of(item) for item in ordered]
    lowest_odd = min((level for level in found if level & 1), default=None)
    if lowest_odd is None:
        return ordered
    for level in range(max(found), lowest_odd - 1, -1):
        _reverse_stretches(ordered, level, level_of)
    return ordered


def _reverse_stretches(ordered: list[Item], level: int, level_of: Callable[[Item], int]) -> None:
    start = 0
    while start < len(ordered):
        stop = start
        while stop < len(ordered) and level_of(ordered[stop]) >= level:
            stop += 1
        ordered[start:stop] = ordered[start:stop][::-1]
        start = max(stop, start + 1)


class Explicit:
    """Walks the text once and follows embeddings, overrides and isolates (X1 to X8).

    Attributes:
        match: Index of the closing character for the index of each matched isolate initiator.
    """

    def __init__(self, classes: Sequence[str], base: int) -> None:
        self._classes = classes
        self._base = base
        self._stack: list[tuple[int, str | None, bool]] = [(base, None, False)]
        self._overflowing_isolates = 0
        self._overflowing_embeddings = 0
        self._valid_isolates = 0
        self.match = _matching_isolates(classes)

    def run(self) -> tuple[list[int], list[str]]:
        """Return a level and a class, overrides applied, for each character."""
        found: list[int] = []
        resolved: list[str] = []
        for index, name in enumerate(self._classes):
            level, override = self._take(index, name)
            found.append(level)
            resolved.append(override if override and name not in REMOVED else name)
        return found, resolved

    def _take(self, index: int, name: str) -> tuple[int, str | None]:
        if name == "PDI":
            self._close_isolate()
        level, override, _ = self._stack[-1]
        if name in EMBEDDINGS:
            self._open(name)
        elif name in ISOLATES:
            self._open_isolate(index, name)
        elif name == "PDF":
            self._close_embedding()
        elif name == "B":
            return self._base, None
        return level, override

    def _next_level(self, *, is_rtl: bool) -> int:
        level = self._stack[-1][0]
        return (level + 1) | 1 if is_rtl else (level + 2) & ~1

    def _open(self, name: str) -> None:
        level = self._next_level(is_rtl=name[0] == "R")
        if level <= MAX_DEPTH and not self._overflowing_isolates and not self._overflowing_embeddings:
            self._stack.append((level, OVERRIDES.get(name), False))
        elif not self._overflowing_isolates:
            self._overflowing_embeddings += 1

    def _open_isolate(self, index: int, name: str) -> None:
        is_rtl = name == "RLI"
        if name == "FSI":
            stop = self.match.get(index, len(self._classes))
            is_rtl = first_strong(self._classes, index + 1, stop) in {"R", "AL"}
        level = self._next_level(is_rtl=is_rtl)
        if level <= MAX_DEPTH and not self._overflowing_isolates and not self._overflowing_embeddings:
            self._valid_isolates += 1
            self._stack.append((level, None, True))
        else:
            self._overflowing_isolates += 1

    def _close_isolate(self) -> None:
        if self._overflowing_isolates:
            self._overflowing_isolates -= 1
        elif self._valid_isolates:
            self._overflowing_embeddings = 0
            while not self._stack[-1][2]:
                self._stack.pop()
            self._stack.pop()
            self._valid_isolates -= 1

    def _close_embedding(self) -> None:
        if self._overflowing_isolates:
            return
        if self._overflowing_embeddings:
            self._overflowing_embeddings -= 1
        elif not self._stack[-1][2] and len(self._stack) > 1:
            self._stack.pop()


def _matching_isolates(classes: Sequence[str]) -> dict[int, int]:
    match: dict[int, int] = {}
    opened: list[int] = []
    for index, name in enumerate(classes):
        if name in ISOLATES:
            opened.append(index)
        elif name == "PDI" and opened:
            match[opened.pop()] = index
    return match


def _sequences(classes: Sequence[str], found: Sequence[int], match: dict[int, int]) -> list[list[int]]:
    """Join the level runs into isolating run sequences (X10, BD13)."""
    runs: list[list[int]] = []
    for index, name in enumerate(classes):
        if name in REMOVED:
            continue
        if runs and found[runs[-1][-1]] == found[index]:
            runs[-1].append(index)
        else:
            runs.append([index])
    by_first = {run[0]: run for run in runs}
    continued = {closing for closing in match.values() if closing in by_first}
    sequences = []
    for run in runs:
        if run[0] in continued:
            continue
        sequence = list(run)
        while match.get(sequence[-1]) in by_first:
            sequence += by_first[match[sequence[-1]]]
        sequences.append(sequence)
    return sequences


def _stretch(
    sequence: list[int],
    text: str,
    classes: Sequence[str],
    resolved: Sequence[str],
    found: Sequence[int],
    base: int,
    match: dict[int, int],
) -> Stretch:
    """Gather what the rules need of one sequence: classes, letters and the directions beside it."""
    kept = (index for index in range(sequence[0] - 1, -1, -1) if classes[index] not in REMOVED)
    before = next(kept, None)
    kept = (index for index in range(sequence[-1] + 1, len(text)) if classes[index] not in REMOVED)
    after = next(kept, None)
    is_open = classes[sequence[-1]] in ISOLATES and sequence[-1] not in match
    level = found[sequence[0]]
    return Stretch(
        level=level,
        letters=[text[index] for index in sequence],
        original=[classes[index] for index in sequence],
        classes=[resolved[index] for index in sequence],
        before=_side(level, base if before is None else found[before]),
        after=_side(level, base if after is None or is_open else found[after]),
    )


def _side(level: int, beside: int) -> str:
    return "R" if max(level, beside) & 1 else "L"


def _fill_removed(classes: Sequence[str], found: list[int], base: int) -> None:
    """Give the characters that X9 removes the level of the one before."""
    for index, name in enumerate(classes):
        if name in REMOVED:
            found[index] = found[index - 1] if index else base


def _reset_blanks(classes: Sequence[str], found: list[int], base: int) -> None:
    """Give separators, and blanks before them or at the end, the paragraph's level (L1)."""
    resets = True
    for index in range(len(classes) - 1, -1, -1):
        name = classes[index]
        if name in {"B", "S"}:
            resets = True
        elif name != "WS" and name not in ISOLATES and name != "PDI" and name not in REMOVED:
            resets = False
        if resets:
            found[index] = base
