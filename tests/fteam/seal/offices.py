"""A time-stamping service and partners' certificate files for the tests, made here and used nowhere else."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
import datetime as dt
from dataclasses import dataclass
from functools import cache
from typing import Any

from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
from pyhanko.sign.timestamps import DummyTimeStamper

START = dt.datetime(2026, 11, 1, tzinfo=dt.UTC)
END = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
STAMPED_AT = dt.datetime(2026, 11, 23, 9, 30, tzinfo=dt.UTC)
PASSPHRASE = "marcus signs 27"  # noqa: S105  opens only files made by these tests

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey


def a_name(common_name: str, organization: str = "") -> x509.Name:
    parts = [x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    if organization:
        parts.insert(0, x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization))
    return x509.Name(parts)


def a_certificate(
    key: PrivateKey,
    name: x509.Name,
    *,
    purposes: tuple[x509.ObjectIdentifier, ...] = (),
    is_critical: bool = True,
    start: dt.datetime = START,
    end: dt.datetime = END,
    signs: bool | None = None,
) -> x509.Certificate:
    """Make a certificate that vouches for itself."""
    builder = x509.CertificateBuilder(name, name, key.public_key(), 7, start, end)
    if purposes:
        builder = builder.add_extension(x509.ExtendedKeyUsage(list(purposes)), critical=is_critical)
    if signs is not None:
        unused = dict.fromkeys(
            (
                "data_encipherment",
                "key_agreement",
                "key_cert_sign",
                "crl_sign",
                "encipher_only",
                "decipher_only",
            ),
            False,
        )
        usage = x509.KeyUsage(
            digital_signature=signs, content_commitment=signs, key_encipherment=not signs, **unused
        )
        builder = builder.add_extension(usage, critical=True)
    digest = None if isinstance(key, ed25519.Ed25519PrivateKey) else hashes.SHA256()
    return builder.sign(key, digest)


@cache
def rsa_key(bits: int = 2048) -> rsa.RSAPrivateKey:
    """Make a key; one of each length is enough for all tests."""
    return rsa.generate_private_key(65537, bits)


@cache
def curve_key(name: str = "secp256r1") -> ec.EllipticCurvePrivateKey:
    curves: dict[str, ec.EllipticCurve] = {
        "secp256r1": ec.SECP256R1(),
        "secp384r1": ec.SECP384R1(),
        "secp256k1": ec.SECP256K1(),
    }
    return ec.generate_private_key(curves[name])


def certificate_file(
    name: str = "Marcus Obi",
    organization: str = "County Child Welfare",
    *,
    key: PrivateKey | None = None,
    certificate: x509.Certificate | None = None,
    passphrase: str = PASSPHRASE,
    **facts: Any,
) -> bytes:
    """Make a partner's certificate file, as their organization hands it out."""
    private = key or curve_key()
    made = certificate or a_certificate(private, a_name(name, organization), **facts)
    lock = serialization.BestAvailableEncryption(passphrase.encode()) if passphrase else None
    return pkcs12.serialize_key_and_certificates(
        b"me", private, made, None, lock or serialization.NoEncryption()
    )


@dataclass(frozen=True)
class StampOffice:
    """A time-stamping service with a clock that stands still."""

    certificate: x509.Certificate
    key: rsa.RSAPrivateKey
    at: dt.datetime = STAMPED_AT

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def reply(self, request: bytes, change: Any = None) -> bytes:
        """Answer a request, as a file; a change falsifies what the service says before it signs."""
        (certificate,) = load_certs_from_pemder_data(self.pem)
        clock = _Clock(certificate, load_private_key_from_pemder_data(_der(self.key), None), fixed_dt=self.at)
        clock.change = change
        answer: bytes = clock.request_tsa_response(tsp.TimeStampReq.load(request)).dump()
        return answer


class _Clock(DummyTimeStamper):
    change: Any = None

    def _build_tst_info(self, message_imprint: Any, dt: Any, req: Any) -> Any:
        info = super()._build_tst_info(message_imprint, dt, req)
        return self.change(info) if self.change else info


def a_stamp_office(name: str = "County Time Office", **facts: Any) -> StampOffice:
    chosen = {"purposes": (ExtendedKeyUsageOID.TIME_STAMPING,), **facts}
    return StampOffice(a_certificate(rsa_key(), a_name(name), **chosen), rsa_key())


def _der(key: PrivateKey) -> bytes:
    return key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
