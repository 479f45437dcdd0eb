"""Blocks are plain values: the same words are the same block."""

from fteam.document.blocks import Day, Group, Para


def test_blocks_with_the_same_words_are_equal() -> None:
    assert Group((Para("a"),), is_boxed=True) == Group((Para("a"),), is_boxed=True)
    assert Day("1", "Mon") != Day("2", "Mon")
