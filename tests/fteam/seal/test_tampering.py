"""Sixteen ways to change a sealed plan, each told apart; another judge's verdict stands beside ours."""

import hashlib
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from fteam.records.issued import Issued, IssueKind
from fteam.seal.change import What
from fteam.seal.check import check
from fteam.seal.key import SealKey, new_key
from fteam.seal.verdict import CheckResult, Finding, Verdict
from fteam.words import ENGLISH
from tests.fteam.seal import sample
from tests.fteam.seal.sample import AT, changed, flipped

GENUINE, CHANGED, CANNOT_TELL = Verdict.GENUINE, Verdict.CHANGED, Verdict.CANNOT_TELL
VALID, MISMATCH, UNCHECKED = "Signature is Valid.", "Digest Mismatch.", "not yet verified"

Make = Callable[[bytes, bytes], bytes]


@dataclass(frozen=True)
class Case:
    """One way to change a plan.

    Attributes:
        make: Makes the file from the sealed and the countersigned plan.
        finding: What the check calls it.
        what: What exactly is told.
        pdfsig: What poppler's judge says of the file's worst signature, for comparison.
    """

    name: str
    make: Make
    finding: Finding
    what: What | None
    pdfsig: str


def on_sealed(change: sample.Change) -> Make:
    return lambda sealed, _signed: changed(sealed, change)


def on_signed(change: sample.Change) -> Make:
    return lambda _sealed, signed: changed(signed, change)


def in_page(_sealed: bytes, signed: bytes) -> bytes:
    return flipped(signed, 1500)


def in_seal_value(sealed: bytes, _signed: bytes) -> bytes:
    gap = sealed.rfind(b"/Contents <30") + len(b"/Contents <")
    used = len(sealed[gap : sealed.find(b">", gap)].rstrip(b"0"))
    place = gap + used - 30
    other = b"1" if sealed[place : place + 1] != b"1" else b"2"
    return sealed[:place] + other + sealed[place + 1 :]


def resaved(sealed: bytes, _signed: bytes) -> bytes:
    with TemporaryDirectory() as folder:
        before, after = Path(folder, "in.pdf"), Path(folder, "out.pdf")
        before.write_bytes(sealed)
        subprocess.run(["qpdf", "--object-streams=generate", before, after], check=True)
        return after.read_bytes()


def by_impostor(_sealed: bytes, _signed: bytes) -> bytes:
    return sample.a_sealed_plan(new_key("Dana Whitfield", AT, agency="Riverside Family Center"))


CASES = [
    Case("untouched, certified", lambda sealed, _signed: sealed, Finding.INTACT, None, VALID),
    Case("untouched, countersigned", lambda _sealed, signed: signed, Finding.SIGNED_SINCE, None, VALID),
    Case("one bit in a page", in_page, Finding.BYTES_CHANGED, None, MISMATCH),
    Case("one digit in the seal", in_seal_value, Finding.SEAL_BROKEN, What.SEAL_DAMAGED, ""),
    Case("page added", on_sealed(sample.add_page), Finding.ADDED_AFTER, What.PAGE_ADDED, VALID),
    Case("white box", on_sealed(sample.cover_words), Finding.ADDED_AFTER, What.PAGE_CHANGED, VALID),
    Case("comment added", on_sealed(sample.add_comment), Finding.ADDED_AFTER, What.NOTE_ADDED, VALID),
    Case(
        "text for screen readers replaced",
        on_sealed(sample.replace_tag_words),
        Finding.ADDED_AFTER,
        What.SPOKEN_TEXT_REPLACED,
        VALID,
    ),
    Case(
        "attachment swapped",
        on_sealed(sample.swap_attachment),
        Finding.ADDED_AFTER,
        What.ATTACHMENT_REPLACED,
        VALID,
    ),
    Case("script added", on_sealed(sample.add_script), Finding.ADDED_AFTER, What.SCRIPT_ADDED, VALID),
    Case(
        "look of a signature replaced",
        on_signed(sample.replace_field_look),
        Finding.ADDED_AFTER,
        What.SIGNATURE_LOOK_REPLACED,
        VALID,
    ),
    Case(
        "description replaced",
        on_sealed(sample.replace_xmp),
        Finding.ADDED_AFTER,
        What.DESCRIPTION_REPLACED,
        VALID,
    ),
    Case("saved again", resaved, Finding.SAVED_AGAIN, What.SAVED_AGAIN, ""),
    Case("re-made by an impostor", by_impostor, Finding.SAME_NAME_OTHER_KEY, None, VALID),
    Case("rolled back", lambda sealed, _signed: sealed, Finding.OLDER_COPY, None, VALID),
    Case(
        "bytes after the end",
        lambda _sealed, signed: signed + b"\n% tail\n",
        Finding.BYTES_AFTER_END,
        What.BYTES_AFTER_END,
        VALID,
    ),
]


@pytest.fixture
def judged(case: Case, plan: bytes, countersigned: bytes, key: SealKey) -> tuple[bytes, CheckResult]:
    """The file of a case and what the check says of it; only the roll-back has a register to look into."""
    pdf = case.make(plan, countersigned)
    register = _register(plan, countersigned) if case.finding is Finding.OLDER_COPY else None
    return pdf, check(pdf, [key.root_pem], register)


def _register(sealed: bytes, signed: bytes) -> list[Issued]:
    first, second = (hashlib.sha256(pdf).hexdigest() for pdf in (sealed, signed))
    facts: dict[str, Any] = {"plan_id": "p", "version": 1, "reader": "", "handout": "", "document": first}
    return [
        Issued(sha256=first, kind=IssueKind.SEALED, signatures=0, size=len(sealed), at=AT, **facts),
        Issued(sha256=second, kind=IssueKind.COUNTERSIGNED, signatures=1, size=len(signed), at=AT, **facts),
    ]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_way_to_change_a_plan_is_told_apart(case: Case, judged: tuple[bytes, CheckResult]) -> None:
    _pdf, result = judged

    assert (result.finding, [change.what for change in result.changes]) == (
        case.finding,
        [case.what] if case.what else [],
    )


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_way_is_said_in_plain_sentences(case: Case, judged: tuple[bytes, CheckResult]) -> None:
    _pdf, result = judged

    said = result.sentences(ENGLISH)

    assert all("{" not in sentence for sentence in said)
    assert (result.verdict is GENUINE) == case.name.startswith("untouched")


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is not here")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_another_judge_calls_most_of_them_valid(
    case: Case, judged: tuple[bytes, CheckResult], tmp_path: Path
) -> None:
    pdf, _result = judged
    (tmp_path / "plan.pdf").write_bytes(pdf)

    told = subprocess.run(["pdfsig", "-nocert", "plan.pdf"], cwd=tmp_path, capture_output=True, check=False)

    assert case.pdfsig in told.stdout.decode()


def test_they_differ_from_each_other() -> None:
    told = [(case.finding, case.what) for case in CASES]

    assert len(CASES) == 16
    assert len(set(told)) == len(told)
