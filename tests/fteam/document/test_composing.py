"""Every kind of block has its maker."""

from typing import get_args

from fteam.document.blocks import Block
from fteam.document.composing import MAKERS


def test_every_kind_of_block_has_a_maker() -> None:
    assert set(MAKERS) == set(get_args(Block))
