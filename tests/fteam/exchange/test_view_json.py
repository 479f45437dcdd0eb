"""One reader's plan as JSON, written and read back."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fteam.exchange.view_json import PlanFileError, read_view_json, view_json
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.fteam.document.views import a_need, a_strength, a_view, the_jackson_view
from tests.makers import DAY
from tests.random_plans import plans


def as_read(view: PlanView) -> PlanView:
    """The view as it comes back: without our own id, without ink."""
    signatures = tuple(replace(each, strokes=(), may_countersign=False) for each in view.signatures)
    return replace(view, reader="", signatures=signatures)


def told(view: PlanView) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(view_json(view))
    return whole


def test_what_was_written_is_read_back() -> None:
    view = the_jackson_view()

    read = read_view_json(view_json(view))

    assert read == as_read(view)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))  # speed is no fact here
@given(plans())
def test_every_possible_view_is_read_back(plan: Any) -> None:
    for person in plan.memberships:
        view = view_for(plan, person.person, DAY, ENGLISH)

        assert read_view_json(view_json(view)) == as_read(view)


def test_the_same_view_gives_the_same_bytes() -> None:
    assert view_json(the_jackson_view()) == view_json(the_jackson_view())


def test_it_stands_in_the_order_of_the_paper() -> None:
    names = list(told(the_jackson_view()))

    assert names[:4] == ["format", "format_version", "reader_name", "language"]
    assert names.index("needs") < names.index("promisers") < names.index("signatures")


def test_letters_of_all_scripts_stand_as_people_write_them() -> None:
    assert "نور خليل الحداد" in view_json(the_jackson_view()).decode()


def test_what_is_empty_or_false_is_left_out() -> None:
    whole = told(a_view(needs=(a_need(),)))

    assert set(whole) == {"format", "format_version", "language", "version", "needs", "check_code"}
    assert whole["needs"] == [{"number": 1, "words": "A safe place after school."}]


def test_neither_our_ids_nor_ink_leave_in_it() -> None:
    view = the_jackson_view()

    text = view_json(view).decode()

    assert view.reader not in text
    assert "strokes" not in text


def test_a_strength_points_at_its_needs_by_their_numbers() -> None:
    need = a_need(3)

    whole = told(a_view(needs=(need,), strengths=(a_strength(helps=(need,)),)))

    assert whole["strengths"][0]["helps"] == [3]


@settings(deadline=None)
@given(st.text(st.characters(codec=None), max_size=40))
def test_no_character_that_people_can_paste_makes_it_unreadable(words: str) -> None:
    read = read_view_json(view_json(a_view(purpose=words)))

    assert read.purpose == "".join(each for each in words if each in read.purpose)


def test_what_is_no_plan_is_refused_in_words() -> None:
    with pytest.raises(PlanFileError) as refused:
        read_view_json(b"%PDF-1.7")

    assert refused.value.sentence(ENGLISH) == "This is not a plan that fteam can read."
    assert refused.value.problems
