import datetime as dt

import pytest

from fteam.records.issued import Issued, IssueKind
from fteam.seal.change import Change, What
from fteam.seal.verdict import CheckResult, Finding, Issuer, Sealer, SignedLater, StampSeen, Verdict
from fteam.words import ENGLISH

MOMENT = dt.datetime(2026, 11, 21, 2, 5, tzinfo=dt.UTC)
EASTERN = dt.timezone(dt.timedelta(hours=-5))
DANA = Sealer("Dana Whitfield", "Riverside Family Center", MOMENT, "1A2B 3C4D 5E6F 7A8B 9C0D", "1a2b" * 16)


def test_answers_are_exit_codes() -> None:
    assert [int(verdict) for verdict in (Verdict.GENUINE, Verdict.CHANGED, Verdict.CANNOT_TELL)] == [0, 1, 2]


@pytest.mark.parametrize("finding", Finding)
def test_every_finding_is_said_in_whole_sentences(finding: Finding) -> None:
    said = CheckResult(finding, DANA).sentences(ENGLISH, EASTERN)

    assert len(said) >= 3
    assert all(sentence.endswith(".") and "{" not in sentence for sentence in said)


def test_known_seal_is_called_genuine() -> None:
    said = CheckResult(Finding.INTACT, DANA, Issuer.KNOWN).sentences(ENGLISH, EASTERN)

    assert said == (
        "This paper is genuine: nothing was changed since it was sealed.",
        "Sealed by Dana Whitfield, Riverside Family Center, on Friday, November 20, 2026 at 21:05.",
        "The seal's key is known on this computer. Key fingerprint: 1A2B 3C4D 5E6F 7A8B 9C0D.",
    )


def test_seal_of_a_key_nobody_knows_here_is_not_called_genuine_in_words() -> None:
    said = CheckResult(Finding.INTACT, DANA).sentences(ENGLISH, EASTERN)

    assert said[0] == "This paper is exactly as it was sealed."
    assert said[-1] == (
        "Key fingerprint: 1A2B 3C4D 5E6F 7A8B 9C0D, not known on this computer. "
        "Compare it with the one Dana Whitfield gave you."
    )


def test_names_of_later_signatures_are_said() -> None:
    signed = (SignedLater("Marcus Obi", "County", MOMENT), SignedLater("Ana Ruiz", "", None))
    result = CheckResult(Finding.SIGNED_SINCE, DANA, Issuer.KNOWN, signed, is_registered=False)

    said = result.sentences(ENGLISH, EASTERN)

    assert "Marcus Obi, Ana Ruiz" in said[1]
    assert "not in this computer's list" in said[-1]


def test_register_is_silent_about_keys_of_others() -> None:
    result = CheckResult(Finding.UNKNOWN_ISSUER, DANA, Issuer.UNKNOWN, is_registered=False)

    assert not any("list" in sentence for sentence in result.sentences(ENGLISH, EASTERN))


def test_agency_is_left_out_where_there_is_none() -> None:
    alone = Sealer("Dana Whitfield", "", MOMENT, DANA.fingerprint, DANA.root_sha256)

    said = CheckResult(Finding.INTACT, alone).sentences(ENGLISH, EASTERN)

    assert said[1] == "Sealed by Dana Whitfield on Friday, November 20, 2026 at 21:05."


def test_file_without_a_seal_names_nobody() -> None:
    said = CheckResult(Finding.NOT_SEALED).sentences(ENGLISH)

    assert said == ("It is not possible to tell whether this file is genuine.", "It has no seal.")


def test_what_changed_is_said_in_place_of_a_general_sentence() -> None:
    changes = (Change(What.PAGE_ADDED, (5,)), Change(What.SCRIPT_ADDED))

    said = CheckResult(Finding.ADDED_AFTER, DANA, changes=changes).sentences(ENGLISH, EASTERN)

    assert said[:3] == (
        "This file was changed after it was sealed. Do not rely on it.",
        "A page was added: page 5.",
        "A small program was put in that runs when the file is opened.",
    )


@pytest.mark.parametrize(
    ("more", "words"), [(1, "1 more signature or time"), (3, "3 more signatures or time")]
)
def test_older_copy_is_not_called_genuine(more: int, words: str) -> None:
    result = CheckResult(Finding.OLDER_COPY, DANA, Issuer.KNOWN, newer_signatures=more)

    said = result.sentences(ENGLISH, EASTERN)

    assert (result.verdict, said[0]) == (Verdict.CANNOT_TELL, "This is not the newest copy of this plan.")
    assert words in said[1]


def test_newer_version_is_told() -> None:
    result = CheckResult(Finding.INTACT, DANA, Issuer.KNOWN, newer_version=3)

    assert "version 3 was sealed later" in result.sentences(ENGLISH, EASTERN)[-1]


def test_file_of_the_register_tells_what_it_is_and_when_it_left() -> None:
    line = Issued("a" * 64, IssueKind.DRAFT, "p", 0, "", "", "", 0, 9, MOMENT)
    result = CheckResult(Finding.NOT_SEALED, is_registered=True, issued=line)

    said = result.sentences(ENGLISH, EASTERN)

    assert (
        said[-1]
        == "Exactly this file is in this computer's list: draft, not sealed, Friday, November 20, 2026."
    )


@pytest.mark.parametrize(("is_known", "words"), [(True, "confirms"), (False, "is not set on this computer")])
def test_time_stamp_is_believed_only_from_a_service_that_is_set(is_known: bool, words: str) -> None:  # noqa: FBT001  parametrized
    stamp = StampSeen("County Time Office", MOMENT, is_known)

    said = CheckResult(Finding.INTACT, DANA, stamps=(stamp,)).sentences(ENGLISH, EASTERN)

    assert "County Time Office" in said[-1]
    assert words in said[-1]


def test_other_programs_signature_is_told_with_its_name() -> None:
    signed = (SignedLater("Ana Ruiz", "", None),)

    said = CheckResult(Finding.OTHER_PROGRAM, signed=signed).sentences(ENGLISH, EASTERN)

    assert "Ana Ruiz" in said[-1]
    assert "not known here" in said[-1]


def test_changed_file_is_not_called_missing_from_a_list() -> None:
    changes = (Change(What.PAGE_ADDED, (5,)),)
    result = CheckResult(Finding.ADDED_AFTER, DANA, Issuer.KNOWN, changes=changes, is_registered=False)

    assert not any("list" in sentence for sentence in result.sentences(ENGLISH, EASTERN))
