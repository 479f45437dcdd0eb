import pytest

from fteam.records.audience import Tag
from fteam.records.person import Organization
from fteam.records.protection import PrivateWords
from fteam.records.record import WORDS_LIMIT
from fteam.records.spoken import Need
from fteam.rules.erasing import erased, lines_with, texts_of_plan, without_words
from fteam.rules.private import Lookout
from tests.makers import a_running_meeting

WORDS = Lookout.for_words("Cedar Gap")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("to Cedar Gap and cedar  gap.", "to (erased) and (erased)."),
        ("Cedar Gap", ""),
        (" Cedar Gap Cedar Gap ", ""),
        ("nothing of it", "nothing of it"),
        ("", ""),
    ],
)
def test_words_are_replaced_in_a_text(text: str, left: str) -> None:
    assert without_words(text, WORDS, "(erased)") == left


def test_plan_without_the_words_stays_the_same_plan() -> None:
    plan = a_running_meeting().plan

    assert erased(plan, WORDS, "(erased)").changed_kinds(plan) == frozenset()


def test_every_text_of_a_plan_is_cleaned() -> None:
    plan = a_running_meeting().plan
    mother = plan.people[0]
    need = Need(words="Cedar Gap", said_by=mother.id, why="near Cedar Gap", tags=(Tag.HEALTH,))
    school = Organization(name="Cedar Gap School", other_names=("Cedar Gap", "the old one"), kind="school")
    for record in (need, school, PrivateWords(words="at Cedar Gap"), PrivateWords(words="a red car")):
        plan = plan.with_record(record)
    family = plan.family.model_copy(update={"label": "Cedar Gap family", "case_numbers": ("Cedar Gap 7",)})
    plan = plan.with_record(family)
    plan = plan.with_record(plan.meeting.model_copy(update={"purpose": "Cedar Gap"}))

    clean = erased(plan, WORDS, "(erased)")

    assert clean.needs[0] == need.model_copy(update={"words": "(erased)", "why": "near (erased)"})
    assert clean.organizations[0] == school.model_copy(
        update={"name": "(erased) School", "other_names": ("the old one",)}
    )
    assert [each.words for each in clean.private_words] == ["a red car"]
    assert clean.family.label == "(erased) family"
    assert clean.family.case_numbers == ("(erased) 7",)
    assert not clean.meeting.purpose
    assert clean.people is plan.people
    assert not any(WORDS.is_in(text) for _record, text in texts_of_plan(clean))


def test_longer_words_in_their_place_are_cut_where_a_text_is_full() -> None:
    lookout = Lookout.for_words("abc")
    plan = a_running_meeting().plan
    full = "abc " + "x" * (WORDS_LIMIT - 4)
    plan = plan.with_record(Need(words=full, said_by=plan.people[0].id))

    clean = erased(plan, lookout, "(erased)")

    assert len(clean.needs[0].words) == WORDS_LIMIT
    assert clean.needs[0].words.startswith("(erased) x")


def test_lines_are_counted_once_each() -> None:
    plan = a_running_meeting().plan
    mother = plan.people[0]
    need = Need(words="Cedar Gap", said_by=mother.id, why="near Cedar Gap")

    assert lines_with(plan.with_record(need), WORDS) == {need.id}
