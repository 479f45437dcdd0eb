import io
import random

import pytest
from pyhanko.pdf_utils.generic import Reference
from pyhanko.pdf_utils.misc import PdfError, PdfStrictReadError
from pyhanko.pdf_utils.reader import PdfFileReader

from fteam.seal.pades import HOSTILE
from fteam.seal.reading import PaperReader


def _numbers(reader: PdfFileReader) -> list[int]:
    size = int(reader.trailer["/Size"])
    return list(range(1, size))


def test_every_object_reads_the_same_as_with_the_library_alone(countersigned: bytes) -> None:
    quick, slow = PaperReader(countersigned), PdfFileReader(io.BytesIO(countersigned))

    for number in _numbers(slow):
        found = [_shown(reader, number) for reader in (quick, slow)]

        assert found[0] == found[1]


def _shown(reader: PdfFileReader, number: int) -> str:
    try:
        return repr(reader.get_object(Reference(number, 0, reader)))  # type: ignore[no-untyped-call]
    except PdfError as error:
        return type(error).__name__


def test_damaged_packs_are_refused_and_nothing_else_escapes(plan: bytes) -> None:
    chance = random.Random(3)  # noqa: S311  the same damage every time
    start = plan.find(b"/Type/ObjStm")

    for _ in range(60):
        damaged = bytearray(plan)
        damaged[chance.randrange(start, start + 900)] ^= 1 << chance.randrange(8)
        try:
            reader = PaperReader(bytes(damaged))
            for number in _numbers(reader)[::9]:
                _shown(reader, number)
        except HOSTILE:
            continue


def test_object_that_is_not_where_the_table_says_is_refused(plan: bytes) -> None:
    reader = PaperReader(plan)
    packed = next(number for number in _numbers(reader) if "/ObjStm" in _shown(reader, number))
    _data, places = reader._pack(packed)

    for number, index in ((places[0][0], 1), (places[0][0], len(places)), (places[0][0], -1)):
        with pytest.raises(PdfStrictReadError):
            reader._get_object_from_stream(number, packed, index)


def test_stream_that_is_no_pack_is_refused(plan: bytes) -> None:
    reader = PaperReader(plan)
    other = next(number for number in _numbers(reader) if "/XObject" in _shown(reader, number))

    with pytest.raises(PdfStrictReadError):
        reader._get_object_from_stream(1, other, 0)


def test_streams_and_references_must_not_be_packed(plan: bytes) -> None:
    reader = PaperReader(plan)
    reader._packs[999] = (b"7 0 R ", [(1, 0)])

    with pytest.raises(PdfStrictReadError):
        reader._get_object_from_stream(1, 999, 0)
