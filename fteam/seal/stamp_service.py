"""The time-stamping services that an agency trusts: certificates from files, kept as text in the settings."""

import datetime as dt
from dataclasses import dataclass
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from fteam.errors import FixableError
from fteam.seal.marker import printable
from fteam.words import phrase

LIMIT_BYTES: Final = 32 * 1024
MOST_SERVICES: Final = 8
PEM: Final = b"-----BEGIN CERTIFICATE-----"


class NotAServiceError(FixableError):
    """The file holds no certificate."""

    says = phrase(
        "There is no certificate in this file. Choose the file that the time-stamping service gives out; "
        "its name ends in .pem, .crt or .cer."
    )


class ServiceEndedError(FixableError):
    """The certificate is over."""

    says = phrase("This certificate ended on {day}. Ask the time-stamping service for a newer one.")


@dataclass(frozen=True)
class StampService:
    """A service that confirms when a paper existed.

    Attributes:
        name: As its certificate says, printable letters only.
        ends_at: Last moment of the certificate.
        pem: The certificate as text.
    """

    name: str
    ends_at: dt.datetime
    pem: str


def read_services(untrusted: bytes, at: dt.datetime) -> tuple[StampService, ...]:
    """Read the certificates of a file, PEM or DER.

    Args:
        untrusted: Content of the file.
        at: Now, aware.

    Returns:
        At least one.

    Raises:
        NotAServiceError: If there is none, or more than anyone needs.
        ServiceEndedError: If one of them has ended.
    """
    found = _certificates(untrusted) if len(untrusted) <= LIMIT_BYTES else []
    if not 0 < len(found) <= MOST_SERVICES:
        raise NotAServiceError
    ended = next((each for each in found if each.not_valid_after_utc < at), None)
    if ended is not None:
        raise ServiceEndedError(day=ended.not_valid_after_utc.date().isoformat())
    return tuple(_service(each) for each in found)


def services_in(pem_text: str) -> tuple[StampService, ...]:
    """Return the services of the settings; text that is no certificate names none."""
    return tuple(_service(each) for each in _certificates(pem_text.encode()))


def _certificates(untrusted: bytes) -> list[x509.Certificate]:
    try:
        if PEM in untrusted:
            return x509.load_pem_x509_certificates(untrusted)
        return [x509.load_der_x509_certificate(untrusted)]
    except ValueError:
        return []


def _service(certificate: x509.Certificate) -> StampService:
    names = [
        attribute.value
        for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME)
        for attribute in certificate.subject.get_attributes_for_oid(kind)
    ]
    return StampService(
        name=printable(names[0]) if names else "",
        ends_at=certificate.not_valid_after_utc,
        pem=certificate.public_bytes(Encoding.PEM).decode("ascii"),
    )
