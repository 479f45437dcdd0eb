"""Fields for free text: what is in them, and where a line below them has its place."""

from typing import Final

from PySide6.QtWidgets import QLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.widgets.capture import WordsEdit
from ui.widgets.editors import LineEditor

Field = WordsEdit | LineEditor
NEVER_PRINTED: Final = frozenset({"private_note", "staff_note", "answersForm"})
"""Fields and forms whose words are on no paper of anybody."""
PARAGRAPH: Final = "\u2029"
"""What Qt writes for a line end in selected words."""


def put_below(field: QWidget, line: QWidget) -> None:
    """Put a line right below a field, into the nearest column that holds it."""
    part = field
    while (holder := part.parentWidget()) is not None:
        path = _path_to(part, holder.layout())
        columns = [(layout, at) for layout, at in path if isinstance(layout, QVBoxLayout)]
        if columns:
            column, at = columns[-1]
            column.insertWidget(at + 1, line)
            return
        part = holder


def _path_to(part: QWidget, layout: QLayout | None) -> tuple[tuple[QLayout, int], ...]:
    """Return the layouts that hold a part, each with its place in it, the outermost first."""
    for at in range(layout.count()) if layout is not None else ():
        item = layout.itemAt(at) if layout is not None else None
        if item is not None and layout is not None:
            is_it = item.widget() is part
            inner = () if is_it else _path_to(part, item.layout())
            if is_it or inner:
                return ((layout, at), *inner)
    return ()


def is_never_printed(field: QWidget) -> bool:
    """Tell whether a field's words are on no paper of anybody."""
    part: QWidget | None = field
    while part is not None:
        if part.objectName().rpartition("-")[2] in NEVER_PRINTED:
            return True
        part = part.parentWidget()
    return False


def text_of(field: Field) -> str:
    """Return what is typed in a field."""
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


def selected_in(field: Field) -> str:
    """Return the words that are selected in a field."""
    if isinstance(field, QLineEdit):
        return field.selectedText().strip()
    return field.textCursor().selectedText().replace(PARAGRAPH, "\n").strip()
