"""A plan as data: for other programs, and as an earlier version said it; for window and command line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Final, Protocol, TypeVar

from fteam.errors import FixableError
from fteam.exchange.fhir import fhir_bundle
from fteam.exchange.pdfium import attached_view
from fteam.exchange.view_json import view_json
from fteam.last_look import look_over_json
from fteam.papers import words_for
from fteam.records.plan import Plan
from fteam.rules.barred import barred_for
from fteam.rules.case_view import Part, case_view
from fteam.rules.content import is_sealed
from fteam.rules.eyes import Eyes
from fteam.rules.leave import NOTHING_ACCEPTED, let_go
from fteam.rules.plan_view import PlanView
from fteam.rules.profiles import for_profile, rules_of
from fteam.rules.view import known_signatures, view_for
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


class PaperOnlyError(FixableError):
    """This reader gets paper and no file."""

    says = phrase("This person gets paper only, no file. Print it instead.")


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


def data_file(
    kind: DataKind,
    plan: Plan,
    reader: str,
    at: datetime,
    default: str,
    *,
    accepted: frozenset[str] = NOTHING_ACCEPTED,
) -> DataFile:
    """Write what one reader may see of a plan for another program.

    Args:
        kind: How it is written.
        plan: The plan.
        reader: Id of the person whose system gets it.
        at: Now, aware, in the zone of the meeting; consents are looked at on its day.
        default: Language where nothing is known about the reader.
        accepted: Ids of ended leave that someone has read about and goes on without.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
        PaperOnlyError: If this reader gets no files.
        LeaveEndedError: If there is ended leave that nobody has accepted.
        UnfitBundleError: If the bundle does not pass its own check.
        LeakError: If it would tell what its reader must not know.
    """
    words, day = words_for(plan, reader, default), at.date()
    eyes = Eyes(plan, reader, day)
    if reader in eyes.members and rules_of(plan, reader).is_paper_only:
        raise PaperOnlyError
    let_go(plan, reader, day, accepted)
    less = for_profile(plan, reader, day)
    if kind in PARTS:
        case = case_view(less, reader, day, words, PARTS[kind])
        code, data = case.check_code, fhir_bundle(case, words, at)
    else:
        view = view_for(less, reader, day, words, known_signatures(plan))
        code, data = view.check_code, view_json(view)
    look_over_json(data, barred_for(eyes, words))
    return DataFile(f"plan-{code}{kind.suffix}", data)


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
