"""A partner's own certificate with its private key, as their organization gave it to them in a file.

Everything in the file is somebody else's word: the names are shown, never believed.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Final

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

from fteam.errors import FixableError
from fteam.seal.marker import printable
from fteam.words import phrase

LIMIT_BYTES: Final = 256 * 1024
"""A certificate file with its whole chain has a few thousand bytes."""
VERSION_3: Final = b"\x02\x01\x03"
"""How every PKCS#12 file begins, after the length of its frame. Source: RFC 7292, section 4."""
HEAD_BYTES: Final = 12
LEAST_RSA_BITS: Final = 2048
CURVES: Final = ("secp256r1", "secp384r1")
MOST_CERTIFICATES: Final = 6
"""A leaf and what vouches for it; more would only make the paper heavy."""


class NotACertificateFileError(FixableError):
    """The file is no PKCS#12 file."""

    says = phrase("This is not a certificate file. Choose the file that ends in .p12 or .pfx.")


class CertificatePassphraseError(FixableError):
    """The passphrase does not open the file."""

    says = phrase("This passphrase does not open the certificate file. Type it again; nothing was signed.")


class NoPrivateKeyError(FixableError):
    """The file holds a certificate without its key."""

    says = phrase(
        "This file has a certificate but not its private key, so nobody can sign with it. "
        "Ask for a file that has both."
    )


class CertificateEndedError(FixableError):
    """The certificate is not valid at this moment."""

    says = phrase(
        "This certificate is not valid today: it counts from {first} to {last}. "
        "Ask your organization for a new one, or check this computer's date."
    )


class UnknownKeyKindError(FixableError):
    """The key is of a kind that PDF programs do not know, or too weak."""

    says = phrase(
        "PDF programs can't check signatures made with this kind of key, so others would see yours as "
        "broken. Ask your organization for a certificate with an RSA key of 2048 bits or more, or P-256."
    )


class NotForSigningError(FixableError):
    """The certificate says that it is not for signatures."""

    says = phrase("This certificate is not made for signing. Ask your organization for one that is.")


@dataclass(frozen=True)
class PartnerKey:
    """A private key with its certificates, good for signing at the moment it was opened.

    Attributes:
        name: Name in the certificate, printable letters only.
        organization: Organization in the certificate; may be empty.
        ends_at: Last moment of the certificate.
        private_der: The private key, unencrypted PKCS#8; never shown.
        certificates: DER, the leaf first.
    """

    name: str
    organization: str
    ends_at: dt.datetime
    private_der: bytes = field(repr=False)
    certificates: tuple[bytes, ...] = field(repr=False)


def open_certificate(untrusted: bytes, passphrase: str, at: dt.datetime) -> PartnerKey:
    """Open a partner's certificate file.

    Args:
        untrusted: Bytes of the file, PKCS#12.
        passphrase: What was typed; empty if the file has none.
        at: Moment of signing, aware.

    Raises:
        NotACertificateFileError: If it is no such file.
        CertificatePassphraseError: If the passphrase does not open it.
        NoPrivateKeyError: If there is no private key in it.
        CertificateEndedError: If the certificate is not valid now.
        UnknownKeyKindError: If readers of PDF files do not know such keys.
        NotForSigningError: If the certificate is for something else.
    """
    if len(untrusted) > LIMIT_BYTES or VERSION_3 not in untrusted[:HEAD_BYTES]:
        raise NotACertificateFileError
    try:
        content = pkcs12.load_pkcs12(untrusted, passphrase.encode() or None)
        return _checked(content, at)
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise CertificatePassphraseError from error


def _checked(content: pkcs12.PKCS12KeyAndCertificates, at: dt.datetime) -> PartnerKey:
    if content.key is None or content.cert is None:
        raise NoPrivateKeyError
    leaf = content.cert.certificate
    _refuse_unfit(leaf, content.key, at)
    chain = [leaf, *(each.certificate for each in content.additional_certs)][:MOST_CERTIFICATES]
    return PartnerKey(
        name=_told(leaf, NameOID.COMMON_NAME) or _told(leaf, NameOID.SURNAME),
        organization=_told(leaf, NameOID.ORGANIZATION_NAME),
        ends_at=leaf.not_valid_after_utc,
        private_der=_der(content.key),
        certificates=tuple(each.public_bytes(serialization.Encoding.DER) for each in chain),
    )


def _refuse_unfit(leaf: x509.Certificate, key: PrivateKeyTypes, at: dt.datetime) -> None:
    if not _is_known_kind(key) or leaf.public_key() != key.public_key():
        raise UnknownKeyKindError
    if not leaf.not_valid_before_utc <= at <= leaf.not_valid_after_utc:
        first, last = leaf.not_valid_before_utc.date(), leaf.not_valid_after_utc.date()
        raise CertificateEndedError(first=first.isoformat(), last=last.isoformat())
    if not _may_sign(leaf):
        raise NotForSigningError


def _is_known_kind(key: object) -> bool:
    if isinstance(key, rsa.RSAPrivateKey):
        return key.key_size >= LEAST_RSA_BITS
    return isinstance(key, ec.EllipticCurvePrivateKey) and key.curve.name in CURVES


def _may_sign(leaf: x509.Certificate) -> bool:
    try:
        usage = leaf.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment


def _told(leaf: x509.Certificate, kind: x509.ObjectIdentifier) -> str:
    found = leaf.subject.get_attributes_for_oid(kind)
    return printable(found[0].value) if found else ""


def _der(key: PrivateKeyTypes) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
