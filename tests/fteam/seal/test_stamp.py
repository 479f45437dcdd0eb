from collections.abc import Callable
from typing import Any

import pytest
from asn1crypto import tsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from fteam.errors import FixableError
from fteam.seal import stamp as module
from fteam.seal.check import check
from fteam.seal.countersign import ChangedPaperError, NotOurPaperError
from fteam.seal.key import SealKey
from fteam.seal.seal import seal
from fteam.seal.stamp import StampRequest, add_stamp, is_answer, stamp_request
from fteam.seal.tokens import Reply, prepare, request_for
from fteam.seal.verdict import StampSeen, Verdict
from tests.fteam.seal import sample
from tests.fteam.seal.offices import STAMPED_AT, StampOffice, a_stamp_office
from tests.fteam.seal.sample import AT, small_pdf, tagged_pdf

POLICY = "1.3.6.1.4.1.4146.2.2"


@pytest.fixture(scope="module")
def office() -> StampOffice:
    return a_stamp_office()


@pytest.fixture(scope="module")
def request_(countersigned: bytes) -> StampRequest:
    return stamp_request(countersigned)


def test_stamp_stands_in_its_own_place_and_the_paper_stays_genuine(
    countersigned: bytes, key: SealKey, office: StampOffice, request_: StampRequest
) -> None:
    stamped = add_stamp(request_, office.reply(request_.tsq), [office.pem])

    result = check(stamped, [key.root_pem], None, [office.pem])
    assert stamped.startswith(countersigned)
    assert result.verdict is Verdict.GENUINE
    assert result.stamps == (StampSeen("County Time Office", STAMPED_AT, is_known=True),)
    assert b"fteamstamp" not in stamped[len(countersigned) :]


def test_stamp_of_a_service_that_is_not_set_is_told_as_unknown(
    office: StampOffice, request_: StampRequest
) -> None:
    stamped = add_stamp(request_, office.reply(request_.tsq), [office.pem])

    unknown = [
        check(stamped, (), None, stamps).stamps[0].is_known for stamps in ((), [a_stamp_office("X").pem])
    ]

    assert unknown == [False, False]


def test_second_stamp_goes_where_it_does_not_show(office: StampOffice, tagged: bytes) -> None:
    first = sample.stamped(tagged, office)

    second = sample.stamped(first, office)

    assert check(second).verdict is Verdict.GENUINE
    assert len(check(second).stamps) == 2


def test_paper_without_a_place_for_it_takes_a_stamp(tagged: bytes, office: StampOffice) -> None:
    assert check(sample.stamped(tagged, office)).verdict is Verdict.GENUINE


def test_partner_can_sign_after_the_stamp(tagged: bytes, office: StampOffice) -> None:
    signed = sample.countersigned_by(sample.stamped(tagged, office), 1)

    result = check(signed)

    assert (result.verdict, len(result.stamps), result.signed_since) == (Verdict.GENUINE, 1, ("Marcus Obi",))


def test_request_tells_a_hash_and_a_number_and_nothing_of_the_paper(request_: StampRequest) -> None:
    asked = tsp.TimeStampReq.load(request_.tsq)

    assert len(request_.tsq) < 100
    assert asked["cert_req"].native is True
    assert "prepared" not in repr(request_)


def test_two_requests_for_one_paper_differ(tagged: bytes) -> None:
    assert stamp_request(tagged).tsq != stamp_request(tagged).tsq


def test_policy_that_was_asked_for_must_be_the_one_that_is_given(tagged: bytes, office: StampOffice) -> None:
    right, other = (stamp_request(tagged, policy) for policy in (POLICY, "1.2.3.4"))

    assert check(add_stamp(right, office.reply(right.tsq), [office.pem])).stamps
    with pytest.raises(module.OtherReplyError):
        add_stamp(other, office.reply(other.tsq), [office.pem])


@pytest.mark.parametrize("trusted", [[], [b""], [b" \n"]])
def test_without_a_service_no_stamp_is_added(
    request_: StampRequest, office: StampOffice, trusted: list[bytes]
) -> None:
    with pytest.raises(module.NoStampServiceError):
        add_stamp(request_, office.reply(request_.tsq), trusted)


@pytest.mark.parametrize(
    "untrusted", [b"", b"no", b"0\x82\x01", bytes(70_000), b"0\x03\x02\x01\x00", b"\x30\x80" * 999]
)
def test_other_files_are_no_replies(request_: StampRequest, office: StampOffice, untrusted: bytes) -> None:
    with pytest.raises((module.NotAReplyError, module.StampRefusedError)):
        add_stamp(request_, untrusted, [office.pem])
    assert not is_answer(request_, untrusted)


def test_refusal_of_the_service_is_told(request_: StampRequest, office: StampOffice) -> None:
    refused = Reply({"status": {"status": "rejection"}}).dump()

    with pytest.raises(module.StampRefusedError):
        add_stamp(request_, refused, [office.pem])
    assert not is_answer(request_, refused)


def test_reply_to_another_request_is_refused(
    request_: StampRequest, office: StampOffice, countersigned: bytes
) -> None:
    reply = office.reply(stamp_request(countersigned).tsq)

    with pytest.raises(module.OtherReplyError):
        add_stamp(request_, reply, [office.pem])
    assert not is_answer(request_, reply)
    assert is_answer(request_, office.reply(request_.tsq))


def _other_number(info: Any) -> Any:
    info["nonce"] = 5
    return info


def _other_hash(info: Any) -> Any:
    info["message_imprint"]["hashed_message"] = bytes(32)
    return info


@pytest.mark.parametrize("change", [_other_number, _other_hash])
def test_reply_that_says_something_else_is_refused(
    request_: StampRequest, office: StampOffice, change: Callable[[Any], Any]
) -> None:
    with pytest.raises(module.OtherReplyError):
        add_stamp(request_, office.reply(request_.tsq, change), [office.pem])


def test_reply_of_somebody_else_is_refused(request_: StampRequest, office: StampOffice) -> None:
    stranger = a_stamp_office("Another Office")

    with pytest.raises(module.StampNotTrustedError):
        add_stamp(request_, stranger.reply(request_.tsq), [office.pem])


@pytest.mark.parametrize(
    "facts",
    [
        {"purposes": ()},
        {"purposes": (ExtendedKeyUsageOID.EMAIL_PROTECTION,)},
        {"purposes": (ExtendedKeyUsageOID.TIME_STAMPING, ExtendedKeyUsageOID.EMAIL_PROTECTION)},
        {"is_critical": False},
        {"end": sample.AT},
    ],
)
def test_certificate_that_is_not_for_stamps_alone_is_refused(
    request_: StampRequest, facts: dict[str, Any]
) -> None:
    office = a_stamp_office(**facts)

    with pytest.raises(module.StampNotTrustedError):
        add_stamp(request_, office.reply(request_.tsq), [office.pem])


def test_reply_that_was_changed_on_the_way_is_refused(request_: StampRequest, office: StampOffice) -> None:
    reply = bytearray(office.reply(request_.tsq))
    reply[-30] ^= 1

    with pytest.raises(module.StampNotTrustedError):
        add_stamp(request_, bytes(reply), [office.pem])


def test_every_changed_byte_of_a_reply_is_refused_or_harmless(
    request_: StampRequest, office: StampOffice
) -> None:
    reply = office.reply(request_.tsq)

    for place in range(0, len(reply), 97):
        damaged = bytearray(reply)
        damaged[place] ^= 0x41
        try:
            stamped = add_stamp(request_, bytes(damaged), [office.pem])
        except FixableError:
            continue
        assert check(stamped, (), None, [office.pem]).stamps[0].is_known


def test_prepared_bytes_of_another_paper_are_refused(
    request_: StampRequest, office: StampOffice, tagged: bytes
) -> None:
    mixed = StampRequest(stamp_request(tagged).prepared, request_.tsq)

    with pytest.raises(module.StampNotTrustedError):
        add_stamp(mixed, office.reply(request_.tsq), [office.pem])


def test_prepared_bytes_that_were_damaged_are_refused(request_: StampRequest, office: StampOffice) -> None:
    broken = StampRequest(b"%PDF-1.7", request_.tsq)

    with pytest.raises(module.StampNotTrustedError):
        add_stamp(broken, office.reply(request_.tsq), [office.pem])


def test_only_sealed_whole_papers_are_stamped(tagged: bytes) -> None:
    with pytest.raises(NotOurPaperError):
        stamp_request(small_pdf())
    with pytest.raises(ChangedPaperError):
        stamp_request(tagged + b" ")


def test_policy_that_is_none_is_told(tagged: bytes) -> None:
    with pytest.raises(module.NotStampedError):
        stamp_request(tagged, "no policy")


def test_court_copy_takes_a_stamp_and_nothing_else(key: SealKey, office: StampOffice) -> None:
    final = seal(tagged_pdf(), key, AT, field_name="facilitator", is_final=True).pdf

    assert check(sample.stamped(final, office)).verdict is Verdict.GENUINE


def test_prepared_bytes_of_a_changed_paper_are_refused(tagged: bytes, office: StampOffice) -> None:
    prepared = prepare(sample.changed(tagged, sample.cover_words))
    request = StampRequest(prepared, request_for(prepared, ""))

    with pytest.raises(module.NotStampedError):
        add_stamp(request, office.reply(request.tsq), [office.pem])
