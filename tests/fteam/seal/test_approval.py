from typing import Any

from fteam.seal import approval
from fteam.seal.partner_key import open_certificate
from fteam.seal.reading import PaperReader
from tests.fteam.seal.offices import PASSPHRASE, certificate_file, rsa_key
from tests.fteam.seal.sample import AT, small_pdf


def _field(pdf: bytes, name: str) -> Any:
    fields = PaperReader(pdf).root["/AcroForm"]["/Fields"]
    return next(each.get_object() for each in fields if each.get_object()["/T"] == name)


def test_signature_is_drawn_with_what_the_page_brings(tagged: bytes) -> None:
    partner = open_certificate(certificate_file(key=rsa_key()), PASSPHRASE, AT)

    signed = approval.approve(tagged, "partner", partner, AT, small_pdf(1))

    look = _field(signed, "partner")["/AP"]["/N"]
    assert look["/Subtype"] == "/Form"
    assert b"Plan, page 1" in look.data


def test_without_a_look_the_field_keeps_its_own(tagged: bytes) -> None:
    partner = open_certificate(certificate_file(), PASSPHRASE, AT)

    signed = approval.approve(tagged, "partner", partner, AT, b"")

    assert _field(signed, "partner")["/AP"]["/N"].data == _field(tagged, "partner")["/AP"]["/N"].data


def test_tags_of_the_paper_stay_as_they_are(tagged: bytes) -> None:
    partner = open_certificate(certificate_file(), PASSPHRASE, AT)

    signed = approval.approve(tagged, "partner", partner, AT, small_pdf(1))

    before, after = (PaperReader(pdf).root["/StructTreeRoot"] for pdf in (tagged, signed))
    assert before == after


def test_unreadable_file_has_no_fields() -> None:
    assert approval.signature_fields(b"%PDF-1.7\n") == ()
