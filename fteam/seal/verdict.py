"""What a check of a paper found, and how it is said to people. Imports nothing heavy."""

import datetime as dt
from dataclasses import dataclass
from enum import Enum, IntEnum, auto
from typing import Final

from fteam.records.issued import Issued
from fteam.seal.change import Change
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
    OLDER_COPY = auto()
    BYTES_CHANGED = auto()
    ADDED_AFTER = auto()
    BYTES_AFTER_END = auto()
    SAVED_AGAIN = auto()
    SEAL_BROKEN = auto()
    UNKNOWN_ISSUER = auto()
    SAME_NAME_OTHER_KEY = auto()
    OUTSIDE_KEY_TIME = auto()
    OTHER_PROGRAM = auto()
    NOT_SEALED = auto()
    NOT_A_PDF = auto()
    TOO_LARGE = auto()
    ENCRYPTED = auto()
    CARRIER = auto()
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

# An older copy is whole in itself, and would mislead all the same.
_OLDER: Final = phrase("This is not the newest copy of this plan.")

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
    Finding.SAME_NAME_OTHER_KEY: phrase(
        "Nothing was changed since it was sealed. The name in the seal is known on this computer, but the "
        "key is another one: either a new key was made, or somebody else used the name."
    ),
    Finding.OUTSIDE_KEY_TIME: phrase("The date in the seal is outside the time for which its key is valid."),
    Finding.OTHER_PROGRAM: phrase("It was not sealed with fteam. Another program signed it."),
    Finding.NOT_SEALED: phrase("It has no seal."),
    Finding.NOT_A_PDF: phrase("It is not a PDF file."),
    Finding.TOO_LARGE: phrase("It is too large for a plan; it was not opened."),
    Finding.ENCRYPTED: phrase("It is locked with a password. Open it, save what is inside, and check that."),
    Finding.CARRIER: phrase("It is a protected copy of a plan. Type its passphrase to check what is inside."),
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

_NOT_REGISTERED: Final = phrase(
    "Exactly this file is not in this computer's list of sealed papers: there may be another version."
)

_IN_NAMES: Final = phrase("It is signed in these names: {names}. Whether they are true is not known here.")
_NEWER_VERSION: Final = phrase("This plan has been changed since: version {number} was sealed later.")
# Translators: {kind} is what kind of file it is, such as “draft, not sealed”.
_HANDED_OUT: Final = phrase("Exactly this file is in this computer's list: {kind}, {date}.")
_STAMPED: Final = phrase("The time-stamping service {name} confirms: it existed on {date} at {time}.")
_STAMP_UNKNOWN: Final = phrase(
    "It carries a time stamp of {date} at {time} by {name}, a service that is not set on this computer."
)


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
class SignedLater:
    """What a signature that is not the seal says of itself; nobody here vouches for it.

    Attributes:
        name: Printable characters only.
        organization: May be empty.
        signed_at: UTC, by the signer's own clock; None if it does not say.
    """

    name: str
    organization: str
    signed_at: dt.datetime | None


@dataclass(frozen=True)
class StampSeen:
    """A time stamp in a paper.

    Attributes:
        authority: Name of the service, printable characters only.
        at: The moment that it confirms, UTC.
        is_known: Whether the service is set on this computer, so that the moment can be believed.
    """

    authority: str
    at: dt.datetime
    is_known: bool


@dataclass(frozen=True)
class CheckResult:
    """What a check found.

    Attributes:
        finding: What exactly was found.
        sealer: Who sealed; only when the seal itself holds.
        issuer: Whether the seal's root is known here.
        signed: Signatures that were added after the seal, or another program's.
        changes: What exactly happened after the seal, one line each.
        stamps: Time stamps.
        document: Fingerprint of the paper as it was sealed first; empty if the seal does not hold.
        is_registered: Whether exactly this file is in the given register; None without a register.
        issued: Its line in the register.
        newer_signatures: How many more signatures and stamps the newest known copy has.
        newer_version: Number of a newer version of the plan that was sealed for the same reader; 0 if none.
    """

    finding: Finding
    sealer: Sealer | None = None
    issuer: Issuer = Issuer.NOT_COMPARED
    signed: tuple[SignedLater, ...] = ()
    changes: tuple[Change, ...] = ()
    stamps: tuple[StampSeen, ...] = ()
    document: str = ""
    is_registered: bool | None = None
    issued: Issued | None = None
    newer_signatures: int = 0
    newer_version: int = 0

    @property
    def verdict(self) -> Verdict:
        """The answer: genuine, changed, or cannot tell."""
        return self.finding.verdict

    @property
    def signed_since(self) -> tuple[str, ...]:
        """Names in the signatures."""
        return tuple(each.name for each in self.signed)

    def headline(self, words: Words) -> str:
        """Say the answer in one sentence."""
        if self.finding is Finding.OLDER_COPY:
            return words(_OLDER)
        if self.verdict is Verdict.GENUINE and self.issuer is Issuer.NOT_COMPARED:
            return words(_WHOLE)
        return words(_HEADLINES[self.verdict])

    def sentences(self, words: Words, zone: dt.tzinfo | None = None) -> tuple[str, ...]:
        """Say what was found, headline first, each in a plain sentence.

        Args:
            words: The reader's language.
            zone: Time zone for moments; the computer's own if not given.
        """
        return (
            self.headline(words),
            *self._findings(words),
            *self._seal(words, zone),
            *(_stamped(stamp, words, zone) for stamp in self.stamps),
            *self._register(words, zone),
        )

    def _findings(self, words: Words) -> list[str]:
        names = ", ".join(self.signed_since)
        if self.changes:
            return [change.sentence(words) for change in self.changes]
        said = [words(_DETAILS[self.finding], names=names)] if self.finding in _DETAILS else []
        if self.finding is Finding.OLDER_COPY:
            said.append(
                words.many(
                    "A newer copy of this plan exists, with {n} more signature or time stamp.",
                    "A newer copy of this plan exists, with {n} more signatures or time stamps.",
                    n=self.newer_signatures,
                )
            )
        if self.finding is Finding.OTHER_PROGRAM and names:
            said.append(words(_IN_NAMES, names=names))
        return said

    def _seal(self, words: Words, zone: dt.tzinfo | None) -> list[str]:
        if self.sealer is None:
            return []
        key = words(_ISSUERS[self.issuer], fingerprint=self.sealer.fingerprint, name=self.sealer.name)
        return [_who(self.sealer, words, zone), key]

    def _register(self, words: Words, zone: dt.tzinfo | None) -> list[str]:
        said = []
        if self.newer_version:
            said.append(words(_NEWER_VERSION, number=self.newer_version))
        if self.issued is not None:
            day = words.date(self.issued.at.astimezone(zone).date())
            said.append(words(_HANDED_OUT, kind=words(self.issued.kind.label), date=day))
        elif self.is_registered is False and self.issuer is Issuer.KNOWN and not self.changes:
            # A changed file is in no list, of course: saying so would only weaken the answer.
            said.append(words(_NOT_REGISTERED))
        return said


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


def _stamped(stamp: StampSeen, words: Words, zone: dt.tzinfo | None) -> str:
    moment = stamp.at.astimezone(zone)
    told = _STAMPED if stamp.is_known else _STAMP_UNKNOWN
    return words(told, name=stamp.authority, date=words.date(moment.date()), time=words.time(moment))
