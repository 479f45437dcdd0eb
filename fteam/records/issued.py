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
