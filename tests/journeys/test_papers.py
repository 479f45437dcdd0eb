"""The sealed papers of both practice families, judged by other programs: who reads what, and is it whole.

What each reader must never find is taken from the scenarios' own lists, written out here word for word.
"""

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Final

import pytest

from fteam.__main__ import main
from fteam.rules.names import folded

BARRED_BEHIND_THE_WALL: Final = (
    "Casa Clara",
    "Cedar Gap",
    "Harlan Fork Family Clinic",
    "Maple Street",
    "Iglesia San Martín",
    "mangos",
    "ACP-0000",
    "PO Box 1407",
    "cooks",
    "called for help",
    "not be the mom",
    "Church women",
    "dormir sin miedo",
    "evening shift",
    "electric bill",
    "time to be fifteen",
    "order papers",
    "Lucía from practice",
    "child care help",
    "power company",
    "on Sundays",
    "well-child",
    "Session",
    "Solórzano",
    "Kayla",
    "Abernathy",
    "Graciela",
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
)
NOT_THE_ADVOCATE: Final = ("P2", "P3", "P6", *(f"T{number}" for number in (1, 2, 3, 5, 6, 7, 8, 9, 10, 11)))
WITHOUT_CONSENT: Final = ("P2", "P7", "P8", "T7", "T8", "T10", "T12")


@dataclass
class Copy:
    """One reader's sealed file."""

    path: Path

    def text(self) -> str:
        return _run("pdftotext", "-layout", str(self.path), "-")

    def flowing(self) -> str:
        """Return the text in reading order, on one line."""
        return " ".join(_run("pdftotext", str(self.path), "-").split())

    @cached_property
    def everything(self) -> str:
        """Text, metadata and every string of the opened file, folded for comparison."""
        plain = self.path.with_suffix(".qdf")
        _run("qpdf", "--qdf", "--object-streams=disable", str(self.path), str(plain))
        raw = plain.read_bytes().decode("latin-1") + plain.read_bytes().decode("utf-16-be", "ignore")
        facts = _run("pdfinfo", str(self.path)) + _run("pdfinfo", "-struct-text", str(self.path))
        return folded(" ".join((self.text() + self.flowing() + facts + raw + self.path.name).split()))


def _run(*command: str) -> str:
    done = subprocess.run(command, check=False, capture_output=True)
    return done.stdout.decode("utf-8", "replace")


@pytest.fixture(scope="session")
def copy_for(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Copy]:
    """Play a practice family once and give each reader's copy."""
    for program in ("pdftotext", "qpdf", "pdfsig"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed here")

    @cache
    def played(family: str) -> dict[str, Copy]:
        out = tmp_path_factory.mktemp(family)
        assert main(["demo", str(out), "--family", family, "--for", "all"]) == 0
        index = json.loads((out / "index.json").read_bytes())
        return {entry["reader"]: Copy(out / entry["file"]) for entry in index}

    return lambda family, reader: played(family)[reader]


CopyFor = Callable[[str, str], Copy]


@pytest.mark.parametrize("reader", ["P2", "T10"])
@pytest.mark.parametrize("words", BARRED_BEHIND_THE_WALL)
def test_nothing_from_behind_the_wall_is_in_the_fathers_files(
    copy_for: CopyFor, reader: str, words: str
) -> None:
    found = copy_for("one", reader).everything

    assert folded(words) not in found


def test_the_father_reads_four_promises_numbered_without_a_hole(copy_for: CopyFor) -> None:
    text = copy_for("one", "P2").text()

    assert re.findall(r"^(\d+) +I will", text, re.MULTILINE) == ["1", "2", "3", "4"]


@pytest.mark.parametrize(
    "reader", ["P2", "P3", "P6", "T1", "T2", "T3", "T5", "T6", "T7", "T8", "T9", "T10", "T11"]
)
def test_the_advocates_promise_is_on_two_copies_only(copy_for: CopyFor, reader: str) -> None:
    assert "order papers" not in copy_for("one", reader).flowing()


@pytest.mark.parametrize("reader", ["P1", "T4"])
def test_the_advocates_promise_is_on_her_own_and_the_mothers_copy(copy_for: CopyFor, reader: str) -> None:
    assert "order papers" in copy_for("one", reader).flowing()


@pytest.mark.parametrize("reader", WITHOUT_CONSENT)
@pytest.mark.parametrize("words", BARRED_WITHOUT_CONSENT)
def test_treatment_is_on_no_copy_without_consent(copy_for: CopyFor, reader: str, words: str) -> None:
    found = copy_for("two", reader).everything

    assert folded(words) not in found


@pytest.mark.parametrize("reader", ["P6", "T2", "T3", "T4", "T5"])
def test_consent_opens_treatment_with_its_notice(copy_for: CopyFor, reader: str) -> None:
    found = copy_for("two", reader).everything

    assert "42 cfr part 2" in found
    assert "treatment groups" in found


def test_arabic_name_stands_right_to_left_beside_latin_names_and_money(copy_for: CopyFor) -> None:
    text = copy_for("two", "T1").flowing()

    assert "نور خليل الحداد" in text.replace("\u200f", "").replace("\u202b", "").replace("\u202c", "")
    assert "Noor Khalil al-Haddad" in text
    assert "$140" in text


@pytest.mark.parametrize(("family", "reader"), [("one", "P1"), ("one", "P2"), ("two", "P1"), ("two", "P6")])
def test_other_programs_find_the_seal_valid_and_the_file_whole(
    copy_for: CopyFor, family: str, reader: str
) -> None:
    path = str(copy_for(family, reader).path)

    said = _run("pdfsig", path)

    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert "No syntax or stream encoding errors" in _run("qpdf", "--check", path)


@pytest.mark.parametrize("place", [0.05, 0.3, 0.5, 0.7, 0.9, 0.999])
def test_one_changed_byte_is_seen_by_us_and_by_poppler(
    copy_for: CopyFor, place: float, tmp_path: Path
) -> None:
    content = bytearray(copy_for("one", "P1").path.read_bytes())
    content[int(len(content) * place)] ^= 0x01
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(content)

    assert main(["check", str(changed)]) == 1
    assert "Signature is Valid" not in _run("pdfsig", str(changed))
