"""The line of the disclosure log for one paper or file: on what it rests and how much it does not hold.

Source:
    Domain model 5.1, Disclosure; 42 CFR 2.32 (which notice went with it).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fteam.records.issued import Disclosure, Given
from fteam.records.plan import Plan
from fteam.rules.days import day_of
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import SafetyView
from fteam.rules.notices import part2_notice
from fteam.rules.overview import basis_for, held_back
from fteam.rules.part_views import PartnerView
from fteam.rules.profiles import for_profile, left_out
from fteam.rules.view import view_for
from fteam.rules.view_partner import partner_view
from fteam.rules.view_safety import safety_view
from fteam.words import ENGLISH, Words

PLAN: Final = "plan"
NOTICES_OF_THE_PLAN: Final = frozenset({PLAN, "court", "beside", "json", "fhir", "fhir-whole"})
"""What carries the plan's own notices, by its key."""
OwnView = Callable[[Plan, str, date, Words], PartnerView | SafetyView]
NOTICES_OF_THEIR_OWN: Final[dict[str, OwnView]] = {"part": partner_view, "list": safety_view}
"""Papers that print the notices for what stands on them."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What was given.

    Attributes:
        kind: ``plan``, the key of a handout, or the key of a kind of data.
        reader: Id of the person whose view it is; empty for a paper of the room.
        sha256: Fingerprint of the file; empty if none was made.
        version: Number of the sealed version; 0 for what is not sealed.
        sealed_at: Moment of its seal; a sealed copy rests on the leave of that day.
    """

    kind: str
    reader: str = ""
    sha256: str = ""
    version: int = 0
    sealed_at: datetime | None = None


def disclosure_of(plan: Plan, paper: Paper, how: Given, at: datetime, recipient: str = "") -> Disclosure:
    """Return the line that tells that a paper was given to someone.

    Args:
        plan: The plan.
        paper: What was given.
        how: How.
        at: When, aware.
        recipient: Id of the person who got it; the reader themself unless given.
    """
    eyes = Eyes(plan, paper.reader, day_of(plan, paper.sealed_at or at))
    is_view = paper.reader in eyes.members
    return Disclosure(
        plan_id=plan.id,
        at=at,
        how=how,
        sha256=paper.sha256,
        kind=paper.kind,
        version=paper.version,
        reader=paper.reader,
        recipient=recipient or paper.reader,
        basis=basis_for(eyes) if is_view else (),
        notice=_notice(eyes, paper.kind) if is_view else "",
        held_back=len(_not_held(eyes)) if is_view else 0,
        by=plan.meeting.facilitator or "",
    )


def _not_held(eyes: Eyes) -> frozenset[str]:
    """Return the ids of the lines that the reader does not get, by the rule or by their profile."""
    less = for_profile(eyes.plan, eyes.reader, eyes.on)
    return frozenset(line.id for line in held_back(eyes)) | left_out(eyes.plan, less)


def _notice(eyes: Eyes, kind: str) -> str:
    """Return the code of the notice on substance use treatment that stands on the paper."""
    notice = part2_notice(eyes.on)
    return notice.code if notice.label in _notices(eyes.plan, eyes.reader, eyes.on, kind) else ""


def _notices(plan: Plan, reader: str, on: date, kind: str) -> tuple[str, ...]:
    if kind in NOTICES_OF_THE_PLAN:
        return view_for(plan, reader, on, ENGLISH).notices
    view = NOTICES_OF_THEIR_OWN.get(kind)
    return view(plan, reader, on, ENGLISH).notices if view else ()
