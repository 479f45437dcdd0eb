"""What a check of a paper found, and how it is said to people. Imports nothing heavy."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from typing import Final

from fteam.words import Phrase, Words, phrase


class Verdict(IntEnum):
    """The answer; its number is the exit code of the command line."""

    GENUINE = 0
    CHANGED = 1
    CANNOT_TELL = 2


class Issuer(Enum):
    """Whether the root of the seal is known here."""

    KNOWN = auto()
    UNKNOWN = auto()
    NOT_COMPARED = auto()


class Finding(Enum):
    """What exactly was found, one per result."""

    INTACT = auto()
    SIGNED_SINCE = auto()
    BYTES_CHANGED = auto()
    ADDED_AFTER = auto()
    BYTES_AFTER_END = auto()
    SAVED_AGAIN = auto()
    SEAL_BROKEN = auto()
    UNKNOWN_ISSUER = auto()
    OUTSIDE_KEY_TIME = auto()
    OTHER_PROGRAM = auto()
    NOT_SEALED = auto()
    NOT_A_PDF = auto()
    TOO_LARGE = auto()
    ENCRYPTED = auto()
    UNREADABLE = auto()

    @property
    def verdict(self) -> Verdict:
        """The answer that follows from this finding."""
        if self in _GENUINE:
            return Verdict.GENUINE
        return Verdict.CHANGED if self in _CHANGED else Verdict.CANNOT_TELL


_GENUINE: Final = frozenset({Finding.INTACT, Finding.SIGNED_SINCE})
_CHANGED: Final = frozenset({
    Finding.BYTES_CHANGED,
    Finding.ADDED_AFTER,
    Finding.BYTES_AFTER_END,
    Finding.SAVED_AGAIN,
    Finding.SEAL_BROKEN,
})

_HEADLINES: Final[dict[Verdict, Phrase]] = {
    Verdict.GENUINE: phrase("This paper is genuine: nothing was changed since it was sealed."),
    Verdict.CHANGED: phrase("This file was changed after it was sealed. Do not rely on it."),
    Verdict.CANNOT_TELL: phrase("It is not possible to tell whether this file is genuine."),
}

# "Genuine" would say too much where nobody knows the key: anyone can make a key with any name.
_WHOLE: Final = phrase("This paper is exactly as it was sealed.")

_DETAILS: Final[dict[Finding, Phrase]] = {
    # Translators: {names} are people who signed the paper after the facilitator had sealed it.
    Finding.SIGNED_SINCE: phrase(
        "Since then only signatures were added, in these names: {names}. Nothing else was changed."
    ),
    Finding.BYTES_CHANGED: phrase("Something inside the sealed part is different."),
    Finding.ADDED_AFTER: phrase("Something was added or replaced after the seal."),
    Finding.BYTES_AFTER_END: phrase("There is something behind the end of the paper."),
    Finding.SAVED_AGAIN: phrase("It was saved again by another program, which breaks the seal."),
    Finding.SEAL_BROKEN: phrase("A seal or signature in it is damaged or was taken out."),
    Finding.UNKNOWN_ISSUER: phrase(
        "Nothing was changed since it was sealed, but the key is not one that this computer knows: "
        "anyone can make a key with this name."
    ),
    Finding.OUTSIDE_KEY_TIME: phrase("The date in the seal is outside the time for which its key is valid."),
    Finding.OTHER_PROGRAM: phrase("It was not sealed with fteam. Another program signed it."),
    Finding.NOT_SEALED: phrase("It has no seal."),
    Finding.NOT_A_PDF: phrase("It is not a PDF file."),
    Finding.TOO_LARGE: phrase("It is too large for a plan; it was not opened."),
    Finding.ENCRYPTED: phrase("It is locked with a password. Open it, save what is inside, and check that."),
    Finding.UNREADABLE: phrase("It can't be read as a PDF file."),
}

_ISSUERS: Final[dict[Issuer, Phrase]] = {
    Issuer.KNOWN: phrase("The seal's key is known on this computer. Key fingerprint: {fingerprint}."),
    Issuer.UNKNOWN: phrase(
        "Key fingerprint: {fingerprint}, not known on this computer. Compare it with the one {name} gave you."
    ),
    Issuer.NOT_COMPARED: phrase(
        "Key fingerprint: {fingerprint}, not known on this computer. Compare it with the one {name} gave you."
    ),
}

_REGISTERED: Final[dict[bool, Phrase]] = {
    True: phrase("Exactly this file is in this computer's list of sealed papers."),
    False: phrase(
        "Exactly this file is not in this computer's list of sealed papers: there may be another version."
    ),
}


@dataclass(frozen=True)
class Sealer:
    """Who sealed, by their certificate, and when, by their computer's clock.

    Attributes:
        name: Professional name, printable characters only.
        agency: Where they work; may be empty.
        sealed_at: UTC.
        fingerprint: Short fingerprint of the root.
        root_sha256: The whole fingerprint, 64 hex digits.
    """

    name: str
    agency: str
    sealed_at: dt.datetime
    fingerprint: str
    root_sha256: str


@dataclass(frozen=True)
class CheckResult:
    """What a check found.

    Attributes:
        finding: What exactly was found.
        sealer: Who sealed; only when the seal itself holds.
        issuer: Whether the seal's root is known here.
        signed_since: Names in the signatures that were added after the seal.
        is_registered: Whether exactly this file is in the given register; None without a register.
    """

    finding: Finding
    sealer: Sealer | None = None
    issuer: Issuer = Issuer.NOT_COMPARED
    signed_since: tuple[str, ...] = ()
    is_registered: bool | None = None

    @property
    def verdict(self) -> Verdict:
        """The answer: genuine, changed, or cannot tell."""
        return self.finding.verdict

    def headline(self, words: Words) -> str:
        """Say the answer in one sentence."""
        if self.verdict is Verdict.GENUINE and self.issuer is Issuer.NOT_COMPARED:
            return words(_WHOLE)
        return words(_HEADLINES[self.verdict])

    def sentences(self, words: Words, zone: dt.tzinfo | None = None) -> tuple[str, ...]:
        """Say what was found, headline first, each in a plain sentence.

        Args:
            words: The reader's language.
            zone: Time zone for the moment of sealing; the computer's own if not given.
        """
        said = [self.headline(words)]
        if self.finding in _DETAILS:
            said.append(words(_DETAILS[self.finding], names=", ".join(self.signed_since)))
        if self.sealer is not None:
            said += [_who(self.sealer, words, zone), self._whose_key(self.sealer, words)]
        if self.is_registered is not None and self.issuer is Issuer.KNOWN:
            said.append(words(_REGISTERED[self.is_registered]))
        return tuple(said)

    def _whose_key(self, sealer: Sealer, words: Words) -> str:
        return words(_ISSUERS[self.issuer], fingerprint=sealer.fingerprint, name=sealer.name)


def _who(sealer: Sealer, words: Words, zone: dt.tzinfo | None) -> str:
    moment = sealer.sealed_at.astimezone(zone)
    when = {"date": words.date(moment.date()), "time": words.time(moment)}
    if sealer.agency:
        # Translators: {agency} is where {name} works.
        return words(
            phrase("Sealed by {name}, {agency}, on {date} at {time}."),
            name=sealer.name,
            agency=sealer.agency,
            **when,
        )
    return words(phrase("Sealed by {name} on {date} at {time}."), name=sealer.name, **when)
