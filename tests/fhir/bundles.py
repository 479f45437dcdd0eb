"""Bundles of the practice families, and two checks of our own that no judge makes."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from fteam.exchange.fhir import fhir_bundle
from fteam.exchange.fhir_codes import categories
from fteam.exchange.meeting_file import MeetingFile, open_meeting_file
from fteam.paths import resource
from fteam.rules.case_view import Part, case_view
from fteam.words import ENGLISH

ON = date(2026, 9, 15)
AT = datetime(2026, 9, 15, 16, 0, tzinfo=UTC)

Bundle = dict[str, Any]


@cache
def family(name: str) -> MeetingFile:
    return open_meeting_file(resource("meetings", f"{name}.json").read_bytes())


def bundle_of(reader: str, part: Part = Part.OWN_LINES, name: str = "one") -> Bundle:
    """The bundle of one reader of a practice family, by their short name."""
    file = family(name)
    view = case_view(file.plan, file.ids[reader], ON, ENGLISH, part)
    whole: Bundle = json.loads(fhir_bundle(view, ENGLISH, AT))
    return whole


def resources(bundle: Bundle, kind: str) -> list[dict[str, Any]]:
    return [each["resource"] for each in bundle["entry"] if each["resource"]["resourceType"] == kind]


def loose_references(bundle: Bundle) -> list[str]:
    """References that lead to nothing inside the bundle."""
    known = {each["fullUrl"] for each in bundle["entry"]}
    return [each for each in _values(bundle, "reference") if isinstance(each, str) and each not in known]


def unknown_codes(bundle: Bundle) -> list[str]:
    """Codes of the SDOH Clinical Care guide that its list does not have."""
    known = categories()
    return [
        each["code"]
        for each in _codings(bundle)
        if each.get("system") == known.system and each["code"] not in known.codes
    ]


def code_systems(bundle: Bundle) -> set[str]:
    """Names of all code systems that a bundle uses."""
    return {str(each.get("system")) for each in _codings(bundle)}


def _codings(part: Any) -> Iterator[dict[str, Any]]:
    for each in _values(part, "coding"):
        yield from each


def _values(part: Any, name: str) -> Iterator[Any]:
    if isinstance(part, dict):
        for key, value in part.items():
            if key == name:
                yield value
            yield from _values(value, name)
    elif isinstance(part, list):
        for value in part:
            yield from _values(value, name)
