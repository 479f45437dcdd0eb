"""Compares two states of a PDF, object by object. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
from collections.abc import Iterable
from typing import Any, Final

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

MOST_PAIRS: Final = 400_000
"""More objects than any plan has; a file made to keep a check busy ends here."""
ABSENT: Final = object()
PAGE: Final = "/Page"


def resolved(value: Any) -> Any:
    """Follow references to the object itself, in the state of the file that the value belongs to."""
    steps = 0
    while isinstance(value, IndirectObject):
        value = value.get_object()  # type: ignore[no-untyped-call]
        steps += 1
        if steps > MOST_PAIRS:
            message = "references that never end"
            raise ValueError(message)
    return value


def raw(holder: Any, name: str) -> Any:
    """Return an entry without following its reference; `ABSENT` if there is none."""
    return dict.get(holder, name, ABSENT) if isinstance(holder, DictionaryObject) else ABSENT


def is_same(old: Any, new: Any, but: Iterable[str] = ()) -> bool:
    """Tell whether two values and all they lead to are equal; pages are led to, not looked into.

    Args:
        old: A value of the earlier state.
        new: A value of the later state.
        but: Names of entries that are not looked at, at any depth.
    """
    left_out = frozenset(but)
    seen: set[tuple[Any, Any]] = set()
    waiting = [(old, new)]
    while waiting:
        before, after = waiting.pop()
        if isinstance(before, IndirectObject) and isinstance(after, IndirectObject):
            pair = (_number(before), _number(after))
            if pair in seen:
                continue
            seen.add(pair)
        before, after = resolved(before), resolved(after)
        if len(seen) > MOST_PAIRS or not _are_alike(before, after, left_out):
            return False
        waiting += _parts(before, after, left_out)
    return True


def _number(reference: IndirectObject) -> tuple[int, int]:
    return reference.idnum, reference.generation


def _are_alike(before: Any, after: Any, left_out: frozenset[str]) -> bool:
    """Compare two values without their parts."""
    if isinstance(before, StreamObject) and isinstance(after, StreamObject):
        return bool(before.data == after.data) and _names(before, left_out) == _names(after, left_out)
    if isinstance(before, DictionaryObject) and isinstance(after, DictionaryObject):
        if raw(before, "/Type") == raw(after, "/Type") == PAGE:
            return True
        return type(before) is type(after) and _names(before, left_out) == _names(after, left_out)
    if isinstance(before, ArrayObject) and isinstance(after, ArrayObject):
        return len(before) == len(after)
    return type(before) is type(after) and bool(before == after)


def _names(holder: DictionaryObject, left_out: frozenset[str]) -> set[str]:
    # How a stream is packed says nothing about what it holds.
    packing = {"/Length", "/Filter", "/DecodeParms"} if isinstance(holder, StreamObject) else set()
    return {str(name) for name in holder} - left_out - packing


def _parts(before: Any, after: Any, left_out: frozenset[str]) -> list[tuple[Any, Any]]:
    if isinstance(before, DictionaryObject):
        if raw(before, "/Type") == PAGE:
            return []
        return [(raw(before, name), raw(after, name)) for name in _names(before, left_out)]
    if isinstance(before, ArrayObject):
        return list(zip(before, after, strict=True))
    return []
