"""The order of play: nothing names what comes later."""

import pytest

from fteam.errors import CheckerIsPromiserError
from fteam.exchange.acts import PLAY_ORDER, circle_in, in_order_of_need, rehearse
from fteam.exchange.meeting_file import LIST_SECTIONS
from fteam.exchange.shapes import shapes_of
from fteam.records.commitment import Commitment
from fteam.records.family import Family
from fteam.records.meeting import Meeting
from fteam.records.person import Person
from fteam.records.plan import SHELVES
from fteam.records.record import new_id

FAMILY = Family(label="Reyes–Jackson family")


def a_promise(*needs_first: str) -> Commitment:
    return Commitment(words="drive", promiser=new_id(), needs_first=needs_first)


def test_every_section_has_its_place() -> None:
    assert set(PLAY_ORDER) == set(LIST_SECTIONS)


@pytest.mark.parametrize("section", PLAY_ORDER)
def test_a_section_names_only_earlier_sections_or_itself(section: str) -> None:
    earlier = PLAY_ORDER[: PLAY_ORDER.index(section) + 1]

    named = {shape.refers for shape in shapes_of(SHELVES[section]).values() if shape.refers}

    assert named <= set(earlier)


def test_the_people_and_sessions_of_an_audience_come_before_every_item() -> None:
    items = [name for name in PLAY_ORDER if "audience" in shapes_of(SHELVES[name])]

    assert PLAY_ORDER[:2] == ("people", "sessions")
    assert not {"people", "sessions"} & set(items)


def test_a_record_comes_after_those_it_names_and_others_keep_their_order() -> None:
    later, first, second = a_promise(), a_promise(), a_promise()
    waiting = a_promise(later.id)

    ordered = in_order_of_need((waiting, first, later, second))

    assert ordered == (first, later, second, waiting)


def test_a_circle_is_found() -> None:
    first = a_promise()
    second = a_promise(first.id)
    circle = first.model_copy(update={"needs_first": (second.id,)})

    assert set(circle_in((circle, second))) == {first.id, second.id}
    assert circle_in((first, second)) == ()


def test_a_rehearsal_goes_on_after_a_broken_rule() -> None:
    person = Person(full_name="Maria Reyes")
    bad = Commitment(words="drive", promiser=person.id, checker=person.id)
    good = Commitment(words="cook", promiser=person.id)

    plan, broken = rehearse(FAMILY, Meeting(), {"people": (person,), "commitments": (bad, good)})

    assert plan.commitments == (good,)
    assert [(record, type(error)) for record, error in broken] == [(bad, CheckerIsPromiserError)]
