"""A form made from a record's own field definitions: titles, types, limits and hints stand there only."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from types import NoneType, UnionType
from typing import Any, Final, Generic, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from fteam.records.record import Choice, Record
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase
from ui.look.theme import scaled
from ui.widgets.chips import Option
from ui.widgets.editors import (
    ChipsEditor,
    ChoiceEditor,
    DateEditor,
    Editor,
    LineEditor,
    ListEditor,
    LongEditor,
    MaybeChoiceEditor,
    NumberEditor,
    TimeEditor,
    YesEditor,
)
from ui.widgets.text import Text

R = TypeVar("R", bound=Record)
Shelves = Mapping[str, Sequence[Option]]

NOT_UNDERSTOOD = phrase("This is not understood. Please write it another way.")
TOO_LONG = phrase("This is too long. Please shorten it.")
NEEDED = phrase("Please fill this in.")
MISTAKES = {"missing": NEEDED, "string_too_short": NEEDED, "string_too_long": TOO_LONG}
NO_CHOICE = "—"
FIELD_WIDTH: Final = 200
"""A field narrower than this has no room for what people write into it; the grid takes fewer columns then."""
MOST: Final = 100_000
SIGNALS: Final = ("textChanged", "currentIndexChanged", "edited", "stateChanged", "chosen", "valueChanged")


class Form(QWidget, Generic[R]):
    """Editors for some fields of a record.

    Signals:
        edited(): Any field changed.
    """

    edited = Signal()

    def __init__(
        self,
        kind: type[R],
        names: Sequence[str],
        words: Words,
        shelves: Shelves | None = None,
        columns: int = 2,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty form.

        Args:
            kind: The record's class.
            names: Its fields to show, in order.
            words: The screen's language.
            shelves: What may be chosen from: ids with names by shelf, or codes by the field's name.
            columns: How many fields stand side by side where there is room; long words take a whole line.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._kind = kind
        self._words = words
        self._shelves = shelves or {}
        self._columns = columns
        self._laid_in = 0
        self._filled: R | None = None
        self.editors: dict[str, Editor] = {}
        self.mistakes: dict[str, str] = {}
        self._errors: dict[str, Text] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        self._fields = {name: self._field(name) for name in names}
        self._lay_out(columns)

    def fill(self, record: R | None) -> None:
        """Show a record to change; None empties the form for a new one."""
        self._filled = record
        for name, editor in self.editors.items():
            editor.fill(self._value_in(record, name))
        self._show_errors({})

    def refill(self, record: R) -> None:
        """Show a newer state of the same record; what a person has changed since stays as they typed it."""
        for name, editor in self.editors.items():
            given, newer = editor.value(), getattr(record, name)
            if given == self._value_in(self._filled, name) and given != newer:
                editor.fill(newer)
        self._filled = record

    def read(self, **more: Any) -> R | None:
        """Check what was given and return the record, or None and say under each field what is wrong.

        Args:
            more: Fields that the form does not show.
        """
        base = self._filled.model_dump() if self._filled is not None else {}
        record, mistakes = self._checked({**base, **self._given(), **more})
        self._show_errors(mistakes)
        self._focus_first(mistakes)
        return record

    def read_changes(self, base: R | None, **more: Any) -> R | None:
        """Return a record with what a person has changed here, and the rest as it is on disk.

        A field that is not understood says so and stays as it was; the others are not held up by it.

        Args:
            base: The record as it is on disk; None for a new one.
            more: Fields that the form does not show.
        """
        rest = base.model_dump() if base is not None else {}
        given = {
            name: value for name, value in self._given().items() if base is None or self._is_changed(name)
        }
        record, mistakes = self._checked({**rest, **given, **more})
        if record is None and base is not None and set(mistakes) <= set(given):
            good = {name: value for name, value in given.items() if name not in mistakes}
            record, _none = self._checked({**rest, **good, **more})
        self._show_errors(mistakes if base is not None else {})
        return record

    def offer(self, shelf: str, options: Sequence[Option]) -> None:
        """Offer other records of a shelf; choices that are still there stay."""
        self._shelves = {**self._shelves, shelf: options}
        blocked = self.blockSignals(True)  # noqa: FBT003  # Qt's own
        for name, editor in self.editors.items():
            if _extra(self._kind.model_fields[name], "refers") == shelf:
                if isinstance(editor, ChoiceEditor):
                    editor.offer((("", NO_CHOICE), *options))
                elif isinstance(editor, ChipsEditor):
                    editor.offer(options)
        self.blockSignals(blocked)

    def refuse(self, name: str, sentence: str) -> None:
        """Say under a field what a rule of the plan refused."""
        if name in self._errors:
            self._errors[name].say(sentence)

    def focus(self, name: str) -> None:
        """Put the caret into a field."""
        editor = self.editors[name]
        if isinstance(editor, QWidget):
            editor.setFocus()

    def focus_first(self) -> None:
        """Put the caret into the first field."""
        first = next(iter(self.editors.values()), None)
        if isinstance(first, QWidget):
            first.setFocus()

    def _given(self) -> dict[str, Any]:
        return {name: editor.value() for name, editor in self.editors.items()}

    def _is_changed(self, name: str) -> bool:
        return bool(self.editors[name].value() != self._value_in(self._filled, name))

    def _value_in(self, record: R | None, name: str) -> Any:
        return getattr(record, name) if record is not None else _default(self._kind.model_fields[name])

    def _checked(self, values: Mapping[str, Any]) -> tuple[R | None, dict[str, str]]:
        try:
            return self._kind.model_validate(values), {}
        except ValidationError as error:
            return None, {
                str(each["loc"][0]) if each["loc"] else "": str(each["type"]) for each in error.errors()
            }

    def _field(self, name: str) -> QWidget:
        info = self._kind.model_fields[name]
        title = self._words(info.title or name)
        field = QWidget()
        column = QVBoxLayout(field)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        editor = self._editor(name, info, title)
        self._dress(editor, name, title, info.description)
        if not isinstance(editor, YesEditor | ChipsEditor):
            label = QLabel(title)
            label.setProperty("kind", "quiet")
            label.setWordWrap(True)
            label.setBuddy(editor)
            column.addWidget(label)
        elif isinstance(editor, YesEditor):
            column.addStretch(1)
        column.addWidget(editor)
        error = Text("", "error")
        error.setObjectName(f"error-{name}")
        error.hide()
        column.addWidget(error)
        if not isinstance(editor, YesEditor):
            column.addStretch(1)
        self._errors[name] = error
        self.editors[name] = editor  # type: ignore[assignment]  # each class has value and fill
        return field

    def _dress(self, editor: QWidget, name: str, title: str, hint: str | None) -> None:
        editor.setObjectName(name)
        if not isinstance(editor, YesEditor):
            editor.setAccessibleName(title)
        if hint:
            editor.setToolTip(self._words(hint))
            editor.setAccessibleDescription(self._words(hint))
            if isinstance(editor, LineEditor):
                editor.setPlaceholderText(self._words(hint))
        signal = next(getattr(editor, each) for each in SIGNALS if hasattr(editor, each))
        signal.connect(self._on_edited)

    def _on_edited(self, *_what: object) -> None:
        self.edited.emit()

    def _editor(self, name: str, info: FieldInfo, title: str) -> QWidget:
        kind, optional = _plain_type(info.annotation)
        shelf, listed = _extra(info, "refers"), _extra(info, "vocabulary")
        if shelf or listed or name in self._shelves:
            options = self._listed(listed) if listed else self._shelves.get(shelf or name, ())
            if kind is tuple:
                return ChipsEditor(title, options, several=True)
            has_default = bool(info.default) and not optional
            offered = options if has_default else (("", NO_CHOICE), *options)
            return (MaybeChoiceEditor if optional else ChoiceEditor)(offered)
        if isinstance(kind, type) and issubclass(kind, Choice):
            return ChoiceEditor([(member.value, self._words(member.label)) for member in kind])
        return self._plain_editor(kind, info, title, optional=optional)

    def _plain_editor(self, kind: Any, info: FieldInfo, title: str, *, optional: bool) -> QWidget:
        if kind is date:
            return DateEditor(self._words.short_date, self._words(phrase("day, such as 9/15 or Tue")))
        if kind is time:
            editor = TimeEditor()
            editor.setPlaceholderText(self._words(phrase("such as 10:20")))
            return editor
        if kind is bool:
            return YesEditor(title, may_be_unknown=optional)
        if kind is int:
            return NumberEditor(*_limits(info))
        if kind is tuple:
            return ListEditor()
        return LongEditor(title) if _extra(info, "long") else LineEditor()

    def _listed(self, name: str) -> tuple[Option, ...]:
        return tuple((entry.code, self._words(entry.label)) for entry in vocabulary(name).entries)

    def _show_errors(self, mistakes: Mapping[str, str]) -> None:
        self.mistakes = {
            name: self._words(MISTAKES.get(what, NOT_UNDERSTOOD)) for name, what in mistakes.items()
        }
        for name, shown in self._errors.items():
            shown.say(self.mistakes.get(name, ""))

    def _focus_first(self, mistakes: Mapping[str, str]) -> None:
        first = next((name for name in self._errors if name in mistakes), None)
        editor = self.editors.get(first or "")
        if isinstance(editor, QWidget):
            editor.setFocus()

    def _lay_out(self, columns: int) -> None:
        if columns == self._laid_in:
            return
        for column in range(max(columns, self._laid_in)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._laid_in = columns
        row, column = 0, 0
        for name, field in self._fields.items():
            wide = isinstance(self.editors[name], LongEditor | ChipsEditor)
            if column and (wide or column == columns):
                row, column = row + 1, 0
            span = columns if wide else 1
            self._grid.addWidget(field, row, column, 1, span)
            column += span

    def minimumSizeHint(self) -> QSize:
        """Qt: one column is enough, or the form could never become narrow and take fewer columns."""
        widest = max((field.minimumSizeHint().width() for field in self._fields.values()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: a narrow form, or one with large letters, takes fewer columns."""
        super().resizeEvent(event)
        self._lay_out(max(1, min(self._columns, self.width() // scaled(FIELD_WIDTH))))


def _plain_type(annotation: Any) -> tuple[Any, bool]:
    """Return a field's type without “or None”, and whether None is allowed."""
    parts = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    kinds = tuple(part for part in parts if part is not NoneType)
    kind = get_origin(kinds[0]) or kinds[0]
    return kind, len(parts) > len(kinds)


def _limits(info: FieldInfo) -> tuple[int, int]:
    least = next((int(each.ge) for each in info.metadata if hasattr(each, "ge")), 0)
    most = next((int(each.le) for each in info.metadata if hasattr(each, "le")), MOST)
    return least, most


def _extra(info: FieldInfo, name: str) -> str:
    extra = info.json_schema_extra
    return str(extra.get(name, "")) if isinstance(extra, dict) else ""


def _default(info: FieldInfo) -> Any:
    return None if info.is_required() else info.get_default(call_default_factory=False)
