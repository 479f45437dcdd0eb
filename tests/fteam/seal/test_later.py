import datetime as dt

from fteam.seal import later
from fteam.seal.check import check
from fteam.seal.reading import PaperReader
from tests.fteam.seal.sample import LATER, PARTNER, signed_elsewhere


def test_later_signature_says_who_and_when(countersigned: bytes) -> None:
    _seal, signature = PaperReader(countersigned).embedded_signatures

    told = later.signed_later(signature)

    assert (told.name, told.organization) == ("Marcus Obi", "County Child Welfare")
    assert told.signed_at == LATER.replace(microsecond=0).astimezone(dt.UTC)


def test_signature_by_another_program_in_our_field_counts(tagged: bytes) -> None:
    result = check(signed_elsewhere(tagged, PARTNER, "partner"))

    assert result.signed[0].name == "Marcus Obi"


def test_container_stands_exactly_in_its_gap(countersigned: bytes) -> None:
    _seal, signature = PaperReader(countersigned).embedded_signatures

    assert later.container_in_place(countersigned, signature) == signature.pkcs7_content
    assert later.container_in_place(countersigned[1:], signature) is None
