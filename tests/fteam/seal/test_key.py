import datetime as dt

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes

from fteam.seal.key import NoSealNameError, SealKey, SealKeyError, new_key
from tests.fteam.seal.sample import AT

SECRET = b"\x01" * 32


def test_root_vouches_for_the_leaf_and_for_itself(key: SealKey) -> None:
    leaf, root = key.chain

    leaf.verify_directly_issued_by(root)
    root.verify_directly_issued_by(root)
    assert leaf.subject.rfc4514_string() == "CN=Dana Whitfield,O=Riverside Family Center"
    assert leaf.issuer == root.subject != leaf.subject


def test_leaf_signs_papers_and_nothing_else(key: SealKey) -> None:
    leaf, root = key.chain

    usage = leaf.extensions.get_extension_for_class(x509.KeyUsage).value
    root_usage = root.extensions.get_extension_for_class(x509.KeyUsage).value

    assert (usage.digital_signature, usage.content_commitment, usage.key_cert_sign) == (True, True, False)
    assert (root_usage.digital_signature, root_usage.key_cert_sign) == (False, True)


def test_leaf_lives_five_years_and_root_twenty(key: SealKey) -> None:
    leaf, root = key.chain

    assert leaf.not_valid_before_utc == AT.replace(microsecond=0)
    assert key.ends_at.date() == dt.date(2031, 11, 20)
    assert root.not_valid_after_utc.date() == dt.date(2046, 11, 20)


def test_stored_key_comes_back_the_same(key: SealKey) -> None:
    stored = key.to_pkcs8(SECRET)

    assert SealKey.from_parts(stored, SECRET, key.certificates_pem) == key
    assert key.private_der not in stored


def test_wrong_secret_is_refused(key: SealKey) -> None:
    with pytest.raises(SealKeyError):
        SealKey.from_parts(key.to_pkcs8(SECRET), b"\x02" * 32, key.certificates_pem)


def test_parts_of_two_keys_are_refused(key: SealKey) -> None:
    other = new_key("Dana Whitfield", AT, agency="Riverside Family Center")
    leaf = key.certificates_pem[: key.certificates_pem.index(b"-----END")] + b"-----END CERTIFICATE-----\n"

    for certificates in (other.certificates_pem, leaf + other.root_pem, leaf, b"", b"nothing"):
        with pytest.raises(SealKeyError):
            SealKey.from_parts(key.to_pkcs8(SECRET), SECRET, certificates)


def test_damaged_key_is_refused(key: SealKey) -> None:
    with pytest.raises(SealKeyError):
        SealKey.from_parts(key.to_pkcs8(SECRET)[:-9], SECRET, key.certificates_pem)


def test_private_bytes_are_not_shown(key: SealKey) -> None:
    assert repr(key) == "SealKey()"


def test_fingerprint_is_the_beginning_of_the_roots_hash(key: SealKey) -> None:
    whole = key.chain[1].fingerprint(hashes.SHA256()).hex().upper()

    assert key.fingerprint.replace(" ", "") == whole[:20]
    assert [len(group) for group in key.fingerprint.split(" ")] == [4] * 5


def test_root_alone_is_what_others_keep(key: SealKey) -> None:
    assert x509.load_pem_x509_certificates(key.root_pem) == [key.chain[1]]


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_seal_without_a_name_is_refused(name: str) -> None:
    with pytest.raises(NoSealNameError):
        new_key(name, AT)


@pytest.mark.parametrize(
    "name", ["Ó" * 90, "မေမြင့်ဦး " * 12, "Dana  " + "x" * 80], ids=["two bytes", "three bytes", "one byte"]
)
def test_long_name_is_cut_to_what_a_certificate_holds(name: str) -> None:
    key = new_key(name, AT, agency=f" {name} ")

    lengths = [len(str(part.value).encode()) for cert in key.chain for part in cert.subject]

    assert len(lengths) == 4
    assert max(lengths) <= 64


def test_name_without_agency_stands_alone() -> None:
    key = new_key("Dana Whitfield", AT)

    assert key.chain[0].subject.rfc4514_string() == "CN=Dana Whitfield"
