"""Why a line of the plan is not for one reader, in words for the facilitator only.

Source:
    Domain model 5.8: staff see counts and reasons, a paper shows neither.
"""

from dataclasses import dataclass

from fteam.records.audience import Tag
from fteam.records.record import Choice
from fteam.words import phrase


class Why(Choice):
    """What keeps a line from a reader; the first reason that holds is told."""

    LOCKED = "locked", phrase("It is locked: nobody reads it on any paper.")
    AUDIENCE = "audience", phrase("It was written down for other people.")
    WALL = "wall", phrase("It belongs to a session that they must not know of.")
    PROGRAM = "program", phrase("It shows the work of an organization that must stay unknown to them.")
    PLACE = "place", phrase("It shows where someone lives or can be found.")
    NO_LEAVE = "no_leave", phrase("Nobody has given leave to share it with them.")
    NOT_YET = "not_yet", phrase("The leave to share it with them has not begun.")
    ENDED = "ended", phrase("The leave to share it with them has ended.")
    TAKEN_BACK = "taken_back", phrase("The leave to share it with them was taken back.")


@dataclass(frozen=True, slots=True)
class Held:
    """Why one line is held back from one reader.

    Attributes:
        why: The reason.
        tag: The protection that asks for leave, where leave is what is missing.
        leaves: Ids of the consents and legal reasons that opened it once and do so no more.
    """

    why: Why
    tag: Tag | None = None
    leaves: tuple[str, ...] = ()
