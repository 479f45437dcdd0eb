import pytest

from fteam.rules.names import squeezed
from fteam.rules.ordinary import is_ordinary


@pytest.mark.parametrize("name", ["Hope", "Will", "May", "Ángel", "Glück", "Ana", "José"[:3]])
def test_a_name_that_is_a_word_or_very_short_is_ordinary(name: str) -> None:
    assert is_ordinary(squeezed(name))


@pytest.mark.parametrize("name", ["Kayla", "Ostrowski", "Yousef"])
def test_other_names_are_not(name: str) -> None:
    assert not is_ordinary(squeezed(name))
