"""The last look at a finished file, before it is written: nothing in it that its reader must not get.

It reads the file as any program would (pages, tags, bookmarks, metadata, attachments, fields), and
compares with a list that is made from the plan and the rule, not from the view. So a mistake
anywhere between the two stops the paper instead of reaching a hand.

Source:
    Domain model 6.2, "must not contain".
"""

import ctypes
import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

import pypdfium2.raw as pdfium

from fteam.errors import FixableError
from fteam.exchange.pdfium import opened
from fteam.rules.barred import Barred
from fteam.words import phrase

_XMP: Final = re.compile(rb"<\?xpacket begin.*?<\?xpacket end", re.DOTALL)


class LeakError(FixableError):
    """A finished file holds something that its reader must not get; it must not be written."""

    says = phrase(
        "This paper was not made: it would have shown something that its reader must not see. "
        "Nothing was given out and nothing is lost. Please look at who may see what, and tell whoever "
        "looks after fteam about it."
    )


def look_over(pdf: bytes, barred: Barred) -> None:
    """Read a finished file and stop it if anything barred stands in it.

    Args:
        pdf: A paper of ours, finished.
        barred: What its reader must not meet.

    Raises:
        LeakError: If something is found; it says neither what nor where, because errors are logged.
    """
    if any(barred.is_in(piece) for piece in texts_of(pdf)):
        raise LeakError


def look_over_json(data: bytes, barred: Barred) -> None:
    """Read a finished file for another program and stop it if anything barred stands in it.

    Args:
        data: JSON of ours, finished.
        barred: What its reader must not meet.

    Raises:
        LeakError: As `look_over`.
    """
    if any(barred.is_in(piece) for piece in _strings(json.loads(data))):
        raise LeakError


def texts_of(pdf: bytes) -> tuple[str, ...]:
    """Return everything in a file that a person or a program can read, piece by piece.

    Returns:
        All pages as one text, each alternative text and field, bookmarks, metadata, attachments.
    """
    told: list[str] = []
    with opened(pdf) as document:
        pages = tuple(document)
        told.append("\n".join(page.get_textpage().get_text_range() for page in pages))
        for page in pages:
            told += [*_tags(page), *_fields(page)]
        told.append("\n".join(entry.get_title() for entry in document.get_toc()))
        told += document.get_metadata_dict().values()
        for number in range(document.count_attachments()):
            attached = document.get_attachment(number)
            told += [attached.get_name(), bytes(attached.get_data()).decode("utf-8", "replace")]
    return (*told, *(packet.decode("utf-8", "replace") for packet in _XMP.findall(pdf)))


def _strings(value: Any) -> Iterator[str]:
    """Return every text in JSON, and all of them as one: a line may be cut in two."""
    yield from (found := list(_single(value)))
    yield "\n".join(found)


def _single(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _single(part)


def _tags(page: Any) -> Iterator[str]:
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    top = range(max(0, pdfium.FPDF_StructTree_CountChildren(tree)))
    told = [text for number in top for text in _told(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number))]
    pdfium.FPDF_StructTree_Close(tree)
    yield from told


def _told(element: Any) -> Iterator[str]:
    """Return the alternative and actual texts and titles of an element and of all beneath it."""
    readers = (
        pdfium.FPDF_StructElement_GetAltText,
        pdfium.FPDF_StructElement_GetActualText,
        pdfium.FPDF_StructElement_GetTitle,
    )
    for read in readers:
        yield _text(partial(read, element))
    for number in range(max(0, pdfium.FPDF_StructElement_CountChildren(element))):
        if beneath := pdfium.FPDF_StructElement_GetChildAtIndex(element, number):
            yield from _told(beneath)


def _fields(page: Any) -> Iterator[str]:
    for number in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, number)
        told = [_text(partial(_entry, annotation, key)) for key in (b"T", b"TU", b"Contents")]
        pdfium.FPDFPage_CloseAnnot(annotation)
        yield from told


def _entry(annotation: Any, key: bytes, room: Any, size: int) -> int:
    letters = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
    return int(pdfium.FPDFAnnot_GetStringValue(annotation, key, letters, size))


def _text(read: Callable[[Any, int], int]) -> str:
    """Call a function of pdfium that tells how much room a text needs and then writes it."""
    size = read(None, 0)
    room = ctypes.create_string_buffer(size)
    read(room, size)
    return room.raw.decode("utf-16-le", "replace").rstrip("\0")
