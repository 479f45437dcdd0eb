"""Judges what was signed after the seal: further signatures and time stamps. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, Final

from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import EmbeddedPdfSignature, validate_pdf_signature, validate_pdf_timestamp
from pyhanko_certvalidator import ValidationContext

from fteam.seal.marker import printable
from fteam.seal.policy import POLICY
from fteam.seal.verdict import SignedLater, StampSeen

LONG_FORM: Final = 0x80
"""From here on a length byte says how many more follow. Source: ITU-T X.690, 8.1.3."""
GAP: Final = re.compile(rb"<([0-9A-F]*|[0-9a-f]*)>")


def status_of(signature: EmbeddedPdfSignature, context: ValidationContext) -> Any:
    """Judge a signature or a time stamp with the rules of this program."""
    if is_stamp(signature):
        return validate_pdf_timestamp(signature, context, diff_policy=POLICY)
    return validate_pdf_signature(signature, context, diff_policy=POLICY)


def is_stamp(signature: EmbeddedPdfSignature) -> bool:
    """Tell whether it is a document time stamp."""
    return bool(signature.sig_object_type == "/DocTimeStamp")


def is_sound(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether a signature that was added later is whole; who signed is not judged."""
    status = status_of(signature, ValidationContext(trust_roots=[], allow_fetching=False))
    is_acceptable = isinstance(status.modification_level, ModificationLevel) and (
        status.modification_level <= ModificationLevel.FORM_FILLING
    )
    return bool(
        status.intact and status.valid and is_acceptable and container_in_place(pdf, signature) is not None
    )


def signed_later(signature: EmbeddedPdfSignature) -> SignedLater:
    """Tell what a later signature says of itself."""
    subject = signature.signer_cert.subject.native
    moment = signature.self_reported_timestamp
    return SignedLater(
        name=printable(subject.get("common_name", "")) or "?",
        organization=printable(subject.get("organization_name", "")),
        signed_at=moment.astimezone(dt.UTC) if moment else None,
    )


def stamp_seen(signature: EmbeddedPdfSignature, trusted: Sequence[Any]) -> StampSeen:
    """Tell what a time stamp says, and whether its service is set here."""
    info = signature.signed_data["encap_content_info"]["content"].parsed
    moment: dt.datetime = info["gen_time"].native
    context = ValidationContext(
        trust_roots=list(trusted),
        allow_fetching=False,
        moment=moment,
        best_signature_time=moment,
    )
    subject = signature.signer_cert.subject.native
    authority = printable(subject.get("common_name", "") or subject.get("organization_name", "")) or "?"
    is_known = bool(trusted) and bool(status_of(signature, context).trusted)
    return StampSeen(authority, moment.astimezone(dt.UTC), is_known)


def container_in_place(pdf: bytes, signature: EmbeddedPdfSignature) -> bytes | None:
    """Return the signature's bytes if they stand exactly in the gap that the signature leaves.

    The digits are compared as text: another case or white space between them reads the same, but is a
    changed byte.
    """
    start, first, second, _length = (int(number) for number in signature.byte_range)
    match = GAP.fullmatch(pdf, first, second)
    if start != 0 or match is None:
        return None
    container = bytes.fromhex(match.group(1).decode("ascii"))
    is_whole = container == signature.pkcs7_content and not any(container[_length_of(container) :])
    return container if is_whole else None


def _length_of(container: bytes) -> int:
    """Read how long the signature's own bytes are; behind them only zeros may stand."""
    digits = container[1] - LONG_FORM
    # A length that is open at its end, or too short for any signature: all bytes are the signature's own.
    return 2 + digits + int.from_bytes(container[2 : 2 + digits]) if digits > 0 else len(container)
