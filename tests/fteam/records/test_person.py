import pytest
from pydantic import ValidationError

from fteam.records.person import AddressMode, Person
from tests.makers import a_person


def test_a_protected_person_cannot_hold_a_real_address() -> None:
    with pytest.raises(ValidationError) as caught:
        a_person(address_mode=AddressMode.PROTECTED, address="12 Elm Street")

    assert "Elm" not in str(caught.value)


def test_a_protected_person_may_hold_a_substitute() -> None:
    person = a_person(address_mode=AddressMode.PROTECTED, substitute_address="PO Box 1407")

    assert person.substitute_address == "PO Box 1407"


def test_a_person_is_called_what_they_want() -> None:
    assert a_person("Carmen Güereña Peña", preferred="Doña Carmen").called == "Doña Carmen"
    assert a_person("Carmen Güereña Peña").called == "Carmen Güereña Peña"


def test_a_person_without_a_name_is_refused() -> None:
    with pytest.raises(ValidationError):
        Person(full_name="")
