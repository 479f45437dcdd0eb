"""The shipped description of a plan's JSON is made from the view and is current."""

import json
import runpy
from dataclasses import fields
from typing import Any

import pytest

from fteam.exchange.plan_dictionary import LEFT_OUT, MEANINGS
from fteam.exchange.plan_schema import plan_schema, schema_text
from fteam.exchange.view_json import view_json
from fteam.paths import ROOT, resource
from tests.fteam.document.views import the_jackson_view


def test_the_shipped_schema_is_current() -> None:
    shipped = resource("plan-view.schema.json").read_text(encoding="utf-8")

    assert shipped == schema_text(), (
        "run: python -m fteam.exchange.plan_schema > resources/plan-view.schema.json"
    )


def test_the_command_writes_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(ROOT / "fteam" / "exchange" / "plan_schema.py"), run_name="__main__")

    assert json.loads(capsys.readouterr().out) == plan_schema()


@pytest.mark.parametrize("kind", MEANINGS)
def test_every_field_has_its_meaning_in_plain_words(kind: type) -> None:
    names = [each.name for each in fields(kind)]

    assert list(MEANINGS[kind]) == [name for name in names if name not in LEFT_OUT.get(kind, ())]
    assert all(meaning.title and meaning.says.endswith(".") for meaning in MEANINGS[kind].values())


def test_everything_that_is_written_is_described() -> None:
    schema = plan_schema()

    assert undescribed(json.loads(view_json(the_jackson_view())), schema, schema) == []


def undescribed(value: Any, part: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """Names of what stands in a value and not in its description, and of values of another type."""
    if "$ref" in part:
        part = schema["$defs"][part["$ref"].rpartition("/")[2]]
    if isinstance(value, dict):
        wrong = [name for name in value if name not in part["properties"]]
        missing = [name for name in part["required"] if name not in value]
        inner = [
            each
            for name, held in value.items()
            for each in undescribed(held, part["properties"][name], schema)
        ]
        return wrong + missing + inner
    if isinstance(value, list):
        return [each for held in value for each in undescribed(held, part["items"], schema)]
    types = {"string": str, "integer": int, "boolean": bool}
    fits = value == part["const"] if "const" in part else isinstance(value, types[part["type"]])
    return [] if fits else [str(part.get("title"))]


def test_every_reference_leads_somewhere() -> None:
    text = schema_text()

    for name in plan_schema()["$defs"]:
        assert f'"$ref": "#/$defs/{name}"' in text


def test_only_a_reader_of_one_copy_is_described() -> None:
    assert "reader" not in plan_schema()["properties"]
