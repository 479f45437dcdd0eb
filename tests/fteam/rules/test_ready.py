from datetime import date

from fteam.records.commitment import Commitment
from fteam.records.decision import Decision
from fteam.records.paper import Signature
from fteam.records.record import new_id
from fteam.rules.ready import missing
from tests.makers import MOMENT, a_meeting, a_plan, a_running_meeting


def test_an_empty_meeting_misses_the_question_the_people_and_a_decision() -> None:
    plan = a_meeting().plan
    silent = plan.with_record(plan.meeting.model_copy(update={"question": ""}))

    assert [each.step for each in missing(silent)] == ["family", "welcome", "decision"]


def test_what_is_open_is_counted_where_it_is_mended() -> None:
    plan = a_plan(needs=2, promises=1)

    found = {(each.step, each.n) for each in missing(plan)}

    assert found == {("decision", 1), ("commitments", 2), ("commitments", 1), ("sign", 2)}


def test_a_whole_meeting_misses_nothing() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    meeting.write_down(Decision(answer="They stay."))
    meeting.write_down(Commitment(words="x", promiser=mother, checker=worker, due=date(2026, 10, 1)))
    for person in (mother, worker):
        meeting.sign(Signature(person=person), MOMENT)

    assert missing(meeting.plan) == ()


def test_ids_never_stand_in_what_is_missing() -> None:
    assert new_id() not in "".join(each.says for each in missing(a_plan(needs=1)))
