"""The page for the fridge: what comes next, and nothing that a visitor must not read."""

from datetime import date
from typing import Any

import pytest

from fteam.errors import UnknownPersonError
from fteam.meeting import OpenMeeting
from fteam.records.audience import FAMILY_ONLY, STAFF_ONLY, Audience, Tag
from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus, FamilyTime
from fteam.records.person import Organization, Person, Relationship
from fteam.records.spoken import Need, NeedStatus
from fteam.rules.family_views import FridgeView, Thing
from fteam.rules.view_fridge import fridge_view
from fteam.words import ENGLISH, Words
from tests.families import played
from tests.makers import a_meeting, a_person, join

ON = date(2026, 9, 17)


class Home:
    """A mother, her helper and a meeting."""

    def __init__(self, role: str = "parent") -> None:
        self.opened: OpenMeeting = a_meeting()
        self.mother: Person = join(self.opened, "Maria", role)
        self.helper: Person = join(self.opened, "Sam", "caseworker")

    def promise(self, words: str, promiser: Person | None = None, **more: Any) -> None:
        who = (promiser or self.mother).id
        self.opened.write_down(Commitment(words=words, promiser=who, **more))

    def page(self, reader: Person | None = None) -> FridgeView:
        return fridge_view(self.opened.plan, (reader or self.mother).id, ON, ENGLISH)

    def things(self) -> list[str]:
        return [thing.words for thing in self.page().things]


@pytest.fixture
def home() -> Home:
    return Home()


def test_ones_own_promises_come_first_by_their_days(home: Home) -> None:
    home.promise("third", due=date(2026, 9, 30))
    home.promise("help her", home.helper, for_whom=(home.mother.id,), due=date(2026, 9, 18))
    home.promise("first", starts=date(2026, 9, 18))
    home.promise("second", repeats="every Saturday")

    assert home.things() == ["first", "second", "third"]


def test_what_others_do_for_the_reader_fills_the_page(home: Home) -> None:
    home.promise("bring the crib", home.helper, for_whom=(home.mother.id,), due=date(2026, 9, 25))

    assert home.page().things == (Thing("by Fri, Sep 25", "bring the crib", "Sam"),)


def test_what_others_do_for_children_at_home_comes_last(home: Home) -> None:
    child = a_person("Ana")
    home.opened.write_down(child)
    home.opened.write_down(Relationship(person=home.mother.id, of=child.id, lives_with=True))
    home.promise("drive Ana", home.helper, for_whom=(child.id,))
    home.promise("see Rosa", home.helper)
    home.promise("call", repeats="when I can")

    assert home.things() == ["call", "drive Ana"]


def test_the_small_first_step_is_a_thing_of_its_own_while_its_day_is_to_come(home: Home) -> None:
    home.promise("apply", due=date(2026, 9, 30), first_step="bring pay stubs", first_step_day=ON)

    assert [(thing.when, thing.words) for thing in home.page().things] == [
        ("Thu, Sep 17", "bring pay stubs"),
        ("by Wed, Sep 30", "apply"),
    ]


@pytest.mark.parametrize(("first_day", "more"), [(None, "First step: call"), (date(2026, 9, 1), "")])
def test_a_first_step_without_a_day_to_come_stands_beside_or_is_over(
    home: Home, first_day: date | None, more: str
) -> None:
    home.promise("apply", due=date(2026, 9, 30), first_step="call", first_step_day=first_day)

    assert [(thing.words, thing.more) for thing in home.page().things] == [("apply", more)]


def test_how_often_is_told_in_the_words_of_the_promise(home: Home) -> None:
    home.promise("drive", repeats="every Tuesday")
    home.promise("visit", repeats="when I can", due=date(2026, 10, 1))

    told = [(thing.when, thing.more) for thing in home.page().things]
    assert told == [("Tue, Sep 22", "every Tuesday"), ("by Thu, Oct 1", "when I can")]


@pytest.mark.parametrize(
    "status", [CommitmentStatus.DONE, CommitmentStatus.WITHDRAWN, CommitmentStatus.DECLINED]
)
def test_what_is_over_is_no_next_thing(home: Home, status: CommitmentStatus) -> None:
    home.promise("old", status=status)
    home.promise("ask", kind=CommitmentKind.ASK)

    assert home.things() == []


def test_what_has_a_reason_for_protection_hangs_on_no_fridge(home: Home) -> None:
    home.promise("go to my groups", tags=(Tag.PART2,))
    home.promise("text mangos", audience=Audience.only(home.mother.id))
    home.promise("file it", home.helper, for_whom=(home.mother.id,), audience=STAFF_ONLY)
    home.promise("cook", audience=FAMILY_ONLY)
    home.opened.write_down(FamilyTime(adult=home.mother.id, when="Saturdays", tags=(Tag.LOCATION_REVEALING,)))
    home.opened.write_down(Need(words="a", said_by=home.mother.id, domain="food", tags=(Tag.HEALTH,)))

    page = home.page()

    assert [thing.words for thing in page.things] == ["cook"]
    assert page.calendar.legend == ()
    assert page.help_with == ()


def test_help_is_named_by_parts_of_life_that_tell_nothing_private(home: Home) -> None:
    for domain in ("food", "food", "partner_violence", "other", ""):
        home.opened.write_down(Need(words="a", said_by=home.mother.id, domain=domain))
    home.opened.write_down(Need(words="b", said_by=home.mother.id, domain="school", status=NeedStatus.MET))

    assert home.page().help_with == ("Food",)


def test_a_young_person_reads_of_their_own_needs_only() -> None:
    home = Home("youth")
    home.opened.write_down(Need(words="a", said_by=home.helper.id, domain="money"))
    home.opened.write_down(Need(words="b", said_by=home.mother.id, domain="school"))

    assert home.page().help_with == ("School",)


def test_family_time_is_ones_own_or_that_of_children_one_cares_for(home: Home) -> None:
    child, carer = a_person("Ana"), join(home.opened, "Luz", "kin_caregiver")
    driver, other = join(home.opened, "Bilal", "relative"), join(home.opened, "Jo", "relative")
    home.opened.write_down(child)
    home.opened.write_down(
        FamilyTime(adult=home.mother.id, children=(child.id,), when="Saturdays", transport_by=driver.id)
    )

    seen = {who.called: len(home.page(who).calendar.legend) for who in (home.mother, carer, driver, other)}

    assert seen == {"Maria": 1, "Luz": 1, "Bilal": 1, "Jo": 0}


def test_someone_without_a_place_on_the_team_has_no_page(home: Home) -> None:
    with pytest.raises(UnknownPersonError):
        home.page(a_person("Nobody"))


def test_two_the_mothers_page_names_her_and_her_baby_in_arabic() -> None:
    family = played("two")

    page = fridge_view(family.plan, family.ids["P1"], family.day, Words("ar", ENGLISH.catalogue))

    assert page.name == "نور"
    assert "سامي" in page.calendar.legend[0].who


def test_a_young_persons_word_for_danger_is_on_no_fridge_of_family_one() -> None:
    family = played("one")
    for name in ("P1", "P2", "P3", "P6", "T9"):
        page = repr(fridge_view(family.plan, family.ids[name], family.day, ENGLISH))
        for words in ("mangos", "Casa Clara", "order papers", "fifteen", "1407", "555-0111"):
            assert words not in page


@pytest.mark.parametrize("protection", ["part2", "victim_service"])
def test_what_a_protected_organization_does_hangs_on_no_fridge(home: Home, protection: str) -> None:
    flags: dict[str, Any] = {protection: True}
    house = Organization(name="Casa Clara", **flags)
    home.opened.write_down(house)
    home.promise("go there", organization=house.id)
    home.promise("call the school")

    assert home.things() == ["call the school"]


def test_what_a_school_does_hangs_there(home: Home) -> None:
    school = Organization(name="Cedar Gap", location_revealing=True, tags=(Tag.LOCATION_REVEALING,))
    home.opened.write_down(school)
    home.promise("read with Ana", organization=school.id)

    assert home.things() == ["read with Ana"]
