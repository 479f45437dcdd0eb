"""Looks at a window as a screen reader does."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
NAMED_ELSEWHERE: Final = {
    Role.List,
    Role.ListItem,
    Role.Cell,
    Role.Table,
    Role.Tree,
    Role.TreeItem,
    Role.Pane,
}
"""Their own models name them, or they only hold others."""


def nameless(window: QWidget) -> list[str]:
    """Return what the keyboard reaches in a window but a screen reader cannot name.

    Args:
        window: A window or page that is shown.

    Returns:
        Role and object name of each.
    """
    return [
        _told(part) for part in _parts(QAccessible.queryAccessibleInterface(window)) if _is_nameless(part)
    ]


def _parts(part: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if part is None or not part.isValid() or part.state().invisible:
        return
    yield part
    for place in range(part.childCount()):
        yield from _parts(part.child(place))


def _is_nameless(part: QAccessibleInterface) -> bool:
    if not part.state().focusable or part.role() in NAMED_ELSEWHERE:
        return False
    # On Linux a combo box is called by its value, which is no name.
    own = "" if part.role() == Role.ComboBox else part.text(QAccessible.Text.Name).strip()
    return not own and not _is_labelled(part)


def _is_labelled(part: QAccessibleInterface) -> bool:
    labels = part.relations(QAccessible.RelationFlag.Label)
    return any(label.text(QAccessible.Text.Name) for label, _flag in labels)


def _told(part: QAccessibleInterface) -> str:
    thing: QObject | None = part.object()  # parts that are no objects of their own have none
    return f"{part.role().name} {thing.objectName() if thing is not None else ''}"
