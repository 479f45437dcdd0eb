"""What every reader will get is worked out fast, and from views alone."""

from time import process_time

import pytest

from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.rules.eyes import readers
from fteam.rules.previews import first_parent, most_held, previews
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import DAY, a_meeting, a_running_meeting

LIMIT_S = 1.0
READERS = 12


def test_twelve_readers_of_scenario_one_take_less_than_a_second() -> None:
    known = played("one")
    began = process_time()

    found = previews(known.plan, known.day, ENGLISH, Progress.silent())

    took = process_time() - began
    assert len(found) >= READERS
    assert took * READERS / len(found) < LIMIT_S


@pytest.mark.parametrize("family", ["one", "two"])
def test_each_preview_is_the_view_that_the_paper_is_made_from(family: str) -> None:
    known = played(family)

    found = previews(known.plan, known.day, ENGLISH, Progress.silent())

    assert [each.view.reader for each in found] == [person.id for person in readers(known.plan)]
    mother = found[0].view
    assert mother == view_for(known.plan, mother.reader, known.day, ENGLISH)


def test_work_can_be_stopped_and_tells_how_far_it_is() -> None:
    told: list[int] = []

    previews(a_running_meeting().plan, DAY, ENGLISH, Progress(told.append, lambda: False))

    assert told == [0, 50, 100]
    with pytest.raises(StoppedError):
        previews(a_running_meeting().plan, DAY, ENGLISH, Progress(told.append, lambda: True))


def test_a_comparison_begins_with_a_parent_and_whoever_gets_least() -> None:
    known = played("one")
    found = previews(known.plan, known.day, ENGLISH, Progress.silent())

    first = first_parent(known.plan, found)

    least = known.names()[most_held(found, first)]
    assert (known.names()[first], least) == ("P1", "T11")


def test_without_readers_there_is_nobody_to_compare() -> None:
    plan = a_meeting().plan

    found = previews(plan, DAY, ENGLISH, Progress.silent())

    assert (found, first_parent(plan, found), most_held(found, "")) == ((), "", "")


def test_without_a_parent_the_first_reader_begins() -> None:
    plan = a_running_meeting(("Sam Cole", "caseworker"), ("Ida Bo", "school")).plan

    found = previews(plan, DAY, ENGLISH, Progress.silent())

    assert first_parent(plan, found) == plan.people[0].id
