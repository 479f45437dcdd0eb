"""A signature is taken from a mouse, a finger or a pen, and each stroke comes once."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets.ink import InkPad

PEN = QPointingDevice(
    "pen",
    1,
    QInputDevice.DeviceType.Stylus,
    QPointingDevice.PointerType.Pen,
    QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
    1,
    1,
)
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pad(qtbot: QtBot) -> InkPad:
    made = InkPad("Signature", "Sign here")
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show()
    return made


def draw(pad: InkPad, *places: tuple[int, int]) -> None:
    QTest.mousePress(pad, LEFT, NO_KEYS, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(pad, QPoint(*place))
    QTest.mouseRelease(pad, LEFT, NO_KEYS, QPoint(*places[-1]))


def pen(pad: InkPad, kind: QEvent.Type, x: float, y: float, pressure: float) -> None:
    place = QPointF(x, y)
    event = QTabletEvent(
        kind, PEN, place, pad.mapToGlobal(place), pressure, 0, 0, 0, 0, 0, NO_KEYS, LEFT, LEFT
    )
    QApplication.sendEvent(pad, event)


def test_a_mouse_draws_a_stroke(pad: InkPad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.inked):
        draw(pad, (10, 10), (40, 30), (80, 20))

    ((first, *_between, last),) = pad.strokes()
    assert first[:2] == (10, 10)
    assert last[:2] == (80, 20)


def test_a_pens_pressure_is_kept(pad: InkPad) -> None:
    pen(pad, QEvent.Type.TabletPress, 10, 10, 0.25)
    pen(pad, QEvent.Type.TabletMove, 30, 12, 0.75)
    pen(pad, QEvent.Type.TabletRelease, 30, 12, 0)

    assert [point[2] for point in pad.strokes()[0]] == [0.25, 0.75]


def test_a_finger_draws_a_stroke_once(pad: InkPad) -> None:
    finger = QTest.createTouchDevice()

    QTest.touchEvent(pad, finger).press(0, QPoint(50, 50), pad).commit()
    QTest.touchEvent(pad, finger).move(0, QPoint(70, 60), pad).commit()
    QTest.touchEvent(pad, finger).release(0, QPoint(70, 60), pad).commit()

    assert [[point[:2] for point in stroke] for stroke in pad.strokes()] == [[(50, 50), (70, 60)]]


def test_a_mouse_event_made_from_touch_is_not_a_second_stroke(pad: InkPad) -> None:
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        QPointF(5, 5),
        QPointF(5, 5),
        pad.mapToGlobal(QPointF(5, 5)),
        LEFT,
        LEFT,
        NO_KEYS,
        Qt.MouseEventSource.MouseEventSynthesizedByQt,
    )

    QApplication.sendEvent(pad, press)

    assert pad.strokes() == ()


def test_the_other_mouse_button_draws_nothing(pad: InkPad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.RightButton)

    assert pad.strokes() == ()


def test_moving_without_pressing_draws_nothing(pad: InkPad) -> None:
    QTest.mouseMove(pad, QPoint(20, 20))

    assert pad.strokes() == ()


def test_lifting_the_pen_begins_the_next_stroke(pad: InkPad) -> None:
    draw(pad, (10, 10), (40, 30))
    draw(pad, (60, 60), (90, 30))

    assert len(pad.strokes()) == 2


def test_clear_takes_all_ink_away(pad: InkPad, qtbot: QtBot) -> None:
    draw(pad, (10, 10), (40, 30))

    with qtbot.waitSignal(pad.inked):
        pad.clear()

    assert pad.strokes() == ()


def test_ink_is_seen_where_it_was_drawn(pad: InkPad) -> None:
    ground = pad.grab().toImage().pixelColor(60, 100)

    draw(pad, (20, 100), (100, 100))
    draw(pad, (200, 50))

    picture = pad.grab().toImage()
    assert picture.pixelColor(60, 100) != ground
    assert picture.pixelColor(200, 50) != ground


def test_a_press_that_never_moved_is_a_dot(pad: InkPad) -> None:
    draw(pad, (33, 44))

    assert len(pad.strokes()[0]) == 1


def test_the_pad_has_a_name(pad: InkPad) -> None:
    assert pad.accessibleName() == "Signature"
