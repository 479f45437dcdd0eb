"""A late time stamp without a network: the request leaves as a file, the reply comes back as one.

The service sees a hash and a random number, nothing of the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from fteam.errors import DamagedError, FixableError
from fteam.seal.check import check
from fteam.seal.countersign import refuse_unless_whole
from fteam.seal.verdict import Verdict
from fteam.words import phrase

REPLY_LIMIT_BYTES: Final = 64 * 1024


class NoStampServiceError(FixableError):
    """No time-stamping service is set."""

    says = phrase("No time-stamping service is set. Add its certificate in the settings first.")


class NotAReplyError(FixableError):
    """The file is no reply of a time-stamping service."""

    says = phrase("This is not a time-stamping service's reply. Choose the file that ends in .tsr.")


class StampRefusedError(FixableError):
    """The service did not grant the stamp."""

    says = phrase("The time-stamping service refused. Ask it why, or send the request again.")


class OtherReplyError(FixableError):
    """The reply answers another request."""

    says = phrase("This reply belongs to another request. Choose the reply to the request for this plan.")


class StampNotTrustedError(FixableError):
    """The reply is not signed by the service that is set."""

    says = phrase(
        "This reply does not come from the time-stamping service that is set in the settings, or it was "
        "changed on the way. Nothing was added."
    )


class NotStampedError(DamagedError):
    """The stamp could not be added."""

    says = phrase("The time stamp could not be added. The paper is as it was.")


@dataclass(frozen=True)
class StampRequest:
    """A paper that waits for its time stamp. Keep both parts together, in the vault.

    Attributes:
        prepared: The sealed paper with room for the stamp; never handed out.
        tsq: The request for the service, the content of a ``.tsq`` file.
    """

    prepared: bytes = field(repr=False)
    tsq: bytes = field(repr=False)


def stamp_request(untrusted_pdf: bytes, policy: str = "") -> StampRequest:
    """Prepare a sealed paper for a time stamp.

    Args:
        untrusted_pdf: A sealed paper; others may have signed it.
        policy: The service's policy to ask for, as dotted numbers; empty leaves it to the service.

    Returns:
        What to keep, and the request that a person carries to the service.

    Raises:
        NotOurPaperError: If fteam did not seal it.
        ChangedPaperError: If it was changed since.
        NotStampedError: If it can't be prepared.

    Source:
        RFC 3161, 2.4.1; ETSI EN 319 142-1, 5.4.3.
    """
    refuse_unless_whole(untrusted_pdf)
    from fteam.seal import tokens  # noqa: PLC0415  pyHanko takes half a second: only who asks pays

    try:
        prepared = tokens.prepare(untrusted_pdf)
        return StampRequest(prepared, tokens.request_for(prepared, policy))
    except tokens.HOSTILE as error:
        raise NotStampedError from error


def is_answer(request: StampRequest, untrusted_reply: bytes) -> bool:
    """Tell whether a reply answers this request; never raises because of what is in the reply."""
    from fteam.seal import tokens  # noqa: PLC0415  as above

    try:
        token = tokens.read_reply(untrusted_reply[: REPLY_LIMIT_BYTES + 1])
        return token is not None and tokens.fits(token, request.tsq)
    except tokens.HOSTILE:
        return False


def add_stamp(request: StampRequest, untrusted_reply: bytes, trusted: Sequence[bytes]) -> bytes:
    """Add the stamp that a service returned.

    Args:
        request: What `stamp_request` returned.
        untrusted_reply: Content of the ``.tsr`` file.
        trusted: PEM certificates of the services that are set: the service's own or its root.

    Returns:
        The sealed paper with its time stamp.

    Raises:
        NoStampServiceError: If no service is set.
        NotAReplyError: If the bytes are no reply.
        StampRefusedError: If the service refused.
        OtherReplyError: If it answers another request.
        StampNotTrustedError: If the token is not signed by a service that is set, for time stamps.
        NotStampedError: If it can't be added.

    Source:
        RFC 3161, 2.4.2.
    """
    if not any(pem.strip() for pem in trusted):
        raise NoStampServiceError
    from fteam.seal import tokens  # noqa: PLC0415  as above

    if len(untrusted_reply) > REPLY_LIMIT_BYTES:
        raise NotAReplyError
    try:
        token = tokens.read_reply(untrusted_reply)
    except tokens.HOSTILE as error:
        raise NotAReplyError from error
    if token is None:
        raise StampRefusedError
    try:
        return _stamped(request, token, trusted)
    except tokens.HOSTILE as error:
        raise StampNotTrustedError from error


def _stamped(request: StampRequest, token: object, trusted: Sequence[bytes]) -> bytes:
    from fteam.seal import tokens  # noqa: PLC0415  as above

    if not tokens.fits(token, request.tsq):
        raise OtherReplyError
    if not tokens.is_sound(token, request.prepared, trusted):
        raise StampNotTrustedError
    stamped = tokens.fill(request.prepared, token)
    if check(stamped).verdict is not Verdict.GENUINE:
        raise NotStampedError
    return stamped
