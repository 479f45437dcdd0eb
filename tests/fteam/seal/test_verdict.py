import datetime as dt

import pytest

from fteam.seal.verdict import CheckResult, Finding, Issuer, Sealer, Verdict
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
    said = CheckResult(Finding.INTACT, DANA, Issuer.KNOWN, is_registered=True).sentences(ENGLISH, EASTERN)

    assert said == (
        "This paper is genuine: nothing was changed since it was sealed.",
        "Sealed by Dana Whitfield, Riverside Family Center, on Friday, November 20, 2026 at 21:05.",
        "The seal's key is known on this computer. Key fingerprint: 1A2B 3C4D 5E6F 7A8B 9C0D.",
        "Exactly this file is in this computer's list of sealed papers.",
    )


def test_seal_of_a_key_nobody_knows_here_is_not_called_genuine_in_words() -> None:
    said = CheckResult(Finding.INTACT, DANA).sentences(ENGLISH, EASTERN)

    assert said[0] == "This paper is exactly as it was sealed."
    assert said[-1] == (
        "Key fingerprint: 1A2B 3C4D 5E6F 7A8B 9C0D, not known on this computer. "
        "Compare it with the one Dana Whitfield gave you."
    )


def test_names_of_later_signatures_are_said() -> None:
    result = CheckResult(
        Finding.SIGNED_SINCE, DANA, Issuer.KNOWN, ("Marcus Obi", "Ana Ruiz"), is_registered=False
    )

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
