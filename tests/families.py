"""Both practice families, played once: their plans, their people by the names in the scenarios."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from fteam.exchange.meeting_file import open_meeting_file
from fteam.exchange.play import play
from fteam.paths import resource
from fteam.records.plan import Plan
from fteam.records.record import Record
from tests.makers import RememberingKeeper

R = TypeVar("R", bound=Record)

DAYS = {"one": date(2026, 9, 17), "two": date(2026, 10, 7)}


@dataclass(frozen=True)
class Played:
    """A practice family at the end of its meeting.

    Attributes:
        plan: The plan.
        ids: Ids of people and items by their names in the scenario, such as “P1”.
        day: The last day of the meeting.
    """

    plan: Plan
    ids: dict[str, str]
    day: date

    def get(self, kind: type[R], name: str) -> R:
        """Return an item by its name in the scenario."""
        return self.plan.get(kind, self.ids[name])

    def names(self) -> dict[str, str]:
        """Return the names in the scenario by id."""
        return {record: name for name, record in self.ids.items()}


@cache
def played(name: str) -> Played:
    """Play a practice family; the same plan for all tests, because it is frozen."""
    file = open_meeting_file(Path(resource("meetings", f"{name}.json")).read_bytes())
    plan = play(file, RememberingKeeper()).plan
    return Played(plan, dict(file.ids), DAYS[name])
