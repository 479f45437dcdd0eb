"""The second practice family: entered whole, and what is given by consent stays with its people.

Source:
    Domain model 7.2 and 7.4.
"""

import json
from dataclasses import asdict
from datetime import date
from functools import cache

import pytest

from fteam.records.audience import Tag
from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.decision import Stand
from fteam.records.paper import Meaning, SignedBy
from fteam.rules.eyes import readers
from fteam.rules.names import age_on, sort_key
from fteam.rules.notices import part2_notice
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.fteam.exchange.files import shipped

PART2_NOTICE = part2_notice(date(2026, 10, 7)).label

FILE = shipped("two")
PLAN, IDS = FILE.plan, FILE.ids
DAY = date(2026, 10, 7)
OUTSIDE = ("P2", "P7", "P8", "T7", "T8", "T10", "T12")
READERS = [local for person in readers(PLAN) for local, record_id in IDS.items() if record_id == person.id]
BARRED = (
    "three treatment",
    "one-to-one",
    "20:30",
    "20:00",
    "steady",
    "New Bridge",
    "Ostrowski",
    "Pamela",
    "treatment",
    "recovery",
    "wants to use",
    "R-00417",
    "Outpatient",
    "LMSW",
    "13:15–13:35",
)


@cache
def view(local: str, on: date = DAY) -> PlanView:
    return view_for(PLAN, IDS[local], on, ENGLISH)


def text_of(seen: PlanView) -> str:
    return json.dumps(asdict(seen), default=str, ensure_ascii=False)


def words_of(local: str) -> str:
    return PLAN.get(Commitment, IDS[local]).words


def test_the_numbers_of_the_scenario() -> None:
    asks = [each for each in PLAN.commitments if each.kind is CommitmentKind.ASK]

    assert len(PLAN.people) == 8 + 12
    assert {*(f"P{number}" for number in range(1, 9)), *(f"T{number}" for number in range(1, 13))} <= set(IDS)
    assert (len(PLAN.strengths), len(PLAN.needs)) == (6, 7)
    assert (len(PLAN.commitments) - len(asks), len(asks)) == (12, 2)
    assert [(each.within, bool(each.only_for)) for each in PLAN.sessions] == [(None, False), (IDS["A"], True)]
    assert len(PLAN.gaps) == 3
    assert {each.person for each in PLAN.written_inputs} == {IDS[local] for local in ("P3", "P8", "T9")}
    assert PLAN.family.languages == ("ar", "en")


def test_the_father_does_not_agree_with_the_visits_and_the_mother_says_why_she_does() -> None:
    spoken = {each.person: each for each in PLAN.positions if each.words}

    assert [each.person for each in PLAN.positions if each.stand is Stand.DISAGREE] == [IDS["P2"]]
    assert spoken[IDS["P2"]].words == "My children should see me every week."
    assert spoken[IDS["P1"]].words == "Ninety miles every week is too hard on a baby."


def test_the_mother_makes_two_promises_and_the_father_one() -> None:
    promisers = [each.promiser for each in PLAN.commitments if each.kind is not CommitmentKind.ASK]

    assert (promisers.count(IDS["P1"]), promisers.count(IDS["P2"])) == (2, 1)


@pytest.mark.parametrize(
    ("local", "age"),
    [("P1", 29), ("P2", 33), ("P3", 9), ("P4", 5), ("P5", 0), ("P6", 58), ("P7", 31), ("P8", 35)],
)
def test_ages_on_the_day(local: str, age: int) -> None:
    born = next(person.born for person in PLAN.people if person.id == IDS[local])

    assert born is not None
    assert age_on(born, DAY) == age


def test_the_mother_is_sorted_under_h() -> None:
    mother = next(person for person in PLAN.people if person.id == IDS["P1"])

    assert sort_key(mother)[0].startswith("haddad")


@pytest.mark.parametrize("local", OUTSIDE)
def test_nothing_given_by_consent_is_in_the_copies_of_others(local: str) -> None:
    text = text_of(view(local)).casefold()

    assert not [words for words in BARRED if words.casefold() in text]


@pytest.mark.parametrize("local", OUTSIDE)
def test_promises_are_numbered_anew_where_some_are_withheld(local: str) -> None:
    promises = [each for lines in view(local).promisers for each in lines.promises]

    assert [each.number for each in promises] == list(range(1, len(promises) + 1))
    assert not {words_of("D3"), words_of("D4")} & {each.words for each in promises}


@pytest.mark.parametrize("local", READERS)
def test_the_notice_stands_only_on_copies_with_what_it_is_about(local: str) -> None:
    seen = view(local)

    assert (PART2_NOTICE in seen.notices) is ("Eight weeks" in text_of(seen))


def test_those_named_in_the_consent_see_what_it_covers() -> None:
    text = text_of(view("T2"))

    assert words_of("D3") in text
    assert words_of("D4") in text
    assert "New Bridge Outpatient" in text


def test_when_the_consent_has_ended_the_worker_sees_it_no_more() -> None:
    assert "New Bridge" in text_of(view("T2", date(2027, 1, 7)))
    assert "New Bridge" not in text_of(view("T2", date(2027, 1, 8)))


def test_the_coach_is_listed_without_an_employer() -> None:
    coach = next(line for line in view("P2").here if line.name == "Denise Carter")

    assert coach.role == "a helper"


@pytest.mark.parametrize("local", OUTSIDE)
def test_the_link_to_a_withheld_need_vanishes(local: str) -> None:
    strength = next(line for line in view(local).strengths if line.words.startswith("The center has women"))

    assert strength.helps == ()


def test_the_facility_number_stands_on_no_copy() -> None:
    assert not [local for local in READERS if "R-00417" in text_of(view(local))]


def test_everything_about_the_program_is_tagged() -> None:
    tagged = {
        local
        for local, record_id in IDS.items()
        for shelf in (PLAN.strengths, PLAN.needs, PLAN.commitments, PLAN.safety_steps)
        for item in shelf
        if item.id == record_id and Tag.PART2 in item.tags
    }

    assert tagged == {"S6", "N4", "D3", "D4", "SAFE2"}


@pytest.mark.parametrize("local", READERS)
def test_every_signature_stands_for_what_its_signer_sees(local: str) -> None:
    assert all(line.stands for line in view(local).signatures)


def test_signatures_of_the_family() -> None:
    signed = {each.person: each for each in PLAN.signatures}

    assert signed[IDS["P1"]].meanings == (Meaning.PRESENT, Meaning.AGREE, Meaning.MY_PART, Meaning.COPY)
    assert (signed[IDS["P6"]].way, signed[IDS["P6"]].language) == (SignedBy.DRAWN, "ar")
    assert (signed[IDS["P2"]].way, signed[IDS["P2"]].witness) == (SignedBy.READ_BACK, IDS["T11"])
    assert signed[IDS["P2"]].meanings == (Meaning.PRESENT, Meaning.DISAGREE)
    assert signed[IDS["T12"]].meanings == (Meaning.PRESENT,)
    assert not {IDS["P8"], IDS["T9"]} & set(signed)


def test_the_grandmother_signs_from_right_to_left() -> None:
    strokes = next(each.strokes for each in PLAN.signatures if each.person == IDS["P6"])

    assert strokes[0][0][0] > strokes[0][-1][0]
