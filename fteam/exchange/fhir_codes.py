"""The few codes that a bundle carries: only of systems that anyone may use and pass on.

Source:
    HL7 SDOH Clinical Care (CC0 1.0) for categories; FHIR R4 for states. No SNOMED CT, no CPT, no LOINC.
"""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from fteam.paths import resource
from fteam.records.commitment import CommitmentStatus
from fteam.records.spoken import NeedStatus

UNSPECIFIED: Final = "sdoh-category-unspecified"
TASK_CODE: Final = "http://hl7.org/fhir/CodeSystem/task-code"
GOAL_PROGRESS: Final = "http://terminology.hl7.org/CodeSystem/goal-achievement"
PERTAINS_TO_GOAL: Final = "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"
CHECK_CODE: Final = "urn:fteam:check-code"

TASK_STATES: Final[dict[CommitmentStatus, str]] = {
    CommitmentStatus.DRAFT: "requested",
    CommitmentStatus.ASKED: "requested",
    CommitmentStatus.PROMISED: "accepted",
    CommitmentStatus.STARTED: "in-progress",
    CommitmentStatus.PARTLY_DONE: "in-progress",
    CommitmentStatus.DONE: "completed",
    CommitmentStatus.NOT_DONE: "failed",
    CommitmentStatus.CHANGED: "on-hold",
    CommitmentStatus.BLOCKED: "on-hold",
    CommitmentStatus.WITHDRAWN: "cancelled",
    CommitmentStatus.DECLINED: "rejected",
}
"""Every state is one that the guide's referral task allows; it knows neither “ready” nor “received”."""
NEEDS_REASON: Final = frozenset({"on-hold", "failed", "cancelled", "rejected"})
ENDED: Final = frozenset({"completed", "failed", "cancelled", "rejected"})
REQUEST_STATES: Final[dict[str, str]] = {"completed": "completed", "on-hold": "on-hold"} | dict.fromkeys(
    ("cancelled", "rejected", "failed"), "revoked"
)
GOAL_STATES: Final[dict[NeedStatus, tuple[str, str]]] = {
    NeedStatus.OPEN: ("active", "in-progress"),
    NeedStatus.BETTER: ("active", "improving"),
    NeedStatus.MET: ("completed", "achieved"),
    NeedStatus.NO_LONGER: ("cancelled", ""),
    NeedStatus.HANDED_ON: ("on-hold", ""),
}


@dataclass(frozen=True, slots=True)
class Categories:
    """The guide's categories, and which part of life belongs to which.

    Attributes:
        system: Address that names the code system; nothing is ever fetched from it.
        codes: Display words by code.
        of_domain: Category by code of a need domain.
        credit: Whom the codes are owed to.
    """

    system: str
    codes: dict[str, str]
    of_domain: dict[str, str]
    credit: str


@cache
def categories() -> Categories:
    """Return the shipped categories."""
    raw = json.loads(resource("sdohcc.json").read_text(encoding="utf-8"))
    return Categories(raw["system"], raw["codes"], raw["need_domains"], raw["credit"])


def category_of(domain: str) -> dict[str, Any]:
    """Return the coding of a need's part of life; what the guide has no category for is unspecified."""
    known = categories()
    code = known.of_domain.get(domain, UNSPECIFIED)
    return {"system": known.system, "code": code, "display": known.codes[code]}
