"""Reads a paper as a screen reader does: through its structure tree, with two readers of others.

pyHanko's reader walks the tree, Chrome's PDF library tells the letters of each marked place.
"""

import ctypes
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import pypdfium2
import pypdfium2.raw as pdfium
from pyhanko.pdf_utils.generic import ArrayObject
from pyhanko.pdf_utils.reader import PdfFileReader

from tests.fteam.document.reading import without_marks

UNMARKED: Final = -1
BYTES_A_LETTER: Final = 2


@dataclass(frozen=True)
class Element:
    """An element of the structure with its own text, its children's left out.

    Attributes:
        kind: Such as ``H1`` or ``P``.
        text: Its letters as they are drawn, visual order in right-to-left runs.
        alternative: What is read instead of a picture or field.
        language: Its own language tag.
    """

    kind: str
    text: str
    alternative: str
    language: str


def elements_of(pdf: bytes) -> list[Element]:
    """Return every element in the order in which it is read."""
    reader = PdfFileReader(io.BytesIO(pdf))
    pages = {page.reference: number for number, page in enumerate(_pages(reader))}
    marked = _marked_text(pdf)
    return list(_elements(reader.root["/StructTreeRoot"]["/K"], None, pages, marked))


def spoken(pdf: bytes) -> str:
    """Return everything that is read aloud, one element a line."""
    told = (f"{element.text}{element.alternative}" for element in elements_of(pdf))
    return "\n".join(line for line in told if line)


def unmarked_text(pdf: bytes) -> list[str]:
    """Return the texts that stand in no element: what a screen reader skips, such as the foot of a page."""
    document = pypdfium2.PdfDocument(pdf)
    found = [text for page in document for number, text in _texts(page) if number == UNMARKED]
    document.close()
    return found


def _pages(reader: PdfFileReader) -> Iterator[Any]:
    for number in range(int(reader.root["/Pages"]["/Count"])):
        page, _resources = reader.find_page_for_modification(number)  # type: ignore[no-untyped-call]  # pyHanko's own
        yield page


def _elements(
    kid: Any, page: int | None, pages: dict[Any, int], marked: dict[tuple[int, int], str]
) -> Iterator[Element]:
    """Yield an element and what hangs in it; its own marked places are joined into its text."""
    node = kid.get_object()
    if not hasattr(node, "get") or node.get("/Type") in {"/MCR", "/OBJR"} or "/S" not in node:
        return
    here = _page_of(node, pages, page)
    kids = _kids(node)
    text = "".join(marked.get(place, "") for each in kids if (place := _place(each, here, pages)) is not None)
    yield Element(
        str(node["/S"]).removeprefix("/"), text, str(node.get("/Alt", "")), str(node.get("/Lang", ""))
    )
    for each in kids:
        yield from _elements(each, here, pages, marked)


def _kids(node: Any) -> list[Any]:
    if "/K" not in node:
        return []
    kids = node.raw_get("/K")
    held = kids.get_object()
    return [held.raw_get(place) for place in range(len(held))] if isinstance(held, ArrayObject) else [kids]


def _place(kid: Any, page: int | None, pages: dict[Any, int]) -> tuple[int, int] | None:
    node = kid.get_object()
    if isinstance(node, int):
        assert page is not None, "a marked place without its page"
        return page, int(node)
    if hasattr(node, "get") and node.get("/Type") == "/MCR":
        at = _page_of(node, pages, page)
        assert at is not None, "a marked place without its page"
        return at, int(node["/MCID"])
    return None


def _page_of(node: Any, pages: dict[Any, int], inherited: int | None) -> int | None:
    return pages[node.raw_get("/Pg").reference] if "/Pg" in node else inherited


def _marked_text(pdf: bytes) -> dict[tuple[int, int], str]:
    document = pypdfium2.PdfDocument(pdf)
    found: dict[tuple[int, int], str] = {}
    for number, page in enumerate(document):
        for mark, text in _texts(page):
            found[number, mark] = found.get((number, mark), "") + text
    document.close()
    return found


def _texts(page: pypdfium2.PdfPage) -> Iterator[tuple[int, str]]:
    """Yield the texts of a page in the order in which they are drawn, each with its marked place."""
    letters = page.get_textpage()
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        mark = pdfium.FPDFPageObj_GetMarkedContentID(drawn)
        yield mark, without_marks(_text(drawn, letters))
    letters.close()


def _text(drawn: Any, letters: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(drawn, letters, None, 0)
    room = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(drawn, letters, ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort)), size)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")
