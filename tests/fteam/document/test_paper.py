from dataclasses import FrozenInstanceError

import pytest

from fteam.document.paper import Paper
from tests.fteam.document.views import a_look


def test_words_of_a_family_are_not_shown_where_a_paper_is_named() -> None:
    paper = Paper(b"%PDF Reyes", pages=1, seal_field="seal", check_code="7K4M-92QX")

    assert "Reyes" not in repr(paper)


def test_a_finished_paper_does_not_change() -> None:
    paper = Paper(b"%PDF", pages=1, seal_field="", check_code="7K4M-92QX")

    with pytest.raises(FrozenInstanceError):
        paper.pages = 2  # type: ignore[misc]  # the very point


def test_a_paper_is_a_draft_on_letter_in_twelve_points_unless_chosen() -> None:
    look = a_look()

    assert (look.sealed, look.page, look.size, look.is_large) == (False, "letter", 12, False)
