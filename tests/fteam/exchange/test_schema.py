"""The shipped description of meeting files is made from the records and is current."""

import json
import runpy
from typing import Any

import pytest

from fteam.exchange.meeting_file import LIST_SECTIONS, SINGLE_SECTIONS
from fteam.exchange.schema import meeting_schema, schema_text
from fteam.exchange.shapes import shapes_of
from fteam.paths import ROOT, resource
from fteam.records.plan import SHELVES


def test_the_shipped_schema_is_current() -> None:
    shipped = resource("meeting.schema.json").read_text(encoding="utf-8")

    assert shipped == schema_text(), "run: python -m fteam.exchange.schema > resources/meeting.schema.json"


def test_the_command_writes_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "fteam" / "exchange" / "schema.py"), run_name="__main__")

    assert json.loads(capsys.readouterr().out) == meeting_schema()


@pytest.mark.parametrize("section", LIST_SECTIONS)
def test_every_field_stands_in_the_schema(section: str) -> None:
    described = meeting_schema()["properties"][section]["items"]

    assert set(described["properties"]) == {"id", *shapes_of(SHELVES[section])}
    assert described["additionalProperties"] is False


def test_what_must_be_given_is_required() -> None:
    schema = meeting_schema()

    assert schema["required"] == ["format", "version", *SINGLE_SECTIONS]
    assert schema["properties"]["sessions"]["items"]["required"] == ["day"]


def test_every_reference_inside_the_schema_leads_somewhere() -> None:
    schema = meeting_schema()

    assert set(references(schema)) == {f"#/$defs/{name}" for name in schema["$defs"]}


def references(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["$ref"]] if "$ref" in part else []
        return own + [each for inner in part.values() for each in references(inner)]
    if isinstance(part, list):
        return [each for inner in part for each in references(inner)]
    return []


def test_limits_of_the_records_stand_in_the_schema() -> None:
    properties = meeting_schema()["properties"]

    assert properties["people"]["items"]["properties"]["full_name"]["maxLength"] == 200
    assert properties["meeting"]["properties"]["planned_minutes"]["maximum"] == 600
    assert properties["sessions"]["items"]["properties"]["next_day"]["anyOf"][1] == {"type": "null"}
