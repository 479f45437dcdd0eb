"""Both sample families: every file that a reader can get, finished, opened by other programs, and its name.

What nobody may find is written out here word for word, from the lists in the scenarios.

Source:
    Domain model 7.1 and 7.2, “must hold”.
"""

import shutil
from datetime import date
from functools import cache
from typing import Final

import pytest

from fteam.document.paper import PaperLook
from fteam.handouts import Handout
from fteam.papers import draft_copy
from fteam.progress import Progress
from fteam.records.person import Person
from fteam.records.protection import SafetyScreen
from fteam.records.record import Record
from fteam.rules.eyes import readers
from fteam.rules.leave import LeaveEndedError
from fteam.rules.names import folded
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.attack.finished import File, files_of, moment_of, room_files
from tests.families import Played, played

APART: Final = ("P2", "T10")
WITHOUT_TREATMENT: Final = ("P2", "P7", "P8", "T7", "T8", "T10", "T12")
WITH_TREATMENT: Final = ("P6", "T1", "T2", "T3")
NAMES_BEHIND_THE_WALL: Final = (
    *("Casa Clara", "Cedar Gap", "Harlan Fork Family Clinic", "Maple Street", "San Martín", "mangos"),
    *("ACP-0000", "PO Box 1407", "555-0111", "Lucía", "Carmen", "Güereña", "Raman", "Solórzano"),
    *("Echeverría", "Stidham", "Abernathy", "Müller", "Graciela", "Whitt", "asks for water"),
)
LINES_BEHIND_THE_WALL: Final = (
    *("S2", "S3", "S6", "S7", "N1", "N2", "N7", "N8"),
    *("C1", "C4", "C5", "C6", "C9", "C10", "C11", "C12", "ASK1", "DA", "W1", "SAFE1", "G1", "G2"),
)
DAYS_BEHIND_THE_WALL: Final = (
    "September 15",
    "2026-09-15",
    "October 15",
    "2026-10-15",
    "Session A",
    "Session B",
)
TREATMENT: Final = (
    *("New Bridge", "Ostrowski", "LMSW", "treatment", "recovery", "three groups", "20:30"),
    *("steady attendance", "wants to use", "42 CFR", "R-00417"),
)
WITH_MOST: Final = frozenset({"plan", "part", "json"})
"""Papers that hold whatever the others hold."""
ENDED: Final = ("New Bridge", "treatment", "recovery", "three groups", "20:30", "steady attendance", "42 CFR")
"""What ends with the leave; whom people met they still know by name."""
NOTICE: Final = "42 cfr part 2"
SHORTEST: Final = 12
"""Letters from which words are so much one line's own that they stand nowhere else by chance."""

needs_programs = pytest.mark.skipif(
    any(shutil.which(each) is None for each in ("pdftotext", "pdfinfo", "qpdf")), reason="poppler and qpdf"
)
pytestmark = needs_programs


@cache
def files(family: str, reader: str) -> tuple[tuple[File, str], ...]:
    """Make each file that a reader can get, with all that can be read in it, folded for comparison."""
    known = played(family)
    person = known.ids[reader]
    before = view_for(known.plan, person, known.day, ENGLISH)
    # Making and opening files takes long: all of them, by all programs, for those from whom much is kept.
    by_all = reader in (APART if family == "one" else WITHOUT_TREATMENT)
    wanted = None if by_all or reader == "P1" else WITH_MOST
    made = files_of(known.plan, person, known.day, before, wanted)
    return tuple((file, folded(" ".join(file.text(by_all=by_all).split()))) for file in made)


@cache
def everyone(family: str) -> tuple[str, ...]:
    known = played(family)
    names = known.names()
    return tuple(names[person.id] for person in readers(known.plan))


def said_in(family: str, line: str) -> tuple[str, ...]:
    """Return the long texts of a line of the plan, folded."""
    known = played(family)
    record = next(each for shelf in shelves(known) for each in shelf if each.id == known.ids[line])
    texts = (getattr(record, name) for name in type(record).model_fields if name not in {"id", "language"})
    return tuple(
        folded(each) for each in texts if type(each) is str and len(each) >= SHORTEST and " " in each
    )


def shelves(known: Played) -> tuple[tuple[Record, ...], ...]:
    plan = known.plan
    return (
        *(plan.needs, plan.strengths, plan.commitments, plan.decisions, plan.written_inputs),
        *(plan.safety_steps, plan.gaps, plan.safety_screens),
    )


def found(family: str, reader: str, wanted: tuple[str, ...]) -> list[tuple[str, str]]:
    return [
        (file.paper, words)
        for file, text in files(family, reader)
        for words in wanted
        if folded(words) in text
    ]


@pytest.mark.parametrize("family", ["one", "two"])
def test_no_file_of_anyone_is_stopped_by_the_last_look(family: str) -> None:
    stopped = [
        (reader, file.paper)
        for reader in everyone(family)
        for file, _ in files(family, reader)
        if file.was_stopped
    ]

    assert stopped == []


@pytest.mark.parametrize("reader", APART)
def test_one_no_name_and_no_day_from_behind_the_wall_is_in_any_file(reader: str) -> None:
    assert found("one", reader, (*NAMES_BEHIND_THE_WALL, *DAYS_BEHIND_THE_WALL)) == []


@pytest.mark.parametrize("reader", APART)
def test_one_no_line_from_behind_the_wall_is_in_any_file(reader: str) -> None:
    lines = tuple(words for line in LINES_BEHIND_THE_WALL for words in said_in("one", line))

    assert len(lines) >= len(LINES_BEHIND_THE_WALL)
    assert found("one", reader, lines) == []


def test_one_what_lies_in_the_fathers_room_tells_of_nothing_else() -> None:
    known = played("one")
    texts = [
        folded(" ".join(file.text().split())) for file in room_files(known.plan, known.ids["B"], known.day)
    ]

    assert texts
    assert [words for words in NAMES_BEHIND_THE_WALL for text in texts if folded(words) in text] == []


def test_one_the_promise_made_in_private_is_in_the_files_of_two_people() -> None:
    (renew, *_) = said_in("one", "C1")

    holders = {reader for reader in everyone("one") for _file, text in files("one", reader) if renew in text}

    assert holders == {"P1", "T4"}


def test_one_the_fathers_promises_are_numbered_without_a_hole() -> None:
    own = played("one")
    view = view_for(own.plan, own.ids["P2"], own.day, ENGLISH)
    data = next(file.data.decode() for file, _ in files("one", "P2") if file.paper == "json")

    assert [each.number for lines in view.promisers for each in lines.promises] == [1, 2, 3, 4]
    assert '"number": 5' not in data
    assert '"number":5' not in data


def test_one_the_mother_reads_both_of_her_languages() -> None:
    beside = next(text for file, text in files("one", "P1") if file.paper == Handout.BILINGUAL.key)

    assert folded("El plan de nuestra familia") in beside
    assert "our family plan" in beside


def test_one_names_keep_their_marks_on_paper() -> None:
    plan = next(file for file, _ in files("one", "P1") if file.paper == "plan")

    text = plan.text()
    assert "Zoë" in text
    assert "Íñigo" in text


@pytest.mark.parametrize("family", ["one", "two"])
def test_answers_about_safety_are_in_no_file_of_anyone(family: str) -> None:
    screens = played(family).plan.shelf(SafetyScreen)
    names = {
        each.id: name
        for name, each in ((n, s) for n, i in played(family).ids.items() for s in screens if s.id == i)
    }
    words = tuple(said for name in names.values() for said in said_in(family, name))

    assert [each for reader in everyone(family) for each in found(family, reader, words)] == []


@pytest.mark.parametrize("family", ["one", "two"])
def test_nobodys_phone_address_or_note_is_in_the_files_of_others(family: str) -> None:
    known = played(family)
    names = known.names()
    for reader in everyone(family):
        others = [each for each in known.plan.shelf(Person) if names[each.id] != reader]
        reaching = tuple(
            text
            for each in others
            for text in (each.phone, each.substitute_address, each.programme_code, each.staff_note)
            if text
        )
        assert found(family, reader, reaching) == []


@pytest.mark.parametrize("family", ["one", "two"])
def test_no_id_and_no_family_word_is_in_the_name_of_a_file(family: str) -> None:
    known = played(family)
    words = [folded(part) for each in known.plan.people for part in each.full_name.split() if len(part) > 3]
    for reader in everyone(family):
        for file, text in files(family, reader):
            assert not [
                word for word in (*words, folded(known.plan.family.label)) if word in folded(file.name)
            ]
            assert not [each for each in known.ids.values() if each in text]


@pytest.mark.parametrize("reader", WITHOUT_TREATMENT)
def test_two_treatment_is_in_no_file_of_those_without_leave(reader: str) -> None:
    lines = tuple(words for line in ("D3", "D4", "S6", "N4", "SAFE2") for words in said_in("two", line))

    assert found("two", reader, (*TREATMENT, *lines)) == []


def test_two_the_notice_stands_exactly_where_treatment_does() -> None:
    (groups, *_) = said_in("two", "D3")
    for reader in everyone("two"):
        text = next(text for file, text in files("two", reader) if file.paper == "plan")
        assert (NOTICE in text) is (groups in text or "new bridge" in text), reader


@pytest.mark.parametrize("reader", WITHOUT_TREATMENT)
def test_two_the_coach_is_not_listed_by_her_employer(reader: str) -> None:
    text = next(text for file, text in files("two", reader) if file.paper == "plan")

    assert "denise carter" in text
    assert "coach" not in text


def test_two_the_number_of_the_facility_is_in_no_file() -> None:
    assert [each for reader in everyone("two") for each in found("two", reader, ("R-00417",))] == []


@pytest.mark.parametrize("reader", WITH_TREATMENT)
def test_two_leave_blocks_the_day_after_its_last_and_not_on_it(reader: str) -> None:
    known = played("two")
    person, last, after = known.ids[reader], date(2027, 1, 7), date(2027, 1, 8)

    def draft(on: date, accepted: frozenset[str] = frozenset()) -> str:
        look = PaperLook(made_at=moment_of(on))
        paper = draft_copy(known.plan, person, on, look, "en", Progress.silent(), accepted=accepted)
        return folded(File("plan", paper.pdf).text())

    assert "eight weeks" in draft(last)
    with pytest.raises(LeaveEndedError) as raised:
        draft(after)
    assert "New Bridge" not in str(raised.value)

    left = draft(after, raised.value.leaves)
    assert not [words for words in ("eight weeks", *ENDED) if folded(words) in left]
