"""Weighs a file's signatures with pyHanko. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import asyncio
import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.signers import ExternalSigner
from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from fteam.seal.change import Change, What, gathered
from fteam.seal.difference import what_changed
from fteam.seal.later import container_in_place, is_sound, is_stamp, signed_later, stamp_seen, status_of
from fteam.seal.marker import APP, REVISION, is_carrier, is_marked, printable, revision_for, short_fingerprint
from fteam.seal.pades import DIGEST, HOSTILE, store_with
from fteam.seal.places import SEAL_FIELD
from fteam.seal.policy import entry
from fteam.seal.reading import PaperReader
from fteam.seal.verdict import CheckResult, Finding, Issuer, Sealer


@dataclass(frozen=True)
class Known:
    """What this computer knows to compare with.

    Attributes:
        roots: Roots of seals, as DER.
        names: Names in those roots' seals.
        stamps: Certificates of time-stamping services.
    """

    roots: frozenset[bytes] = frozenset()
    names: frozenset[str] = frozenset()
    stamps: tuple[Any, ...] = ()


@dataclass(frozen=True)
class _Seal:
    """A seal whose certificates are read, not yet believed.

    Certificates and signatures have no types in the library beneath pyHanko.
    """

    signature: EmbeddedPdfSignature
    leaf: Any
    root: Any
    sealer: Sealer


def known(root_pems: Sequence[bytes], stamp_pems: Sequence[bytes]) -> Known:
    """Read the certificates that this computer knows."""
    roots = [root for pem in root_pems for root in load_certs_from_pemder_data(pem)]
    names = frozenset(_root_name(root) for root in roots)
    stamps = tuple(each for pem in stamp_pems if pem.strip() for each in load_certs_from_pemder_data(pem))
    return Known(frozenset(root.dump() for root in roots), names, stamps)


def weigh(untrusted_pdf: bytes, here: Known) -> CheckResult:
    """Judge a file that names itself a PDF.

    Args:
        untrusted_pdf: Any bytes.
        here: What `known` returned.
    """
    try:
        return _weigh(untrusted_pdf, here)
    except HOSTILE:
        return CheckResult(Finding.SEAL_BROKEN if is_marked(untrusted_pdf) else Finding.UNREADABLE)


def _weigh(untrusted_pdf: bytes, here: Known) -> CheckResult:
    reader = PaperReader(untrusted_pdf)
    if reader.encrypted:
        first, second = (bytes(part) for part in reader.document_id)
        return CheckResult(Finding.CARRIER if is_carrier(first, second) else Finding.ENCRYPTED)
    signatures = reader.embedded_signatures
    if any(_is_ours(signature) for signature in signatures[:1]):
        return _judge(untrusted_pdf, reader, _read_seal(signatures[0]), signatures[1:], here)
    if is_marked(untrusted_pdf) or _waits_for_a_seal(reader):
        return CheckResult(Finding.SEAL_BROKEN, changes=(Change(What.SEAL_TAKEN_OUT),))
    return _judge_foreign(signatures)


def _is_ours(signature: EmbeddedPdfSignature) -> bool:
    """Either mark is enough: the other may be what was changed."""
    application = entry(entry(signature.sig_object, "/Prop_Build"), "/App")
    revision = str(entry(application, "/REx"))
    return bool(entry(application, "/Name") == f"/{APP}") or revision.startswith(f"{REVISION} ")


def _waits_for_a_seal(reader: PdfFileReader) -> bool:
    """Our plans show their seal from the start, and are never handed out without it."""
    return any(name == SEAL_FIELD and value is None for name, value, _field in enumerate_sig_fields(reader))


def _judge_foreign(signatures: Sequence[EmbeddedPdfSignature]) -> CheckResult:
    """Another program's signatures are its own affair, but a broken one is broken."""
    if not signatures:
        return CheckResult(Finding.NOT_SEALED)
    for signature in signatures:
        status = status_of(signature, ValidationContext(trust_roots=[], allow_fetching=False))
        if not status.intact:
            return CheckResult(Finding.BYTES_CHANGED)
    signed = tuple(signed_later(each) for each in signatures if not is_stamp(each))
    return CheckResult(Finding.OTHER_PROGRAM, signed=signed)


def _read_seal(signature: EmbeddedPdfSignature) -> _Seal:
    leaf = signature.signer_cert
    (root,) = signature.other_embedded_certs
    moment = signature.self_reported_timestamp
    if moment is None:
        message = "a seal without a date"
        raise ValueError(message)
    subject = leaf.subject.native
    sealer = Sealer(
        name=printable(subject["common_name"]),
        agency=printable(subject.get("organization_name", "")),
        sealed_at=moment.astimezone(dt.UTC),
        fingerprint=short_fingerprint(root.sha256.hex()),
        root_sha256=root.sha256.hex(),
    )
    return _Seal(signature, leaf, root, sealer)


def _judge(
    pdf: bytes, reader: PdfFileReader, seal: _Seal, later: Sequence[EmbeddedPdfSignature], here: Known
) -> CheckResult:
    moment = seal.sealer.sealed_at
    context = ValidationContext(trust_roots=[seal.root], allow_fetching=False, moment=moment)
    status = status_of(seal.signature, context)
    broken = _what_broke(pdf, seal, status)
    if broken is not None:
        return broken
    if not seal.leaf.not_valid_before <= moment <= seal.leaf.not_valid_after:
        return CheckResult(Finding.OUTSIDE_KEY_TIME, seal.sealer)
    if not status.trusted:
        return CheckResult(Finding.SEAL_BROKEN, changes=(Change(What.SEAL_DAMAGED),))
    result = CheckResult(
        Finding.INTACT,
        seal.sealer,
        _issuer(seal, here),
        tuple(signed_later(item) for item in later if not is_stamp(item)),
        stamps=tuple(stamp_seen(item, here.stamps) for item in later if is_stamp(item)),
        document=hashlib.sha256(pdf[: _end_of(seal.signature)]).hexdigest(),
    )
    added = _what_was_added(pdf, status, seal.signature, later)
    if added is not None:
        return replace(result, finding=added, changes=_told(reader, seal, added, pdf, later))
    return replace(result, finding=_whole(result, seal, here))


def _whole(result: CheckResult, seal: _Seal, here: Known) -> Finding:
    """Name a paper that is whole: only the key can still speak against it."""
    if result.issuer is Issuer.UNKNOWN:
        is_known_name = _root_name(seal.root) in here.names
        return Finding.SAME_NAME_OTHER_KEY if is_known_name else Finding.UNKNOWN_ISSUER
    return Finding.SIGNED_SINCE if result.signed else Finding.INTACT


def _issuer(seal: _Seal, here: Known) -> Issuer:
    if not here.roots:
        return Issuer.NOT_COMPARED
    return Issuer.KNOWN if seal.root.dump() in here.roots else Issuer.UNKNOWN


def _root_name(root: Any) -> str:
    return printable(root.subject.native.get("common_name", ""))


def _end_of(signature: EmbeddedPdfSignature) -> int:
    """Return where the state ends that a signature covers."""
    _start, _first, second, length = (int(number) for number in signature.byte_range)
    return second + length


def _what_broke(pdf: bytes, seal: _Seal, status: PdfSignatureStatus) -> CheckResult | None:
    """Compare the sealed bytes and the signature's own bytes with what was sealed."""
    container = container_in_place(pdf, seal.signature)
    if not status.intact:
        if container is not None:
            return CheckResult(Finding.BYTES_CHANGED)
        return CheckResult(Finding.SAVED_AGAIN, changes=(Change(What.SAVED_AGAIN),))
    is_whole = (
        status.valid
        and status.coverage is not None
        and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
        and container is not None
        and container.rstrip(b"\0") == _rebuilt(seal).rstrip(b"\0")
        and _revision(seal.signature) == revision_for(seal.sealer.root_sha256)
    )
    return None if is_whole else CheckResult(Finding.SEAL_BROKEN, changes=(Change(What.SEAL_DAMAGED),))


def _revision(signature: EmbeddedPdfSignature) -> str:
    return str(signature.sig_object["/Prop_Build"]["/App"]["/REx"])


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
    if not all(is_sound(pdf, signature) for signature in later):
        return Finding.ADDED_AFTER
    last = later[-1] if later else seal
    if last.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return None
    is_tail = isinstance(last.diff_result, DiffResult) and (
        last.diff_result.modification_level is ModificationLevel.NONE
    )
    return Finding.BYTES_AFTER_END if is_tail else Finding.ADDED_AFTER


def _told(
    reader: PdfFileReader, seal: _Seal, added: Finding, pdf: bytes, later: Sequence[EmbeddedPdfSignature]
) -> tuple[Change, ...]:
    """Say what exactly was added; what can't be compared is told as something else."""
    if added is Finding.BYTES_AFTER_END:
        return (Change(What.BYTES_AFTER_END),)
    try:
        found = list(what_changed(reader, seal.signature.signed_revision))
        if any(container_in_place(pdf, item) is None or not _is_intact(item) for item in later):
            found.append(Change(What.SIGNATURE_BROKEN))
    except HOSTILE:
        found = []
    return gathered(found) or (Change(What.SOMETHING_ELSE),)


def _is_intact(signature: EmbeddedPdfSignature) -> bool:
    status = status_of(signature, ValidationContext(trust_roots=[], allow_fetching=False))
    return bool(status.intact and status.valid)
