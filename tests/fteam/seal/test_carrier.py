import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from fteam.seal import carrier as module
from fteam.seal.carrier import ProtectedCopy, open_carrier, protect
from fteam.seal.check import LIMIT_BYTES, check
from fteam.seal.verdict import Finding
from tests.fteam.seal import sample
from tests.fteam.seal.sample import small_pdf


@pytest.fixture(scope="module")
def protected(plan: bytes) -> ProtectedCopy:
    return sample.protected(plan)


def test_sealed_file_comes_out_byte_for_byte(protected: ProtectedCopy, plan: bytes) -> None:
    assert open_carrier(protected.pdf, protected.passphrase) == plan


def test_words_may_be_typed_in_any_way(protected: ProtectedCopy, plan: bytes) -> None:
    words = protected.passphrase
    typed = [words.upper(), f"  {words} ", words.replace(" ", " - "), words.replace(" ", ", "), words.title()]

    assert [open_carrier(protected.pdf, each) == plan for each in typed] == [True] * 5


@pytest.mark.parametrize("typed", ["", "one two three four five six", "\u202e", "x" * 500])
def test_wrong_words_are_told(protected: ProtectedCopy, typed: str) -> None:
    with pytest.raises(module.WrongPassphraseError):
        open_carrier(protected.pdf, typed)


def test_five_of_six_words_do_not_open_it(protected: ProtectedCopy) -> None:
    with pytest.raises(module.WrongPassphraseError):
        open_carrier(protected.pdf, protected.passphrase.rsplit(" ", 1)[0])


@pytest.mark.parametrize("untrusted", [b"", b"%PDF-1.7\n", b"PK", bytes(LIMIT_BYTES + 1), small_pdf()])
def test_other_files_are_no_protected_copies(untrusted: bytes) -> None:
    with pytest.raises(module.NotProtectedError):
        open_carrier(untrusted, "a b c d e f")


def test_nothing_of_the_paper_can_be_read_without_the_words(protected: ProtectedCopy, plan: bytes) -> None:
    assert plan[100:160] not in protected.pdf
    assert b"paper.pdf" not in protected.pdf
    assert b"protected" not in protected.pdf.lower()
    assert b"fteam" not in protected.pdf


def test_check_knows_it_before_the_words_are_typed(protected: ProtectedCopy) -> None:
    assert check(protected.pdf).finding is Finding.CARRIER


def test_two_copies_of_one_paper_share_nothing(protected: ProtectedCopy, plan: bytes) -> None:
    other = sample.protected(plan)

    assert other.passphrase != protected.passphrase
    assert other.pdf != protected.pdf


def test_secret_stands_in_no_text_about_the_copy(protected: ProtectedCopy) -> None:
    assert protected.passphrase not in repr(protected)


def test_page_that_is_none_makes_no_copy(plan: bytes) -> None:
    with pytest.raises(module.NotWrappedError):
        protect(plan, b"no page", "en")


def test_pdfium_opens_it_and_finds_the_paper(protected: ProtectedCopy, plan: bytes) -> None:
    document = pypdfium2.PdfDocument(protected.pdf, password=protected.passphrase)

    found = bytes(document.get_attachment(0).get_data())

    assert (len(document), document.count_attachments(), found == plan) == (1, 1, True)
    document.close()


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
def test_qpdf_finds_the_strongest_encryption_and_the_paper(
    protected: ProtectedCopy, plan: bytes, tmp_path: Path
) -> None:
    (tmp_path / "c.pdf").write_bytes(protected.pdf)
    secret = f"--password={protected.passphrase}"

    def told(*options: str) -> bytes:
        return subprocess.run(
            ["qpdf", secret, *options, "c.pdf"], cwd=tmp_path, capture_output=True, check=True
        ).stdout

    shown = told("--show-encryption").decode()
    assert "R = 6" in shown
    assert shown.count("AESv3") == 3
    assert "No syntax or stream encoding errors" in told("--check").decode()
    assert told("--show-attachment=paper.pdf") == plan
