import pytest

from fteam.seal.change import Change, What, gathered
from fteam.words import ENGLISH


@pytest.mark.parametrize("what", What)
def test_every_change_has_a_sentence_without_a_word_of_the_trade(what: What) -> None:
    said = Change(what, (2, 3)).sentence(ENGLISH)

    assert said.endswith(".")
    assert "{" not in said
    assert not {"metadata", "annotation", "XMP", "AcroForm", "JavaScript", "stream", "hash"} & set(
        said.split()
    )


def test_pages_are_named() -> None:
    assert Change(What.PAGE_CHANGED, (1, 3)).sentence(ENGLISH).startswith("What page 1, 3 shows")


def test_one_kind_on_several_pages_is_told_once() -> None:
    found = [Change(What.NOTE_ADDED, (3,)), Change(What.SCRIPT_ADDED), Change(What.NOTE_ADDED, (1,))]

    assert gathered(found) == (Change(What.NOTE_ADDED, (1, 3)), Change(What.SCRIPT_ADDED))
