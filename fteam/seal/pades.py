"""PAdES signing with pyHanko. Import it only on use."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import asyncio
import datetime as dt
import io
import struct
import zlib
from typing import Any, Final, Self

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import SimpleSigner, cms_embedder
from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
from pyhanko.sign.signers.pdf_byterange import BuildProps, SignatureObject
from pyhanko_certvalidator.registry import SimpleCertificateStore

from fteam.seal.key import SealKey
from fteam.seal.marker import APP, revision_for
from fteam.seal.reading import PaperReader

DIGEST: Final = "sha256"
INVISIBLE_FIELD: Final = "fteamseal"
FRAME_BYTES: Final = 512
"""Room for what a signature holds beside certificates and names; measured: at most 390."""

HOSTILE: Final = (
    PdfError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    RuntimeError,  # with RecursionError and NotImplementedError
    OSError,
    EOFError,
    MemoryError,
    struct.error,
    zlib.error,
    InvalidSignature,
    UnsupportedAlgorithm,
)
"""What pyHanko and the libraries beneath it raise on bytes that were made to hurt, found by fuzzing."""


class SignedBeforeError(Exception):
    """The paper has a signature already."""


class QuietWriter(IncrementalPdfFileWriter):
    """Writes nothing but the seal.

    pyHanko writes XMP and Info anew at every update, with the computer's clock; the paper's own stay
    byte for byte, or PDF/A validators stumble over their extension schema.
    """

    @classmethod
    def of(cls, pdf: bytes) -> Self:
        """Begin an addition to a file."""
        made: Any = cls  # it has no types
        writer: Self = made(io.BytesIO(pdf), prev=PaperReader(pdf))
        return writer

    def _update_meta(self) -> None:
        """Leave XMP and Info alone."""


def certify(
    pdf: bytes, key: SealKey, at: dt.datetime, field_name: str | None, *, is_final: bool = False
) -> bytes:
    """Add the certification signature; later only further signatures are allowed, or nothing at all.

    Raises:
        SignedBeforeError: If the paper has a signature.
    """
    writer = QuietWriter.of(pdf)
    _refuse_unfit(writer.prev)
    writer.register_extension(ESIC_EXTENSION_1)
    place = _place(key, at)
    allowed = MDPPerm.NO_CHANGES if is_final else MDPPerm.FILL_FORMS
    lock = cms_embedder.SigMDPSetup(md_algorithm=DIGEST, certify=True, docmdp_perms=allowed)
    name = field_name or INVISIBLE_FIELD
    steps = cms_embedder.PdfCMSEmbedder(SigFieldSpec(name)).write_cms(
        name, writer, existing_fields_only=bool(field_name)
    )
    next(steps)
    # No appearance: pyHanko's own would bring a font that is not embedded. The paper has its own.
    steps.send(cms_embedder.SigObjSetup(sig_placeholder=place, mdp_setup=lock))
    digest, output = steps.send(cms_embedder.SigIOSetup(md_algorithm=DIGEST))
    steps.send(_sign(_signer(key), digest.document_digest))
    sealed: bytes = output.getvalue()
    return sealed


def store_with(root: Any) -> SimpleCertificateStore:
    """Gather what goes into the signature beside the leaf, which pyHanko adds itself."""
    store: SimpleCertificateStore = SimpleCertificateStore.from_certs([root])  # type: ignore[no-untyped-call]
    return store


def _refuse_unfit(paper: PdfFileReader) -> None:
    if paper.embedded_signatures:
        raise SignedBeforeError
    if paper.encrypted:
        message = "an encrypted paper can't be sealed"
        raise PdfError(message)


def _signer(key: SealKey) -> SimpleSigner:
    leaf, root = load_certs_from_pemder_data(key.certificates_pem)
    return SimpleSigner(
        signing_cert=leaf,
        signing_key=load_private_key_from_pemder_data(key.private_der, passphrase=None),
        cert_registry=store_with(root),
    )


def _sign(signer: SimpleSigner, digest: bytes) -> bytes:
    container = asyncio.run(signer.async_sign(digest, DIGEST, use_pades=True))
    der: bytes = container.dump()
    return der


def _place(key: SealKey, at: dt.datetime) -> SignatureObject:
    leaf, root = key.chain
    certificates = len(leaf.public_bytes(Encoding.DER)) + len(root.public_bytes(Encoding.DER))
    # The issuer's name stands in the signer's identifier and once more in its signed attribute.
    room = certificates + 2 * len(root.subject.public_bytes()) + FRAME_BYTES
    return SignatureObject(
        timestamp=at,
        subfilter=SigSeedSubFilter.PADES,
        app_build_props=BuildProps(APP, revision_for(root.fingerprint(hashes.SHA256()).hex())),
        bytes_reserved=2 * room,
    )
