"""Each verdict has a shape of its own, whatever the colours are."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.look.theme import put_on
from ui.widgets.verdict_sign import SIDE, SMALL_SIDE, Sign, VerdictSign

FAR = 60


def dots(sign: VerdictSign) -> frozenset[tuple[int, int]]:
    """Return where anything is drawn that the eye tells from the ground without colours."""
    image = sign.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = image.pixelColor(0, 0).lightness()
    return frozenset(
        (x, y)
        for x in range(image.width())
        for y in range(image.height())
        if abs(image.pixelColor(x, y).lightness() - ground) > FAR
    )


@pytest.mark.parametrize("dark", [False, True])
def test_no_two_signs_look_alike_without_colours(qtbot: QtBot, qapp: QApplication, *, dark: bool) -> None:
    put_on(qapp, dark=dark)
    shapes = []
    for each in Sign:
        sign = VerdictSign(each)
        qtbot.addWidget(sign)
        shapes.append(dots(sign))

    assert all(len(one ^ other) > SIDE * 3 for one, other in combinations(shapes, 2))


def test_a_sign_in_a_list_is_small(qtbot: QtBot) -> None:
    sign = VerdictSign(Sign.CHANGED, is_small=True)
    qtbot.addWidget(sign)

    assert (sign.width(), sign.height()) == (SMALL_SIDE, SMALL_SIDE)
