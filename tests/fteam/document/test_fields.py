import pytest

from fteam.document.fields import PenLineFigure, SignatureField
from fteam.document.tree import Node


@pytest.mark.parametrize("room", [100, 400])
def test_places_to_sign_take_the_width_they_are_given(room: float) -> None:
    field = SignatureField("facilitator", Node("Form", alt="Seal"), (260, 40), is_rtl=False)
    line = PenLineFigure((160, 26), is_rtl=False)

    measures = [field.wrap(room, 500), line.wrap(room, 500)]

    assert measures == [(room, 40), (room, 26)]
    assert (field.opening(room), line.opening(room)) == (40, 26)
