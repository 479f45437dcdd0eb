"""What one reader gets on the small papers: plain text, already masked, numbered and in one language.

As with `fteam.rules.plan_view`, nothing here points back into the plan.
"""

from dataclasses import dataclass

from fteam.rules.plan_view import PlanView, Quote


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands at the foot of a paper.

    Attributes:
        language: BCP 47 tag of the language of its fixed words.
        label: What the family calls itself; empty where a paper must not say whose it is.
        version: Number of the plan's version.
        check_code: The code of the reader's copy of the plan.
    """

    language: str
    label: str
    version: int
    check_code: str

    @classmethod
    def of(cls, view: PlanView, *, is_discreet: bool = False) -> "Imprint":
        """Take the facts of a reader's view."""
        return cls(view.language, "" if is_discreet else view.family_label, view.version, view.check_code)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to do, or that someone does for the reader.

    Attributes:
        when: By when or on which day.
        words: What; as people said it.
        who: Who does it; empty where the reader does.
        more: The small first step, or how often.
    """

    when: str
    words: str
    who: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """Whom to call.

    Attributes:
        when: By day, at night, in danger.
        who: Name of a person or an office; may be empty.
        number: The number; empty where it is written by hand.
    """

    when: str
    who: str
    number: str


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something on one day.

    Attributes:
        letter: The letter of its line in the legend.
        time: When in the day; may be empty.
        what: With whom, as the reader sees it.
        way: How, where it is not in person.
    """

    letter: str
    time: str
    what: str
    way: str


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day of a calendar.

    Attributes:
        name: The day in full, for those who listen.
        number: What stands in its corner; the first of a month says the month too.
    """

    name: str
    number: str
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One line of the legend.

    Attributes:
        letter: What stands for it on its days; empty where no day is sure.
        who: Who is together.
        when: How often, from when, how.
        where: The place and who drives.
        is_whole: Whether the calendar shows all its days.
    """

    letter: str
    who: str
    when: tuple[str, ...]
    where: tuple[str, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """Some weeks, Sunday first.

    Attributes:
        heads: Names of the weekdays.
        weeks: Seven days each; none where no day is sure.
        legend: Every family time, also those whose days are not sure.
    """

    heads: tuple[str, ...]
    weeks: tuple[tuple[CalendarDay, ...], ...]
    legend: tuple[CalendarLine, ...]


@dataclass(frozen=True, slots=True)
class FridgeView:
    """One person's page for the fridge; it holds nothing that a visitor must not read.

    Attributes:
        name: What the person is called.
        things: The next things, most important first.
        calls: Whom to call first.
        calendar: Family time.
        next_meetings: When the reader meets the team again.
        help_with: What help there is for.
    """

    imprint: Imprint
    name: str
    things: tuple[Thing, ...]
    calls: tuple[Call, ...]
    calendar: Calendar
    next_meetings: tuple[str, ...]
    help_with: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CareStep:
    """What to do when something happens.

    Attributes:
        when: If this happens; empty for a promise of one's own.
        what: What to do.
        more: Who does it, how quickly, whom to call.
    """

    when: str
    what: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SafetyView:
    """One person's own steps, on a page that says nothing to others at first sight.

    Attributes:
        steps: What to do when.
        signals: Words that were agreed on.
        calls: Whom to call, day and night.
        notices: What the law asks to print with it.
    """

    imprint: Imprint
    steps: tuple[CareStep, ...]
    signals: tuple[str, ...]
    calls: tuple[Call, ...]
    notices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YouthView:
    """A young person's own page.

    Attributes:
        name: What they are called.
        full_name: The name they sign with.
        said: What they said.
        asked: What they asked for.
        for_me: What people promised them.
        rights: Their rights, in plain words.
        rights_in_care: Rights of those who live in foster care.
        calls: Whom they can call.
    """

    imprint: Imprint
    name: str
    full_name: str
    said: tuple[Quote, ...]
    asked: tuple[Quote, ...]
    for_me: tuple[Thing, ...]
    rights: tuple[str, ...]
    rights_in_care: tuple[str, ...]
    calls: tuple[Call, ...]
