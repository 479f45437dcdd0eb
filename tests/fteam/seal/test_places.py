import pytest

from fteam.seal.places import NOT_FOR_PARTNERS, signing_places
from tests.fteam.seal.sample import small_pdf, tagged_pdf


@pytest.mark.parametrize("untrusted", [b"", b"%PDF-1.7\n", b"[" * 9000, small_pdf()])
def test_file_that_has_none_or_can_not_be_read_has_no_places(untrusted: bytes) -> None:
    assert signing_places(untrusted) == ()


def test_place_knows_its_room() -> None:
    facilitator, partner = signing_places(tagged_pdf())

    assert (facilitator.field, partner.field) == ("facilitator", "partner")
    assert (partner.width, partner.height, partner.label, partner.is_free) == (200, 30, "", True)


def test_seal_and_stamp_are_no_places_for_partners() -> None:
    assert {"seal", "stamp"} == NOT_FOR_PARTNERS
