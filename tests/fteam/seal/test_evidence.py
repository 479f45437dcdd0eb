from datetime import timedelta

import pytest

from fteam.seal import pades
from fteam.seal.check import check
from fteam.seal.key import SealKey, new_key
from fteam.seal.seal import seal
from fteam.seal.verdict import Finding, Verdict
from tests.fteam.seal.sample import (
    AT,
    PARTNER,
    flipped,
    signed_elsewhere,
    small_pdf,
    timestamped,
)


def test_paper_remade_by_someone_of_the_same_name_is_not_genuine(key: SealKey) -> None:
    impostor = new_key("Dana Whitfield", AT, agency="Riverside Family Center")
    remade = seal(small_pdf(), impostor, AT).pdf

    result = check(remade, [key.root_pem])

    assert (result.verdict, result.finding) == (Verdict.CANNOT_TELL, Finding.SAME_NAME_OTHER_KEY)
    assert result.sealer is not None
    assert result.sealer.fingerprint != key.fingerprint


def test_impostor_who_borrows_the_true_root_is_not_genuine(key: SealKey) -> None:
    impostor = new_key("Dana Whitfield", AT, agency="Riverside Family Center")
    leaf = impostor.certificates_pem.removesuffix(impostor.root_pem)
    forged = pades.certify(small_pdf(), SealKey(impostor.private_der, leaf + key.root_pem), AT, None)

    result = check(forged, [key.root_pem])

    assert (result.verdict, result.finding) == (Verdict.CHANGED, Finding.SEAL_BROKEN)


def test_seal_dated_outside_its_keys_time_can_not_be_judged(key: SealKey) -> None:
    backdated = pades.certify(small_pdf(), key, AT - timedelta(days=400), None)

    result = check(backdated, [key.root_pem])

    assert (result.verdict, result.finding) == (Verdict.CANNOT_TELL, Finding.OUTSIDE_KEY_TIME)


def test_seal_without_a_date_is_broken(sealed: bytes) -> None:
    result = check(sealed.replace(b"/M (D", b"/m (D"))

    assert result.finding is Finding.SEAL_BROKEN


def test_timestamp_added_later_keeps_the_paper_genuine_and_names_nobody(tagged: bytes, key: SealKey) -> None:
    stamped = timestamped(tagged)

    result = check(stamped, [key.root_pem])

    assert (result.verdict, result.signed_since) == (Verdict.GENUINE, ())
    assert check(stamped + b" ").finding is Finding.BYTES_AFTER_END


@pytest.mark.parametrize("place", ["signature value", "padding"])
def test_broken_countersignature_shows(tagged: bytes, place: str) -> None:
    countersigned = signed_elsewhere(tagged, PARTNER, "partner")
    end = countersigned.rfind(b"0>\n/ByteRange")
    used = len(countersigned[:end].rstrip(b"0"))

    at = used - 40 if place == "signature value" else end - 40
    other = b"1" if countersigned[at : at + 1] == b"0" else b"0"

    result = check(countersigned[:at] + other + countersigned[at + 1 :])

    assert (result.verdict, result.finding) == (Verdict.CHANGED, Finding.ADDED_AFTER)


def test_changed_digit_in_the_signature_or_its_padding_shows(sealed: bytes) -> None:
    start = sealed.find(b"/Contents <") + len(b"/Contents <")
    end = sealed.find(b">", start)
    letters = [place for place in range(start, end) if sealed[place : place + 1].isalpha()]
    lower_case = [bytes(sealed[:p] + sealed[p : p + 1].lower() + sealed[p + 1 :]) for p in letters[::30]]
    padding = [flipped(sealed, place) for place in range(end - 6, end)]

    missed = [pdf for pdf in lower_case + padding if check(pdf).verdict != Verdict.CHANGED]

    assert len(lower_case) > 10
    assert missed == []


def test_seal_whose_field_is_gone_is_called_broken(sealed: bytes) -> None:
    result = check(sealed.replace(b"/FT /Sig", b"/FT /Txt"))

    assert result.finding is Finding.SEAL_BROKEN


def test_another_programs_broken_signature_is_called_changed() -> None:
    signed = signed_elsewhere(small_pdf(), PARTNER, "x")

    result = check(flipped(signed, signed.find(b"/Producer") + 14))

    assert result.finding is Finding.BYTES_CHANGED
