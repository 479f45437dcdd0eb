import pytest
from asn1crypto import cms

from fteam.seal import tokens
from fteam.seal.reading import PaperReader
from tests.fteam.seal.offices import a_stamp_office


def test_room_waits_in_the_place_that_the_paper_has_for_it(plan: bytes) -> None:
    prepared = tokens.prepare(plan)

    fields = [each.get_object() for each in PaperReader(prepared).root["/AcroForm"]["/Fields"]]
    waiting = [field for field in fields if field["/T"] == "stamp"]
    assert prepared.startswith(plan)
    assert waiting[0]["/V"]["/Type"] == "/DocTimeStamp"


def test_token_that_names_its_signer_by_key_alone_is_not_trusted(tagged: bytes) -> None:
    office = a_stamp_office()
    prepared = tokens.prepare(tagged)
    token = tokens.read_reply(office.reply(tokens.request_for(prepared, "")))
    signer = token["content"]["signer_infos"][0]
    signer["sid"] = cms.SignerIdentifier({"subject_key_identifier": b"key"})

    assert not tokens.is_sound(token, prepared, [office.pem])


def test_signed_message_that_is_no_time_stamp_is_refused(tagged: bytes) -> None:
    (signature,) = PaperReader(tagged).embedded_signatures
    reply = tokens.Reply({
        "status": {"status": "granted"},
        "time_stamp_token": cms.ContentInfo.load(signature.pkcs7_content),
    })

    with pytest.raises(tokens.HOSTILE):
        tokens.read_reply(reply.dump())
