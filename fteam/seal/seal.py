"""Seals a paper: from that moment every later change shows."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field

from fteam.errors import DamagedError, FixableError
from fteam.seal.key import SealKey
from fteam.words import phrase


class AlreadySealedError(FixableError):
    """A paper is sealed once; others add their signature to it."""

    says = phrase(
        "This paper is signed already and can't be sealed again. Seal the next version of the plan."
    )


class SealKeyEndedError(FixableError):
    """The key's time is over, or has not begun by this computer's clock."""

    says = phrase(
        "Your seal key is not valid on this date. Check this computer's date, or make a new seal key "
        "in the settings."
    )


class NotAPaperError(DamagedError):
    """The bytes to seal are no PDF that can be sealed."""

    says = phrase("The paper could not be sealed. Your meeting is safe. Make the paper again.")


@dataclass(frozen=True)
class SealedPaper:
    """A sealed paper, ready to file and to hand out.

    Attributes:
        pdf: The file's bytes; the unsealed paper is their beginning, byte for byte.
        sha256: Hash of the whole file, for the register of sealed papers.
        sealed_at: Moment of sealing, UTC, whole seconds.
        fingerprint: Short fingerprint of the key, as printed.
    """

    pdf: bytes = field(repr=False)
    sha256: str
    sealed_at: dt.datetime
    fingerprint: str


def seal(
    pdf: bytes, key: SealKey, at: dt.datetime, *, field_name: str | None = None, is_final: bool = False
) -> SealedPaper:
    """Seal a paper so that any later change shows.

    Args:
        pdf: Finished PDF bytes, not yet signed.
        key: The facilitator's key.
        at: Moment of sealing, aware; kept as UTC, whole seconds. No clock is read.
        field_name: An empty, tagged signature field that the paper brings; None or empty puts the seal
            into a new invisible field.
        is_final: Whether nothing may be added later, no signature either, as for a court's copy.

    Returns:
        The same pages plus one certification signature; at most 16 KiB longer.

    Raises:
        AlreadySealedError: If the paper has a signature.
        SealKeyEndedError: If the key is not valid at this moment.
        NotAPaperError: If the bytes are no PDF, are encrypted or lack the field.

    Source:
        ETSI EN 319 142-1, PAdES B-B; ISO 32000-2, 12.8.
    """
    moment = at.astimezone(dt.UTC).replace(microsecond=0)
    leaf, _root = key.chain
    if not leaf.not_valid_before_utc <= moment <= leaf.not_valid_after_utc:
        raise SealKeyEndedError
    from fteam.seal import pades  # noqa: PLC0415  pyHanko takes half a second: only who seals pays

    try:
        sealed = pades.certify(pdf, key, moment, field_name, is_final=is_final)
    except pades.SignedBeforeError as error:
        raise AlreadySealedError from error
    except pades.HOSTILE as error:
        raise NotAPaperError from error
    return SealedPaper(sealed, hashlib.sha256(sealed).hexdigest(), moment, key.fingerprint)
