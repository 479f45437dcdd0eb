"""From untrusted bytes to plain objects: size, encoding, depth and doubled names are checked here."""

import json
import math
import re
from collections import Counter, UserDict
from itertools import accumulate
from typing import Any, Final

from fteam.exchange.problems import Place, Problems
from fteam.words import Phrase, phrase

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_DEPTH: Final = 12
MOST_DIGITS: Final = 15
_TEXT: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_BRACKETS: Final = re.compile(r"[\[\]{}]")

_NOT_JSON: Final = phrase("Line {line}, column {column}: something is wrong here. Check quotes and brackets.")
_SAYS: Final[tuple[tuple[str, Phrase], ...]] = (
    (
        "Expecting ','",
        phrase("Line {line}, column {column}: a comma or a closing bracket is missing before this place."),
    ),
    ("Expecting ':'", phrase("Line {line}, column {column}: a colon is missing after the field name.")),
    (
        "Expecting property name",
        phrase("Line {line}, column {column}: a field name in double quotes must stand here."),
    ),
    ("Illegal trailing comma", phrase("Line {line}, column {column}: there is a comma too many.")),
    (
        "Expecting value",
        phrase("Line {line}, column {column}: a value is missing, or there is a comma too many."),
    ),
    (
        "Unterminated string",
        phrase("Line {line}, column {column}: a quote opens here and is never closed."),
    ),
    (
        "Invalid control character",
        phrase("Line {line}, column {column}: a line break or tab stands inside quotes. Write \\n for it."),
    ),
    ("Extra data", phrase("Line {line}, column {column}: the file goes on after its last bracket.")),
)


class GivenObject(UserDict[str, Any]):
    """An object of the file.

    Attributes:
        twice: Field names that were given more than once.
    """

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        """Keep the pairs and note doubled names."""
        super().__init__(pairs)
        counts = Counter(name for name, _value in pairs)
        self.twice = tuple(name for name, count in counts.items() if count > 1)


class _NumberError(ValueError):
    """A number that no field can hold."""


def read_json(untrusted: bytes, problems: Problems) -> Any:
    """Read a file's text into objects, lists and plain values.

    Args:
        untrusted: The file as it came.
        problems: Where problems are noted.

    Returns:
        The value, with each object as a `GivenObject`; None when there is a problem.
    """
    text = _text_of(untrusted, problems)
    if text is None:
        return None
    try:
        return _parsed(text)
    except json.JSONDecodeError as error:
        says = next((says for start, says in _SAYS if error.msg.startswith(start)), _NOT_JSON)
        problems.add(Place(), says, line=error.lineno, column=error.colno)
    except _NumberError:
        problems.add(
            Place(),
            phrase("A number in the file is too long or is not a number. Use at most {most} digits."),
            most=MOST_DIGITS,
        )
    return None


def _parsed(text: str) -> Any:
    return json.loads(
        text,
        object_pairs_hook=GivenObject,
        parse_int=_whole,
        parse_float=_number,
        parse_constant=_refuse_constant,
    )


def _text_of(untrusted: bytes, problems: Problems) -> str | None:
    if len(untrusted) > MOST_BYTES:
        says = phrase("The file is larger than {most} MB. A meeting file is never that large.")
        problems.add(Place(), says, most=MOST_BYTES // 1024 // 1024)
        return None
    try:
        text = untrusted.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = untrusted.count(b"\n", 0, error.start) + 1
        problems.add(
            Place(), phrase("Line {line}: this is not UTF-8 text. Save the file as UTF-8."), line=line
        )
        return None
    if _depth(text) > MOST_DEPTH:
        says = phrase(
            "Brackets stand inside brackets more than {most} times. A meeting file never does that."
        )
        problems.add(Place(), says, most=MOST_DEPTH)
        return None
    return text


def _depth(text: str) -> int:
    brackets = _BRACKETS.findall(_TEXT.sub("", text))
    return max(accumulate(1 if bracket in "[{" else -1 for bracket in brackets), default=0)


def _whole(digits: str) -> int:
    if len(digits) > MOST_DIGITS:
        raise _NumberError
    return int(digits)


def _number(digits: str) -> float:
    value = float(digits)
    if not math.isfinite(value):
        raise _NumberError
    return value


def _refuse_constant(_name: str) -> float:
    raise _NumberError
