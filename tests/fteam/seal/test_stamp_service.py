import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from fteam.seal.stamp_service import (
    LIMIT_BYTES,
    MOST_SERVICES,
    NotAServiceError,
    ServiceEndedError,
    read_services,
    services_in,
)
from fteam.words import ENGLISH

AT = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)


def a_certificate(name: str = "Time Office", days: int = 30) -> x509.Certificate:
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)] if name else [])
    return (
        x509
        .CertificateBuilder(subject, subject, key.public_key(), 7)
        .not_valid_before(AT - dt.timedelta(days=60))
        .not_valid_after(AT + dt.timedelta(days=days))
        .sign(key, hashes.SHA256())
    )


@pytest.mark.parametrize("form", [Encoding.PEM, Encoding.DER])
def test_a_certificate_is_read_in_both_forms(form: Encoding) -> None:
    (service,) = read_services(a_certificate().public_bytes(form), AT)

    assert (service.name, service.ends_at) == ("Time Office", AT + dt.timedelta(days=30))
    assert services_in(service.pem) == (service,)


def test_several_certificates_of_one_file_are_read() -> None:
    untrusted = b"".join(a_certificate(name).public_bytes(Encoding.PEM) for name in ("One", "Two"))

    assert [service.name for service in read_services(untrusted, AT)] == ["One", "Two"]


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"no certificate",
        b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        bytes(LIMIT_BYTES + 1),
        a_certificate().public_bytes(Encoding.PEM) * (MOST_SERVICES + 1),
    ],
)
def test_anything_else_is_refused(untrusted: bytes) -> None:
    with pytest.raises(NotAServiceError):
        read_services(untrusted, AT)


def test_a_certificate_that_ended_is_refused_with_its_last_day() -> None:
    with pytest.raises(ServiceEndedError) as caught:
        read_services(a_certificate(days=-2).public_bytes(Encoding.PEM), AT)

    assert "2026-11-20" in caught.value.sentence(ENGLISH)


@pytest.mark.parametrize("text", ["", "no certificate", "é"])
def test_settings_without_a_certificate_name_no_service(text: str) -> None:
    assert services_in(text) == ()


def test_names_show_no_control_characters_and_may_be_missing() -> None:
    strange, nameless = (
        read_services(a_certificate(name).public_bytes(Encoding.DER), AT)[0] for name in ("Ti\x1bme", "")
    )

    assert (strange.name, nameless.name) == ("Time", "")
