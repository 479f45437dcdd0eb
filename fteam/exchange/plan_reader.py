"""From the untrusted bytes of a plan's JSON to a view: every field is checked before anyone reads it."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from fteam.errors import FixableError
from fteam.exchange.json_text import GivenObject, read_json
from fteam.exchange.plain_text import is_fit
from fteam.exchange.plan_dictionary import LEFT_OUT
from fteam.exchange.problems import Place, Problem, Problems
from fteam.rules.plan_view import NeedLine, PlanView, PromiseLine, StrengthLine
from fteam.words import Phrase, phrase

FORMAT: Final = "fteam-plan"
FORMAT_VERSION: Final = 1
MOST_CHARACTERS: Final = 100_000
"""A line of paper is put together from several texts, so it may be longer than any field of a record."""
MOST_LINES: Final = 10_000
LARGEST_NUMBER: Final = 1_000_000
GIVEN: Final[dict[type, frozenset[str]]] = {
    PlanView: frozenset({"language", "version", "check_code"}),
    NeedLine: frozenset({"number"}),
    PromiseLine: frozenset({"number"}),
}
"""Fields that must stand in the file; all others may be left out."""
_EMPTY: Final[dict[Any, Any]] = {str: "", bool: False, int: 0}
_NO_DAY: Final = phrase("Write a day as year, month, day, such as 2026-09-15.")


class PlanFileError(FixableError):
    """A file is not a plan that fteam wrote.

    Attributes:
        problems: What is wrong, by place; never the words of the file.
    """

    says = phrase("This is not a plan that fteam can read.")

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems."""
        self.problems = problems
        super().__init__(problems=len(problems))


class _WrongError(Exception):
    """A value does not fit its field; it becomes a problem of the field's place."""

    def __init__(self, says: Phrase, **facts: object) -> None:
        super().__init__(says)
        self.says = says
        self.facts = facts


def read_plan(untrusted: bytes) -> PlanView:
    """Read a plan's JSON.

    Raises:
        PlanFileError: If anything in it is not as it must be.
    """
    problems = Problems()
    top = read_json(untrusted, problems)
    if not problems and _is_ours(top, problems):
        view = _Reader(problems).view(top)
        if isinstance(view, PlanView) and not problems:
            return view
    raise PlanFileError(problems.found)


def _is_ours(top: Any, problems: Problems) -> bool:
    if not isinstance(top, GivenObject) or top.get("format") != FORMAT:
        problems.add(
            Place(),
            phrase("This is not a plan. It must be an object with “format”: “{format}”."),
            format=FORMAT,
        )
    elif top.get("format_version") != FORMAT_VERSION or isinstance(top["format_version"], bool):
        says = phrase("This plan is written in another way. This fteam reads version {version}.")
        problems.add(Place(field="format_version"), says, version=FORMAT_VERSION)
    return not problems


class _Reader:
    """Makes the lines of one view, and notes what does not fit."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._needs: dict[int, NeedLine] = {}

    def view(self, top: GivenObject) -> Any:
        """Return the view, or None; the needs are read first, because strengths point at them."""
        return self._line(PlanView, top, Place(), first="needs")

    def _line(self, kind: type, given: Any, place: Place, first: str = "") -> Any:
        if not isinstance(given, GivenObject):
            self._problems.add(place, phrase("This must be an object in curly brackets."))
            return None
        for name in given.twice:
            self._problems.add(place.at(name), phrase("This field is given more than once. Keep one."))
        hints = sorted(_hints(kind).items(), key=lambda each: each[0] != first)
        values = {name: self._field(kind, name, hint, given, place) for name, hint in hints}
        return None if self._problems else self._made(kind(**values), place)

    def _made(self, line: Any, place: Place) -> Any:
        if isinstance(line, NeedLine):
            if line.number in self._needs:
                self._problems.add(place, phrase("Another need has this number. Give each its own."))
            self._needs[line.number] = line
        return line

    def _field(self, kind: type, name: str, hint: Any, given: GivenObject, place: Place) -> Any:
        if name not in given or name in LEFT_OUT.get(kind, ()):
            if name in GIVEN.get(kind, ()):
                self._problems.add(place.at(name), phrase("This field must be given."))
            return _empty(hint)
        try:
            return self._value(kind, name, hint, given[name], place)
        except _WrongError as wrong:
            self._problems.add(place.at(name), wrong.says, **wrong.facts)
            return None

    def _value(self, kind: type, name: str, hint: Any, given: Any, place: Place) -> Any:
        if kind is StrengthLine and name == "helps":
            return tuple(self._need(number) for number in self._list(int, given, place))
        if get_origin(hint) is tuple:
            return self._list(get_args(hint)[0], given, Place(name) if kind is PlanView else place.at(name))
        return _plain(hint, given)

    def _list(self, kind: Any, given: Any, place: Place) -> tuple[Any, ...]:
        if not isinstance(given, list):
            raise _WrongError(phrase("This must be a list in square brackets."))
        if len(given) > MOST_LINES:
            raise _WrongError(phrase("The list is too long. Use at most {most} entries."), most=MOST_LINES)
        if kind in _EMPTY:
            return tuple(_plain(kind, each) for each in given)
        return tuple(
            self._line(kind, each, Place(place.section, f"{place.entry} {number}".strip(), place.field))
            for number, each in enumerate(given, start=1)
        )

    def _need(self, number: int) -> NeedLine:
        if number not in self._needs:
            raise _WrongError(phrase("There is no need with this number."))
        return self._needs[number]


def _plain(hint: Any, given: Any) -> Any:
    if hint is str:
        return _text(given)
    if hint is bool:
        if not isinstance(given, bool):
            raise _WrongError(phrase("Write true or false, without quotes."))
        return given
    if hint is int:
        return _number(given)
    return _day(given)


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise _WrongError(phrase("This must be text in double quotes."))
    if len(given) > MOST_CHARACTERS:
        says = phrase("The text is too long. Use at most {most} characters.")
        raise _WrongError(says, most=MOST_CHARACTERS)
    if not all(map(is_fit, given)):
        raise _WrongError(phrase("The text holds a character that cannot be written on paper. Take it out."))
    return given


def _number(given: Any) -> int:
    if not isinstance(given, int) or isinstance(given, bool) or not 1 <= given <= LARGEST_NUMBER:
        raise _WrongError(phrase("Write a whole number from 1, without quotes."))
    return given


def _day(given: Any) -> date:
    try:
        day = date.fromisoformat(_text(given))
    except ValueError as error:
        raise _WrongError(_NO_DAY) from error
    if day.isoformat() != given:
        raise _WrongError(_NO_DAY)
    return day


@cache
def _hints(kind: type) -> Mapping[str, Any]:
    return get_type_hints(kind)


def _empty(hint: Any) -> Any:
    if get_origin(hint) is UnionType and NoneType in get_args(hint):
        return None
    return _EMPTY.get(hint, ())
