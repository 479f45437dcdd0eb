import pytest
from pydantic import ValidationError

from fteam.records.family import Family


def test_a_family_has_the_name_it_chose() -> None:
    assert Family(label="Familia Alvarado").label == "Familia Alvarado"


def test_a_family_without_a_name_is_refused() -> None:
    with pytest.raises(ValidationError):
        Family(label="")
