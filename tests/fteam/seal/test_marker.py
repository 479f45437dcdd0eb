import pytest

from fteam.seal.check import check
from fteam.seal.marker import MARKS, is_marked, revision_for, short_fingerprint
from fteam.seal.verdict import Verdict
from tests.fteam.seal.sample import (
    flipped,
    small_pdf,
)


@pytest.mark.parametrize("mark", MARKS)
def test_changed_marker_shows(sealed: bytes, mark: bytes) -> None:
    place = sealed.find(mark) + len(mark) - 2

    result = check(flipped(sealed, place))

    assert result.verdict is Verdict.CHANGED


def test_both_marks_stand_in_every_seal_once(sealed: bytes, tagged: bytes) -> None:
    assert [pdf.count(mark) for pdf in (sealed, tagged) for mark in MARKS] == [1, 1, 1, 1]


def test_unsealed_paper_has_no_mark() -> None:
    assert not is_marked(small_pdf())


def test_short_form_is_easy_to_compare() -> None:
    assert short_fingerprint("0123456789abcdef" * 4) == "0123 4567 89AB CDEF 0123"


def test_revision_names_the_root() -> None:
    assert revision_for("ab12") == "fteamseal1 ab12"
