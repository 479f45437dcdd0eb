"""The rules of one isolating run sequence: weak types, brackets, neutrals, levels.

Source:
    Unicode Standard Annex #9, revision 48: W1 to W7, N0 to N2, I1, I2; BD14 to BD16.
"""

from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

_OPENING: Final = (
    "([{\u2045\u207d\u208d\u2308\u230a\u2329\u27e6\u27e8\u27ea\u27ec\u27ee\u2983\u2985\u3008\u300a\u300c\u300e"
    "\u3010\u3014\u3016\u3018\u301a\uff08\uff3b\uff5b\uff5f\uff62"
)
_CLOSING: Final = (
    ")]}\u2046\u207e\u208e\u2309\u230b\u232a\u27e7\u27e9\u27eb\u27ed\u27ef\u2984\u2986\u3009\u300b\u300d\u300f"
    "\u3011\u3015\u3017\u3019\u301b\uff09\uff3d\uff5d\uff60\uff63"
)
OPENER_OF: Final = {
    normalize("NFC", closing): normalize("NFC", opening)
    for opening, closing in zip(_OPENING, _CLOSING, strict=True)
}
OPENERS: Final = frozenset(OPENER_OF.values())
MOST_OPEN_BRACKETS: Final = 63
"""BD16 stops looking for pairs when so many brackets stand open."""
NEUTRAL: Final = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_RESETS_MARKS: Final = frozenset({"LRI", "RLI", "FSI", "PDI"})


@dataclass(frozen=True)
class Stretch:
    """One isolating run sequence.

    Attributes:
        level: Embedding level that all its characters share.
        letters: Its characters.
        original: Their classes before overrides.
        classes: Their classes after overrides.
        before: Direction at its start, ``L`` or ``R``.
        after: Direction at its end.
    """

    level: int
    letters: list[str]
    original: list[str]
    classes: list[str]
    before: str
    after: str

    @property
    def own(self) -> str:
        """The direction of the embedding level."""
        return "R" if self.level & 1 else "L"


def resolve(stretch: Stretch) -> list[int]:
    """Return the final level of each character of a sequence."""
    classes = list(stretch.classes)
    _marks(classes, stretch.before)
    _numbers_after_arabic(classes, stretch.before)
    _separators(classes)
    _terminators(classes)
    _numbers_after_latin(classes, stretch.before)
    _brackets(classes, stretch)
    _neutrals(classes, stretch)
    return [_level(stretch.level, name) for name in classes]


def _marks(classes: list[str], before: str) -> None:
    """W1: a mark takes the class of what it stands on."""
    previous = before
    for index, name in enumerate(classes):
        if name == "NSM":
            classes[index] = "ON" if previous in _RESETS_MARKS else previous
        previous = classes[index]


def _numbers_after_arabic(classes: list[str], before: str) -> None:
    """W2 and W3: digits after an Arabic letter are Arabic numbers; then Arabic letters are R."""
    strong = before
    for index, name in enumerate(classes):
        if name in {"L", "R", "AL"}:
            strong = name
        elif name == "EN" and strong == "AL":
            classes[index] = "AN"
    classes[:] = ["R" if name == "AL" else name for name in classes]


def _separators(classes: list[str]) -> None:
    """W4: one separator between two numbers of a kind belongs to them."""
    for index in range(1, len(classes) - 1):
        left, right = classes[index - 1], classes[index + 1]
        if left != right:
            continue
        if (classes[index] == "ES" and left == "EN") or (classes[index] == "CS" and left in {"EN", "AN"}):
            classes[index] = left


def _terminators(classes: list[str]) -> None:
    """W5 and W6: currency and percent signs beside digits belong to them, others are neutral."""
    start = 0
    while start < len(classes):
        stop = start
        while stop < len(classes) and classes[stop] == "ET":
            stop += 1
        if stop > start and "EN" in {*classes[max(start - 1, 0) : start], *classes[stop : stop + 1]}:
            classes[start:stop] = ["EN"] * (stop - start)
        start = stop + 1
    classes[:] = ["ON" if name in {"ES", "ET", "CS"} else name for name in classes]


def _numbers_after_latin(classes: list[str], before: str) -> None:
    """W7: digits after a Latin letter run with it."""
    strong = before
    for index, name in enumerate(classes):
        if name in {"L", "R"}:
            strong = name
        elif name == "EN" and strong == "L":
            classes[index] = "L"


def _brackets(classes: list[str], stretch: Stretch) -> None:
    """N0: both brackets of a pair take one direction."""
    for opening, closing in _pairs(classes, stretch.letters):
        inside = {_strong(name) for name in classes[opening + 1 : closing]} - {None}
        if stretch.own in inside:
            direction = stretch.own
        elif inside:
            found = (_strong(name) for name in reversed(classes[:opening]) if _strong(name))
            other = "L" if stretch.own == "R" else "R"
            direction = other if next(found, stretch.before) == other else stretch.own
        else:
            continue
        for bracket in (opening, closing):
            _turn(classes, stretch.original, bracket, direction)


def _turn(classes: list[str], original: list[str], bracket: int, direction: str) -> None:
    classes[bracket] = direction
    index = bracket + 1
    while index < len(classes) and original[index] == "NSM":
        classes[index] = direction
        index += 1


def _pairs(classes: list[str], letters: list[str]) -> list[tuple[int, int]]:
    """Find the pairs of brackets, ordered by the opening one (BD16)."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for index, name in enumerate(classes):
        letter = normalize("NFC", letters[index])
        if name != "ON":
            continue
        if letter in OPENERS:
            if len(opened) == MOST_OPEN_BRACKETS:
                return []
            opened.append((letter, index))
        elif letter in OPENER_OF:
            _close(opened, pairs, OPENER_OF[letter], index)
    return sorted(pairs)


def _close(opened: list[tuple[str, int]], pairs: list[tuple[int, int]], opener: str, index: int) -> None:
    for depth in range(len(opened) - 1, -1, -1):
        if opened[depth][0] == opener:
            pairs.append((opened[depth][1], index))
            del opened[depth:]
            return


def _strong(name: str) -> str | None:
    if name == "L":
        return "L"
    return "R" if name in {"R", "EN", "AN"} else None


def _neutrals(classes: list[str], stretch: Stretch) -> None:
    """N1 and N2: neutrals take the direction on both sides, else that of the embedding."""
    start = 0
    while start < len(classes):
        stop = start
        while stop < len(classes) and classes[stop] in NEUTRAL:
            stop += 1
        if stop > start:
            left = (_strong(classes[start - 1]) if start else None) or stretch.before
            right = (_strong(classes[stop]) if stop < len(classes) else None) or stretch.after
            classes[start:stop] = [left if left == right else stretch.own] * (stop - start)
        start = stop + 1


def _level(level: int, name: str) -> int:
    """I1 and I2."""
    if level & 1:
        return level + (0 if name == "R" else 1)
    return level + {"L": 0, "R": 1}.get(name, 2)
