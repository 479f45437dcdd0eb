from typing import Any

import pytest
from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.writer import PdfFileWriter

from fteam.seal.sameness import ABSENT, is_same, raw
from tests.fteam.seal.sample import ArrayObject, NumberObject, StreamObject, names, numbers


def new_writer() -> Any:
    made: Any = PdfFileWriter  # it has no types
    return made()


def a_stream(data: bytes, **entries: Any) -> Any:
    return StreamObject(names(**entries), stream_data=data)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (numbers(1, 2), numbers(1, 2), True),
        (numbers(1, 2), numbers(1, 3), False),
        (numbers(1, 2), numbers(1), False),
        (names(A="/B"), names(A="/B"), True),
        (names(A="/B"), names(A="/C"), False),
        (names(A="/B"), names(C="/B"), False),
        (names(A=names(B=NumberObject(1))), names(A=names(B=NumberObject(2))), False),
        (a_stream(b"x", Kind="/Y"), a_stream(b"x", Kind="/Y"), True),
        (a_stream(b"x"), a_stream(b"z"), False),
        (a_stream(b"x", Kind="/Y"), a_stream(b"x"), False),
        (a_stream(b"x"), names(), False),
        (names(), numbers(), False),
        (ABSENT, ABSENT, True),
        (ABSENT, names(), False),
        (names(Type="/Page", A="/B"), names(Type="/Page", A="/C"), True),
    ],
)
def test_values_are_the_same_if_all_they_hold_is(old: Any, new: Any, *, expected: bool) -> None:
    assert is_same(old, new) is expected


def test_packing_of_a_stream_does_not_count() -> None:
    packed = a_stream(b"x" * 100)
    packed.compress()

    assert is_same(a_stream(b"x" * 100), packed)


def test_entries_can_be_left_out_at_any_depth() -> None:
    old, new = (names(A=names(B=NumberObject(number))) for number in (1, 2))

    assert is_same(old, new, {"/B"})


def test_circles_end() -> None:
    writer = new_writer()
    rings = []
    for _ in range(2):
        ring = names()
        place = writer.add_object(ring)
        ring["/Next"] = place
        rings.append(place)

    assert is_same(*rings)


class Endless(IndirectObject):
    def get_object(self) -> Any:
        return self


def test_references_without_an_end_are_refused() -> None:
    writer = new_writer()
    endless: Any = Endless
    endless = endless(1, 0, writer)

    with pytest.raises(ValueError, match="never end"):
        is_same(endless, names())


def test_entry_is_found_as_it_stands() -> None:
    writer = new_writer()
    place = writer.add_object(names())

    assert raw(names(A=place), "/A") is place
    assert raw(ArrayObject([]), "/A") is ABSENT
