"""A plan as data: for other programs, and as an earlier version said it; for window and command line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final, Protocol, TypeVar

from fteam.exchange.fhir import fhir_bundle
from fteam.exchange.pdfium import attached_view
from fteam.exchange.view_json import view_json
from fteam.papers import words_for
from fteam.records.plan import Plan
from fteam.rules.case_view import Part, case_view
from fteam.rules.content import is_sealed
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import Phrase, phrase


class Slip(Protocol):
    """What must be known of a sealed copy to find it."""

    @property
    def version_id(self) -> str:
        """Id of the plan version."""
        ...

    @property
    def reader(self) -> str:
        """Id of the person it was made for."""
        ...


S = TypeVar("S", bound=Slip)


class DataKind(Enum):
    """A way to write a plan for other programs.

    Attributes:
        key: Short name for the command line.
        suffix: How the file's name ends.
        title: What people read when they choose it.
    """

    JSON = "json", ".json", phrase("Their whole copy (JSON)")
    FHIR = "fhir", ".fhir.json", phrase("Their own lines (FHIR R4)")
    FHIR_WHOLE = (
        "fhir-whole",
        ".fhir.json",
        phrase("Everything they may see (FHIR R4)"),
    )

    def __init__(self, key: str, suffix: str, title: str) -> None:
        self.key = key
        self.suffix = suffix
        self.title = Phrase(title)


PARTS: Final = {DataKind.FHIR: Part.OWN_LINES, DataKind.FHIR_WHOLE: Part.WHOLE}


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file for another program.

    Attributes:
        name: A name without any family's words.
        data: The file.
    """

    name: str
    data: bytes = field(repr=False)


def data_file(kind: DataKind, plan: Plan, reader: str, at: datetime, default: str) -> DataFile:
    """Write what one reader may see of a plan for another program.

    Args:
        kind: How it is written.
        plan: The plan.
        reader: Id of the person whose system gets it.
        at: Now, aware, in the zone of the meeting; consents are looked at on its day.
        default: Language where nothing is known about the reader.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
        UnfitBundleError: If the bundle does not pass its own check.
    """
    words, day = words_for(plan, reader, default), at.date()
    if kind in PARTS:
        case = case_view(plan, reader, day, words, PARTS[kind])
        return DataFile(f"plan-{case.check_code}{kind.suffix}", fhir_bundle(case, words, at))
    view = view_for(plan, reader, day, words)
    return DataFile(f"plan-{view.check_code}{kind.suffix}", view_json(view))


def earlier_copy(plan: Plan, slips: Iterable[S], reader: str) -> S | None:
    """Return the reader's copy of the version before the plan as it is now, or None.

    Args:
        plan: The plan.
        slips: All its sealed copies.
        reader: Id of the person.
    """
    older = plan.versions[:-1] if is_sealed(plan) else plan.versions
    if not older:
        return None
    return next((slip for slip in slips if (slip.version_id, slip.reader) == (older[-1].id, reader)), None)


def earlier_view(
    plan: Plan, slips: Iterable[S], reader: str, pdf_of: Callable[[S], bytes]
) -> PlanView | None:
    """Return what the reader's copy said before the plan became what it is now, or None.

    Args:
        plan: The plan.
        slips: All its sealed copies.
        reader: Id of the person.
        pdf_of: Fetches a copy.

    Raises:
        PlanFileError: If the copy carries something that is not a plan.
    """
    slip = earlier_copy(plan, slips, reader)
    return attached_view(pdf_of(slip)) if slip is not None else None
