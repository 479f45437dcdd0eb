"""The facilitator's seal key: one private key, a leaf certificate and the root that vouches for it."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Final, Self

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes, PublicKeyTypes
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from fteam.errors import DamagedError, FixableError
from fteam.seal.marker import short_fingerprint
from fteam.words import phrase

ROOT_YEARS: Final = 20
LEAF_YEARS: Final = 5
NAME_LIMIT: Final = 64
"""Longest name in bytes. Source: RFC 5280, appendix A.1, ub-common-name; counted in bytes beneath us."""

ROOT_MARK: Final = " (root)"

DOCUMENT_SIGNING: Final = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
"""Source: RFC 9336, id-kp-documentSigning."""

CERTIFICATES_IN_CHAIN: Final = 2


class NoSealNameError(FixableError):
    """A seal carries the name of the person who seals."""

    says = phrase("Write your own name first: it stands in the seal.")


class SealKeyError(DamagedError):
    """The stored seal key and its secret do not belong together."""

    says = phrase(
        "The seal key on this computer can't be opened. Your meetings and sealed papers are safe. "
        "Make a new seal key in the settings."
    )


@dataclass(frozen=True)
class SealKey:
    """A private P-256 key with the two certificates that go into every seal.

    Attributes:
        private_der: The private key, unencrypted PKCS#8; never shown.
        certificates_pem: Leaf first, then root.
    """

    private_der: bytes = field(repr=False)
    certificates_pem: bytes = field(repr=False)

    @classmethod
    def from_parts(cls, pkcs8: bytes, password: bytes, certificates_pem: bytes) -> Self:
        """Open a stored key.

        Args:
            pkcs8: What `to_pkcs8` returned.
            password: The secret it was stored under.
            certificates_pem: Leaf first, then root.

        Raises:
            SealKeyError: If the secret is wrong, a part is damaged or the parts do not belong together.
        """
        try:
            private = serialization.load_der_private_key(pkcs8, password)
            chain = x509.load_pem_x509_certificates(certificates_pem)
            _check_chain(private.public_key(), chain)
        except (ValueError, TypeError, UnsupportedAlgorithm, InvalidSignature) as error:
            raise SealKeyError from error
        return cls(_der(private), certificates_pem)

    def to_pkcs8(self, password: bytes) -> bytes:
        """Encrypt the private key for storing.

        Args:
            password: A random secret; a key is never kept under a word that people choose.
        """
        private = serialization.load_der_private_key(self.private_der, None)
        return private.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.BestAvailableEncryption(password),
        )

    @property
    def chain(self) -> tuple[x509.Certificate, x509.Certificate]:
        """The leaf and the root."""
        leaf, root = x509.load_pem_x509_certificates(self.certificates_pem)
        return leaf, root

    @property
    def root_pem(self) -> bytes:
        """The root alone: what others keep to know this facilitator's seals."""
        return self.chain[1].public_bytes(serialization.Encoding.PEM)

    @property
    def fingerprint(self) -> str:
        """Short fingerprint of the root, as it is printed on papers, such as ``1A2B 3C4D 5E6F 7A8B 9C0D``."""
        return short_fingerprint(self.chain[1].fingerprint(hashes.SHA256()).hex())

    @property
    def ends_at(self) -> dt.datetime:
        """The last moment at which this key may seal."""
        return self.chain[0].not_valid_after_utc

    def is_for(self, common_name: str, agency: str) -> bool:
        """Tell whether this key's certificate names this facilitator and this agency."""
        return self.chain[0].subject == _name(_cut(common_name), agency)


def new_key(common_name: str, at: dt.datetime, *, agency: str = "") -> SealKey:
    """Make a seal key for a facilitator.

    The root's private half is thrown away at once, so nobody can ever issue a second leaf under it.

    Args:
        common_name: The facilitator's professional name; never a family's. Cut at 64 bytes.
        at: Moment of making, aware.
        agency: Where they work; may be empty.

    Raises:
        NoSealNameError: If the name is empty.
    """
    shown = _cut(common_name)
    if not shown:
        raise NoSealNameError
    start = at.astimezone(dt.UTC).replace(microsecond=0)
    name = _name(shown, agency)
    root_name = _name(_cut(shown, NAME_LIMIT - len(ROOT_MARK)) + ROOT_MARK, agency)
    root_key = ec.generate_private_key(ec.SECP256R1())
    leaf_key = ec.generate_private_key(ec.SECP256R1())
    root = _root(root_name, root_key, start)
    leaf = _leaf(name, leaf_key.public_key(), root_name, root_key, start)
    pem = b"".join(item.public_bytes(serialization.Encoding.PEM) for item in (leaf, root))
    return SealKey(_der(leaf_key), pem)


def _root(name: x509.Name, key: ec.EllipticCurvePrivateKey, start: dt.datetime) -> x509.Certificate:
    return (
        _builder(name, name, key.public_key(), key.public_key(), start, ROOT_YEARS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_papers=False), critical=True)
        .sign(key, hashes.SHA256())
    )


def _leaf(
    name: x509.Name,
    public: ec.EllipticCurvePublicKey,
    root_name: x509.Name,
    root_key: ec.EllipticCurvePrivateKey,
    start: dt.datetime,
) -> x509.Certificate:
    # Older viewers look for the mail purpose; they do not know document signing yet.
    purposes = x509.ExtendedKeyUsage([DOCUMENT_SIGNING, ExtendedKeyUsageOID.EMAIL_PROTECTION])
    return (
        _builder(name, root_name, public, root_key.public_key(), start, LEAF_YEARS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_papers=True), critical=True)
        .add_extension(purposes, critical=False)
        .sign(root_key, hashes.SHA256())
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    issuer_public: ec.EllipticCurvePublicKey,
    start: dt.datetime,
    years: int,
) -> x509.CertificateBuilder:
    return (
        x509
        .CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + dt.timedelta(days=round(365.25 * years)))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_public), critical=False)
    )


def _usage(*, signs_papers: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=signs_papers,
        content_commitment=signs_papers,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=not signs_papers,
        crl_sign=not signs_papers,
        encipher_only=False,
        decipher_only=False,
    )


def _name(common_name: str, agency: str) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    house = _cut(agency)
    if house:
        parts.insert(0, x509.NameAttribute(NameOID.ORGANIZATION_NAME, house))
    return x509.Name(parts)


def _cut(name: str, limit: int = NAME_LIMIT) -> str:
    """Shorten a name to what a certificate holds, between letters."""
    return name.strip().encode()[:limit].decode(errors="ignore").strip()


def _der(private: PrivateKeyTypes) -> bytes:
    return private.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def _check_chain(public: PublicKeyTypes, chain: list[x509.Certificate]) -> None:
    """Refuse parts of two different keys."""
    if len(chain) != CERTIFICATES_IN_CHAIN or chain[0].public_key() != public:
        message = "the certificates belong to another key"
        raise ValueError(message)
    chain[0].verify_directly_issued_by(chain[1])
