"""Adds a partner's own signature to a sealed paper; the facilitator's seal stays whole."""

import datetime as dt

from fteam.errors import DamagedError, FixableError
from fteam.seal.check import check
from fteam.seal.partner_key import PartnerKey
from fteam.seal.places import signing_places
from fteam.seal.verdict import Verdict
from fteam.words import phrase


class NotOurPaperError(FixableError):
    """The file is no paper that fteam sealed."""

    says = phrase("This file was not sealed with fteam. Choose the sealed plan that you were given.")


class ChangedPaperError(FixableError):
    """The paper was changed after it was sealed."""

    says = phrase(
        "This file was changed after it was sealed, so it must not be signed. Ask the facilitator for the "
        "plan as it was sealed."
    )


class PlaceTakenError(FixableError):
    """Somebody has signed there already."""

    says = phrase("Somebody has already signed in this place. Choose a free one.")


class NoPlaceError(FixableError):
    """The paper has no such place."""

    says = phrase(
        "This paper has no such place to sign. Ask the facilitator to put you on the team and to seal the "
        "next version."
    )


class NotSignedError(DamagedError):
    """The signature could not be added."""

    says = phrase("The signature could not be added. The paper is as it was.")


def countersign(
    untrusted_pdf: bytes, field: str, key: PartnerKey, at: dt.datetime, look: bytes = b""
) -> bytes:
    """Add a partner's signature in an empty field of a sealed paper.

    Args:
        untrusted_pdf: A sealed paper; others may have signed it already.
        field: Name of an empty field, see `signing_places`.
        key: What `open_certificate` returned.
        at: Moment of signing, aware; kept as UTC, whole seconds. No clock is read.
        look: What the field shows from now on: a PDF of one page of the field's size with embedded
            fonts. Empty leaves the field as it is.

    Returns:
        The same bytes plus one signature.

    Raises:
        NotOurPaperError: If fteam did not seal it.
        ChangedPaperError: If it was changed since.
        NoPlaceError: If there is no such field.
        PlaceTakenError: If the field is signed.
        NotSignedError: If the signature can't be added.

    Source:
        ETSI EN 319 142-1, PAdES B-B; ISO 32000-2, 12.8.
    """
    refuse_unless_whole(untrusted_pdf)
    place = next((each for each in signing_places(untrusted_pdf) if each.field == field), None)
    if place is None:
        raise NoPlaceError
    if not place.is_free:
        raise PlaceTakenError
    from fteam.seal import approval  # noqa: PLC0415  pyHanko takes half a second: only who signs pays

    moment = at.astimezone(dt.UTC).replace(microsecond=0)
    try:
        signed = approval.approve(untrusted_pdf, field, key, moment, look)
    except approval.HOSTILE as error:
        raise NotSignedError from error
    if check(signed).verdict is not Verdict.GENUINE:
        raise NotSignedError
    return signed


def refuse_unless_whole(untrusted_pdf: bytes) -> None:
    """Refuse a file to which nothing may be added.

    Raises:
        NotOurPaperError: If fteam did not seal it.
        ChangedPaperError: If it was changed since.
    """
    result = check(untrusted_pdf)
    if result.verdict is Verdict.CHANGED:
        raise ChangedPaperError
    if result.sealer is None or result.verdict is not Verdict.GENUINE:
        raise NotOurPaperError
