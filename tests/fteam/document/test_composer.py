"""The state while blocks are set is put back as it was."""

from fteam.document.blocks import Para
from fteam.document.composer import Composer
from fteam.document.composing import MAKERS
from fteam.document.look import Styles


def a_composer() -> Composer:
    return Composer("en", Styles(11), MAKERS, is_court=False)


def test_a_part_in_another_language_ends_where_it_ends() -> None:
    composer = a_composer()

    with composer.within(composer.node.child("Sect"), "ar"):
        inside = composer.is_rtl

    assert (inside, composer.is_rtl, composer.node, composer.languages) == (
        True,
        False,
        composer.root,
        ["ar"],
    )


def test_what_is_collected_is_not_in_the_paper() -> None:
    composer = a_composer()

    with composer.collected() as story:
        composer.lay([Para("inside")])
    composer.lay([Para("outside"), Para("outside")])

    assert (len(story.parts), len(composer.story.parts)) == (1, 2)
