"""Reads PDF files with pyHanko, several times faster. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import io
from typing import Any

from pyhanko.pdf_utils.decode_limits import DecodePurpose
from pyhanko.pdf_utils.generic import IndirectObject, Reference, StreamObject, read_object
from pyhanko.pdf_utils.misc import PdfStrictReadError
from pyhanko.pdf_utils.reader import PdfFileReader


class PaperReader(PdfFileReader):
    """Reads objects that are packed together without counting through the pack for each of them.

    pyHanko reads a pack's list of contents anew for every object in it, which took nine tenths of a
    check. What it refuses is refused here as well.
    """

    def __init__(self, untrusted_pdf: bytes, *, strict: bool = True) -> None:
        """Open a file.

        Args:
            untrusted_pdf: Any bytes.
            strict: Whether a file that breaks the rules of the format is refused.
        """
        self._packs: dict[int, tuple[bytes, list[tuple[int, int]]]] = {}
        super().__init__(io.BytesIO(untrusted_pdf), strict=strict)

    def _get_object_from_stream(self, idnum: int, stmnum: int, idx: int) -> Any:
        """Return one object of a pack; the name is pyHanko's, which is pinned."""
        if stmnum not in self._packs:
            self._packs[stmnum] = self._pack(stmnum)
        data, places = self._packs[stmnum]
        if not 0 <= idx < len(places) or places[idx][0] != idnum:
            message = "a packed object is not in its place"
            raise PdfStrictReadError(message)
        place = io.BytesIO(data)
        place.seek(places[idx][1])
        found = read_object(place, Reference(idnum, 0, self))
        if isinstance(found, StreamObject | IndirectObject):
            message = "what must not be packed"
            raise PdfStrictReadError(message)
        return found

    def _pack(self, number: int) -> tuple[bytes, list[tuple[int, int]]]:
        """Return a pack's bytes, and number and place of each object in it."""
        stream: Any = Reference(number, 0, self).get_object()
        if stream["/Type"] != "/ObjStm":
            message = "no pack of objects"
            raise PdfStrictReadError(message)
        data: bytes = stream.read_data(DecodePurpose.OBJECT_STREAM)
        first, count = int(stream["/First"]), int(stream["/N"])
        numbers = [int(word) for word in data[:first].split()[: 2 * count]]
        return data, [(numbers[at], first + numbers[at + 1]) for at in range(0, 2 * count, 2)]
