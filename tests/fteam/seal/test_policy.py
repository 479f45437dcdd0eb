import io
from typing import Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY

from fteam.seal.check import check
from fteam.seal.key import SealKey
from fteam.seal.policy import POLICY, entry
from fteam.seal.verdict import Finding, Verdict
from tests.fteam.seal.sample import (
    PARTNER,
    NumberObject,
    changed,
    signed_elsewhere,
)


@pytest.mark.parametrize("look", [None, "Marcus Obi"])
def test_countersignature_in_a_tagged_field_keeps_the_paper_genuine(
    tagged: bytes, key: SealKey, look: str | None
) -> None:
    countersigned = signed_elsewhere(tagged, PARTNER, "partner", look=look)

    result = check(countersigned, [key.root_pem])

    assert (result.verdict, result.finding) == (Verdict.GENUINE, Finding.SIGNED_SINCE)
    assert result.signed_since == ("Marcus Obi",)


def test_signature_drawn_over_the_words_shows(tagged: bytes, key: SealKey) -> None:
    drawn_over = signed_elsewhere(tagged, PARTNER, "sneaky", look="Another promise", box=(50, 600, 500, 750))

    assert check(drawn_over, [key.root_pem]).finding is Finding.ADDED_AFTER


def test_field_that_leaves_its_place_in_the_tags_shows(tagged: bytes, key: SealKey) -> None:
    def move(paper: Any) -> None:
        field = paper.root["/AcroForm"]["/Fields"][1].get_object()
        field["/StructParent"] = NumberObject(7)
        paper.update_container(field)

    moved = signed_elsewhere(changed(tagged, move), PARTNER, "partner")

    assert check(moved, [key.root_pem]).finding is Finding.ADDED_AFTER


def test_without_our_rule_a_tagged_countersignature_is_refused(tagged: bytes) -> None:
    countersigned = signed_elsewhere(tagged, PARTNER, "partner")
    findings = []
    for policy in (DEFAULT_DIFF_POLICY, POLICY):
        signature = PdfFileReader(io.BytesIO(countersigned)).embedded_signatures[0]
        signature.compute_integrity_info(diff_policy=policy)
        findings.append(signature.summarise_integrity_info()["docmdp_ok"])

    assert findings == [False, True]


def test_entry_follows_references_and_misses_quietly(sealed: bytes) -> None:
    root = PdfFileReader(io.BytesIO(sealed)).root

    assert entry(entry(root, "/Pages"), "/Type") == "/Pages"
    assert entry(root, "/Nothing") is None
    assert entry(None, "/Type") is None
