import pytest

from fteam.document.fields import PenLineFigure, SignatureField
from fteam.document.fonts import shipped_fonts
from fteam.document.look import Styles
from fteam.document.paragraph import Setting
from fteam.document.parts import SealField
from fteam.document.tree import Node

SETTING = Setting(shipped_fonts(), "en", is_rtl=False)
STYLE = Styles(12).cell


def a_field(**chosen: object) -> SignatureField:
    part = SealField("seal", "Seal", 260, 40, **chosen)  # type: ignore[arg-type]  # any of its choices
    return SignatureField(part, Node("Form", alt="Seal"), SETTING, STYLE)


@pytest.mark.parametrize("room", [100, 400])
def test_places_to_sign_take_the_width_they_are_given(room: float) -> None:
    field, line = a_field(), PenLineFigure((160, 26), is_rtl=False)

    measures = [field.wrap(room, 500), line.wrap(room, 500)]

    assert measures == [(room, 40), (room, 26)]
    assert (field.opening(room), line.opening(room)) == (40, 26)


def test_seal_grows_with_what_it_shows() -> None:
    few, many = a_field(shows=("Dana",)), a_field(shows=("Dana",) * 9)

    assert few.wrap(300, 500)[1] == pytest.approx(62.4)
    assert many.wrap(300, 500)[1] > 100
    assert many.opening(300) == many.wrap(300, 500)[1]
