import pytest

from fteam.guide.steps import PART_TITLES, STEPS, Part
from fteam.meeting import OpenMeeting
from fteam.records.commitment import Commitment, SafetyStep
from fteam.records.decision import Decision
from fteam.records.paper import PlanVersion
from fteam.records.plan import SHELVES
from fteam.records.protection import SafetyScreen
from fteam.records.record import Record
from fteam.records.spoken import Idea, Need, Statement, Strength
from tests.makers import MOMENT, a_meeting, a_running_meeting


def done(meeting: OpenMeeting) -> set[str]:
    return {step.key for step in STEPS if step.done(meeting.plan)}


def test_keys_are_short_and_stand_once() -> None:
    keys = [step.key for step in STEPS]

    assert len(set(keys)) == len(keys)
    assert all(key.isidentifier() for key in keys)


def test_every_step_has_words_to_say_and_something_to_show() -> None:
    for step in STEPS:
        assert all((step.title, step.heading, step.say, step.advice, step.onward, step.shows))


def test_parts_follow_each_other_and_have_titles() -> None:
    order = [step.part for step in STEPS]

    assert order == sorted(order, key=list(Part).index)
    assert set(order) == set(PART_TITLES)


def test_what_a_step_shows_is_a_record() -> None:
    kinds = {kind for step in STEPS for kind in step.shows}

    assert kinds - set(SHELVES.values()) <= {kind for kind in kinds if kind.__name__ in {"Family", "Meeting"}}


def test_an_empty_meeting_has_done_nothing() -> None:
    assert done(a_meeting()) == set()


def test_a_running_meeting_has_its_first_steps_done() -> None:
    assert done(a_running_meeting()) == {"family", "people", "welcome"}


def _records(person: str) -> dict[str, Record]:
    return {
        "safety": SafetyScreen(person=person),
        "hopes": Statement(words="x", said_by=person),
        "strengths": Strength(words="x", said_by=person),
        "needs": Need(words="x", said_by=person),
        "ideas": Idea(words="x", said_by=person),
        "decision": Decision(answer="x"),
        "commitments": Commitment(words="x", promiser=person),
        "whatif": SafetyStep(trigger="x", action="y"),
    }


@pytest.mark.parametrize("key", [
    "safety", "hopes", "strengths", "needs", "ideas", "decision", "commitments", "whatif",
])  # fmt: skip
def test_a_step_is_done_when_it_has_what_it_is_for(key: str) -> None:
    meeting = a_running_meeting()
    before = done(meeting)

    meeting.write_down(_records(meeting.plan.people[0].id)[key])

    assert done(meeting) - before == {key}


def test_a_plan_b_is_a_what_if_too() -> None:
    meeting = a_running_meeting()
    meeting.write_down(Commitment(words="x", promiser=meeting.plan.people[0].id, plan_b="a taxi"))

    assert "whatif" in done(meeting)


def test_a_sealed_version_ends_signing_and_opens_sharing() -> None:
    meeting = a_running_meeting()
    version = PlanVersion(number=1, content_sha256="0" * 64, sealed_at=MOMENT, sealed_by="x")

    meeting.file_version(version, lambda _before, _after: None)

    assert {"sign", "share"} <= done(meeting)
