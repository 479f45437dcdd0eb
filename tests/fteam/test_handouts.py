"""Papers are offered where they make sense and nowhere else, and each can be made."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from fteam.document.paper import Attachment, Paper, PaperLook
from fteam.handouts import (
    PERSON_PAPERS,
    ROOM_PAPERS,
    Handout,
    NotOfferedError,
    handout,
    last_day,
    offered,
    other_languages,
)
from fteam.last_look import LeakError, texts_of
from fteam.progress import Progress
from fteam.records.issued import Given
from fteam.records.meeting import Session
from fteam.records.paper import PlanVersion
from fteam.records.person import ReadingSupport
from fteam.records.plan import Plan
from fteam.rules.disclosing import Paper as GivenPaper
from fteam.rules.disclosing import disclosure_of
from fteam.rules.leave import LeaveEndedError
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import DAY, a_meeting, join
from tests.treatment import DAY_AFTER, TREATMENT, a_treated_plan

MOMENT = datetime(2026, 9, 17, 15, tzinfo=UTC)
LOOK = PaperLook(made_at=MOMENT)


def sealed_before(name: str) -> Plan:
    """Return a practice family's plan after a first version."""
    version = PlanVersion(number=1, content_sha256="0" * 64, sealed_at=MOMENT, sealed_by="Dana")
    return played(name).plan.with_record(version)


def made(kind: Handout, name: str, reader: str | None, **more: Any) -> Paper:
    family = played(name)
    plan = more.pop("plan", family.plan)
    person = family.ids[reader] if reader else None
    return handout(kind, plan, person, family.day, LOOK, "en", Progress.silent(), **more)


def test_every_paper_has_a_key_of_its_own_that_tells_nothing() -> None:
    keys = [kind.key for kind in Handout]

    assert len(set(keys)) == len(keys)
    assert not {"safety", "violence", "danger"} & set(keys)
    assert {*PERSON_PAPERS, *ROOM_PAPERS} == set(Handout)


def test_the_room_has_its_papers() -> None:
    assert offered(played("one").plan, None) == (Handout.SIGN_IN, Handout.KIT, Handout.CONSENT)
    assert offered(a_meeting().plan, None) == (Handout.KIT, Handout.CONSENT)


@pytest.mark.parametrize(
    ("name", "reader", "has", "has_not"),
    [
        ("one", "P1", {Handout.FRIDGE, Handout.SAFETY}, {Handout.YOUTH, Handout.PARTNER, Handout.COURT}),
        ("one", "P2", {Handout.FRIDGE}, {Handout.SAFETY}),
        ("one", "P3", {Handout.YOUTH, Handout.SAFETY}, {Handout.PARTNER}),
        ("one", "T6", {Handout.PARTNER}, {Handout.FRIDGE, Handout.COURT}),
        ("one", "T9", {Handout.FRIDGE, Handout.PARTNER}, {Handout.YOUTH}),
        ("one", "T2", {Handout.PARTNER, Handout.COURT}, {Handout.FRIDGE}),
        ("one", "T5", {Handout.INVITATION, Handout.INPUT}, {Handout.PARTNER, Handout.FRIDGE}),
        ("two", "T12", {Handout.COURT}, {Handout.FRIDGE}),
    ],
)
def test_each_reader_gets_what_makes_sense(
    name: str, reader: str, has: set[Handout], has_not: set[Handout]
) -> None:
    found = set(offered(played(name).plan, played(name).ids[reader]))

    assert has <= found
    assert not has_not & found


@pytest.mark.parametrize("reader", ["P4", "P5"])
def test_someone_without_a_place_on_the_team_gets_nothing(reader: str) -> None:
    assert offered(played("one").plan, played("one").ids[reader]) == ()


def test_a_child_who_is_only_spoken_of_may_send_words() -> None:
    family = played("two")

    assert offered(family.plan, family.ids["P3"]) == (Handout.INPUT,)
    assert made(Handout.INPUT, "two", "P3").pages >= 1


def test_a_page_of_changes_needs_an_earlier_version() -> None:
    reader = played("one").ids["P1"]

    assert Handout.CHANGES not in offered(played("one").plan, reader)
    assert Handout.CHANGES in offered(sealed_before("one"), reader)


def test_a_page_of_changes_compares_with_the_readers_own_older_copy_only() -> None:
    family, plan = played("one"), sealed_before("one")
    own, fathers = (view_for(family.plan, family.ids[name], family.day, ENGLISH) for name in ("T2", "P2"))

    assert made(Handout.CHANGES, "one", "T2", plan=plan, before=own).pages == 1
    for before in (None, fathers):
        with pytest.raises(NotOfferedError):
            made(Handout.CHANGES, "one", "T2", plan=plan, before=before)


def test_what_is_not_offered_is_not_made() -> None:
    with pytest.raises(NotOfferedError):
        made(Handout.SAFETY, "one", "P2")


@pytest.mark.parametrize(
    ("kind", "reader"),
    [
        (Handout.FRIDGE, "P1"),
        (Handout.SAFETY, "P3"),
        (Handout.YOUTH, "P3"),
        (Handout.PARTNER, "T6"),
        (Handout.COURT, "T2"),
        (Handout.GIVEN, "P1"),
        (Handout.BILINGUAL, "P1"),
        (Handout.INVITATION, "P6"),
        (Handout.INPUT, "P3"),
        (Handout.SIGN_IN, None),
        (Handout.KIT, None),
        (Handout.CONSENT, None),
    ],
)
def test_every_kind_can_be_made(kind: Handout, reader: str | None) -> None:
    paper = made(kind, "one", reader)

    assert paper.pdf.startswith(b"%PDF-")
    assert paper.pages >= 1


def test_a_paper_that_would_show_what_its_reader_must_not_see_is_not_made() -> None:
    family = played("one")
    told = Attachment("notes.txt", "text/plain", b"the word is mangos, with Casa Clara", "Notes")
    look = replace(LOOK, attachments=(told,))
    father, mother = family.ids["P2"], family.ids["P1"]

    handout(Handout.INPUT, family.plan, mother, family.day, look, "en", Progress.silent())
    with pytest.raises(LeakError):
        handout(Handout.INPUT, family.plan, father, family.day, look, "en", Progress.silent())


def test_the_kit_is_there_before_any_session() -> None:
    paper = handout(Handout.KIT, a_meeting().plan, None, DAY, LOOK, "en", Progress.silent())

    assert paper.pages > 1


def test_a_session_can_be_chosen_for_the_room() -> None:
    first, second = (
        made(Handout.SIGN_IN, "one", None, session=played("one").get(Session, name).id) for name in "AB"
    )

    assert first.pdf != second.pdf
    assert made(Handout.SIGN_IN, "one", None).pdf == first.pdf


def test_large_print_is_for_those_who_asked_for_it() -> None:
    family = played("one")
    mother = next(person for person in family.plan.people if person.id == family.ids["P6"])
    large = mother.model_copy(update={"reading_support": ReadingSupport.LARGE_PRINT})
    plan = family.plan.with_record(large)

    assert made(Handout.FRIDGE, "one", "P6", plan=plan).pdf != made(Handout.FRIDGE, "one", "P6").pdf


def test_a_plan_in_two_languages_needs_a_second_one() -> None:
    opened = a_meeting()
    reader = join(opened, "Maria", "parent").id

    assert other_languages(opened.plan, reader, "en") == ()
    assert Handout.BILINGUAL not in offered(opened.plan, reader)


def test_the_second_language_is_one_that_is_translated_and_not_the_readers_own() -> None:
    family = played("one")
    others = other_languages(family.plan, family.ids["P1"], "en")

    assert [words.language for words in others] == ["en"]


def test_a_plan_without_a_session_is_read_as_of_the_first_of_all_days() -> None:
    assert last_day(a_meeting().plan) == date.min
    assert last_day(played("two").plan) == played("two").day


@pytest.mark.parametrize("kind", [Handout.COURT, Handout.INVITATION, Handout.INPUT, Handout.GIVEN])
def test_every_paper_of_a_person_is_stopped_by_leave_that_ended(kind: Handout) -> None:
    plan = a_treated_plan()

    with pytest.raises(LeaveEndedError):
        handout(kind, plan, plan.people[1].id, DAY_AFTER, LOOK, "en", Progress.silent())


def test_without_what_ended_a_paper_is_made() -> None:
    plan = a_treated_plan()
    worker, accepted = plan.people[1].id, frozenset({plan.consents[0].id})

    paper = handout(Handout.COURT, plan, worker, DAY_AFTER, LOOK, "en", Progress.silent(), accepted=accepted)

    assert TREATMENT not in " ".join(texts_of(paper.pdf))


def test_the_form_on_which_new_leave_is_given_is_never_stopped() -> None:
    plan = a_treated_plan(lines=1)
    for person in plan.people:
        if Handout.CONSENT in offered(plan, person.id, DAY_AFTER):
            handout(Handout.CONSENT, plan, person.id, DAY_AFTER, LOOK, "en", Progress.silent())


def test_what_was_given_is_told_from_the_log() -> None:
    plan = a_treated_plan()
    mother, worker, _ = plan.people
    log = [disclosure_of(plan, GivenPaper("plan", worker.id), Given.POSTED, MOMENT)]

    paper = handout(Handout.GIVEN, plan, mother.id, DAY, LOOK, "en", Progress.silent(), given=log)

    text = " ".join(texts_of(paper.pdf))
    assert "Sent by post" in text
    assert "Sam Cole" in text


def test_the_log_is_for_the_family_and_the_facilitator() -> None:
    plan = a_treated_plan()

    assert [Handout.GIVEN in offered(plan, person.id) for person in plan.people] == [True, True, False]


def test_a_reader_profile_takes_papers_away() -> None:
    plan = a_treated_plan()
    school = plan.people[2].id
    member = next(each for each in plan.memberships if each.person == school)
    facility = plan.with_record(member.model_copy(update={"role": "facility_counselor"}))

    assert Handout.INVITATION in offered(plan, school)
    assert Handout.INVITATION not in offered(facility, school)
