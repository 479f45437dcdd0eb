import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ed25519
from cryptography.hazmat.primitives.serialization import pkcs12

from fteam.errors import FixableError
from fteam.seal import partner_key
from fteam.seal.partner_key import open_certificate
from fteam.words import ENGLISH
from tests.fteam.seal.offices import (
    END,
    PASSPHRASE,
    PrivateKey,
    a_certificate,
    a_name,
    certificate_file,
    curve_key,
    rsa_key,
)
from tests.fteam.seal.sample import AT


@pytest.mark.parametrize("key", [curve_key(), curve_key("secp384r1"), rsa_key()])
def test_certificate_names_its_owner_and_its_end(key: PrivateKey) -> None:
    found = open_certificate(certificate_file(key=key), PASSPHRASE, AT)

    assert (found.name, found.organization, found.ends_at) == ("Marcus Obi", "County Child Welfare", END)


def test_file_without_a_passphrase_opens() -> None:
    assert open_certificate(certificate_file(passphrase=""), "", AT).name == "Marcus Obi"


def test_file_of_an_older_program_opens() -> None:
    key = curve_key()
    lock = (
        serialization.PrivateFormat.PKCS12
        .encryption_builder()
        .kdf_rounds(2048)
        .key_cert_algorithm(pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC)
        .hmac_hash(hashes.SHA1())  # noqa: S303  what Windows writes
        .build(PASSPHRASE.encode())
    )
    certificate = a_certificate(key, a_name("Marcus Obi"))
    old = pkcs12.serialize_key_and_certificates(b"me", key, certificate, None, lock)

    assert open_certificate(old, PASSPHRASE, AT).name == "Marcus Obi"


def test_names_in_a_certificate_can_not_steer_a_terminal_or_a_line() -> None:
    found = open_certificate(certificate_file("Mar\x1b[31mcus\u202e Obi" + "x" * 30, "\n"), PASSPHRASE, AT)

    assert found.name == "Mar[31mcus Obi" + "x" * 30
    assert not found.organization


def test_secret_and_names_stand_in_no_text_about_the_key() -> None:
    found = open_certificate(certificate_file(), PASSPHRASE, AT)

    assert str(found.private_der) not in repr(found)


@pytest.mark.parametrize("untrusted", [b"", b"%PDF-1.7", b"0\x82", b"\x02\x01\x03" + bytes(300_000)])
def test_other_files_are_no_certificate_files(untrusted: bytes) -> None:
    with pytest.raises(partner_key.NotACertificateFileError):
        open_certificate(untrusted, PASSPHRASE, AT)


@pytest.mark.parametrize("passphrase", ["", "wrong", PASSPHRASE.upper(), "\u00e9"])
def test_wrong_passphrase_is_told(passphrase: str) -> None:
    with pytest.raises(partner_key.CertificatePassphraseError):
        open_certificate(certificate_file(), passphrase, AT)


def test_damaged_file_is_told_like_a_wrong_passphrase() -> None:
    damaged = bytearray(certificate_file())
    damaged[200] ^= 1

    with pytest.raises(FixableError):
        open_certificate(bytes(damaged), PASSPHRASE, AT)


def test_certificate_without_its_key_is_told() -> None:
    certificate = a_certificate(curve_key(), a_name("Marcus Obi"))
    lock = serialization.BestAvailableEncryption(PASSPHRASE.encode())
    bare = pkcs12.serialize_key_and_certificates(None, None, None, [certificate], lock)

    with pytest.raises(partner_key.NoPrivateKeyError):
        open_certificate(bare, PASSPHRASE, AT)


@pytest.mark.parametrize("at", [END + dt.timedelta(seconds=1), AT - dt.timedelta(days=60)])
def test_certificate_out_of_its_time_is_told_with_its_days(at: dt.datetime) -> None:
    with pytest.raises(partner_key.CertificateEndedError) as told:
        open_certificate(certificate_file(), PASSPHRASE, at)

    assert "2026-11-01 to 2030-01-01" in told.value.sentence(ENGLISH)


@pytest.mark.parametrize(
    "key", [ed25519.Ed25519PrivateKey.generate(), rsa_key(1024), curve_key("secp256k1")], ids=type
)
def test_key_that_readers_of_papers_do_not_know_is_refused(key: PrivateKey) -> None:
    with pytest.raises(partner_key.UnknownKeyKindError) as told:
        open_certificate(certificate_file(key=key), PASSPHRASE, AT)

    assert "P-256" in told.value.sentence(ENGLISH)


@pytest.mark.parametrize(("signs", "is_refused"), [(True, False), (False, True), (None, False)])
def test_certificate_for_something_else_is_refused(*, signs: bool | None, is_refused: bool) -> None:
    untrusted = certificate_file(signs=signs)

    if is_refused:
        with pytest.raises(partner_key.NotForSigningError):
            open_certificate(untrusted, PASSPHRASE, AT)
    else:
        assert open_certificate(untrusted, PASSPHRASE, AT).name


def test_certificate_without_a_name_is_shown_without_one() -> None:
    key = curve_key()
    nameless = a_certificate(key, x509.Name([]))

    assert not open_certificate(certificate_file(certificate=nameless, key=key), PASSPHRASE, AT).name
