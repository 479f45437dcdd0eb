"""What happens to a sealed paper later: checked against this vault, countersigned, stamped, protected.

Bytes come in and bytes go out; whatever left or came back is entered in the register, because only the
register can tell that a copy is not the newest.
"""

from collections.abc import Sequence
from datetime import date, datetime

from fteam.document.carrier_page import carrier_page
from fteam.document.paper import PaperLook
from fteam.document.signature_look import signature_look
from fteam.errors import FixableError
from fteam.last_look import LeakError, look_over
from fteam.records.issued import Issued, IssueKind
from fteam.records.plan import Plan
from fteam.rules.barred import barred_for
from fteam.rules.content import is_sealed
from fteam.rules.days import day_of
from fteam.rules.eyes import Eyes
from fteam.rules.leave import SealedLeaveError, ended_leaves, ended_since, waiting_lines
from fteam.seal.carrier import ProtectedCopy, protect
from fteam.seal.check import check
from fteam.seal.countersign import countersign
from fteam.seal.partner_key import PartnerKey
from fteam.seal.places import signing_places
from fteam.seal.stamp import OtherReplyError, StampRequest, add_stamp, is_answer, stamp_request
from fteam.seal.verdict import CheckResult, Finding, Verdict
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
from fteam.words import ENGLISH, Words, phrase


class NotOursToKeepError(FixableError):
    """The file is no newer state of a copy that was sealed here."""

    says = phrase(
        "This file is not a newer copy of this plan with more signatures, so it was not kept. "
        "“Check a plan” tells what it is."
    )


class OlderCopyError(FixableError):
    """A newer state of this copy is known."""

    says = phrase("A newer copy of this plan exists. Use that one, so that no signature is lost on the way.")


class HoldsTooMuchError(FixableError):
    """A copy was sealed when its reader could see more than today."""

    says = phrase(
        "This sealed copy shows something that its reader must not see any more, so it is not given out "
        "again. Seal the plan once more, or give a draft: both hold only what they may see today."
    )


def check_file(untrusted: bytes, store: MeetingStore | None, stamps: Sequence[bytes] = ()) -> CheckResult:
    """Check any file against what this computer knows.

    Args:
        untrusted: Any bytes.
        store: The open vault's; None if none is open.
        stamps: PEM certificates of the time-stamping services that are set.
    """
    if store is None:
        return check(untrusted, (), None, stamps)
    return check(untrusted, store.seal_roots(), store.issued(), stamps)


def countersigned(untrusted_pdf: bytes, field: str, key: PartnerKey, at: datetime, words: Words) -> bytes:
    """Add a partner's signature to a sealed paper, and show it in its place.

    Args:
        untrusted_pdf: A sealed paper.
        field: Name of a free place, see `signing_places`.
        key: What `open_certificate` returned.
        at: Moment of signing, aware, in the zone in which it is shown.
        words: The language in which the signature shows its moment.

    Raises:
        FixableError: As `countersign`.
    """
    places = {place.field: place for place in signing_places(untrusted_pdf)}
    place = places.get(field)
    room = (place.width, place.height) if place else (0.0, 0.0)
    look = b""
    if min(room) > 0:
        look = signature_look(key.name, key.organization, room, words, PaperLook(made_at=at))
    return countersign(untrusted_pdf, field, key, at, look)


def ended_of_copy(plan: Plan, reader: str, sealed_at: datetime, on: date) -> frozenset[str]:
    """Return the ids of the leave on which a sealed copy may rest and that has ended since.

    Args:
        plan: The plan as it is now.
        reader: Id of the reader.
        sealed_at: Moment of its seal.
        on: Today.
    """
    since = day_of(plan, sealed_at)
    if is_sealed(plan) and plan.versions[-1].sealed_at == sealed_at:
        # It was made from exactly this plan: only leave that opened one of its lines counts.
        return ended_leaves(plan, (reader,), on) - ended_leaves(plan, (reader,), since)
    return ended_since(plan, reader, since, on)


def refuse_ended_copy(plan: Plan, reader: str, sealed_at: datetime, on: date) -> None:
    """Stop a sealed copy whose leave has ended: its bytes can't change, so all of it is stopped.

    Raises:
        SealedLeaveError: If it rests on leave that ended or was taken back.
    """
    if ended := ended_of_copy(plan, reader, sealed_at, on):
        raise SealedLeaveError(ended, 1, waiting_lines(Eyes(plan, reader, on), ended))


def may_be_given_again(plan: Plan, reader: str, sealed_pdf: bytes, sealed_at: datetime, on: date) -> None:
    """Let a sealed copy go to its reader once more, unless it holds what they may no longer get.

    Leave that ended stops it, and so does anything in it that its reader must not meet today.

    Args:
        plan: The plan as it is now.
        reader: Id of the reader; empty for a paper of the whole team.
        sealed_pdf: The copy.
        sealed_at: Moment of its seal.
        on: Today.

    Raises:
        SealedLeaveError: If it rests on leave that ended or was taken back.
        HoldsTooMuchError: If it shows something else that its reader must not see any more.
    """
    if not reader:
        return
    refuse_ended_copy(plan, reader, sealed_at, on)
    try:
        look_over(sealed_pdf, barred_for(Eyes(plan, reader, on), ENGLISH))
    except LeakError as error:
        raise HoldsTooMuchError from error


def take_back(store: MeetingStore, plan_id: str, untrusted_pdf: bytes) -> CheckResult:
    """Keep a sealed copy that came back with more signatures or a stamp, as its newest state.

    Returns:
        What the check found in it.

    Raises:
        NotOursToKeepError: If it is no newer state of a copy of this plan.
        FTeamError: If the disk refuses; nothing is written then.
    """
    result = check_file(untrusted_pdf, store)
    states = _states(store, plan_id, result)
    added = len(result.signed) + len(result.stamps)
    if not states or result.verdict is not Verdict.GENUINE or result.is_registered or not added:
        raise NotOursToKeepError
    kind = IssueKind.STAMPED if result.stamps else IssueKind.COUNTERSIGNED
    first = states[0]
    store.issue(
        plan_id,
        NewIssue(
            kind, untrusted_pdf, first.version, first.reader, "", first.document, added, keeps_bytes=True
        ),
    )
    return result


def _states(store: MeetingStore, plan_id: str, result: CheckResult) -> list[Issued]:
    return [line for line in store.issued(plan_id) if result.document and line.document == result.document]


def protected_copy(sealed_pdf: bytes, words: Words, look: PaperLook) -> ProtectedCopy:
    """Put a sealed paper behind a passphrase of six words.

    Args:
        sealed_pdf: The sealed paper.
        words: The partner's language, for the page and for the words of the passphrase.
        look: Page size, size of the text and moment.
    """
    return protect(sealed_pdf, carrier_page(words, look), words.language)


def ask_for_stamp(store: MeetingStore, plan_id: str, sealed_pdf: bytes) -> bytes:
    """Prepare a copy for a time stamp and keep it in the vault until the reply comes.

    Returns:
        The request, the content of a ``.tsq`` file.

    Raises:
        OlderCopyError: If a newer state of this copy is known.
        FixableError: As `stamp_request`.
    """
    result = check_file(sealed_pdf, store)
    if result.finding is Finding.OLDER_COPY:
        raise OlderCopyError
    request = stamp_request(sealed_pdf)
    store.keep_stamp_request(
        plan_id, result.issued.sha256 if result.issued else "", request.prepared, request.tsq
    )
    return request.tsq


def add_reply(store: MeetingStore, plan_id: str, untrusted_reply: bytes, stamps: Sequence[bytes]) -> bytes:
    """Add the stamp of a reply to the copy that waits for it.

    Returns:
        The stamped copy, which is entered in the register as its newest state.

    Raises:
        OtherReplyError: If no copy of this plan waits for this reply.
        OlderCopyError: If the copy was signed again while it waited; ask for a new stamp.
        FixableError: As `add_stamp`.
    """
    waiting = store.stamp_requests(plan_id)
    requests = [(each.number, StampRequest(each.prepared, each.tsq)) for each in waiting]
    found = next((pair for pair in requests if is_answer(pair[1], untrusted_reply)), None)
    if found is None and len(requests) != 1:
        raise OtherReplyError
    number, request = found or requests[0]
    stamped = add_stamp(request, untrusted_reply, stamps)
    if check_file(stamped, store).finding is Finding.OLDER_COPY:
        raise OlderCopyError
    take_back(store, plan_id, stamped)
    store.drop_stamp_request(number)
    return stamped
