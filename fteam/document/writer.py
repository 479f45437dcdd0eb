"""Writes a finished document: compact, and the same bytes for the same content.

Source:
    ISO 32000-1, 7.5.7 (object streams), 7.5.8 (cross-reference streams), 14.4 (file identifiers).
"""

import hashlib
import zlib
from typing import ClassVar, Final

from reportlab.pdfbase import pdfdoc

from fteam.document.objects import COMPRESSION, stream_bytes

HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
OBJECTS_IN_A_STREAM: Final = 200
PLAIN: Final = 1
PACKED: Final = 2
STREAM_END: Final = b"endstream\n"


class Catalog(pdfdoc.PDFCatalog):  # type: ignore[misc]  # ReportLab has no types
    """The root of a document, with the entries that ReportLab does not know."""

    __NoDefault__: ClassVar = [*pdfdoc.PDFCatalog.__NoDefault__, "OutputIntents", "AF"]
    __Refs__: ClassVar = __NoDefault__


class Page(pdfdoc.PDFPage):  # type: ignore[misc]  # ReportLab has no types
    """A page that knows its place in the structure."""

    __NoDefault__: ClassVar = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]


class PdfDocument(pdfdoc.PDFDocument):  # type: ignore[misc]  # ReportLab has no types
    """ReportLab's document with our own way of writing it."""

    def ref(self, name: str) -> str:
        """Return the reference to a named object."""
        return f"{self.idToObjectNumberAndVersion[name][0]} 0 R"

    def add(self, made: pdfdoc.PDFObject, name: str) -> None:
        """Add an object under a name."""
        self.Reference(made, name)

    def format(self) -> bytes:
        """Write the document; its identifier is made from its content."""
        self.Reference(self.Catalog)
        self.Reference(self.info)
        file = _File()
        # Writing one object may register others, so the numbers are followed to their end.
        while (name := self.numberToId.get(file.last + 1)) is not None:
            file.write(pdfdoc.format(self.idToObject[name], self, toplevel=1))
        root, info = (self.ref(made.__InternalName__) for made in (self.Catalog, self.info))
        return file.finish(root, info)


class _File:
    """The bytes of a document as they grow."""

    def __init__(self) -> None:
        self.last = 0
        self._out = bytearray(HEADER)
        self._rows: list[tuple[int, int, int]] = []
        self._waiting: list[tuple[int, bytes]] = []

    def write(self, body: bytes) -> None:
        """Write the next object, streams at once, others to be packed."""
        self.last += 1
        if body.endswith(STREAM_END):
            self._plain(body)
        else:
            self._waiting.append((self.last, body.rstrip() + b"\n"))
            self._rows.append((PACKED, 0, 0))

    def finish(self, root: str, info: str) -> bytes:
        """Write what waits and the table of all objects."""
        for start in range(0, len(self._waiting), OBJECTS_IN_A_STREAM):
            self._pack(self._waiting[start : start + OBJECTS_IN_A_STREAM])
        identifier = hashlib.sha256(self._out).hexdigest()[:32].upper()
        start = len(self._out)
        self.last += 1
        self._rows.append((PLAIN, start, 0))
        table = b"\0\0\0\0\xff\xff" + b"".join(
            bytes([kind]) + where.to_bytes(3, "big") + index.to_bytes(2, "big")
            for kind, where, index in self._rows
        )
        entries = (
            f"/Type/XRef/Size {self.last + 1}/W[1 3 2]/Root {root}/Info {info}"
            f"/ID[<{identifier}><{identifier}>]/Filter/FlateDecode"
        )
        self._body(stream_bytes(entries, zlib.compress(table, COMPRESSION)))
        self._out += f"startxref\n{start}\n%%EOF\n".encode()
        return bytes(self._out)

    def _plain(self, body: bytes) -> None:
        self._rows.append((PLAIN, len(self._out), 0))
        self._body(body)

    def _body(self, body: bytes) -> None:
        self._out += f"{self.last} 0 obj\n".encode() + body + b"endobj\n"

    def _pack(self, part: list[tuple[int, bytes]]) -> None:
        self.last += 1
        head, data = [], bytearray()
        for index, (inside, body) in enumerate(part):
            head.append(f"{inside} {len(data)}")
            data += body
            self._rows[inside - 1] = (PACKED, self.last, index)
        first = (" ".join(head) + "\n").encode()
        entries = f"/Type/ObjStm/N {len(part)}/First {len(first)}/Filter/FlateDecode"
        self._plain(stream_bytes(entries, zlib.compress(first + bytes(data), COMPRESSION)))
