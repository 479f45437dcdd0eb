"""Encrypted carriers, with pyHanko. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import io
import secrets
from typing import Any, Final

from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.embed import EmbeddedFileObject, FileSpec, embed_file
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject, StreamObject, pdf_name
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer

from fteam.seal.marker import CARRIER_ID_BYTES, carrier_id
from fteam.seal.pades import HOSTILE
from fteam.seal.policy import entry
from fteam.seal.reading import PaperReader

__all__ = ["HOSTILE", "LockedError", "unwrap", "wrap"]

INSIDE: Final = "paper.pdf"
"""Name of the file inside; it tells nothing to whoever looks over a shoulder."""
NAME_AND_FILE: Final = 2
SHOWS_ATTACHMENTS: Final = "/UseAttachments"


class LockedError(Exception):
    """The passphrase is another one."""


class _QuietFileWriter(PdfFileWriter):
    """Writes what it is given, without the computer's clock and the library's name."""

    def _update_meta(self) -> None:
        """Add nothing."""


def wrap(sealed_pdf: bytes, page: bytes, passphrase: str) -> bytes:
    """Encrypt a page with a file attached to it."""
    writer: Any = copy_into_new_writer(PaperReader(page), {"stream_xrefs": True})
    writer.__class__ = _QuietFileWriter
    # What is encrypted is no archive file, so it must not say that it is one.
    writer.root.pop("/Metadata", None)
    writer.encrypt(passphrase, passphrase, pdf_mac=False)
    held = EmbeddedFileObject.from_file_data(writer, sealed_pdf, compress=False, mime_type="application/pdf")
    embed_file(writer, FileSpec(INSIDE, file_name=INSIDE, embedded_data=held))
    writer.root[pdf_name("/PageMode")] = pdf_name(SHOWS_ATTACHMENTS)
    first = secrets.token_bytes(CARRIER_ID_BYTES)
    _set_id(writer, first, carrier_id(first))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def unwrap(untrusted_pdf: bytes, passphrase: str) -> bytes:
    """Return the one file that is attached to an encrypted PDF.

    Raises:
        LockedError: If the passphrase is another one.
    """
    reader = PaperReader(untrusted_pdf)
    if not reader.encrypted:
        message = "not encrypted"
        raise ValueError(message)
    if reader.decrypt(passphrase).status is AuthStatus.FAILED:
        raise LockedError
    names = entry(entry(entry(reader.root, "/Names"), "/EmbeddedFiles"), "/Names")
    if not isinstance(names, ArrayObject) or len(names) != NAME_AND_FILE:
        message = "not exactly one file inside"
        raise ValueError(message)
    stream = entry(entry(names[1], "/EF"), "/F")
    if not isinstance(stream, StreamObject):
        message = "no file inside"
        raise TypeError(message)
    data: bytes = stream.data
    return data


def _set_id(writer: Any, *parts: bytes) -> None:
    strings: Any = ByteStringObject  # it has no types
    writer._document_id = ArrayObject([strings(part) for part in parts])  # noqa: SLF001  no public way; pinned
