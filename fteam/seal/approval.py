"""Further signatures in sealed papers, with pyHanko. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import asyncio
import datetime as dt
from typing import Any, Final

from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import SimpleSigner, cms_embedder
from pyhanko.sign.signers.pdf_byterange import SignatureObject
from pyhanko_certvalidator.registry import SimpleCertificateStore

from fteam.seal.marker import printable
from fteam.seal.pades import DIGEST, HOSTILE, QuietWriter
from fteam.seal.partner_key import PartnerKey
from fteam.seal.policy import entry
from fteam.seal.reading import PaperReader

__all__ = ["HOSTILE", "approve", "signature_fields"]

FRAME_BYTES: Final = 2048
"""Room for what a signature holds beside certificates: attributes, names, and the largest RSA value."""

LABEL_LIMIT: Final = 160

FieldFacts = tuple[str, str, bool, tuple[float, float]]
"""Name, label, whether it is empty, width and height."""


def signature_fields(untrusted_pdf: bytes) -> tuple[FieldFacts, ...]:
    """Return the signature fields of a file; none where it can't be read."""
    try:
        reader = PaperReader(untrusted_pdf)
        fields = list(enumerate_sig_fields(reader))
        return tuple(_facts(name, value, reference.get_object()) for name, value, reference in fields)
    except HOSTILE:
        return ()


def _facts(name: str, value: object, field: Any) -> FieldFacts:
    left, bottom, right, top = (float(number) for number in field["/Rect"])
    return (
        name,
        printable(entry(field, "/TU") or "", LABEL_LIMIT),
        value is None,
        (right - left, top - bottom),
    )


def approve(pdf: bytes, field: str, key: PartnerKey, at: dt.datetime, look: bytes) -> bytes:
    """Add an approval signature in an empty field, and draw it."""
    writer = QuietWriter.of(pdf)
    steps = cms_embedder.PdfCMSEmbedder().write_cms(field, writer, existing_fields_only=True)
    widget = next(steps).get_object()
    if look:
        drawn = writer.import_page_as_xobject(PaperReader(look))
        widget[pdf_name("/AP")] = _dictionary(N=drawn)
    place = SignatureObject(
        timestamp=at,
        subfilter=SigSeedSubFilter.PADES,
        bytes_reserved=2 * (sum(len(each) for each in key.certificates) + FRAME_BYTES),
    )
    steps.send(cms_embedder.SigObjSetup(sig_placeholder=place))
    digest, output = steps.send(cms_embedder.SigIOSetup(md_algorithm=DIGEST))
    container = asyncio.run(_signer(key).async_sign(digest.document_digest, DIGEST, use_pades=True))
    steps.send(container.dump())
    signed: bytes = output.getvalue()
    return signed


def _dictionary(**entries: Any) -> Any:
    maker: Any = DictionaryObject  # it has no types
    return maker({pdf_name(f"/{name}"): value for name, value in entries.items()})


def _signer(key: PartnerKey) -> SimpleSigner:
    leaf, *others = (each for der in key.certificates for each in load_certs_from_pemder_data(der))
    return SimpleSigner(
        signing_cert=leaf,
        signing_key=load_private_key_from_pemder_data(key.private_der, passphrase=None),
        cert_registry=SimpleCertificateStore.from_certs(others),  # type: ignore[no-untyped-call]
    )
