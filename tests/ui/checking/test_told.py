"""What is said about a file, in words for someone who was never told about seals."""

from pathlib import Path

import pytest

from fteam.errors import FixableError
from fteam.seal.check import check
from fteam.seal.verdict import CheckResult, Finding, Issuer
from fteam.words import ENGLISH
from tests.ui.checking.files import files
from ui.checking.look_at import Checked
from ui.checking.told import Compared, Told, counted, told
from ui.untrusted import CannotReadError
from ui.widgets.verdict_sign import Sign

NAME = Path("plan.pdf")


def said(pdf: bytes, compared: Compared = Compared.NOT_YET, *, knows: bool = True) -> Told:
    roots = [files().key.root_pem] if knows else []
    return told(Checked(NAME, check(pdf, roots)), ENGLISH, compared)


def test_a_known_seal_is_genuine() -> None:
    found = said(files().countersigned)

    assert (found.sign, found.word, found.fingerprint) == (Sign.GENUINE, "Genuine", "")
    assert any("Marcus Obi" in line for line in found.lines)
    assert any("Dana Whitfield, Riverside Family Center" in line for line in found.lines)
    assert found.advice == "You can rely on this paper."


@pytest.mark.parametrize("pdf", [files().page_added, files().flipped])
def test_a_changed_file_is_not_to_be_used_and_no_key_is_to_be_compared(pdf: bytes) -> None:
    found = said(pdf, knows=False)

    assert (found.sign, found.word, found.fingerprint) == (Sign.CHANGED, "Changed", "")
    assert files().key.fingerprint not in found.spoken
    assert "Do not use this file." in found.advice


def test_a_whole_paper_of_an_unknown_key_is_not_called_genuine() -> None:
    found = said(files().sealed, knows=False)

    assert (found.sign, found.word) == (Sign.WHOLE, "Not changed")
    assert (found.fingerprint, found.name) == (files().key.fingerprint, "Dana Whitfield")
    assert "Call Dana Whitfield on a number that you already have" in found.advice


def test_it_is_the_same_where_other_keys_are_known() -> None:
    result = check(files().sealed, [_other_root()])

    found = told(Checked(NAME, result), ENGLISH)

    assert result.finding is Finding.UNKNOWN_ISSUER
    assert (found.sign, found.fingerprint) == (Sign.WHOLE, files().key.fingerprint)


def _other_root() -> bytes:
    from tests.fteam.seal.sample import PARTNER  # noqa: PLC0415  only here

    return PARTNER.root_pem


def test_the_same_fingerprint_makes_it_genuine() -> None:
    found = said(files().sealed, Compared.SAME, knows=False)

    assert (found.sign, found.advice) == (Sign.GENUINE, "You can rely on this paper.")


def test_another_fingerprint_makes_it_nobodys() -> None:
    found = said(files().sealed, Compared.DIFFERENT, knows=False)

    assert found.sign is Sign.UNKNOWN
    assert "Somebody else sealed this paper" in found.headline
    assert "Do not rely on it." in found.advice


@pytest.mark.parametrize(
    ("pdf", "advice"),
    [
        (files().draft, "It may be a draft"),
        (files().signed_elsewhere, "how it can be checked"),
        (b"JFIF", "Choose the PDF file itself"),
        (b"%PDF-1.7 nothing", "Ask the person who gave it to you for a new copy."),
    ],
)
def test_each_thing_that_cannot_be_told_says_what_to_do(pdf: bytes, advice: str) -> None:
    found = said(pdf)

    assert (found.sign, found.word) == (Sign.UNKNOWN, "Cannot tell")
    assert advice in found.advice


@pytest.mark.parametrize("finding", list(Finding))
def test_every_finding_has_words_and_a_next_step(finding: Finding) -> None:
    found = told(Checked(NAME, CheckResult(finding)), ENGLISH)

    assert found.word
    assert found.headline
    assert found.advice
    assert "{" not in found.spoken


def test_a_file_that_cannot_be_read_is_said() -> None:
    found = told(Checked(NAME, trouble=CannotReadError()), ENGLISH)

    assert (found.sign, found.headline) == (Sign.UNKNOWN, CannotReadError().sentence(ENGLISH))


def test_trouble_with_this_computers_own_list_is_a_line() -> None:
    trouble = FixableError()
    result = check(files().sealed)

    found = told(Checked(NAME, result, trouble), ENGLISH)

    assert found.sign is Sign.WHOLE
    assert trouble.sentence(ENGLISH) in found.lines


@pytest.mark.parametrize(
    "result",
    [
        CheckResult(Finding.OLDER_COPY, newer_signatures=1),
        CheckResult(Finding.INTACT, issuer=Issuer.KNOWN, newer_version=3),
    ],
)
def test_a_paper_with_a_newer_one_is_not_called_genuine(result: CheckResult) -> None:
    found = told(Checked(NAME, result), ENGLISH)

    assert (found.sign, found.word) == (Sign.OLDER, "An older copy")
    assert found.advice == "Ask for the newest copy before you act on this one."


def test_a_locked_copy_asks_for_its_pass_phrase() -> None:
    checked = Checked(NAME, CheckResult(Finding.CARRIER))

    assert checked.is_locked
    assert told(checked, ENGLISH).advice == "Type the passphrase that you were given for it."


def test_several_files_are_counted() -> None:
    signs = [Sign.GENUINE, Sign.OLDER, Sign.CHANGED, Sign.WHOLE, Sign.UNKNOWN, Sign.UNKNOWN]

    assert counted(signs, ENGLISH) == (
        "6 files: 2 genuine, 1 changed, 1 with a key to compare, 2 cannot tell."
    )
