import pytest

from fteam.document.kit_forms import (
    FAMILY_ALONE,
    FILED,
    FORMS,
    Form,
    choices_of,
    is_yes_no,
)
from fteam.guide.route import step
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.meeting import Attendance, Way
from fteam.records.paper import Meaning, Signature
from fteam.records.spoken import Need, Urgency

EACH = pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.step}-{form.kind.__name__}")


@EACH
def test_every_field_of_a_record_stands_on_its_form_or_is_left_out_on_purpose(form: Form) -> None:
    decided = set(form.fields) | form.left

    assert decided - FILED == set(form.kind.model_fields) - FILED
    assert not set(form.fields) & form.left


@EACH
def test_every_field_of_a_form_has_a_title(form: Form) -> None:
    assert all(form.kind.model_fields[field].title for field in form.fields)


@EACH
def test_the_page_of_a_form_shows_what_is_typed_in_there(form: Form) -> None:
    assert form.kind in step(form.step).shows


@EACH
def test_a_set_holds_at_least_one_of_each(form: Form) -> None:
    assert form.count >= 1
    assert all(row for row in form.rows)


def test_every_stage_of_the_meeting_has_a_form() -> None:
    stages = {"welcome", "hopes", "strengths", "needs", "ideas", "decision", "commitments", "whatif", "sign"}

    assert {form.step for form in FORMS} == stages | {"family"}


def test_closed_answers_are_those_of_the_record() -> None:
    assert choices_of(Commitment, "kind") == tuple(CommitmentKind)
    assert choices_of(Attendance, "way") == tuple(Way)
    assert choices_of(Signature, "meanings") == tuple(Meaning)
    assert choices_of(Need, "words") == ()


def test_nobody_ticks_that_nothing_was_said() -> None:
    assert choices_of(Need, "urgency") == (Urgency.TODAY, Urgency.SOON, Urgency.LATER)


def test_yes_or_no_is_told_from_words() -> None:
    assert is_yes_no(Need, "basic")
    assert is_yes_no(Attendance, "privacy_agreed")
    assert not is_yes_no(Need, "words")


def test_the_family_alone_writes_what_a_promise_needs() -> None:
    assert set(FAMILY_ALONE.fields) == {"words", "promiser", "due", "checker", "plan_b"}
