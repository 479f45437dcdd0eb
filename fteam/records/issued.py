"""What left the vault: one line for each file that was handed out or came back signed."""

from dataclasses import dataclass
from datetime import datetime

from fteam.records.record import Choice
from fteam.words import phrase


class IssueKind(Choice):
    """What kind of file it is."""

    SEALED = "sealed", phrase("sealed copy")
    COUNTERSIGNED = "countersigned", phrase("sealed copy with a partner's signature")
    STAMPED = "stamped", phrase("sealed copy with a time stamp")
    PROTECTED = "protected", phrase("copy behind a passphrase")
    DRAFT = "draft", phrase("draft, not sealed")
    HANDOUT = "handout", phrase("other paper")


@dataclass(frozen=True, slots=True)
class Issued:
    """One file that left, or came back.

    Attributes:
        sha256: Fingerprint of its bytes, 64 hex characters.
        kind: What kind of file it is.
        plan_id: Id of the plan.
        version: Number of the plan's version in it; 0 for what is not sealed.
        reader: Id of the person it was made for; empty for the whole team or nobody.
        handout: Key of the handout; empty for plans.
        document: Fingerprint of the copy as it was sealed first: what all later states of one copy share.
            Empty for what is not sealed.
        signatures: How many signatures and time stamps were added after the seal.
        size: Number of bytes.
        at: Moment of issue, aware UTC.
    """

    sha256: str
    kind: IssueKind
    plan_id: str
    version: int
    reader: str
    handout: str
    document: str
    signatures: int
    size: int
    at: datetime


class Given(Choice):
    """How a paper left the table."""

    PRINTED = "printed", phrase("Printed")
    SAVED = "saved", phrase("Saved as a file")
    OPENED = "opened", phrase("Opened in another program")
    PROTECTED = "protected", phrase("Saved behind a passphrase")
    HANDED = "handed", phrase("Handed over")
    POSTED = "posted", phrase("Sent by post")
    READ_ALOUD = "read_aloud", phrase("Read aloud")
    OTHER = "other", phrase("Another way")


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One line of the disclosure log; a line never changes, and holds no words of the family.

    Attributes:
        plan_id: Id of the plan.
        at: Moment, aware UTC.
        how: How it was given.
        sha256: Fingerprint of the file, 64 hex characters; empty if none was made.
        kind: ``plan``, the key of a handout, or the key of a kind of data.
        version: Number of the plan's version; 0 for what is not sealed.
        reader: Id of the person whose view it is; empty for a paper of the room.
        recipient: Id of the person who got it; the reader themself in most cases.
        basis: Ids of the consents and legal reasons that it rests on, sorted; empty if none was needed.
        notice: Code of the notice about substance use treatment that stands on it; empty if none does.
        held_back: How many lines of the plan this view does not hold.
        by: Id of the facilitator.
    """

    plan_id: str
    at: datetime
    how: Given
    sha256: str
    kind: str
    version: int
    reader: str
    recipient: str
    basis: tuple[str, ...]
    notice: str
    held_back: int
    by: str
