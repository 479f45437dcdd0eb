"""Real sealed files for the tests of “Check a plan”, made once: they are values and never change."""

from dataclasses import dataclass
from functools import cache

from fteam.document.paper import PaperLook
from fteam.seal.carrier import ProtectedCopy
from fteam.seal.key import SealKey, new_key
from fteam.seal.seal import seal
from fteam.sealed import protected_copy
from fteam.words import ENGLISH
from tests.fteam.seal.sample import (
    AT,
    PARTNER,
    add_page,
    changed,
    flipped,
    signed_elsewhere,
    small_pdf,
    tagged_pdf,
)


@dataclass(frozen=True)
class Files:
    """One key, and what may become of a paper that it sealed."""

    key: SealKey
    sealed: bytes
    countersigned: bytes
    page_added: bytes
    flipped: bytes
    draft: bytes
    signed_elsewhere: bytes


@cache
def files() -> Files:
    """Return the files."""
    key = new_key("Dana Whitfield", AT, agency="Riverside Family Center")
    sealed = seal(tagged_pdf(), key, AT, field_name="facilitator").pdf
    return Files(
        key,
        sealed,
        signed_elsewhere(sealed, PARTNER, "partner"),
        changed(sealed, add_page),
        flipped(sealed, 400),
        small_pdf(),
        signed_elsewhere(small_pdf(), PARTNER, "anywhere"),
    )


@cache
def locked() -> ProtectedCopy:
    """Return the sealed paper behind a passphrase."""
    return protected_copy(files().sealed, ENGLISH, PaperLook(made_at=AT.replace(microsecond=0)))
