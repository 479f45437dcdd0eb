import datetime as dt
import hashlib
import io
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from fteam.seal.check import check
from fteam.seal.key import SealKey, new_key
from fteam.seal.seal import AlreadySealedError, NotAPaperError, SealKeyEndedError, seal
from fteam.seal.verdict import Finding
from tests.fteam.seal.sample import AT, small_pdf, tagged_pdf


def _reader(pdf: bytes) -> PdfFileReader:
    return PdfFileReader(io.BytesIO(pdf))


def test_sealed_paper_begins_with_the_paper_byte_for_byte(key: SealKey) -> None:
    paper = tagged_pdf()

    sealed = seal(paper, key, AT, field_name="facilitator")

    assert sealed.pdf.startswith(paper)
    assert len(sealed.pdf) - len(paper) < 16 * 1024


def test_sealed_paper_knows_its_hash_moment_and_key(key: SealKey) -> None:
    sealed = seal(small_pdf(), key, AT.astimezone(dt.timezone(dt.timedelta(hours=-5))))

    assert sealed.sha256 == hashlib.sha256(sealed.pdf).hexdigest()
    assert sealed.sealed_at == AT.replace(microsecond=0)
    assert sealed.sealed_at.tzinfo is dt.UTC
    assert sealed.fingerprint == key.fingerprint
    assert b"(D\\07220261120160507Z)" in sealed.pdf
    assert "pdf=" not in repr(sealed)


def test_pages_look_the_same(sealed: bytes) -> None:
    pictures = []
    for pdf in (small_pdf(), sealed):
        document = pypdfium2.PdfDocument(pdf)
        pictures.append([bytes(page.render(scale=1).buffer) for page in document])
        document.close()

    assert pictures[0] == pictures[1]


def test_longest_names_fit(key: SealKey) -> None:
    name = "မ" * 64
    long_key = new_key(name, AT, agency=name)

    result = check(seal(small_pdf(), long_key, AT).pdf, [long_key.root_pem, key.root_pem])

    assert result.finding is Finding.INTACT
    assert result.sealer is not None
    assert result.sealer.name == "မ" * 21


def test_paper_is_sealed_once(sealed: bytes, key: SealKey) -> None:
    with pytest.raises(AlreadySealedError):
        seal(sealed, key, AT)


@pytest.mark.parametrize("shift", [dt.timedelta(days=-1), dt.timedelta(days=365 * 6)])
def test_key_does_not_seal_outside_its_time(key: SealKey, shift: dt.timedelta) -> None:
    with pytest.raises(SealKeyEndedError):
        seal(small_pdf(), key, AT + shift)


@pytest.mark.parametrize("pdf", [b"", b"letter", b"%PDF-1.7\n%%EOF\n", small_pdf()[:-300]])
def test_what_is_no_pdf_is_refused(key: SealKey, pdf: bytes) -> None:
    with pytest.raises(NotAPaperError):
        seal(pdf, key, AT)


def test_missing_field_is_refused(key: SealKey) -> None:
    with pytest.raises(NotAPaperError):
        seal(tagged_pdf(), key, AT, field_name="nobody")


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
def test_locked_paper_is_refused(key: SealKey, tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(small_pdf())
    command = ["qpdf", "--encrypt", "", "o", "256", "--", "in.pdf", "out.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True)

    with pytest.raises(NotAPaperError):
        seal((tmp_path / "out.pdf").read_bytes(), key, AT)


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="pdfsig is not here")
@pytest.mark.parametrize("kind", ["sealed", "tagged"])
def test_another_program_finds_the_seal_valid(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "paper.pdf").write_bytes(request.getfixturevalue(kind))

    said = subprocess.run(["pdfsig", "paper.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True)

    assert "Signature is Valid" in said.stdout
    assert "Total document signed" in said.stdout
    assert "Signing Time: Nov 20 2026 16:05:07" in said.stdout


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
@pytest.mark.parametrize("kind", ["sealed", "tagged"])
def test_another_program_finds_the_file_clean(
    request: pytest.FixtureRequest, tmp_path: Path, kind: str
) -> None:
    (tmp_path / "paper.pdf").write_bytes(request.getfixturevalue(kind))

    said = subprocess.run(
        ["qpdf", "--check", "paper.pdf"], cwd=tmp_path, check=True, capture_output=True, text=True
    )

    assert "No syntax or stream encoding errors found" in said.stdout
