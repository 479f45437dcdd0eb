"""PDF objects written as they stand, beside those that ReportLab writes.

Source:
    ISO 32000-1, 7.3 (objects); ISO 19005-2, 6.1.7.1 (an end of line before ``endstream``).
"""

import datetime as dt
import zlib
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from reportlab.pdfbase.pdfdoc import PDFObject

from fteam.document.cleaning import clean

if TYPE_CHECKING:
    from fteam.document.writer import PdfDocument

COMPRESSION: Final = 6


@lru_cache(maxsize=4096)
def number(value: float) -> str:
    """Write a number, three digits after the point at most."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text


def numbers(*values: float) -> str:
    """Write several numbers, with spaces between them."""
    return " ".join(map(number, values))


def text_string(text: str) -> str:
    """Write a text string in UTF-16 (ISO 32000-1, 7.9.2.2)."""
    return f"<FEFF{clean(text).encode('utf-16-be').hex().upper()}>"


def date_string(at: dt.datetime) -> str:
    """Write an aware moment as a PDF date (ISO 32000-1, 7.9.4)."""
    zone = at.strftime("%z")
    return f"(D:{at:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}')"


class Raw(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """An object given as text, or as a function that makes it once all others have their numbers."""

    def __init__(self, body: "str | Callable[[PdfDocument], str]") -> None:
        self._body = body

    def format(self, document: "PdfDocument") -> bytes:
        """Write the object."""
        body = self._body(document) if callable(self._body) else self._body
        return body.encode("latin-1")


class Stream(PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """A stream, compressed if that makes it smaller."""

    def __init__(self, entries: str, data: bytes, *, compress: bool = True) -> None:
        self._entries = entries
        self._data = data
        self._compress = compress

    def format(self, _document: "PdfDocument") -> bytes:
        """Write the stream; a carriage return before its end serves readers that count."""
        if self._compress and len(packed := zlib.compress(self._data, COMPRESSION)) < len(self._data):
            return stream_bytes(f"{self._entries}/Filter/FlateDecode", packed)
        return stream_bytes(self._entries, self._data)


class FieldDrawing(Stream):
    """What a field shows: a form of its own that uses the fonts of the paper."""

    def __init__(self, entries: str, data: bytes, fonts: str) -> None:
        super().__init__(f"/Type/XObject/Subtype/Form{entries}", data)
        self._form = self._entries
        self._fonts = fonts

    def format(self, document: "PdfDocument") -> bytes:
        """Write the drawing; where it says nothing it needs no fonts."""
        fonts = f"/Font {document.ref(self._fonts)}" if self._data else ""
        self._entries = f"{self._form}/Resources<<{fonts}>>"
        return super().format(document)


def stream_bytes(entries: str, data: bytes) -> bytes:
    """Write a stream from the entries of its dictionary and its data."""
    return f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1") + data + b"\r\nendstream\n"
