"""One entry of a meeting file becomes one record, or problems."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from fteam.errors import ProtectedAddressError
from fteam.exchange.json_text import GivenObject
from fteam.exchange.problems import Place, Problems, plain_name
from fteam.exchange.shapes import SET_BY_FTEAM, shapes_of
from fteam.exchange.values import Known, UnfitValueError, value_of
from fteam.records.person import Person
from fteam.records.protection import SafetyScreen
from fteam.records.record import Record
from fteam.words import Phrase, phrase

LOCAL_ID: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}", re.ASCII)

_WHOLE_RECORD: Final[dict[type[Record], tuple[str, Phrase]]] = {
    Person: ("address", ProtectedAddressError.says),
    SafetyScreen: ("audience", phrase("Safety answers are always locked. Leave this field out.")),
}
_MEMBER_SAYS: Final[dict[str, Phrase]] = {
    "missing": phrase("This field is missing. Give it."),
    "string_too_long": phrase("The text is too long. Use at most {max_length} characters."),
    "string_too_short": phrase("The text is empty. Write something."),
    "greater_than_equal": phrase("The number is too small. Use {ge} or more."),
    "less_than_equal": phrase("The number is too large. Use {le} or less."),
}
_NOT_RIGHT: Final = phrase("This does not fit here. Look it up in the description of meeting files.")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file, not yet checked.

    Attributes:
        place: Where it stands.
        kind: The kind of record that it is.
        record_id: The id that the record gets here.
        given: The object as the file gives it.
    """

    place: Place
    kind: type[Record]
    record_id: str
    given: GivenObject


def record_of(entry: Entry, known: Known, problems: Problems) -> Record | None:
    """Check one entry.

    Args:
        entry: The entry as it came.
        known: All local ids of the file.
        problems: Where problems are noted.

    Returns:
        The record, or None when there is a problem.
    """
    shapes = shapes_of(entry.kind)
    values: dict[str, Any] = {"id": entry.record_id}
    if entry.kind is Person:
        # People keep their short name, so that “export --for P2” means the same person later.
        values["key"] = local_id_of(entry.given) or ""
    unfit = set(_unknown_fields(entry, problems))
    for name, shape in shapes.items():
        if name in entry.given and name not in unfit:
            try:
                values[name] = value_of(shape, entry.given[name], known)
            except UnfitValueError as error:
                unfit.add(name)
                problems.add(entry.place.at(name), error.says, **error.facts)
    return _record(entry, values, unfit, problems)


def _record(entry: Entry, values: dict[str, Any], unfit: set[str], problems: Problems) -> Record | None:
    try:
        record = entry.kind.model_validate(values)
    except ValidationError as error:
        for mistake in error.errors(include_url=False, include_input=False):
            name = str(mistake["loc"][0]) if mistake["loc"] else ""
            if name not in unfit:
                _add_mistake(entry, name, mistake, problems)
        return None
    return None if unfit else record


def _add_mistake(entry: Entry, name: str, mistake: Any, problems: Problems) -> None:
    if not name and entry.kind in _WHOLE_RECORD:
        field, says = _WHOLE_RECORD[entry.kind]
        problems.add(entry.place.at(field), says)
        return
    says = _MEMBER_SAYS.get(mistake["type"], _NOT_RIGHT)
    problems.add(entry.place.at(name), says, **mistake.get("ctx", {}))


def _unknown_fields(entry: Entry, problems: Problems) -> Iterator[str]:
    fields = ["id", *shapes_of(entry.kind)]
    for name in entry.given:
        if (entry.kind, name) in SET_BY_FTEAM:
            problems.add(entry.place.at(name), phrase("A file cannot bring this field. Leave it out."))
            yield name
        elif name not in fields:
            _add_unknown(entry.place, name, fields, problems)
            yield name
    for name in entry.given.twice:
        problems.add(entry.place.at(name), phrase("This field is given more than once. Keep one."))
        yield name


def _add_unknown(place: Place, name: str, fields: list[str], problems: Problems) -> None:
    guesses = difflib.get_close_matches(name[:40], fields, n=1)
    if guesses:
        says = phrase("There is no field of this name. Did you mean “{near}”?")
        problems.add(place.at(name), says, near=guesses[0])
    else:
        problems.add(place.at(name), phrase("There is no field of this name. Take it out."))


def local_id_of(given: GivenObject) -> str | None:
    """Return the local id of an entry, or nothing where it has none that can be used."""
    local = given.get("id")
    return local if isinstance(local, str) and LOCAL_ID.fullmatch(local) else None


def name_of(given: Any, number: int) -> str:
    """Return how an entry is called in a problem: its local id, or its number."""
    local = local_id_of(given) if isinstance(given, GivenObject) else None
    return plain_name(local) if local else str(number)
