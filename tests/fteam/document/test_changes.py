"""What is different: new, changed, done, gone, with the numbers of both plans."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fteam.document.changes import changes_pdf
from fteam.errors import StoppedError
from fteam.progress import Progress
from fteam.rules.part_views import Change, Changes
from fteam.words import ENGLISH, NOT_TRANSLATED
from tests.fteam.document.family_views import some_changes
from tests.fteam.document.reading import poppler_text
from tests.fteam.document.views import a_look
from tests.judges.practice import words_in


@pytest.mark.parametrize("size", [12, 18])
def test_then_and_now_stand_beneath_each_other(size: float, tmp_path: Path) -> None:
    view = some_changes(was_day=date(2026, 9, 15))

    paper = changes_pdf(view, ENGLISH, a_look(size=size), Progress.silent())

    text = " ".join(poppler_text(paper.pdf, tmp_path).split())
    for words in (
        "Since version 1",
        "Tuesday, September 15, 2026",
        "Copy for Maria Reyes",
        "What each person will do",
        "bring a coat",
        "(was 4)",
        "Then: drive on Monday",
        "Now: drive on Tuesday",
        "Withdrawn",
        "have the girls on Sundays",
    ):
        assert words in text


def test_where_the_older_words_may_not_be_told_only_those_of_now_stand(tmp_path: Path) -> None:
    part = Changes("Needs", changed=(Change("2", "2", "", "", "sleep well"),))
    view = some_changes(name="", parts=(part,))

    text = poppler_text(changes_pdf(view, ENGLISH, a_look(), Progress.silent()).pdf, tmp_path)

    assert "Now: sleep well" in text
    assert "Then" not in text
    assert "Copy for" not in text
    assert "was 2" not in text


def test_without_changes_it_says_so(tmp_path: Path) -> None:
    paper = changes_pdf(some_changes(parts=()), ENGLISH, a_look(), Progress.silent())

    assert "Nothing has changed since then." in poppler_text(paper.pdf, tmp_path)


def test_it_can_be_stopped() -> None:
    with pytest.raises(StoppedError):
        changes_pdf(some_changes(), ENGLISH, a_look(), Progress(lambda _: None, lambda: True))


def test_titles_that_the_view_translated_are_not_taken_for_missing_ones(tmp_path: Path) -> None:
    part = Changes("Lo que tiene que cambiar", new=(Change("1", "", "Maria", "", "dormir"),))
    words = replace(words_in("es"), marks=True)

    text = poppler_text(
        changes_pdf(some_changes(parts=(part,)), words, a_look(), Progress.silent()).pdf, tmp_path
    )

    assert "Lo que tiene que cambiar" in text
    assert NOT_TRANSLATED[0] not in text
