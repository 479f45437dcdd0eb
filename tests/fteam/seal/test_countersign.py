import shutil
import subprocess
from pathlib import Path

import pytest

from fteam.seal import countersign as module
from fteam.seal.check import check
from fteam.seal.countersign import countersign
from fteam.seal.key import SealKey
from fteam.seal.partner_key import PartnerKey, open_certificate
from fteam.seal.places import signing_places
from fteam.seal.seal import seal
from fteam.seal.verdict import Finding, Verdict
from tests.fteam.seal import sample
from tests.fteam.seal.offices import PASSPHRASE, certificate_file
from tests.fteam.seal.sample import AT, LATER, changed, small_pdf, tagged_pdf


@pytest.fixture(scope="module")
def partner() -> PartnerKey:
    return open_certificate(certificate_file(), PASSPHRASE, AT)


def test_sealed_paper_is_the_beginning_of_the_signed_one(tagged: bytes, partner: PartnerKey) -> None:
    signed = countersign(tagged, "partner", partner, LATER)

    assert signed.startswith(tagged)
    assert check(signed).signed_since == ("Marcus Obi",)


def test_three_partners_sign_one_after_the_other(plan: bytes, key: SealKey) -> None:
    signed = sample.countersigned_by(plan, 3)

    result = check(signed, [key.root_pem])

    assert (result.verdict, result.finding) == (Verdict.GENUINE, Finding.SIGNED_SINCE)
    assert [each.name for each in result.signed] == ["Marcus Obi", "Ana Ruiz-Whitcomb", "أمينة الحسن"]
    assert [each.organization for each in result.signed][:2] == [
        "County Child Welfare",
        "Lincoln Elementary School",
    ]
    assert {each.signed_at for each in result.signed} == {LATER.replace(microsecond=0)}


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is not here")
def test_another_judge_finds_all_signatures_valid(plan: bytes, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(sample.countersigned_by(plan, 3))

    told = subprocess.run(
        ["pdfsig", "-nocert", "plan.pdf"], cwd=tmp_path, capture_output=True, check=False
    ).stdout.decode()

    assert told.count("Signature is Valid.") == 4


def test_moment_of_signing_is_the_one_given(tagged: bytes, partner: PartnerKey) -> None:
    result = check(countersign(tagged, "partner", partner, LATER))

    assert result.signed[0].signed_at == LATER.replace(microsecond=0)


def test_taken_place_is_refused(countersigned: bytes, partner: PartnerKey) -> None:
    with pytest.raises(module.PlaceTakenError):
        countersign(countersigned, "partner1", partner, LATER)


@pytest.mark.parametrize("field", ["nobody", "stamp", "seal", ""])
def test_place_that_is_not_for_partners_is_refused(plan: bytes, partner: PartnerKey, field: str) -> None:
    with pytest.raises(module.NoPlaceError):
        countersign(plan, field, partner, LATER)


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        b"%PDF-1.7\n",
        b"PK",
        small_pdf(),
        tagged_pdf(),
        sample.signed_elsewhere(small_pdf(), sample.PARTNER, "x"),
    ],
)
def test_file_that_is_not_ours_is_refused(untrusted: bytes, partner: PartnerKey) -> None:
    with pytest.raises(module.NotOurPaperError):
        countersign(untrusted, "partner", partner, LATER)


@pytest.mark.parametrize("change", [sample.cover_words, sample.add_page, sample.add_comment])
def test_changed_paper_is_never_signed(tagged: bytes, partner: PartnerKey, change: sample.Change) -> None:
    with pytest.raises(module.ChangedPaperError):
        countersign(changed(tagged, change), "partner", partner, LATER)


def test_court_copy_takes_no_signature(key: SealKey, partner: PartnerKey) -> None:
    final = seal(tagged_pdf(), key, AT, field_name="facilitator", is_final=True).pdf

    assert check(final).verdict is Verdict.GENUINE
    with pytest.raises(module.NotSignedError):
        countersign(final, "partner", partner, LATER)


def test_look_that_is_no_page_leaves_the_paper_as_it_was(tagged: bytes, partner: PartnerKey) -> None:
    with pytest.raises(module.NotSignedError):
        countersign(tagged, "partner", partner, LATER, look=b"no page")


def test_places_are_told_in_the_papers_order_with_their_labels(plan: bytes, countersigned: bytes) -> None:
    places = signing_places(countersigned)

    assert [(place.field, place.is_free) for place in places] == [
        ("partner1", False),
        ("partner2", True),
        ("partner3", True),
    ]
    assert places[0].label == "Place for the digital signature of Partner 1"
    assert all(place.is_free for place in signing_places(plan))
