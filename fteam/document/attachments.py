"""Files inside a paper, for programs that read it; people read the pages.

Source:
    ISO 19005-3, 6.8 (embedded files) and annex E (associated files); ISO 32000-1, 7.11.3 (file
    specifications), 7.11.4 (embedded file streams), 7.7.4 (name dictionary).
"""

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from typing import Final

from fteam.document.objects import Raw, Stream, date_string, text_string
from fteam.document.paper import Attachment
from fteam.document.writer import PdfDocument

_UNFIT: Final = re.compile(r"[^A-Za-z0-9._-]")
_NOT_IN_A_NAME: Final = re.compile(r"[^A-Za-z0-9.+-]")


def attach(document: PdfDocument, attachments: Sequence[Attachment], at: dt.datetime) -> None:
    """Put files into a document and name them in its catalog.

    Args:
        document: Where they go.
        attachments: The files; two of the same name stand beside each other.
        at: Moment of making, which each file gets as its own.
    """
    if not attachments:
        return
    for index, attachment in enumerate(attachments):
        document.add(_stream(attachment, at), f"File{index}")
        document.add(_specification(attachment, index), f"FileSpec{index}")
    # Names in the tree must be sorted (ISO 32000-1, 7.9.6); a number keeps equal ones apart.
    keys = sorted((f"{file_name(each.name)}-{index}", index) for index, each in enumerate(attachments))
    document.Catalog.Names = Raw(
        lambda made: (
            "<</EmbeddedFiles<</Names["
            + " ".join(f"({key}) {made.ref(f'FileSpec{index}')}" for key, index in keys)
            + "]>>>>"
        )
    )
    count = len(attachments)
    document.Catalog.AF = Raw(
        lambda made: f"[{' '.join(made.ref(f'FileSpec{index}') for index in range(count))}]"
    )


def file_name(text: str) -> str:
    """Return a name that every system can write; what is unfit becomes a hyphen."""
    return _UNFIT.sub("-", text).strip(".") or "file"


def _stream(attachment: Attachment, at: dt.datetime) -> Stream:
    mime = _NOT_IN_A_NAME.sub(
        lambda found: "".join(f"#{byte:02X}" for byte in found[0].encode()), attachment.mime
    )
    # The checksum is the one that the standard names; it guards against slips, not against people.
    checksum = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest()
    date = date_string(at)
    return Stream(
        f"/Type/EmbeddedFile/Subtype/{mime}/Params<</Size {len(attachment.data)}"
        f"/CreationDate{date}/ModDate{date}/CheckSum<{checksum}>>>",
        attachment.data,
    )


def _specification(attachment: Attachment, index: int) -> Raw:
    name = file_name(attachment.name)
    return Raw(
        lambda made: (
            f"<</Type/Filespec/F({name})/UF{text_string(name)}/Desc{text_string(attachment.description)}"
            f"/AFRelationship/{attachment.relationship}"
            f"/EF<</F {made.ref(f'File{index}')}/UF {made.ref(f'File{index}')}>>>>"
        )
    )
