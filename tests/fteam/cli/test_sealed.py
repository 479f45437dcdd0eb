"""Sealed papers from the command line: check, countersign, protect."""

from pathlib import Path

import pytest

from fteam.__main__ import main
from fteam.cli import sealed as module
from fteam.cli.opening import open_vault
from fteam.records.issued import IssueKind
from fteam.seal.key import SealKey, new_key
from fteam.seal.seal import seal
from fteam.store.filing import NewPaper
from fteam.store.register import NewIssue
from tests.fteam.seal.offices import PASSPHRASE, certificate_file
from tests.fteam.seal.sample import AT, small_pdf, tagged_pdf
from tests.vaults import a_full_plan


@pytest.fixture(scope="module")
def key() -> SealKey:
    return new_key("Dana Whitfield", AT)


@pytest.fixture
def paper(tmp_path: Path, key: SealKey) -> Path:
    file = tmp_path / "plan.pdf"
    file.write_bytes(seal(tagged_pdf(), key, AT, field_name="facilitator").pdf)
    return file


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(module.CERTIFICATE_VARIABLE, PASSPHRASE)
    file = tmp_path / "marcus.p12"
    file.write_bytes(certificate_file())
    return file


def test_check_says_what_it_found_and_answers_with_a_number(
    paper: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(paper)]) == 0
    assert "Sealed by Dana Whitfield" in capsys.readouterr().out


def test_check_looks_into_the_vault_of_this_computer(
    paper: Path, key: SealKey, passphrase: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = a_full_plan()
    with open_vault(create=True) as (_vault, store):
        store.keep_signing_key(b"private", key.certificates_pem)
        store.keep(None, plan)
        store.file_version(plan, plan, [NewPaper(plan.versions[0].id, "", "en", paper.read_bytes())])
        document = store.issued()[0].sha256
        back = NewIssue(IssueKind.COUNTERSIGNED, b"newer", document=document, signatures=1)
        store.issue(plan.id, back)

    code = main(["check", str(paper)])

    assert (code, bool(passphrase)) == (2, True)
    assert "not the newest copy" in capsys.readouterr().out


def test_partner_signs_in_a_free_place(
    paper: Path, certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "signed.pdf"

    code = main([
        *("countersign", str(paper), "--with", str(certificate)),
        *("--place", "partner", "--out", str(out)),
    ])

    assert (code, out.read_bytes().startswith(paper.read_bytes())) == (0, True)
    assert "Signed as Marcus Obi." in capsys.readouterr().out


def test_without_a_place_the_free_ones_are_listed(
    paper: Path, certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "signed.pdf"

    code = main(["countersign", str(paper), "--with", str(certificate), "--out", str(out)])

    assert (code, out.exists()) == (2, False)
    assert "partner" in capsys.readouterr().out


def test_paper_of_nobody_is_not_signed(
    certificate: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.pdf").write_bytes(small_pdf())

    code = main([
        *("countersign", str(tmp_path / "other.pdf"), "--with", str(certificate)),
        *("--place", "x", "--out", str(tmp_path / "out.pdf")),
    ])

    assert code == 1
    assert "was not sealed with fteam" in capsys.readouterr().err


def test_protected_copy_opens_with_the_words_that_were_said(
    paper: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "locked.pdf"

    assert main(["protect", str(paper), "--out", str(out), "--language", "es"]) == 0
    said = capsys.readouterr().out.splitlines()
    monkeypatch.setenv(module.WORDS_VARIABLE, said[-1].upper())

    assert len(said[-1].split()) == 6
    assert main(["check", str(out)]) == 2
    assert "protected copy" in capsys.readouterr().out
    assert main(["check", str(out), "--locked"]) == 0
    monkeypatch.setenv(module.WORDS_VARIABLE, "one two three four five six")
    assert main(["check", str(out), "--locked"]) == 2
