"""Every paper is PDF/UA-1 and PDF/A-3a, or PDF/A-2a for a court: two engines of others say so."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

import page
import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.judges.conftest import Files
from tests.judges.papers import BYTE_RANGE, PAPERS
from tests.judges.verapdf import VeraPdf

JUDGED: Final = [(name, profile) for name, sample in PAPERS.items() for profile in sample.profiles]
PDF_UA_1: Final = page.ValidationProfile.PDF_UA_1
LEAST_CHECKS: Final = 300
"""An empty plan has some 600: an engine that judges nothing must not pass as content."""


@pytest.mark.parametrize(("name", "profile"), JUDGED)
def test_verapdf_finds_no_broken_rule(vera: VeraPdf, paper_file: Files, name: str, profile: str) -> None:
    verdict = vera.verdict(profile, paper_file(name))

    assert (verdict.outcome, verdict.broken) == ("PASS", ())
    assert verdict.checks > LEAST_CHECKS


@pytest.mark.parametrize(("name", "profile"), JUDGED)
def test_a_second_engine_agrees(paper_file: Files, name: str, profile: str) -> None:
    report = page.validate_pdf(str(paper_file(name)), profile=page.ValidationProfile(profile))

    found = {failure.rule_id: failure.message for failure in report.failures}
    assert {rule: found[rule] for rule in found.keys() - PAPERS[name].false_alarms} == {}


@pytest.mark.parametrize(
    "name", [name for name, sample in PAPERS.items() if BYTE_RANGE in sample.false_alarms]
)
def test_the_second_engine_still_raises_its_false_alarm(paper_file: Files, name: str) -> None:
    report = page.validate_pdf(str(paper_file(name)), profile=page.ValidationProfile("3a"))

    assert BYTE_RANGE in {failure.rule_id for failure in report.failures}, (
        "page-validation no longer takes later signatures for damage: strike BYTE_RANGE from papers.py"
    )


@pytest.mark.parametrize("name", PAPERS)
def test_qpdf_finds_the_file_clean(paper_file: Files, name: str) -> None:
    if shutil.which("qpdf") is None:
        pytest.skip("qpdf is not installed here")
    command = ["qpdf", "--check", str(paper_file(name))]

    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert "No syntax or stream encoding errors" in done.stdout


def test_a_plain_paper_is_failed_by_both_engines(vera: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "plain.pdf"
    canvas = Canvas(str(path))
    canvas.drawString(72, 720, "No tags and no faces of its own.")
    canvas.save()
    vera.ask("ua1", path)

    verdict, report = vera.verdict("ua1", path), page.validate_pdf(str(path), profile=PDF_UA_1)

    assert verdict.outcome == "FAIL"
    assert any("7.1" in rule for rule in verdict.broken)
    assert not report.is_compliant


def test_a_file_that_is_no_paper_does_not_stop_the_engine(vera: VeraPdf, tmp_path: Path) -> None:
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7 and nothing more")
    vera.ask("ua1", path)

    assert vera.verdict("ua1", path).outcome == "ERROR"
