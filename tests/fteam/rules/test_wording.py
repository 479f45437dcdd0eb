from datetime import date

from fteam.meeting import OpenMeeting
from fteam.records.audience import STAFF_ONLY
from fteam.records.commitment import Commitment, Required
from fteam.records.person import Organization
from fteam.records.record import new_id
from fteam.rules.eyes import Eyes
from fteam.rules.wording import Teller
from fteam.words import ENGLISH
from tests.makers import DAY, a_meeting, a_person, join


def a_teller(meeting: OpenMeeting) -> Teller:
    friend = join(meeting, "Fay Roe", "natural_support")
    return Teller(Eyes(meeting.plan, friend.id, DAY), ENGLISH)


def test_people_are_called_what_they_want_and_named_in_full_where_it_counts() -> None:
    meeting = a_meeting()
    person = a_person("Carmen Güereña Peña", preferred="Doña Carmen")
    meeting.write_down(person)
    teller = a_teller(meeting)

    assert teller.name(person.id) == "Doña Carmen"
    assert teller.name(person.id, full=True) == "Carmen Güereña Peña"
    assert teller.names((person.id, person.id)) == "Doña Carmen"
    assert not teller.name(None)
    assert not teller.name(new_id())


def test_a_hidden_person_is_named_by_a_neutral_role_wherever_they_stand() -> None:
    meeting = a_meeting()
    hidden = join(meeting, "Quinn Quiet", "school", audience=STAFF_ONLY, connection="Teacher of Zoë").id
    teller = a_teller(meeting)

    assert teller.name(hidden, full=True) == "the school"
    assert teller.speaker(hidden) == "the school"
    assert not teller.role(hidden)
    assert teller.checked(Commitment(words="x", promiser=new_id(), checker=hidden)) == "the school checks"


def test_a_neutral_role_is_masked_too() -> None:
    meeting = a_meeting()
    meeting.write_down(Organization(name="Cedar Gap", kind="school", audience=STAFF_ONLY))
    hidden = join(meeting, "Q", "other", audience=STAFF_ONLY, neutral_role="someone at Cedar Gap").id

    assert a_teller(meeting).name(hidden) == "someone at the school"


def test_a_role_is_the_connection_and_the_organization() -> None:
    meeting = a_meeting()
    office = Organization(name="Harlan Office")
    meeting.write_down(office)
    worker = join(meeting, "Sam Cole", "caseworker", organization=office.id).id
    aunt = join(meeting, "Ana Ruiz", "relative", connection="Aunt").id
    child = a_person("Little Reyes")
    meeting.write_down(child)
    teller = a_teller(meeting)

    assert teller.role(worker) == "caseworker, Harlan Office"
    assert teller.role(aunt) == "Aunt"
    assert teller.speaker(aunt) == "Ana Ruiz, Aunt"
    assert not teller.role(child.id)
    assert teller.speaker(child.id) == "Little Reyes"


def test_where_work_is_hidden_neither_role_nor_stated_capacity_tells_it() -> None:
    meeting = a_meeting()
    coach = join(meeting, "Dee Carter", "recovery_coach", connection="Peer recovery coach").id
    teller = a_teller(meeting)
    meeting.write_down(a_person("x"))
    met = Teller(Eyes(meeting.plan, coach, DAY), ENGLISH)

    assert "recovery" not in teller.capacity(coach, "Peer recovery coach")
    assert teller.speaker(coach) == "a helper"
    assert met.role(coach) == "Peer recovery coach"


def test_a_capacity_is_what_was_stated_or_else_the_role() -> None:
    meeting = a_meeting()
    aunt = join(meeting, "Ana Ruiz", "relative", connection="Aunt").id
    stranger = a_person()
    meeting.write_down(stranger)
    teller = a_teller(meeting)

    assert teller.capacity(aunt, "For the family") == "For the family"
    assert teller.capacity(aunt, "") == "Aunt"
    assert teller.capacity(stranger.id, "A witness") == "A witness"


def test_a_promise_is_said_in_whole_sentences() -> None:
    meeting = a_meeting()
    aunt = join(meeting, "Ana Ruiz", "relative").id
    teller = a_teller(meeting)
    whole = Commitment(
        words="drive",
        promiser=new_id(),
        repeats="weekly",
        starts=date(2026, 9, 21),
        due=date(2026, 9, 25),
        until=date(2026, 12, 15),
        first_step="call",
        first_step_day=date(2026, 9, 18),
        checker=aunt,
        check_way="by phone",
        check_day=date(2026, 10, 2),
        required=Required.COURT,
        required_reference="order 7",
    )

    assert teller.when(whole) == "weekly, from Mon, Sep 21, by Fri, Sep 25, until Tue, Dec 15"
    assert teller.first_step(whole) == "call, Fri, Sep 18"
    assert teller.checked(whole) == "Ana Ruiz checks, by phone, Fri, Oct 2"
    assert teller.required(whole) == "Required by a court, order 7"


def test_what_is_not_there_is_not_said() -> None:
    teller = a_teller(a_meeting())
    bare = Commitment(words="drive", promiser=new_id(), check_way="by phone")

    assert not teller.when(bare)
    assert not teller.first_step(bare)
    assert not teller.required(bare)
    assert not teller.day(None)
    assert teller.checked(bare) == "by phone"
