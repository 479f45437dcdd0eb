from datetime import date

import pytest

from fteam.errors import UnknownItemError
from fteam.meeting import with_changes
from fteam.records.audience import STAFF_ONLY
from fteam.rules.codes import reply_code
from fteam.rules.view_input_sheet import InputSheetView, input_sheet_view
from fteam.rules.view_invitation import invitation_view
from fteam.words import ENGLISH
from tests.fteam.exchange.test_meeting_two import IDS, PLAN
from tests.makers import DAY, a_person, a_running_meeting, join


def test_a_sheet_says_whose_words_by_when_and_to_whom() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    sam = join(meeting, "Sam Cole", "facilitator").id
    meeting.write_down(with_changes(meeting.plan.meeting, facilitator=sam, agency_phone="555-0100"))
    mother = meeting.plan.people[0].id

    view = input_sheet_view(meeting.plan, mother, date(2026, 9, 10), ENGLISH)

    assert view == InputSheetView(
        language="en",
        called="Maria Reyes",
        back_by="Tuesday, September 15, 2026",
        facilitator="Sam Cole",
        phone="555-0100",
        code=reply_code(meeting.plan.id, mother),
    )


def test_a_sheet_after_the_day_names_no_day_and_nobody_who_is_not_chosen() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))

    view = input_sheet_view(meeting.plan, meeting.plan.people[0].id, date(2026, 10, 1), ENGLISH)

    assert (view.back_by, view.facilitator) == ("", "")


def test_a_child_without_a_place_on_the_team_has_a_sheet_for_the_young() -> None:
    view = input_sheet_view(PLAN, IDS["P3"], DAY, ENGLISH)

    assert (view.called, view.is_young) == ("Layla", True)


def test_the_number_is_the_one_on_the_invitation() -> None:
    sheet = input_sheet_view(PLAN, IDS["P8"], DAY, ENGLISH)

    assert sheet.code == invitation_view(PLAN, IDS["P8"], DAY, ENGLISH).code


def test_nobody_has_no_sheet() -> None:
    with pytest.raises(UnknownItemError):
        input_sheet_view(PLAN, "0" * 32, DAY, ENGLISH)


def test_a_facilitator_whom_the_person_may_not_know_is_not_named() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    sam = join(meeting, "Sam Cole", "facilitator", audience=STAFF_ONLY).id
    child = a_person("Bo Reyes")
    meeting.write_down(child)
    meeting.write_down(with_changes(meeting.plan.meeting, facilitator=sam))

    for person in (meeting.plan.people[0], child):
        assert not input_sheet_view(meeting.plan, person.id, DAY, ENGLISH).facilitator


def test_a_child_off_the_team_knows_the_facilitator_as_the_team_does() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))
    sam, ann = join(meeting, "Sam Cole", "facilitator"), a_person("Ann Poe")
    child = a_person("Bo Reyes")
    for each in (ann, child):
        meeting.write_down(each)

    for facilitator in (sam, ann):
        meeting.write_down(with_changes(meeting.plan.meeting, facilitator=facilitator.id))
        sheet = input_sheet_view(meeting.plan, child.id, DAY, ENGLISH)
        assert sheet.facilitator == facilitator.full_name
