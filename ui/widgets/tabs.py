"""The Tab key follows what people see, also after parts of a page were made again."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_in_order(whole: QWidget) -> None:
    """Let Tab walk through everything in the order in which it is laid out.

    Qt puts what is made later at the end; lists and chips are made again whenever the plan changes.
    """
    for first, second in pairwise(_stops(whole)):
        QWidget.setTabOrder(first, second)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    proxy = widget.focusProxy()
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and proxy is None:
        yield widget
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        if inner is not None:
            yield from _stops(inner)
    layout = widget.layout()
    if layout is not None:
        yield from _inside(layout)


def _inside(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inner is not None:
            yield from _inside(inner)
