"""Family time becomes a calendar of sure days; the rest stays words."""

from datetime import date
from typing import Any

import pytest

from fteam.records.commitment import FamilyTime, FamilyTimeWay
from fteam.records.person import Person
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Calendar, CalendarEntry
from fteam.rules.view_calendar import calendar, calendar_line, children_of, short_name, written_name
from fteam.rules.wording import Teller
from fteam.words import ENGLISH, Words
from tests.makers import a_meeting, join

ON = date(2026, 9, 17)


class Family:
    """A mother, a father and two children without a place on the team."""

    def __init__(self) -> None:
        opened = a_meeting()
        self.mother = join(opened, "Maria Reyes", "parent")
        self.father = join(opened, "Darnell Jackson", "parent")
        self.tyler = join(opened, "Tyler Jackson", "youth")
        self.ana, self.rosa = Person(full_name="Ana Jackson"), Person(full_name="Rosa Jackson")
        for child in (self.ana, self.rosa):
            opened.write_down(child)
        self.plan = opened.plan

    def teller(self, reader: Person) -> Teller:
        return Teller(Eyes(self.plan, reader.id, ON), ENGLISH)

    def time(self, when: str, **more: Any) -> FamilyTime:
        facts = {"children": (self.ana.id, self.rosa.id), "adult": self.father.id, **more}
        return FamilyTime(when=when, **facts)

    def calendar(self, *times: FamilyTime, reader: Person | None = None, on: date = ON) -> Calendar:
        return calendar(self.teller(reader or self.father), times, on)


@pytest.fixture
def family() -> Family:
    return Family()


def entries(found: Calendar) -> dict[str, tuple[CalendarEntry, ...]]:
    return {day.name: day.entries for week in found.weeks for day in week if day.entries}


def test_it_begins_with_the_sunday_of_the_week(family: Family) -> None:
    found = family.calendar(family.time("Saturdays"))

    assert found.heads == ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    assert [week[0].number for week in found.weeks] == ["Sep 13", "20", "27", "4"]
    assert found.weeks[2][4].number == "Oct 1"


def test_each_sure_day_tells_when_and_with_whom(family: Family) -> None:
    found = family.calendar(family.time("Saturdays 10:00\u201311:30", starts=date(2026, 9, 26)))

    assert entries(found) == {
        f"Saturday, {day}, 2026": (CalendarEntry("A", "10:00\u201311:30", "Ana, Rosa", ""),)
        for day in ("September 26", "October 3", "October 10")
    }


def test_a_day_before_the_paper_holds_nothing(family: Family) -> None:
    assert "Sunday, September 13, 2026" not in entries(family.calendar(family.time("Sundays")))


def test_days_hold_several_times_in_order(family: Family) -> None:
    found = family.calendar(
        family.time("Saturdays at 14:00"), family.time("Saturdays 9\u201310", way=FamilyTimeWay.VIDEO)
    )

    first = entries(found)["Saturday, September 19, 2026"]
    assert [(entry.letter, entry.time, entry.way) for entry in first] == [
        ("A", "14:00", ""),
        ("B", "9\u201310", "By video"),
    ]


def test_what_is_not_understood_is_told_in_words(family: Family) -> None:
    found = family.calendar(family.time("when he calls"))

    assert found.heads == ()
    assert found.weeks == ()
    line = found.legend[0]
    assert (line.letter, line.who, line.when, line.is_whole) == (
        "",
        "Ana, Rosa with Darnell",
        ("when he calls",),
        False,
    )


def test_what_is_sure_in_part_is_in_both(family: Family) -> None:
    found = family.calendar(family.time("once a month", starts=date(2026, 10, 3)))

    assert list(entries(found)) == ["Saturday, October 3, 2026"]
    assert not found.legend[0].is_whole


def test_it_begins_later_where_nothing_is_before(family: Family) -> None:
    found = family.calendar(family.time("Saturdays", starts=date(2026, 11, 7)))

    assert found.weeks[0][0].number == "Nov 1"


def test_what_begins_after_half_a_year_is_told_in_words_only(family: Family) -> None:
    found = family.calendar(family.time("Saturdays", starts=date(2028, 1, 1)))

    assert found.weeks == ()
    assert found.legend[0].is_whole


def test_each_reader_reads_whom_they_are_with(family: Family) -> None:
    time = family.time("Saturdays")
    with_tyler = family.time("Saturdays", children=(family.tyler.id,))
    who = {
        reader.called: next(
            iter(
                entries(
                    family.calendar(with_tyler if reader is family.tyler else time, reader=reader)
                ).values()
            )
        )[0].what
        for reader in (family.mother, family.father, family.tyler)
    }

    assert who == {
        "Maria Reyes": "Ana, Rosa with Darnell",
        "Darnell Jackson": "Ana, Rosa",
        "Tyler Jackson": "Darnell",
    }


def test_time_without_children_names_the_adult(family: Family) -> None:
    line = calendar_line(family.teller(family.father), family.time("Saturdays", children=()))

    assert line.who == "Darnell"


def test_the_place_and_the_driver_stand_in_the_legend(family: Family) -> None:
    open_place = family.time("Saturdays", place="the park", transport_by=family.mother.id)
    hidden = family.time("Saturdays", place="Elm Street 4", place_revealing=True)

    legend = family.calendar(open_place, hidden).legend

    assert [line.where for line in legend] == [("the park", "Maria Reyes drives"), ("visit place",)]


def test_an_arabic_paper_writes_names_in_their_own_script(family: Family) -> None:
    noor = Person(full_name="Noor al-Haddad", native_script="نور الحداد")
    olga = Person(full_name="Olga", native_script="Ольга")
    for person in (noor, olga):
        family.plan = family.plan.with_record(person)
    arabic = Words("ar", ENGLISH.catalogue)

    teller = Teller(Eyes(family.plan, family.mother.id, ON), arabic)

    assert short_name(teller, noor.id) == "نور"
    assert children_of(teller, (noor.id, olga.id)) == "نور، Olga"
    assert written_name(teller, olga.id) == "Olga"
    assert written_name(family.teller(family.mother), noor.id) == "Noor al-Haddad"


def test_a_first_name_is_enough_unless_someone_shares_it(family: Family) -> None:
    teller = family.teller(family.mother)
    assert short_name(teller, family.ana.id) == "Ana"

    family.plan = family.plan.with_record(Person(full_name="Ana Reyes"))
    teller = family.teller(family.mother)
    assert children_of(teller, (family.ana.id, family.rosa.id)) == "Ana Jackson, Rosa"
