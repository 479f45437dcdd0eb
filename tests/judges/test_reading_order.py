"""A screen reader meets a plan in the order of its view, and misses nothing but the feet of the pages."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pytest

from fteam.document.typeset import CONTINUED
from fteam.rules.plan_view import PlanView
from tests.fteam.document.printing import paper_of
from tests.fteam.document.reading import page_count
from tests.fteam.document.views import a_look, the_jackson_view
from tests.judges.conftest import Files
from tests.judges.papers import PAPERS
from tests.judges.practice import words_in
from tests.judges.walking import elements_of, spoken, unmarked_text

READ: Final = (
    ("hopes", "words"),
    ("strengths", "words"),
    ("needs", "words"),
    ("safety", "action"),
    ("promisers", "promises.words"),
    ("family_times", "when"),
    ("signatures", "name"),
)
"""The lists of a view, each with what is read of an item; in the order in which a plan is read."""
ARABIC: Final = re.compile(r"[\u0600-\u06ff]")
LEVELS: Final = re.compile(r"H([1-6])")
LETTERS: Final = re.compile(r"[^\W\d_]+")
GOES_ON: Final = {
    word
    for language in ("en", "es", "ar")
    for word in LETTERS.findall(words_in(language)(CONTINUED, heading=""))
}
"""What says at the top of a page that a section goes on; its heading is read where it begins."""


@pytest.mark.parametrize(("shelf", "what"), READ)
def test_lists_are_read_in_the_order_of_the_view(shelf: str, what: str) -> None:
    view = the_jackson_view()
    text = " ".join(spoken(paper_of(view, a_look(sealed=True)).pdf).split())
    wanted = [words for item in getattr(view, shelf) for words in _said(item, what.split("."))]
    wanted = [words for words in wanted if not ARABIC.search(words)]

    found = _in_order(text, wanted)

    assert found == wanted


def test_the_lists_themselves_are_read_in_the_order_of_a_plan() -> None:
    view = the_jackson_view()
    text = " ".join(spoken(paper_of(view, a_look(sealed=True)).pdf).split())
    first = [_first(view, shelf, what) for shelf, what in READ if shelf != "signatures"]

    assert _in_order(text, first) == first


@pytest.mark.parametrize("name", PAPERS)
def test_headings_of_every_paper_skip_no_level(paper_file: Files, name: str) -> None:
    levels = [
        int(found[1])
        for element in elements_of(paper_file(name).read_bytes())
        if (found := LEVELS.fullmatch(element.kind))
    ]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1] == []


@pytest.mark.parametrize("name", PAPERS)
def test_only_what_repeats_on_every_page_is_kept_from_a_screen_reader(paper_file: Files, name: str) -> None:
    pdf = paper_file(name).read_bytes()
    read = set(LETTERS.findall(spoken(pdf)))

    words = Counter(word for text in unmarked_text(pdf) for word in LETTERS.findall(text))

    alone = {word for word, count in words.items() if count < page_count(pdf)}
    assert alone - read - GOES_ON == set()


@pytest.mark.parametrize("name", PAPERS)
def test_every_picture_and_field_says_what_it_is(paper_file: Files, name: str) -> None:
    silent = [
        element.kind
        for element in elements_of(paper_file(name).read_bytes())
        if element.kind in {"Figure", "Form"} and not element.alternative.strip()
    ]

    assert silent == []


def _first(view: PlanView, shelf: str, what: str) -> str:
    return next(_said(getattr(view, shelf)[0], what.split(".")))


def _said(item: Any, way: list[str]) -> Iterator[str]:
    """Follow names of fields through an item and yield the text at their end."""
    if isinstance(item, tuple):
        for each in item:
            yield from _said(each, way)
    elif way:
        yield from _said(getattr(item, way[0]), way[1:])
    else:
        yield item


def _in_order(text: str, wanted: list[str]) -> list[str]:
    """Return those of the words that stand in the text, each after the one before."""
    found, place = [], 0
    for words in wanted:
        at = text.find(words, place)
        if at >= 0:
            found.append(words)
            place = at + len(words)
    return found
