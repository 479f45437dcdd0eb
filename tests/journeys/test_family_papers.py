"""The small papers of both practice families, read by other programs: who reads what, and who never does.

What each reader must never find is taken from the scenarios' own lists, written out here word for word.
"""

import subprocess
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from fteam.document.paper import PaperLook
from fteam.handouts import Handout, handout, offered
from fteam.progress import Progress
from fteam.records.paper import PlanVersion
from fteam.rules.names import folded
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.families import played

MOMENT: Final = datetime(2026, 10, 20, 15, tzinfo=UTC)
SMALL: Final = (Handout.FRIDGE, Handout.SAFETY, Handout.YOUTH, Handout.PARTNER, Handout.CHANGES)
BARRED_BEHIND_THE_WALL: Final = (
    "Casa Clara",
    "Cedar Gap",
    "Harlan Fork Family Clinic",
    "Maple Street Library",
    "San Martín",
    "mangos",
    "ACP-0000",
    "PO Box 1407",
    "555-0111",
    "My mother comes on Sundays",
    "called for help",
    "not be the mom",
    "Church women",
    "dormir sin miedo",
    "electric bill",
    "evening shift",
    "fifteen",
    "order papers",
    "drive Lucía",
    "child care help",
    "power company",
    "on Sundays",
    "well-child",
    "Session",
    "Solórzano",
    "Kayla",
    "Abernathy",
    "Graciela",
    "October 15",
    "September 15",
)
BARRED_WITHOUT_CONSENT: Final = (
    "New Bridge",
    "Ostrowski",
    "treatment",
    "three groups",
    "20:30",
    "steady attendance",
    "recovery",
    "R-00417",
    "42 CFR",
    "Denise",
    "wants to use",
    "safe care",
)
BARRED_ON_A_FRIDGE: Final = (
    "mangos",
    "order papers",
    "treatment",
    "Casa Clara",
    "fifteen",
    "20:30",
    "PO Box",
)
PARTNERS_OF_ONE: Final = ("T1", "T2", "T3", "T4", "T6", "T7", "T8", "T9", "T10")


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace")


@cache
def papers(family: str, reader: str) -> dict[Handout, bytes]:
    """Make every small paper that a reader can get, after a first version."""
    known = played(family)
    version = PlanVersion(number=1, content_sha256="0" * 64, sealed_at=MOMENT, sealed_by="Dana")
    plan, person = known.plan.with_record(version), known.ids[reader]
    before = view_for(known.plan, person, known.day, ENGLISH)
    look = PaperLook(made_at=MOMENT)
    return {
        kind: handout(kind, plan, person, known.day, look, "en", Progress.silent(), before).pdf
        for kind in offered(plan, person, known.day)
        if kind in SMALL
    }


@cache
def everything(family: str, reader: str, kind: Handout | None = None) -> str:
    """Return text, structure, metadata and every string of a reader's papers, folded for comparison."""
    made = papers(family, reader)
    chosen = [pdf for each, pdf in made.items() if kind in {None, each}]
    assert chosen
    return " ".join(folded(_opened(pdf)) for pdf in chosen)


def _opened(pdf: bytes) -> str:
    folder = Path(subprocess.run(["mktemp", "-d"], check=True, capture_output=True, text=True).stdout.strip())
    path, plain = folder / "paper.pdf", folder / "plain.pdf"
    path.write_bytes(pdf)
    _run("qpdf", "--qdf", "--object-streams=disable", str(path), str(plain))
    raw = plain.read_bytes()
    read = (
        _run("pdftotext", str(path), "-"),
        _run("pdfinfo", str(path)),
        _run("pdfinfo", "-struct-text", str(path)),
        raw.decode("latin-1"),
        raw.decode("utf-16-be", "ignore"),
    )
    for file in (path, plain):
        file.unlink()
    folder.rmdir()
    return " ".join(" ".join(read).split())


@pytest.mark.parametrize("reader", ["P2", "T10"])
def test_nothing_from_behind_the_wall_is_on_the_fathers_papers(reader: str) -> None:
    found = everything("one", reader)

    assert [words for words in BARRED_BEHIND_THE_WALL if folded(words) in found] == []


@pytest.mark.parametrize("reader", ["P2", "P7", "P8", "T7", "T8", "T10", "T12"])
def test_treatment_is_on_no_paper_without_consent(reader: str) -> None:
    found = everything("two", reader)

    assert [words for words in BARRED_WITHOUT_CONSENT if folded(words) in found] == []


@pytest.mark.parametrize(
    ("family", "reader"), [("one", "P1"), ("one", "P3"), ("one", "P6"), ("two", "P1"), ("two", "P6")]
)
def test_nothing_that_a_visitor_must_not_read_hangs_on_a_fridge(family: str, reader: str) -> None:
    found = everything(family, reader, Handout.FRIDGE)

    assert [words for words in BARRED_ON_A_FRIDGE if folded(words) in found] == []


@pytest.mark.parametrize("reader", PARTNERS_OF_ONE)
def test_a_partner_reads_no_story_no_need_and_no_decision(reader: str) -> None:
    plan = played("one").plan
    found = everything("one", reader, Handout.PARTNER)
    said = (
        *(each.words for shelf in (plan.needs, plan.strengths) for each in shelf),
        *(each.answer for each in plan.decisions),
        *(
            "how things go at home",
            "Session B",
            "asks for water",
            "2011-06-30",
            "June 30",
            "ACP-0000",
            "PO Box 1407",
            "555-0111",
        ),
    )

    assert [words for words in said if folded(words) in found] == []


def test_the_word_for_danger_is_on_the_pages_of_those_it_is_for() -> None:
    for reader in ("P1", "P3", "P6", "T9"):
        assert "mangos" in everything("one", reader, Handout.SAFETY)
        assert "familia alvarado" not in everything("one", reader, Handout.SAFETY)


def test_no_paper_holds_an_id_or_a_name_in_its_facts() -> None:
    for family, reader in (("one", "P1"), ("one", "T6"), ("two", "P6")):
        found = everything(family, reader)
        assert not [each for each in played(family).ids.values() if each in found]
