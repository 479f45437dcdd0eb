import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time

import pypdfium2
import pytest

from fteam import sealed as module
from fteam.document.paper import PaperLook
from fteam.papers import draft_copy, next_version
from fteam.progress import Progress
from fteam.records.audience import LOCKED
from fteam.records.issued import IssueKind
from fteam.records.plan import Plan
from fteam.rules.leave import SealedLeaveError
from fteam.seal.carrier import open_carrier
from fteam.seal.countersign import NoPlaceError
from fteam.seal.key import SealKey, new_key
from fteam.seal.partner_key import PartnerKey, open_certificate
from fteam.seal.seal import seal
from fteam.seal.stamp import NoStampServiceError, OtherReplyError
from fteam.seal.verdict import Finding, Verdict
from fteam.sealed import (
    HoldsTooMuchError,
    add_reply,
    ask_for_stamp,
    check_file,
    countersigned,
    ended_of_copy,
    may_be_given_again,
    protected_copy,
    take_back,
)
from fteam.store.filing import NewPaper, PaperSlip
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
from fteam.store.vault import Vault
from fteam.words import ENGLISH
from tests.fteam.seal.offices import PASSPHRASE, StampOffice, a_stamp_office, certificate_file
from tests.fteam.seal.sample import AT, LATER, small_pdf, tagged_pdf
from tests.treatment import DAY_AFTER, LAST_DAY, a_treated_plan
from tests.vaults import MemoryRing, a_full_plan

SEALED_AT = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
LOOK = PaperLook(made_at=datetime(2026, 11, 23, 9, 30, tzinfo=UTC))


@pytest.fixture(scope="module")
def key() -> SealKey:
    return new_key("Dana Whitfield", AT, agency="Riverside Family Center")


@pytest.fixture(scope="module")
def sealed(key: SealKey) -> bytes:
    return seal(tagged_pdf(), key, AT, field_name="facilitator").pdf


@pytest.fixture(scope="module")
def partner() -> PartnerKey:
    return open_certificate(certificate_file(), PASSPHRASE, AT)


@pytest.fixture(scope="module")
def signed(sealed: bytes, partner: PartnerKey) -> bytes:
    return countersigned(sealed, "partner", partner, LATER, ENGLISH)


@pytest.fixture(scope="module")
def office() -> StampOffice:
    return a_stamp_office()


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory, key: SealKey) -> Iterator[MeetingStore]:
    vault = Vault.create(tmp_path_factory.mktemp("sealed") / "vault", MemoryRing(), None)
    made = MeetingStore(vault)
    made.keep_signing_key(b"private", key.certificates_pem)
    yield made
    vault.lock()


@pytest.fixture
def slip(store: MeetingStore, sealed: bytes) -> PaperSlip:
    """The slip of the one sealed paper in the store."""
    plan = a_full_plan()
    store.keep(None, plan)
    store.file_version(plan, plan, [NewPaper(plan.versions[0].id, plan.people[0].id, "en", sealed)])
    (found,) = store.papers_of(plan.id)
    return found


def test_paper_sealed_here_is_known_with_its_line(
    store: MeetingStore, slip: PaperSlip, sealed: bytes
) -> None:
    result = check_file(sealed, store)

    assert (result.verdict, result.finding) == (Verdict.GENUINE, Finding.INTACT)
    assert result.issued is not None
    assert (result.issued.kind, result.issued.reader) == (IssueKind.SEALED, slip.reader)


def test_without_a_vault_the_key_is_not_known(sealed: bytes) -> None:
    result = check_file(sealed, None)

    assert (result.is_registered, result.verdict) == (None, Verdict.GENUINE)


def test_signature_is_drawn_in_its_place(signed: bytes) -> None:
    document = pypdfium2.PdfDocument(signed)
    document.init_forms()

    top = document[0].get_height() - 180
    shown = document[0].render(may_draw_forms=True).to_pil().crop((72, int(top), 272, int(top) + 30))

    assert len(shown.getcolors(70_000) or ()) > 2
    document.close()


def test_invisible_place_is_signed_without_a_look(key: SealKey, partner: PartnerKey) -> None:
    flat = tagged_pdf().replace(b"272 180", b" 72 180")
    paper = seal(flat, key, AT, field_name="facilitator").pdf

    assert check_file(countersigned(paper, "partner", partner, LATER, ENGLISH), None).signed_since


def test_place_that_is_not_there_is_told(sealed: bytes, partner: PartnerKey) -> None:
    with pytest.raises(NoPlaceError):
        countersigned(sealed, "nobody", partner, LATER, ENGLISH)


def test_copy_that_comes_back_signed_is_kept_as_the_newest(
    store: MeetingStore, slip: PaperSlip, sealed: bytes, signed: bytes
) -> None:
    result = take_back(store, slip.plan_id, signed)

    assert result.signed_since == ("Marcus Obi",)
    assert store.newest_copy(slip) == signed
    line = store.issued(slip.plan_id)[-1]
    assert (line.kind, line.document, line.signatures, line.reader) == (
        IssueKind.COUNTERSIGNED,
        slip.sha256,
        1,
        slip.reader,
    )
    assert check_file(sealed, store).finding is Finding.OLDER_COPY
    assert check_file(signed, store).finding is Finding.SIGNED_SINCE


def test_only_a_newer_state_of_a_copy_is_kept(
    store: MeetingStore, slip: PaperSlip, sealed: bytes, signed: bytes
) -> None:
    foreign = [b"", small_pdf(), sealed, signed + b" "]
    lines = store.issued()

    for untrusted in foreign:
        with pytest.raises(module.NotOursToKeepError):
            take_back(store, slip.plan_id, untrusted)
    with pytest.raises(module.NotOursToKeepError):
        take_back(store, "0" * 32, signed)

    assert store.issued() == lines


def test_same_copy_is_kept_once(store: MeetingStore, slip: PaperSlip, signed: bytes) -> None:
    take_back(store, slip.plan_id, signed)

    with pytest.raises(module.NotOursToKeepError):
        take_back(store, slip.plan_id, signed)


def test_protected_copy_gives_the_paper_back(sealed: bytes) -> None:
    made = protected_copy(sealed, ENGLISH, LOOK)

    assert open_carrier(made.pdf, made.passphrase) == sealed


def test_stamp_is_asked_for_and_added_through_two_files(
    store: MeetingStore, slip: PaperSlip, sealed: bytes, office: StampOffice
) -> None:
    request = ask_for_stamp(store, slip.plan_id, sealed)

    stamped = add_reply(store, slip.plan_id, office.reply(request), [office.pem])

    assert check_file(stamped, store, [office.pem]).stamps[0].is_known
    assert store.newest_copy(slip) == stamped
    assert store.stamp_requests() == ()
    assert store.issued()[-1].kind is IssueKind.STAMPED


def test_reply_finds_the_request_that_it_answers(
    store: MeetingStore, slip: PaperSlip, sealed: bytes, office: StampOffice
) -> None:
    first, second = (ask_for_stamp(store, slip.plan_id, sealed) for _ in range(2))

    add_reply(store, slip.plan_id, office.reply(first), [office.pem])

    assert [each.tsq for each in store.stamp_requests()] == [second]


def test_request_keeps_which_copy_it_is_for(store: MeetingStore, slip: PaperSlip, sealed: bytes) -> None:
    ask_for_stamp(store, slip.plan_id, sealed)

    assert store.stamp_requests()[0].of_sha256 == hashlib.sha256(sealed).hexdigest()


def test_reply_without_a_request_is_told(store: MeetingStore, slip: PaperSlip, office: StampOffice) -> None:
    with pytest.raises(OtherReplyError):
        add_reply(store, slip.plan_id, b"any", [office.pem])


def test_failed_reply_leaves_the_request_waiting(
    store: MeetingStore, slip: PaperSlip, sealed: bytes, office: StampOffice
) -> None:
    request = ask_for_stamp(store, slip.plan_id, sealed)

    with pytest.raises(NoStampServiceError):
        add_reply(store, slip.plan_id, office.reply(request), [])

    assert len(store.stamp_requests()) == 1


def test_older_copy_is_not_stamped(
    store: MeetingStore, slip: PaperSlip, sealed: bytes, signed: bytes, office: StampOffice
) -> None:
    waiting = ask_for_stamp(store, slip.plan_id, sealed)
    store.issue(
        slip.plan_id,
        replace(NewIssue(IssueKind.COUNTERSIGNED, signed, document=slip.sha256), signatures=2),
    )

    with pytest.raises(module.OlderCopyError):
        ask_for_stamp(store, slip.plan_id, sealed)
    with pytest.raises(module.OlderCopyError):
        add_reply(store, slip.plan_id, office.reply(waiting), [office.pem])


def test_paper_of_another_vault_can_wait_for_a_stamp_too(store: MeetingStore, slip: PaperSlip) -> None:
    other = seal(tagged_pdf(), new_key("Ana Ruiz", AT), AT, field_name="facilitator").pdf

    ask_for_stamp(store, slip.plan_id, other)

    assert not store.stamp_requests()[0].of_sha256


def sealed_on(plan: Plan, at: datetime) -> Plan:
    """Return a plan that was sealed as it is."""
    return plan.with_record(next_version(plan, "Dana", at, ""))


def test_a_sealed_copy_goes_out_again_until_leave_has_ended() -> None:
    plan = sealed_on(a_treated_plan(), SEALED_AT)
    worker, pdf = plan.people[1].id, small_pdf()

    may_be_given_again(plan, worker, pdf, SEALED_AT, LAST_DAY)
    with pytest.raises(SealedLeaveError) as caught:
        may_be_given_again(plan, worker, pdf, SEALED_AT, DAY_AFTER)

    assert caught.value.lines == 1


def test_a_copy_that_was_sealed_without_it_goes_out_after_leave_has_ended() -> None:
    sealed_at = datetime.combine(DAY_AFTER, time(15), UTC)
    plan = sealed_on(a_treated_plan(), sealed_at)

    may_be_given_again(plan, plan.people[1].id, small_pdf(), sealed_at, DAY_AFTER)


def test_leave_that_opened_no_line_of_a_plan_that_is_unchanged_stops_nothing() -> None:
    plan = a_treated_plan(lines=0)
    unchanged, worker = sealed_on(plan, SEALED_AT), plan.people[1].id

    assert ended_of_copy(unchanged, worker, SEALED_AT, DAY_AFTER) == frozenset()


def test_a_copy_that_was_sealed_after_leave_was_taken_back_goes_out_on_the_same_day() -> None:
    plan = sealed_on(a_treated_plan(revoked=SEALED_AT.date()), SEALED_AT)

    assert ended_of_copy(plan, plan.people[1].id, SEALED_AT, SEALED_AT.date()) == frozenset()


def test_leave_that_is_taken_back_after_the_seal_stops_the_copy_on_the_same_day() -> None:
    plan = sealed_on(a_treated_plan(), SEALED_AT)
    leave = plan.consents[0]
    revoked = plan.with_record(leave.model_copy(update={"revoked": SEALED_AT.date()}))

    assert ended_of_copy(revoked, plan.people[1].id, SEALED_AT, SEALED_AT.date()) == {leave.id}


def test_a_plan_that_changed_may_have_held_more_when_it_was_sealed() -> None:
    plan = sealed_on(a_treated_plan(lines=1), SEALED_AT)
    worker, told = plan.people[1].id, next(each for each in plan.needs if each.tags)
    less = plan.without(told)

    assert ended_of_copy(less, worker, SEALED_AT, DAY_AFTER) == {plan.consents[0].id}


def test_a_copy_that_shows_what_its_reader_must_not_see_today_stays_in_the_vault() -> None:
    plan = a_treated_plan(lines=0)
    worker, silent = plan.people[1].id, Progress.silent()
    paper = draft_copy(plan, worker, LAST_DAY, LOOK, "en", silent)
    need = plan.needs[0]
    closed = plan.with_record(need.model_copy(update={"audience": LOCKED, "words": need.words}))

    may_be_given_again(plan, worker, paper.pdf, SEALED_AT, LAST_DAY)
    with pytest.raises(HoldsTooMuchError):
        may_be_given_again(closed, worker, paper.pdf, SEALED_AT, LAST_DAY)


def test_a_paper_of_the_whole_team_is_nobodys_view() -> None:
    may_be_given_again(a_treated_plan(), "", b"", SEALED_AT, DAY_AFTER)
