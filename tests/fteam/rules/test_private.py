import time
from datetime import timedelta
from typing import Any

import pytest

from fteam.meeting import OpenMeeting
from fteam.records.audience import LOCKED, STAFF_ONLY, TEAM, Audience
from fteam.records.commitment import FamilyTime
from fteam.records.meeting import Attendance, Session
from fteam.records.person import AddressMode, Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import CourtOrder, Danger, PrivateWords
from fteam.rules.private import (
    Leads,
    Lookout,
    copies_say,
    narrowed,
    numbered_lines,
    person_of,
    protected_people,
    protected_words,
)
from fteam.words import ENGLISH
from tests.makers import DAY, a_running_meeting

MOST_MS = 2
LETTERS = 5_000


def a_plan(*records: Any) -> Plan:
    """Return the plan of a mother and a caseworker, with more records in it."""
    plan = a_running_meeting().plan
    for record in records:
        plan = plan.with_record(record)
    return plan


def a_protected_mother(**more: Any) -> tuple[Plan, Person]:
    plan = a_plan()
    mother = plan.people[0].model_copy(update={"address_mode": AddressMode.PROTECTED, **more})
    return plan.with_record(mother), mother


def a_walled_father() -> tuple[OpenMeeting, Person]:
    """Return a meeting with a session from which the father is kept away, and a school he must not know."""
    meeting = a_running_meeting()
    father = Person(full_name="Ángel Reyes")
    meeting.write_down(father, Membership(person=father.id, role="parent"))
    own = Session(day=DAY)
    meeting.write_down(own, Attendance(session=own.id, person=father.id))
    first = meeting.plan.sessions[0]
    meeting.write_down(first.model_copy(update={"hidden_from": (father.id,)}))
    meeting.write_down(Organization(name="Cedar Gap Elementary", kind="school", location_revealing=True))
    return meeting, father


def test_everything_that_leads_to_someone_is_protected() -> None:
    _plan, mother = a_protected_mother(
        substitute_address="PO Box 1407, Elm City", programme_code="ACP-0000", phone="555-0111"
    )
    plan = a_plan(
        mother,
        Organization(
            name="Casa Clara", other_names=("La Casa",), victim_service=True, location_revealing=True
        ),
        Organization(name="Cedar Gap Elementary", location_revealing=True),
        Organization(name="New Bridge", part2=True),
        Organization(name="Town Library"),
        Session(day=DAY, place="Blue House", place_revealing=True),
        Session(day=DAY, place="Town Hall"),
        FamilyTime(adult=mother.id, place="Lake Park", place_revealing=True),
        FamilyTime(adult=mother.id, place="Mall"),
        PrivateWords(words="silver Corolla", protects=(mother.id,)),
    )

    found = {(each.words, each.leads, each.field) for each in protected_words(plan, DAY)}

    assert found == {
        ("PO Box 1407, Elm City", Leads.ADDRESS, "substitute_address"),
        ("PO Box 1407", Leads.ADDRESS, "substitute_address"),
        ("ACP-0000", Leads.CODE, "programme_code"),
        ("555-0111", Leads.PHONE, "phone"),
        ("Casa Clara", Leads.ADVOCACY, "name"),
        ("La Casa", Leads.ADVOCACY, "other_names"),
        ("Cedar Gap Elementary", Leads.PLACE, "name"),
        ("New Bridge", Leads.TREATMENT, "name"),
        ("Blue House", Leads.PLACE, "place"),
        ("Lake Park", Leads.PLACE, "place"),
        ("silver Corolla", Leads.WORDS, "words"),
    }


def test_phone_is_protected_only_for_protected_people() -> None:
    plan = a_plan()
    mother = plan.people[0].model_copy(update={"phone": "555-0111"})
    order = CourtOrder(protects=(mother.id,), restrains=(plan.people[1].id,), expires=DAY)

    open_plan, safe_plan = plan.with_record(mother), plan.with_record(mother).with_record(order)

    assert protected_words(open_plan, DAY) == ()
    assert [each.leads for each in protected_words(safe_plan, DAY)] == [Leads.PHONE]
    assert protected_words(safe_plan, DAY + timedelta(days=1)) == ()


def test_orders_flags_and_addresses_protect_people() -> None:
    plan, mother = a_protected_mother()
    worker = plan.people[1]

    flagged = plan.with_record(Danger(person=mother.id, toward=(worker.id,)))

    assert protected_people(plan, DAY) == (mother.id,)
    assert protected_people(flagged, DAY) == (mother.id, worker.id)


def test_address_leads_by_its_numbered_lines_too() -> None:
    assert numbered_lines(" 12 Oak St, Ashe Hollow; Apt 4 ") == (
        "12 Oak St, Ashe Hollow; Apt 4",
        "12 Oak St",
        "Apt 4",
    )
    assert numbered_lines(" ") == ()
    assert numbered_lines("12 Oak St") == ("12 Oak St",)


@pytest.mark.parametrize(
    "text",
    ["CEDAR GAP  Elementary", "cedar-gap elementary", "Cédar Gap\nElementary", "(Cedar Gap Elementary)"],
)
def test_words_are_found_however_they_are_spelled(text: str) -> None:
    found = Lookout.for_words("Cedar Gap Elementary").found_in(f"She goes to {text}, I think.")

    assert [each.protected.words for each in found] == ["Cedar Gap Elementary"]


def test_place_in_the_text_is_known_letter_by_letter() -> None:
    text = "Cafe\u0301 Cedar\u0301 Gap, yes"

    (found,) = Lookout.for_words("cedar gap").found_in(text)

    assert text[found.start : found.end] == "Cedar\u0301 Gap"


def test_accent_at_the_end_belongs_to_the_word() -> None:
    text = "at the Blue Cafe\u0301."

    (found,) = Lookout.for_words("Blue Café").found_in(text)

    assert text[found.start : found.end] == "Blue Cafe\u0301"


def test_words_inside_other_words_are_not_meant() -> None:
    assert not Lookout.for_words("Oak").is_in("oaken soak")
    assert Lookout.for_words("Oak").is_in("an oak.")


def test_longest_of_overlapping_words_counts() -> None:
    lookout = Lookout.for_words("Cedar Gap", "Cedar Gap Elementary", "Gap")

    found = lookout.found_in("Cedar Gap Elementary and Gap")

    assert [each.protected.words for each in found] == ["Cedar Gap Elementary", "Gap"]


def test_letters_that_are_joined_onto_a_word_do_not_hide_it() -> None:
    assert Lookout.for_words("بيت النور").is_in("ذهبت وبيت النور بعيد")
    assert Lookout.for_words("李明中学").is_in("她在李明中学上学")


def test_words_without_letters_are_never_looked_for() -> None:
    assert Lookout.for_words("", " — ").known == ()


def test_long_texts_are_read_quickly() -> None:
    known = tuple(f"Place {number} of Cedar Gap" for number in range(60))
    lookout = Lookout.for_words(*known, "the lake house")
    text = ("We went to the lake and to the house, “más o menos” at four. " * LETTERS)[:LETTERS]
    lookout.found_in(text)

    times = []
    for _round in range(20):
        began = time.thread_time()
        lookout.found_in(text)
        times.append((time.thread_time() - began) * 1000)

    assert min(times) <= MOST_MS, times


def test_copies_say_what_the_mask_prints() -> None:
    meeting, father = a_walled_father()

    said = copies_say(meeting.plan, "Cedar Gap Elementary", DAY, ENGLISH)

    assert said == ((father.id, "the school"),)


def test_audience_becomes_narrower_and_never_wider() -> None:
    meeting, father = a_walled_father()
    plan = meeting.plan
    mother, worker = plan.people[0].id, plan.people[1].id
    knowing = (mother, worker)

    assert narrowed(plan, TEAM, knowing, DAY) == Audience.only(mother, worker)
    assert narrowed(plan, Audience.only(mother, father.id), knowing, DAY) == Audience.only(mother)
    assert narrowed(plan, Audience.only(father.id), knowing, DAY) == LOCKED
    assert narrowed(plan, STAFF_ONLY, knowing, DAY) == STAFF_ONLY
    assert narrowed(plan, LOCKED, knowing, DAY) == LOCKED


def test_people_are_told_by_their_records() -> None:
    plan, mother = a_protected_mother(programme_code="ACP-0000")

    (found,) = Lookout.over(plan, DAY).found_in("code acp 0000")

    assert person_of(plan, found) == (mother,)
