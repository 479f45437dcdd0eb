"""What a partner gets of their own part, and what is different since an older plan: plain text.

As with `fteam.rules.plan_view`, nothing here points back into the plan.
"""

from dataclasses import dataclass
from datetime import date

from fteam.rules.family_views import CalendarLine, Call, Imprint
from fteam.rules.plan_view import Quote


@dataclass(frozen=True, slots=True)
class Told:
    """One fact of a promise and its label, such as “By when”."""

    label: str
    words: str


@dataclass(frozen=True, slots=True)
class PartTask:
    """Something a partner promised or is asked to do, with all its fields."""

    number: int
    words: str
    facts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class PartOther:
    """Something that someone else does and the partner waits for or looks after: action, person, day."""

    words: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class PartnerView:
    """A partner's own part, and nothing else of the plan.

    Attributes:
        name: Whose sheet it is.
        organization: Whom they speak for.
        day: Day of the meeting.
        promises: What they promised.
        asks: What they are asked.
        waits_for: What others do first.
        checks: What they look after.
        family_times: Times that they host, drive or share.
        dissent: Where they did not agree, in their own words.
        contact: Whom to tell how it goes.
        next_meetings: When they are invited again.
        leaves: On what leave things were told to them, and until when.
        notices: What the law asks to print with it.
    """

    imprint: Imprint
    name: str
    organization: str
    day: date | None
    promises: tuple[PartTask, ...]
    asks: tuple[PartTask, ...]
    waits_for: tuple[PartOther, ...]
    checks: tuple[PartOther, ...]
    family_times: tuple[CalendarLine, ...]
    dissent: tuple[Quote, ...]
    contact: Call
    next_meetings: tuple[str, ...]
    leaves: tuple[str, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is different now.

    Attributes:
        number: Its number in the plan of now; empty where it is gone.
        was_number: Its number in the older plan; empty where it is new.
        who: Who promised it, or who spoke.
        then: How it stood; of what is done or gone only the words.
        now: How it stands; of what is done or gone only in what way.
    """

    number: str
    was_number: str
    who: str
    then: str
    now: str


@dataclass(frozen=True, slots=True)
class Changes:
    """All changes of one part of the plan."""

    title: str
    new: tuple[Change, ...] = ()
    changed: tuple[Change, ...] = ()
    done: tuple[Change, ...] = ()
    gone: tuple[Change, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing in it is different."""
        return not (self.new or self.changed or self.done or self.gone)


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What is different between two plans, for the same reader.

    Attributes:
        was_version: Number of the older version.
        was_day: Day of the meeting of the older plan.
        parts: The parts of the plan in which something changed.
    """

    imprint: Imprint
    name: str
    was_version: int
    was_day: date | None
    parts: tuple[Changes, ...]
