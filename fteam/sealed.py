"""What happens to a sealed paper later: checked against this vault, countersigned, stamped, protected.

Bytes come in and bytes go out; whatever left or came back is entered in the register, because only the
register can tell that a copy is not the newest.
"""

from collections.abc import Sequence
from datetime import datetime

from fteam.document.carrier_page import carrier_page
from fteam.document.paper import PaperLook
from fteam.document.signature_look import signature_look
from fteam.errors import FixableError
from fteam.records.issued import Issued, IssueKind
from fteam.seal.carrier import ProtectedCopy, protect
from fteam.seal.check import check
from fteam.seal.countersign import countersign
from fteam.seal.partner_key import PartnerKey
from fteam.seal.places import signing_places
from fteam.seal.stamp import OtherReplyError, StampRequest, add_stamp, is_answer, stamp_request
from fteam.seal.verdict import CheckResult, Finding, Verdict
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
from fteam.words import Words, phrase


class NotOursToKeepError(FixableError):
    """The file is no newer state of a copy that was sealed here."""

    says = phrase(
        "This file is not a newer copy of this plan with more signatures, so it was not kept. "
        "“Check a plan” tells what it is."
    )


class OlderCopyError(FixableError):
    """A newer state of this copy is known."""

    says = phrase("A newer copy of this plan exists. Use that one, so that no signature is lost on the way.")


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
