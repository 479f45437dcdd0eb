"""What every reader will get, worked out before any paper leaves.

Source:
    Domain model, feature 71: preview of what each reader will see, with the withheld count and reasons.
"""

from dataclasses import dataclass
from datetime import date

from fteam.progress import Progress
from fteam.records.plan import Plan
from fteam.rules.eyes import readers
from fteam.rules.matrix import Row, row_for
from fteam.rules.plan_view import PlanView
from fteam.rules.profiles import for_profile
from fteam.rules.view import known_signatures, view_for
from fteam.words import Words


@dataclass(frozen=True, slots=True)
class Preview:
    """One reader's copy before it is made.

    Attributes:
        row: How much of each section they get, and what not.
        view: What they get.
    """

    row: Row
    view: PlanView


def previews(plan: Plan, on: date, words: Words, progress: Progress) -> tuple[Preview, ...]:
    """Work out the copies of all readers, in the order of the plan.

    Args:
        plan: The whole plan.
        on: The day of reading; leave ends.
        words: The language of all views, so that they can be compared.
        progress: Told how far the work is.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    everyone, stands = readers(plan), known_signatures(plan)
    found = []
    for done, person in enumerate(everyone):
        progress.at(100 * done // len(everyone))
        view = view_for(for_profile(plan, person.id, on), person.id, on, words, stands)
        found.append(Preview(row_for(plan, person.id, on), view))
    progress.at(100)
    return tuple(found)


def most_held(found: tuple[Preview, ...], besides: str) -> str:
    """Return the reader from whom the most is held back, besides one; nothing where there is no other."""
    others = [each.row for each in found if each.row.reader != besides]
    return max(others, key=lambda row: row.held).reader if others else ""


def first_parent(plan: Plan, found: tuple[Preview, ...]) -> str:
    """Return the parent with whom a comparison begins, or else the first reader."""
    parents = {member.person for member in plan.memberships if member.role == "parent"}
    people = [each.row.reader for each in found]
    return next((person for person in people if person in parents), next(iter(people), ""))
