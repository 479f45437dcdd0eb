"""Single values of a file: text, dates, choices, ids. Each is checked by itself."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any, Final, NoReturn

from fteam.exchange.json_text import GivenObject
from fteam.exchange.problems import plain_name
from fteam.exchange.shapes import FieldShape, is_choice
from fteam.records.audience import Audience, AudienceKind
from fteam.records.paper import Stroke
from fteam.vocabulary import vocabulary
from fteam.words import Phrase, phrase

MOST_IN_A_LIST: Final = 2000
MOST_CHARACTERS: Final = 5000
FARTHEST_POINT: Final = 100_000
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIME: Final = re.compile(r"\d\d:\d\d(:\d\d)?", re.ASCII)
_MOMENT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)", re.ASCII)
_ALLOWED_CONTROLS: Final = "\n\t"
_UNFIT: Final = frozenset({"Cc", "Cs"})
_POINT_PARTS: Final = 3
_SHORT_AUDIENCES: Final = ("team", "family", "staff", "locked")


class UnfitValueError(Exception):
    """A value does not fit its field; shown as a problem, never raised further than the entry."""

    def __init__(self, says: Phrase, **facts: object) -> None:
        """Keep the sentence and its facts."""
        super().__init__(says)
        self.says = says
        self.facts = facts


@dataclass(frozen=True, slots=True)
class KnownId:
    """A local id of the file.

    Attributes:
        section: The section that it stands in.
        record_id: The id that the record gets here.
    """

    section: str
    record_id: str


Known = Mapping[str, KnownId]


def value_of(shape: FieldShape, given: Any, known: Known) -> Any:
    """Turn what a file gives for a field into the field's value.

    Raises:
        UnfitValueError: If it does not fit; the sentence says what to do.
    """
    if given is None and shape.may_be_empty:
        return None
    if not shape.is_list:
        return _one(shape, given, known)
    if not isinstance(given, list):
        _refuse(phrase("This must be a list in square brackets."))
    if len(given) > MOST_IN_A_LIST:
        _refuse(phrase("The list is too long. Use at most {most} entries."), most=MOST_IN_A_LIST)
    return tuple(_one(shape, each, known) for each in given)


def _one(shape: FieldShape, given: Any, known: Known) -> Any:
    if shape.refers:
        return _reference(shape.refers, given, known)
    if shape.vocabulary:
        return _code(shape.vocabulary, given)
    if is_choice(shape.kind):
        return _choice(shape.kind, given)
    if shape.kind is Audience:
        return _audience(given, known)
    return _READERS[shape.kind](given)


def _refuse(says: Phrase, **facts: object) -> NoReturn:
    raise UnfitValueError(says, **facts) from None


def _text(given: Any) -> str:
    if not isinstance(given, str):
        _refuse(phrase("This must be text in double quotes."))
    if len(given) > MOST_CHARACTERS:
        _refuse(phrase("The text is too long. Use at most {most} characters."), most=MOST_CHARACTERS)
    if any(unicodedata.category(each) in _UNFIT and each not in _ALLOWED_CONTROLS for each in given):
        _refuse(phrase("The text holds a character that cannot be written on paper. Take it out."))
    return given


def _yes_or_no(given: Any) -> bool:
    if not isinstance(given, bool):
        _refuse(phrase("Write true or false, without quotes."))
    return given


def _whole_number(given: Any) -> int:
    if not isinstance(given, int) or isinstance(given, bool):
        _refuse(phrase("Write a whole number, without quotes."))
    return given


def _day(given: Any) -> date:
    if isinstance(given, str) and _DAY.fullmatch(given):
        try:
            return date.fromisoformat(given)
        except ValueError:
            _refuse(phrase("There is no such day. Check month and day."))
    _refuse(phrase("Write a day as year, month, day, such as 2026-09-15."))


def _time_of_day(given: Any) -> time:
    if isinstance(given, str) and _TIME.fullmatch(given):
        try:
            return time.fromisoformat(given)
        except ValueError:
            _refuse(phrase("There is no such time. Use 00:00 to 23:59."))
    _refuse(phrase("Write a time of day with 24 hours, such as 16:40."))


def _moment(given: Any) -> datetime:
    if isinstance(given, str) and _MOMENT.fullmatch(given):
        try:
            return datetime.fromisoformat(given).astimezone(UTC)
        except (ValueError, OverflowError):
            _refuse(phrase("There is no such day or time. Check it."))
    _refuse(phrase("Write a moment with its offset, such as 2026-09-15T11:35:00-04:00."))


def _choice(kind: Any, given: Any) -> Any:
    answers = [member.value for member in kind]
    if not isinstance(given, str) or given not in answers:
        _refuse(phrase("Use one of: {answers}."), answers=", ".join(answers))
    return kind(given)


def _code(name: str, given: Any) -> str:
    codes = vocabulary(name).codes()
    if not isinstance(given, str) or given not in {"", *codes}:
        _refuse(phrase("Use one of: {answers}."), answers=", ".join(codes))
    return given


def _reference(section: str, given: Any, known: Known) -> str:
    found = known.get(given) if isinstance(given, str) else None
    if found is None or found.section != section:
        says = phrase("“{id}” is not an id in “{section}”. Use an id that stands there.")
        _refuse(says, id=plain_name(given), section=section)
    return found.record_id


def _audience(given: Any, known: Known) -> Audience:
    if isinstance(given, str) and given in _SHORT_AUDIENCES:
        return Audience(kind=AudienceKind(given))
    if isinstance(given, GivenObject) and _names_only(given, "session"):
        return Audience.of_session(_reference("sessions", given["session"], known))
    if isinstance(given, GivenObject) and _names_only(given, "people"):
        people = given["people"]
        if isinstance(people, list) and people:
            return Audience.only(*(_reference("people", each, known) for each in people))
    _refuse(
        phrase("Use “team”, “family”, “staff”, “locked”, {people} or {session}."),
        people='{"people": ["P1"]}',
        session='{"session": "A"}',
    )


def _names_only(given: GivenObject, name: str) -> bool:
    return set(given) == {name} and not given.twice


def _stroke(given: Any) -> Stroke:
    if not isinstance(given, list) or not all(_is_point(point) for point in given):
        _refuse(phrase("A stroke is a list of points, and a point is [x, y, pressure 0 to 1]."))
    if len(given) > MOST_IN_A_LIST:
        _refuse(phrase("The stroke is too long. Use at most {most} points."), most=MOST_IN_A_LIST)
    return tuple((float(x), float(y), float(pressure)) for x, y, pressure in given)


def _is_point(given: Any) -> bool:
    if not isinstance(given, list) or len(given) != _POINT_PARTS:
        return False
    if not all(isinstance(part, int | float) and not isinstance(part, bool) for part in given):
        return False
    x, y, pressure = given
    return bool(max(abs(x), abs(y)) <= FARTHEST_POINT and 0 <= pressure <= 1)


_READERS: Final[dict[Any, Callable[[Any], Any]]] = {
    str: _text,
    bool: _yes_or_no,
    int: _whole_number,
    date: _day,
    time: _time_of_day,
    datetime: _moment,
    Stroke: _stroke,
}
