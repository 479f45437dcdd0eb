"""Views of the small papers, made by hand for their tests."""

from collections.abc import Mapping
from typing import Any

from fteam.rules.family_views import (
    Calendar,
    CalendarDay,
    CalendarEntry,
    CalendarLine,
    Call,
    CareStep,
    FridgeView,
    Imprint,
    SafetyView,
    Thing,
    YouthView,
)
from fteam.rules.part_views import (
    Change,
    Changes,
    ChangesView,
    PartnerView,
    PartOther,
    PartTask,
    Told,
)
from fteam.rules.plan_view import Quote

IMPRINT = Imprint("en", "Reyes family", 1, "7K4M-92QX")
HEADS = ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
CALLS = (
    Call("By day", "Sam Cole", "555-0142"),
    Call("At night", "", "988, call or text"),
    Call("In danger", "", "911"),
)


def an_entry(letter: str = "A", time: str = "10:00", what: str = "Ana", way: str = "") -> CalendarEntry:
    return CalendarEntry(letter, time, what, way)


def a_line(letter: str = "A", **more: Any) -> CalendarLine:
    facts = {"who": "Ana with Darnell", "when": ("Saturdays",), "where": ("visit place",), "is_whole": True}
    return CalendarLine(letter, **{**facts, **more})


def a_calendar(
    busy: Mapping[int, tuple[CalendarEntry, ...]], *legend: CalendarLine, weeks: int = 4
) -> Calendar:
    """Return a calendar of the days 1 to 28; `busy` says what happens on which."""
    days = [CalendarDay(f"day {n}", str(n), busy.get(n, ())) for n in range(1, weeks * 7 + 1)]
    return Calendar(
        HEADS if weeks else (), tuple(tuple(days[n : n + 7]) for n in range(0, len(days), 7)), legend
    )


def a_fridge(**more: Any) -> FridgeView:
    facts = {
        "imprint": IMPRINT,
        "name": "Maria",
        "things": (Thing("Mon, Nov 23", "Bring the medicine bill to Sam."),),
        "calls": CALLS,
        "calendar": a_calendar({7: (an_entry(),)}, a_line()),
        "next_meetings": ("Monday, December 21, 2026 at 10:00",),
        "help_with": ("Getting around", "Child care"),
    }
    return FridgeView(**{**facts, **more})


def a_safety(**more: Any) -> SafetyView:
    facts = {
        "imprint": Imprint("en", "", 1, "7K4M-92QX"),
        "steps": (CareStep("It is not safe.", "Text Luz “mangos”.", ("Luz", "at once")),),
        "signals": ("mangos",),
        "calls": CALLS[1:],
        "notices": (),
    }
    return SafetyView(**{**facts, **more})


def a_youth(**more: Any) -> YouthView:
    facts = {
        "imprint": IMPRINT,
        "name": "Tyler",
        "full_name": "Tyler Jackson",
        "said": (Quote("I just want to be a kid.", "", "en"),),
        "asked": (Quote("Time to play.", "", "en"),),
        "for_me": (Thing("Tuesdays", "drive Tyler", "Grace"),),
        "rights": ("I can say what I want.", "I can pass.", "I can get a copy."),
        "rights_in_care": ("I can go to court.",),
        "calls": CALLS,
    }
    return YouthView(**{**facts, **more})


def a_partner(**more: Any) -> PartnerView:
    facts = {
        "imprint": IMPRINT,
        "name": "Kayla Stidham",
        "organization": "Cedar Gap",
        "day": None,
        "promises": (PartTask(1, "place Ana in the group", (Told("When", "every Monday"),)),),
        "asks": (),
        "waits_for": (),
        "checks": (),
        "family_times": (),
        "dissent": (),
        "contact": CALLS[0],
        "next_meetings": (),
        "leaves": (),
        "notices": ("Keep it private.",),
    }
    return PartnerView(**{**facts, **more})


def a_whole_partner() -> PartnerView:
    return a_partner(
        asks=(PartTask(1, "say yes or no to " + "a very long question " * 5, ()),),
        waits_for=(PartOther("send the papers", "Hannah", "by Fri, Sep 18"),),
        checks=(PartOther("apply", "Maria", "by Fri, Sep 18"),),
        family_times=(a_line(""),),
        dissent=(Quote("too soon", "Where?", "en"), Quote("", "When?", "en"), Quote("never", "", "en")),
        next_meetings=("Monday, December 21, 2026",),
        leaves=("Maria gave leave: attendance.",),
    )


def some_changes(**more: Any) -> ChangesView:
    part = Changes(
        "What each person will do",
        new=(Change("3", "", "Sam", "", "bring a coat"),),
        changed=(Change("2", "4", "Grace", "drive on Monday", "drive on Tuesday"),),
        done=(Change("1", "1", "Maria", "apply", "Done"),),
        gone=(Change("", "5", "Luz", "have the girls on Sundays", "Withdrawn"),),
    )
    facts = {"imprint": IMPRINT, "name": "Maria Reyes", "was_version": 1, "was_day": None, "parts": (part,)}
    return ChangesView(**{**facts, **more})
