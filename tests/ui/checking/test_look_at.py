"""Any file is read and checked; none is an error that nobody understands."""

import os
from pathlib import Path

import pytest

from fteam.errors import FixableError
from fteam.seal import check as checking
from fteam.seal.carrier import WrongPassphraseError
from fteam.seal.check import check
from fteam.seal.verdict import CheckResult, Finding, Issuer
from tests.ui.checking.files import files, locked
from ui.checking.look_at import look_at, look_inside
from ui.untrusted import CannotReadError, read_untrusted


def known(untrusted: bytes) -> CheckResult:
    return check(untrusted, [files().key.root_pem])


def test_a_file_is_checked_against_what_is_known(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(files().sealed)

    checked = look_at(path, known)

    assert checked.result is not None
    assert (checked.result.finding, checked.result.issuer) == (Finding.INTACT, Issuer.KNOWN)
    assert (checked.path, checked.trouble, checked.is_locked) == (path, None, False)


@pytest.mark.parametrize("name", ["gone.pdf", "."])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    checked = look_at(tmp_path / name, known)

    assert checked.result is None
    assert isinstance(checked.trouble, CannotReadError)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files on this system")
def test_a_file_that_never_ends_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")

    checked = look_at(tmp_path / "pipe.pdf", known)

    assert isinstance(checked.trouble, CannotReadError)


def test_of_a_file_that_is_too_large_only_the_beginning_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "LIMIT_BYTES", 10)
    path = tmp_path / "film.pdf"
    path.write_bytes(b"%PDF-" + bytes(5_000))

    checked = look_at(path, known)

    assert len(read_untrusted(path, 10)) == 11
    assert checked.result is not None
    assert checked.result.finding is Finding.TOO_LARGE


def test_a_store_that_cannot_be_read_is_no_reason_not_to_look_at_the_seal(tmp_path: Path) -> None:
    path, trouble = tmp_path / "plan.pdf", FixableError()
    path.write_bytes(files().sealed)

    def refusing(_untrusted: bytes) -> CheckResult:
        raise trouble

    checked = look_at(path, refusing)

    assert checked.trouble is trouble
    assert checked.result is not None
    assert checked.result.issuer is Issuer.NOT_COMPARED


def test_inside_a_locked_copy_the_sealed_paper_is_checked(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked().pdf)

    outside, inside = look_at(path, known), look_inside(path, locked().passphrase, known)

    assert outside.is_locked
    assert not inside.is_locked
    assert inside.is_inside
    assert inside.result is not None
    assert inside.result.finding is Finding.INTACT


def test_a_wrong_pass_phrase_leaves_it_locked_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked().pdf)

    checked = look_inside(path, "these are other words", known)

    assert checked.is_locked
    assert isinstance(checked.trouble, WrongPassphraseError)


def test_a_locked_copy_that_is_gone_meanwhile_is_told(tmp_path: Path) -> None:
    checked = look_inside(tmp_path / "gone.pdf", "words", known)

    assert isinstance(checked.trouble, CannotReadError)
