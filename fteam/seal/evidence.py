"""Weighs a file's signatures with pyHanko. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import asyncio
import datetime as dt
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.signers import ExternalSigner
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    validate_pdf_signature,
    validate_pdf_timestamp,
)
from pyhanko_certvalidator import ValidationContext

from fteam.seal.marker import APP, REVISION, is_marked, revision_for, short_fingerprint
from fteam.seal.pades import DIGEST, HOSTILE, store_with
from fteam.seal.policy import POLICY, entry
from fteam.seal.verdict import CheckResult, Finding, Issuer, Sealer

NAME_LIMIT: Final = 64
LONG_FORM: Final = 0x80
"""From here on a length byte says how many more follow. Source: ITU-T X.690, 8.1.3."""

GAP: Final = re.compile(rb"<([0-9A-F]*|[0-9a-f]*)>")


@dataclass(frozen=True)
class _Seal:
    """A seal whose certificates are read, not yet believed.

    Certificates and signatures have no types in the library beneath pyHanko.
    """

    signature: EmbeddedPdfSignature
    leaf: Any
    root: Any
    sealer: Sealer


def known_roots(pems: Sequence[bytes]) -> frozenset[bytes]:
    """Read the roots that this computer knows, as DER."""
    return frozenset(root.dump() for pem in pems for root in load_certs_from_pemder_data(pem))


def weigh(untrusted_pdf: bytes, roots: frozenset[bytes]) -> CheckResult:
    """Judge a file that names itself a PDF.

    Args:
        untrusted_pdf: Any bytes.
        roots: What `known_roots` returned; may be empty.
    """
    try:
        return _weigh(untrusted_pdf, roots)
    except HOSTILE:
        return CheckResult(Finding.SEAL_BROKEN if is_marked(untrusted_pdf) else Finding.UNREADABLE)


def _weigh(untrusted_pdf: bytes, roots: frozenset[bytes]) -> CheckResult:
    reader = PdfFileReader(io.BytesIO(untrusted_pdf), strict=True)
    if reader.encrypted:
        return CheckResult(Finding.ENCRYPTED)
    signatures = reader.embedded_signatures
    if any(_is_ours(signature) for signature in signatures[:1]):
        return _judge(untrusted_pdf, _read_seal(signatures[0]), signatures[1:], roots)
    if is_marked(untrusted_pdf):
        return CheckResult(Finding.SEAL_BROKEN)
    return CheckResult(_judge_foreign(signatures))


def _is_ours(signature: EmbeddedPdfSignature) -> bool:
    """Either mark is enough: the other may be what was changed."""
    application = entry(entry(signature.sig_object, "/Prop_Build"), "/App")
    revision = str(entry(application, "/REx"))
    return bool(entry(application, "/Name") == f"/{APP}") or revision.startswith(f"{REVISION} ")


def _judge_foreign(signatures: Sequence[EmbeddedPdfSignature]) -> Finding:
    """Another program's signatures are its own affair, but a broken one is broken."""
    if not signatures:
        return Finding.NOT_SEALED
    for signature in signatures:
        status = _status(signature, ValidationContext(trust_roots=[], allow_fetching=False))
        if not status.intact:
            return Finding.BYTES_CHANGED
    return Finding.OTHER_PROGRAM


def _read_seal(signature: EmbeddedPdfSignature) -> _Seal:
    leaf = signature.signer_cert
    (root,) = signature.other_embedded_certs
    moment = signature.self_reported_timestamp
    if moment is None:
        message = "a seal without a date"
        raise ValueError(message)
    subject = leaf.subject.native
    sealer = Sealer(
        name=_printable(subject["common_name"]),
        agency=_printable(subject.get("organization_name", "")),
        sealed_at=moment.astimezone(dt.UTC),
        fingerprint=short_fingerprint(root.sha256.hex()),
        root_sha256=root.sha256.hex(),
    )
    return _Seal(signature, leaf, root, sealer)


def _printable(name: object) -> str:
    """Keep what can be shown: a certificate may carry control characters for a terminal."""
    return "".join(letter for letter in str(name) if letter.isprintable())[:NAME_LIMIT]


def _judge(
    pdf: bytes, seal: _Seal, later: Sequence[EmbeddedPdfSignature], roots: frozenset[bytes]
) -> CheckResult:
    moment = seal.sealer.sealed_at
    context = ValidationContext(trust_roots=[seal.root], allow_fetching=False, moment=moment)
    status = _status(seal.signature, context)
    broken = _what_broke(pdf, seal, status)
    if broken is not None:
        return CheckResult(broken)
    if not seal.leaf.not_valid_before <= moment <= seal.leaf.not_valid_after:
        return CheckResult(Finding.OUTSIDE_KEY_TIME, seal.sealer)
    if not status.trusted:
        return CheckResult(Finding.SEAL_BROKEN)
    added = _what_was_added(pdf, status, seal.signature, later)
    if added is not None:
        return CheckResult(added, seal.sealer)
    return _with_issuer(seal, tuple(_name_in(item) for item in later if not _is_timestamp(item)), roots)


def _with_issuer(seal: _Seal, names: tuple[str, ...], roots: frozenset[bytes]) -> CheckResult:
    finding = Finding.SIGNED_SINCE if names else Finding.INTACT
    issuer = Issuer.NOT_COMPARED
    if roots:
        issuer = Issuer.KNOWN if seal.root.dump() in roots else Issuer.UNKNOWN
    if issuer is Issuer.UNKNOWN:
        finding = Finding.UNKNOWN_ISSUER
    return CheckResult(finding, seal.sealer, issuer, names)


def _status(signature: EmbeddedPdfSignature, context: ValidationContext) -> Any:
    if _is_timestamp(signature):
        return validate_pdf_timestamp(signature, context, diff_policy=POLICY)
    return validate_pdf_signature(signature, context, diff_policy=POLICY)


def _is_timestamp(signature: EmbeddedPdfSignature) -> bool:
    return bool(signature.sig_object_type == "/DocTimeStamp")


def _name_in(signature: EmbeddedPdfSignature) -> str:
    return _printable(signature.signer_cert.subject.native.get("common_name", "?"))


def _what_broke(pdf: bytes, seal: _Seal, status: PdfSignatureStatus) -> Finding | None:
    """Compare the sealed bytes and the signature's own bytes with what was sealed."""
    container = _container_in_place(pdf, seal.signature)
    if not status.intact:
        return Finding.BYTES_CHANGED if container is not None else Finding.SAVED_AGAIN
    is_whole = (
        status.valid
        and status.coverage is not None
        and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
        and container is not None
        and container.rstrip(b"\0") == _rebuilt(seal).rstrip(b"\0")
        and _revision(seal.signature) == revision_for(seal.sealer.root_sha256)
    )
    return None if is_whole else Finding.BYTES_CHANGED


def _revision(signature: EmbeddedPdfSignature) -> str:
    return str(signature.sig_object["/Prop_Build"]["/App"]["/REx"])


def _container_in_place(pdf: bytes, signature: EmbeddedPdfSignature) -> bytes | None:
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


def _rebuilt(seal: _Seal) -> bytes:
    """Write the signature's container anew from its sealed parts.

    Parts of a container are not sealed by anything (versions, lists of algorithms). Written anew they
    are what fteam writes, so that a changed byte shows there too.
    """
    signer = ExternalSigner(
        signing_cert=seal.leaf,
        cert_registry=store_with(seal.root),
        signature_value=seal.signature.signer_info["signature"].native,
    )
    attributes = seal.signature.signer_info["signed_attrs"]
    container = asyncio.run(signer.async_sign_prescribed_attributes(DIGEST, attributes))
    der: bytes = container.dump()
    return der


def _what_was_added(
    pdf: bytes,
    status: PdfSignatureStatus,
    seal: EmbeddedPdfSignature,
    later: Sequence[EmbeddedPdfSignature],
) -> Finding | None:
    """Allow further signatures, and nothing that is not signed itself."""
    if not status.docmdp_ok:
        return Finding.ADDED_AFTER
    if not all(_is_sound(pdf, signature) for signature in later):
        return Finding.ADDED_AFTER
    last = later[-1] if later else seal
    if last.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return None
    is_tail = isinstance(last.diff_result, DiffResult) and (
        last.diff_result.modification_level is ModificationLevel.NONE
    )
    return Finding.BYTES_AFTER_END if is_tail else Finding.ADDED_AFTER


def _is_sound(pdf: bytes, signature: EmbeddedPdfSignature) -> bool:
    """Tell whether a signature that was added later is whole; who signed is not judged."""
    status = _status(signature, ValidationContext(trust_roots=[], allow_fetching=False))
    is_acceptable = isinstance(status.modification_level, ModificationLevel) and (
        status.modification_level <= ModificationLevel.FORM_FILLING
    )
    return bool(
        status.intact and status.valid and is_acceptable and _container_in_place(pdf, signature) is not None
    )
