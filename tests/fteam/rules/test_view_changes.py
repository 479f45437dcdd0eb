"""What is different is told line by line; what the reader may no longer know does not come back."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fteam.meeting import OpenMeeting, with_changes
from fteam.records.audience import STAFF_ONLY, Audience
from fteam.records.commitment import (
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    FamilyTime,
    FamilyTimeWay,
    SafetyStep,
)
from fteam.records.decision import Decision
from fteam.records.meeting import Session
from fteam.records.person import Person
from fteam.records.protection import Consent, CourtOrder
from fteam.records.spoken import Need, NeedStatus, Strength
from fteam.rules.part_views import Change, Changes
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.rules.view_changes import changes_view
from fteam.words import ENGLISH, Words
from tests.families import played
from tests.makers import DAY, a_meeting, join

ON = date(2026, 9, 17)
LATER = date(2026, 11, 1)


class Between:
    """A mother, her helper, and what happens between two plans."""

    def __init__(self) -> None:
        self.opened: OpenMeeting = a_meeting()
        self.mother: Person = join(self.opened, "Maria", "parent")
        self.helper: Person = join(self.opened, "Sam", "caseworker")

    def promise(self, words: str, promiser: Person | None = None, **more: Any) -> Commitment:
        made = Commitment(words=words, promiser=(promiser or self.helper).id, **more)
        self.opened.write_down(made)
        return made

    def change(self, record: Any, **changes: Any) -> None:
        self.opened.write_down(with_changes(record, **changes))

    def view(self) -> PlanView:
        return view_for(self.opened.plan, self.mother.id, ON, ENGLISH)

    def changes(self, before: PlanView, words: Words = ENGLISH) -> tuple[Changes, ...]:
        return changes_view(self.opened.plan, self.mother.id, before, LATER, words).parts


@pytest.fixture
def between() -> Between:
    return Between()


def test_the_same_plan_has_no_changes(between: Between) -> None:
    between.promise("drive")

    assert between.changes(between.view()) == ()


def test_a_new_promise_is_new(between: Between) -> None:
    before = between.view()
    between.promise("drive", repeats="every Monday")

    (part,) = between.changes(before)

    assert part.title == "What each person will do"
    assert part.new == (Change("1", "", "Sam", "", "drive · every Monday"),)


def test_another_wording_or_another_day_is_a_change_with_both_numbers(between: Between) -> None:
    drive = between.promise("drive Ana to school", due=date(2026, 9, 30))
    pay = between.promise("pay the bill")
    before = between.view()
    between.promise("call first", between.mother)
    between.change(drive, words="drive Ana to school and back")
    between.change(pay, due=date(2026, 10, 1))

    (part,) = between.changes(before)

    assert part.changed == (
        Change(
            "2",
            "1",
            "Sam",
            "drive Ana to school · by Wed, Sep 30",
            "drive Ana to school and back · by Wed, Sep 30",
        ),
        Change("3", "2", "Sam", "pay the bill", "pay the bill · by Thu, Oct 1"),
    )


def test_quite_other_words_and_another_person_are_new_and_gone(between: Between) -> None:
    drive = between.promise("drive")
    same = between.promise("say hello")
    before = between.view()
    between.change(drive, words="bake a cake for everyone")
    between.opened.remove(same)
    between.promise("say hello", between.mother)

    (part,) = between.changes(before)

    assert [(change.who, change.now) for change in part.new] == [
        ("Maria", "say hello"),
        ("Sam", "bake a cake for everyone"),
    ]
    assert [(change.who, change.then) for change in part.gone] == [("Sam", "drive"), ("Sam", "say hello")]


def test_what_is_done_better_or_withdrawn_says_so(between: Between) -> None:
    drive, pay = between.promise("drive"), between.promise("pay the bill")
    need = Need(words="sleep", said_by=between.mother.id)
    between.opened.write_down(need)
    before = between.view()
    between.change(drive, status=CommitmentStatus.DONE)
    between.change(pay, status=CommitmentStatus.WITHDRAWN)
    between.change(need, status=NeedStatus.BETTER)

    needs, promises = between.changes(before)

    assert needs.done == (Change("1", "1", "Maria, parent", "sleep", "Better"),)
    assert promises.done == (Change("1", "1", "Sam", "drive", "Done"),)
    assert promises.gone == (Change("", "2", "Sam", "pay the bill", "Withdrawn"),)


def test_an_item_that_is_still_there_in_another_place_is_gone_from_its_own(between: Between) -> None:
    drive = between.promise("drive")
    before = between.view()
    between.change(drive, kind=CommitmentKind.ASK)

    promises, asks = between.changes(before)

    assert [change.now for change in promises.gone] == [""]
    assert [change.now for change in asks.new] == ["drive"]


def test_every_part_is_compared(between: Between) -> None:
    before = between.view()
    someone = between.mother.id
    for record in (
        Decision(answer="stay"),
        Strength(words="kind", said_by=someone),
        Need(words="sleep", said_by=someone),
        SafetyStep(trigger="late", action="call"),
        Commitment(words="ask", promiser=someone, kind=CommitmentKind.ASK),
        FamilyTime(adult=someone, when="Saturdays"),
        Session(day=DAY, next_day=LATER),
    ):
        between.opened.write_down(record)

    assert [part.title for part in between.changes(before)] == [
        "What was decided",
        "What is going well",
        "What needs to change",
        "Keeping everyone safe",
        "We will ask",
        "Family time",
        "When we meet next",
    ]


def test_facts_in_two_languages_are_not_compared(between: Between) -> None:
    between.promise("drive", due=date(2026, 9, 30))

    assert between.changes(replace(between.view(), language="es")) == ()


def test_what_was_hidden_since_does_not_come_back(between: Between) -> None:
    drive, pay = between.promise("drive"), between.promise("pay the bill today")
    time = FamilyTime(adult=between.helper.id, when="Saturdays", way=FamilyTimeWay.VIDEO)
    between.opened.write_down(time)
    before = between.view()
    for record in (drive, time):
        between.change(record, audience=STAFF_ONLY)
    between.change(pay, words="pay the bill today.", audience=Audience.only(between.helper.id))

    assert between.changes(before) == ()


@pytest.mark.parametrize("closes", ["leave", "order", "notice"])
def test_where_something_was_closed_to_the_reader_no_old_words_are_told(
    between: Between, closes: str
) -> None:
    drive, pay = between.promise("drive"), between.promise("pay the bill")
    before = between.view()
    between.opened.remove(drive)
    between.change(pay, words="pay the bills")
    if closes == "leave":
        helper = between.helper.id
        leave = Consent(subject=helper, signer=helper, recipients=(between.mother.id,), expires=ON)
        between.opened.write_down(leave)
    elif closes == "order":
        between.opened.write_down(CourtOrder(restrains=(between.mother.id,)))
    else:
        before = replace(before, notices=(*before.notices, "the law"))

    (part,) = between.changes(before)

    assert part.gone == ()
    assert [(change.then, change.now) for change in part.changed] == [("", "pay the bills")]


def test_two_treatment_does_not_come_back_after_the_last_day_of_leave() -> None:
    family = played("two")
    for name in ("P6", "T1", "T2", "T3", "T5"):
        reader = family.ids[name]
        before = view_for(family.plan, reader, family.day, ENGLISH)

        page = repr(changes_view(family.plan, reader, before, date(2027, 1, 8), ENGLISH))

        for words in ("treatment", "New Bridge", "recovery", "every night"):
            assert words not in page


def test_the_page_names_the_older_plan(between: Between) -> None:
    before = replace(between.view(), version=3, day=ON)

    page = changes_view(between.opened.plan, between.mother.id, before, LATER, ENGLISH)

    assert (page.name, page.was_version, page.was_day) == ("Maria", 3, ON)


@pytest.mark.parametrize("wall", ["hidden_from", "only_for"])
def test_the_next_day_of_a_session_that_is_hidden_since_does_not_come_back(
    between: Between, wall: str
) -> None:
    session = Session(day=ON, next_day=date(2026, 10, 1), next_words="the new flat")
    between.opened.write_down(session)
    before = between.view()
    assert before.next_meetings

    people = (between.mother.id,) if wall == "hidden_from" else (between.helper.id,)
    between.change(session, **{wall: people})
    between.opened.write_down(Session(day=ON, next_day=date(2026, 10, 2), next_words="the new flat"))

    page = repr(between.changes(before))

    assert "October 1," not in page
    assert "October 2," in page


@pytest.mark.parametrize("hides", ["place on the team", "work"])
def test_the_work_of_someone_hidden_since_does_not_come_back(between: Between, hides: str) -> None:
    member = next(each for each in between.opened.plan.memberships if each.person == between.helper.id)
    between.change(member, connection="Advocate at Casa Clara")
    need = Need(words="rest", said_by=between.helper.id)
    between.opened.write_down(need)
    before = between.view()
    assert "Casa Clara" in repr(before)

    if hides == "work":
        between.change(member, role="treatment_provider", connection="")
    else:
        between.change(member, audience=STAFF_ONLY)
    between.change(need, words="rest and sleep")

    assert "Casa Clara" not in repr(between.changes(before))


def test_a_line_of_someone_who_is_no_longer_there_is_only_masked(between: Between) -> None:
    between.opened.write_down(Need(words="rest", said_by=between.mother.id))
    before = between.view()
    gone = replace(before, needs=tuple(replace(need, by="Ann, aunt", words="x") for need in before.needs))

    (part,) = between.changes(gone)

    assert [change.who for change in part.gone] == ["Ann, aunt"]
