"""Each paper besides the plan is made in one place, for a person or for the room."""

from fteam import handouts
from fteam.making import PERSON_PAPERS, ROOM_PAPERS, Handout, Reading
from tests.makers import DAY
from tests.treatment import a_treated_plan


def test_every_paper_is_made_for_someone() -> None:
    assert {*PERSON_PAPERS, *ROOM_PAPERS} == set(Handout)


def test_the_room_reads_as_nobody() -> None:
    reading = Reading(a_treated_plan(), None, DAY)

    assert (reading.person, reading.eyes.reader, reading.eyes.on) == ("", "", DAY)


def test_the_way_in_knows_all_papers() -> None:
    assert handouts.Handout is Handout
