"""The last look at a finished file."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import Attachment, PaperLook
from fteam.document.parts import Ink, SealField
from fteam.last_look import LeakError, look_over, look_over_json, texts_of
from fteam.rules.barred import Barred
from fteam.rules.masking import Mask
from fteam.words import ENGLISH
from tests.fteam.document.reading import MADE_AT, STROKES

HIDDEN = "Casa Clara"
BARRED = Barred(Mask({HIDDEN: "a helper"}), frozenset({"thekeyisunderthestone"}))
FACTS = PaperFacts("Our family plan 7K4M-92QX", "en", MADE_AT)
LOOK = PaperLook(MADE_AT)
Spoil = Callable[[PaperBuilder], None]


def a_paper(spoil: Spoil = lambda _: None, facts: PaperFacts = FACTS, look: PaperLook = LOOK) -> bytes:
    paper = PaperBuilder(facts, look)
    paper.title("Our family plan")
    paper.para("Nothing to hide here.")
    spoil(paper)
    return paper.build()


PLACES: dict[str, Spoil] = {
    "page": lambda paper: paper.para(f"Call {HIDDEN} first."),
    "broken line": lambda paper: paper.para("casa " + "\n" + "CLARA"),
    "heading": lambda paper: paper.heading(HIDDEN, 2),
    "line of others": lambda paper: paper.para("The key\nis under the stone."),
    "alternative text": lambda paper: paper.ink(Ink(STROKES, f"Signature at {HIDDEN}")),
    "field": lambda paper: paper.signature_field(SealField("partner1", f"Signature of {HIDDEN}")),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_barred_name_or_line_anywhere_on_a_page_stops_the_paper(place: str) -> None:
    with pytest.raises(LeakError) as caught:
        look_over(a_paper(PLACES[place]), BARRED)

    assert "Casa" not in str(caught.value)
    assert "Casa" not in caught.value.sentence(ENGLISH)


@pytest.mark.parametrize("field", ["title", "subject", "author", "creator"])
def test_a_barred_name_in_the_metadata_stops_the_paper(field: str) -> None:
    told: Any = {field: f"Plan with {HIDDEN}"}
    facts = replace(FACTS, **told)

    with pytest.raises(LeakError):
        look_over(a_paper(facts=facts), BARRED)


@pytest.mark.parametrize(
    "attached",
    [
        Attachment("plan.json", "application/json", b'{"place": "Casa Clara"}', "The plan as data"),
        Attachment("Casa-Clara.json", "application/json", b"{}", "The plan as data"),
    ],
)
def test_a_barred_name_in_an_attachment_stops_the_paper(attached: Attachment) -> None:
    look = replace(LOOK, attachments=(attached,))

    with pytest.raises(LeakError):
        look_over(a_paper(look=look), BARRED)


def test_a_paper_with_nothing_barred_passes() -> None:
    pdf = a_paper()

    look_over(pdf, BARRED)

    assert "Nothing to hide here." in "\n".join(texts_of(pdf))


def test_a_name_that_is_only_in_the_bookmarks_or_in_the_metadata_stream_is_read_too() -> None:
    told = tuple(texts_of(a_paper(PLACES["heading"])))

    assert "Our family plan\nCasa Clara" in told
    assert any("7K4M-92QX" in piece and "rdf:Alt" in piece for piece in told)


@pytest.mark.parametrize(
    "data",
    [
        {"needs": [{"words": f"Call {HIDDEN} first."}]},
        ["the key is", "under the stone"],
        {"a": {"b": ["CASA\u00a0clara", 3, None]}},
    ],
)
def test_a_barred_name_or_line_in_a_file_for_programs_stops_it(data: Any) -> None:
    with pytest.raises(LeakError):
        look_over_json(json.dumps(data).encode(), BARRED)


def test_a_file_for_programs_without_anything_barred_passes() -> None:
    look_over_json(json.dumps({"plan": ["A ride to work", 3, True]}).encode(), BARRED)
