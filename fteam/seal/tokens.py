"""Time stamps in sealed papers, with pyHanko. Import it only on use.

Source:
    RFC 3161 (requests, replies, tokens), 2.3 (the purpose of the certificate); ETSI EN 319 142-1,
    5.4.3 (document time stamps); ISO 32000-2, 12.8.5.
"""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import asyncio
import datetime as dt
import hashlib
import io
import secrets
from collections.abc import Sequence
from typing import Any, ClassVar, Final

from asn1crypto import algos, cms, core, tsp
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.sign.fields import SigFieldSpec, enumerate_sig_fields
from pyhanko.sign.signers import cms_embedder
from pyhanko.sign.signers.pdf_byterange import DocumentTimestamp, PreparedByteRangeDigest
from pyhanko.sign.validation.generic_cms import validate_tst_signed_data
from pyhanko_certvalidator import ValidationContext

from fteam.seal.pades import DIGEST, HOSTILE, QuietWriter
from fteam.seal.places import STAMP_FIELD
from fteam.seal.reading import PaperReader

__all__ = ["HOSTILE", "fill", "fits", "is_sound", "prepare", "read_reply", "request_for"]

RESERVED_BYTES: Final = 12 * 1024
"""Room for a token; the largest of public services have about 7 KB with their certificates."""
NONCE_BYTES: Final = 8
GRANTED: Final = frozenset({"granted", "granted_with_mods"})
"""Source: RFC 3161, 2.4.2: the token is there with these, and only with these."""
PURPOSE: Final = "time_stamping"
INVISIBLE_FIELD: Final = "fteamstamp{number}"


class Reply(core.Sequence):  # type: ignore[misc]  # it has no types
    """A service's reply; a refusal has no token, which the library's own definition does not know.

    Source:
        RFC 3161, 2.4.2.
    """

    _fields: ClassVar = [
        ("status", tsp.PKIStatusInfo),
        ("time_stamp_token", cms.ContentInfo, {"optional": True}),
    ]


def prepare(pdf: bytes) -> bytes:
    """Add an empty document time stamp, in the field that the paper has for it or in an invisible one."""
    writer = QuietWriter.of(pdf)
    fields = {name: value for name, value, _field in enumerate_sig_fields(writer.prev)}
    is_there = STAMP_FIELD in fields and fields[STAMP_FIELD] is None
    name = STAMP_FIELD if is_there else INVISIBLE_FIELD.format(number=len(fields))
    steps = cms_embedder.PdfCMSEmbedder(SigFieldSpec(name)).write_cms(
        name, writer, existing_fields_only=is_there
    )
    next(steps)
    place: Any = DocumentTimestamp  # it has no types
    steps.send(cms_embedder.SigObjSetup(sig_placeholder=place(2 * RESERVED_BYTES)))
    _digest, output = steps.send(cms_embedder.SigIOSetup(md_algorithm=DIGEST))
    prepared: bytes = output.getvalue()
    return prepared


def request_for(prepared: bytes, policy: str) -> bytes:
    """Write the request that the service answers: a hash and a random number, nothing of the paper."""
    imprint = {
        "hash_algorithm": algos.DigestAlgorithm({"algorithm": DIGEST}),
        "hashed_message": _hash(prepared),
    }
    request = {
        "version": "v1",
        "message_imprint": tsp.MessageImprint(imprint),
        "nonce": int.from_bytes(b"\x01" + secrets.token_bytes(NONCE_BYTES - 1)),
        "cert_req": True,
    }
    if policy:
        request["req_policy"] = policy
    der: bytes = tsp.TimeStampReq(request).dump()
    return der


def read_reply(untrusted_reply: bytes) -> Any:
    """Read a reply.

    Returns:
        The token; None if the service did not grant it.
    """
    reply = Reply.load(untrusted_reply, strict=True)
    if reply["status"]["status"].native not in GRANTED:
        return None
    token = reply["time_stamp_token"]
    # Whatever is no token has no such entry, and is refused here.
    _info(token)["gen_time"].native  # noqa: B018  reading it is the test
    return token


def fits(token: Any, request: bytes) -> bool:
    """Tell whether a token answers this request: same hash, same number, same policy if one was asked."""
    asked, given = tsp.TimeStampReq.load(request), _info(token)
    policy = asked["req_policy"].native
    return (
        given["message_imprint"].dump() == asked["message_imprint"].dump()
        and given["nonce"].native == asked["nonce"].native
        and policy in {None, given["policy"].native}
    )


def is_sound(token: Any, prepared: bytes, trusted: Sequence[bytes]) -> bool:
    """Tell whether a token is signed for these bytes by a time-stamping certificate that is trusted."""
    signed = token["content"]
    moment: dt.datetime = _info(token)["gen_time"].native
    leaf = _leaf(signed)
    if leaf is None or not _is_for_stamps(leaf, moment):
        return False
    roots = [root for pem in trusted if pem.strip() for root in load_certs_from_pemder_data(pem)]
    others = [each.chosen for each in signed["certificates"]]
    context = ValidationContext(
        trust_roots=roots, other_certs=others, allow_fetching=False, moment=moment, best_signature_time=moment
    )
    check = validate_tst_signed_data(signed, context, lambda _name: _hash(prepared))
    status = asyncio.run(check)
    return bool(status["intact"] and status["valid"] and status.get("trust_problem_indic") is None)


def _is_for_stamps(leaf: Any, moment: dt.datetime) -> bool:
    """Source: RFC 3161, 2.3: the purpose stands there alone, and is critical; the time counts for itself."""
    purposes = leaf.extended_key_usage_value
    return (
        purposes is not None
        and purposes.native == [PURPOSE]
        and "extended_key_usage" in leaf.critical_extensions
        and leaf.not_valid_before <= moment <= leaf.not_valid_after
    )


def fill(prepared: bytes, token: Any) -> bytes:
    """Put the token into the room that waits for it."""
    first, second = _gap(prepared)
    output = io.BytesIO(prepared)
    PreparedByteRangeDigest(_hash(prepared), first, second).fill_with_cms(output, token)
    return output.getvalue()


def _info(token: Any) -> Any:
    return token["content"]["encap_content_info"]["content"].parsed


def _leaf(signed: Any) -> Any:
    """Return the certificate of whoever signed, found by its issuer and number."""
    signer = signed["signer_infos"][0]["sid"].chosen
    if not isinstance(signer, cms.IssuerAndSerialNumber):
        return None
    return next(
        (
            each.chosen
            for each in signed["certificates"]
            if each.chosen.issuer.dump() == signer["issuer"].dump()
            and each.chosen.serial_number == signer["serial_number"].native
        ),
        None,
    )


def _gap(prepared: bytes) -> tuple[int, int]:
    """Find the room that the newest signature leaves; there is nothing in it that could be read yet."""
    fields = enumerate_sig_fields(PaperReader(prepared))
    ranges = [
        tuple(int(number) for number in value.get_object()["/ByteRange"])
        for _name, value, _field in fields
        if value
    ]
    _start, first, second, _length = max(ranges, key=lambda each: each[2] + each[3])
    return first, second


def _hash(prepared: bytes) -> bytes:
    first, second = _gap(prepared)
    return hashlib.sha256(prepared[:first] + prepared[second:]).digest()
