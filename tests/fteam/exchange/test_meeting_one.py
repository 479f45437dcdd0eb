"""The first practice family: entered whole, and its walls hold in every copy.

Source:
    Domain model 7.1 and 7.4.
"""

import json
from dataclasses import asdict
from datetime import date
from functools import cache

import pytest

from fteam.records.commitment import Commitment, CommitmentKind
from fteam.records.decision import Stand
from fteam.records.paper import Meaning, SignedBy
from fteam.records.person import AddressMode
from fteam.rules.eyes import readers
from fteam.rules.names import age_on
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.fteam.exchange.files import shipped

FILE = shipped("one")
PLAN, IDS = FILE.plan, FILE.ids
DAY = date(2026, 9, 17)
FAMILY = {f"P{number}": 0 for number in range(1, 7)}
PARTNERS = {f"T{number}": 0 for number in range(1, 12)}
READERS = [local for person in readers(PLAN) for local, record_id in IDS.items() if record_id == person.id]
BARRED = (
    "Casa Clara",
    "Cedar Gap",
    "Harlan Fork Family Clinic",
    "Maple",
    "Iglesia",
    "San Martín",
    "mangos",
    "ACP-0000",
    "1407",
    "Sundays and cooks",
    "called for help",
    "not be the mom",
    "Church women",
    "dormir sin miedo",
    "nobody can find",
    "evening",
    "312",
    "fifteen",
    "order papers",
    "from practice",
    "pay stubs",
    "power company",
    "13:00",
    "well-child",
    "Kayla",
    "Stidham",
    "Abernathy",
    "Müller",
    "Graciela",
    "Carmen",
    "Güereña",
    "Lucía",
    "Solórzano",
    "Whitt",
    "Raman",
    "Echeverría",
    "the spy",
    "Sep 15",
    "September 15",
    "October 15",
)


@cache
def view(local: str) -> PlanView:
    return view_for(PLAN, IDS[local], DAY, ENGLISH)


def text_of(seen: PlanView) -> str:
    return json.dumps(asdict(seen), default=str, ensure_ascii=False)


def words_of(local: str) -> str:
    return PLAN.get(Commitment, IDS[local]).words


def test_the_numbers_of_the_scenario() -> None:
    asks = [each for each in PLAN.commitments if each.kind is CommitmentKind.ASK]

    assert len(PLAN.people) == len(FAMILY | PARTNERS) == 6 + 11
    assert set(FAMILY | PARTNERS) <= set(IDS)
    assert (len(PLAN.strengths), len(PLAN.needs)) == (7, 8)
    assert (len(PLAN.commitments) - len(asks), len(asks)) == (12, 1)
    assert (len(PLAN.sessions), sum(bool(each.hidden_from) for each in PLAN.sessions)) == (2, 1)
    assert len(PLAN.gaps) == 2
    assert [each.person for each in PLAN.written_inputs] == [IDS["T11"]]
    assert PLAN.family.languages == ("es", "en")


def test_one_person_does_not_agree() -> None:
    dissent = [each for each in PLAN.positions if each.stand is Stand.DISAGREE]

    assert [each.person for each in dissent] == [IDS["P2"]]
    assert dissent[0].words == "I never hurt my kids. I want Saturdays alone with them. I will do the visits."


def test_each_parent_makes_one_promise() -> None:
    promisers = [each.promiser for each in PLAN.commitments if each.kind is not CommitmentKind.ASK]

    assert (promisers.count(IDS["P1"]), promisers.count(IDS["P2"])) == (1, 1)


@pytest.mark.parametrize(
    ("local", "age"), [("P1", 34), ("P2", 37), ("P3", 15), ("P4", 7), ("P5", 2), ("P6", 60)]
)
def test_ages_on_the_day(local: str, age: int) -> None:
    born = next(person.born for person in PLAN.people if person.id == IDS[local])

    assert born is not None
    assert age_on(born, date(2026, 9, 15)) == age


def test_needs_stand_in_the_order_of_the_family() -> None:
    order = [IDS[local] for local in ("N1", "N7", "N2", "N3", "N6", "N8", "N4", "N5")]

    assert [need.id for need in PLAN.needs] == order


def test_the_mothers_address_is_protected() -> None:
    mother = next(person for person in PLAN.people if person.id == IDS["P1"])

    assert (mother.address_mode, mother.address) == (AddressMode.PROTECTED, "")


@pytest.mark.parametrize("local", ["P2", "T10"])
def test_nothing_behind_the_wall_is_in_the_copies_of_the_father_and_his_helper(local: str) -> None:
    text = text_of(view(local)).casefold()

    assert not [words for words in BARRED if words.casefold() in text]


def test_the_father_sees_four_promises_numbered_from_one() -> None:
    promises = [each for lines in view("P2").promisers for each in lines.promises]

    assert [each.number for each in promises] == [1, 2, 3, 4]
    assert {each.words for each in promises} == {words_of(local) for local in ("C2", "C3", "C7", "C8")}


def test_the_father_reads_of_the_school_and_the_home_visitor_without_names() -> None:
    assert {lines.name for lines in view("P2").promisers} >= {"the school", "the home visitor"}


@pytest.mark.parametrize("local", READERS)
def test_the_order_papers_stand_on_two_copies_only(local: str) -> None:
    assert (words_of("C1") in text_of(view(local))) is (local in {"P1", "T4"})


@pytest.mark.parametrize("local", READERS)
def test_the_code_word_stands_on_six_copies_only(local: str) -> None:
    assert ("mangos" in text_of(view(local))) is (local in {"P1", "P3", "P6", "T1", "T2", "T9"})


@pytest.mark.parametrize("local", READERS)
def test_locked_answers_stand_on_no_copy(local: str) -> None:
    text = text_of(view(local))

    assert "being followed" not in text
    assert "Asks for water" not in text


@pytest.mark.parametrize("local", [local for local in READERS if local != "P1"])
def test_what_reaches_the_mother_stands_on_no_other_copy(local: str) -> None:
    text = text_of(view(local))

    assert "1407" not in text
    assert "ACP-0000" not in text


@pytest.mark.parametrize("local", READERS)
def test_every_signature_stands_for_what_its_signer_sees(local: str) -> None:
    assert all(line.stands for line in view(local).signatures)


def test_everyone_signs_their_own_way() -> None:
    ways = {each.person: each for each in PLAN.signatures}
    paper = {each.person for each in PLAN.signatures if each.way is SignedBy.PAPER}

    assert paper == {
        IDS[local] for local in ("P1", "P3", "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9")
    }
    assert (ways[IDS["P6"]].way, ways[IDS["P6"]].witness) == (SignedBy.MARK, IDS["T1"])
    assert (ways[IDS["P2"]].way, ways[IDS["P2"]].witness) == (SignedBy.READ_BACK, IDS["T10"])
    assert ways[IDS["P2"]].meanings == (Meaning.PRESENT, Meaning.MY_PART, Meaning.DISAGREE)
    assert ways[IDS["P3"]].meanings == (Meaning.PRESENT, Meaning.MY_PART)
    assert ways[IDS["T5"]].attests_interpreting


def test_pens_left_strokes_that_look_written() -> None:
    inked = [each for each in PLAN.signatures if each.way is SignedBy.PAPER]

    assert all(30 <= len(stroke) <= 60 for each in inked for stroke in each.strokes)
    assert len({each.strokes for each in inked}) == len(inked)
