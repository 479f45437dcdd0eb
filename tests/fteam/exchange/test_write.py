"""What is written can be read back as it was."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.exchange.meeting_file import LIST_SECTIONS, SINGLE_SECTIONS
from fteam.exchange.shapes import FieldShape, is_choice, shapes_of
from fteam.exchange.write import SCHEMA, file_object, write_meeting_file
from fteam.records.audience import Audience
from fteam.records.paper import PlanVersion, Stroke
from fteam.records.plan import SHELVES
from fteam.records.record import Record
from fteam.records.spoken import Need
from fteam.vocabulary import vocabulary
from tests.fteam.exchange.files import a_file, read_good, shipped

MADE: dict[Any, Any] = {
    str: "ñ “x”",
    bool: True,
    int: 7,
    date: date(2026, 9, 15).isoformat(),
    time: time(16, 40).isoformat(),
    datetime: datetime(2026, 9, 15, 15, 30, tzinfo=UTC).isoformat().replace("+00:00", "Z"),
    Stroke: [[1.5, -2.0, 0.25], [3.0, 4.0, 1.0]],
    Audience: {"people": ["people-2", "people-1"]},
}
SPECIAL: dict[tuple[str, str], Any] = {
    ("people", "address"): None,
    ("safety_screens", "audience"): None,
    ("commitments", "needs_first"): None,
    ("sessions", "within"): None,
    ("commitments", "checker"): "people-2",
    ("attendance", "way"): "phone",
    ("memberships", "role"): "caseworker",
    ("dangers", "audience"): "locked",
    ("releases", "confirmed_by"): "people-2",
}


def made_value(section: str, shape: FieldShape) -> Any:
    if (section, shape.name) in SPECIAL:
        return SPECIAL[section, shape.name]
    one = MADE.get(shape.kind)
    if shape.refers:
        one = f"{shape.refers}-1"
    elif shape.vocabulary:
        one = vocabulary(shape.vocabulary).codes()[-1]
    elif is_choice(shape.kind):
        one = [member.value for member in shape.kind][1]
    return [one] if shape.is_list else one


def filled(section: str, kind: type[Record]) -> dict[str, Any]:
    """Return an object of the file with every field filled with something that is not its default."""
    values = {name: made_value(section, shape) for name, shape in shapes_of(kind).items()}
    defaults = {name: kind.model_fields[name].default for name in values}
    return {name: value for name, value in values.items() if value is not None and value != defaults[name]}


def a_full_file() -> dict[str, Any]:
    top: dict[str, Any] = {"$schema": SCHEMA, "format": "fteam-meeting", "version": 1}
    top |= {name: filled(name, kind) for name, kind in SINGLE_SECTIONS.items()}
    for name in LIST_SECTIONS:
        top[name] = [{"id": f"{name}-1", **filled(name, SHELVES[name])}]
    top["people"].append({"id": "people-2", "full_name": "Sam Cole"})
    top["memberships"].append({"id": "memberships-2", "person": "people-2", "role": "supervisor"})
    top["sessions"].append({"id": "sessions-2", "day": "2026-09-17", "within": "sessions-1"})
    top["needs"].append({
        "id": "needs-2",
        "words": "sleep",
        "said_by": "people-1",
        "audience": {"session": "sessions-1"},
    })
    return top


def test_every_field_of_every_record_comes_back() -> None:
    top = a_full_file()

    written = json.loads(write_meeting_file(read_good(top).plan))

    assert written == top


@pytest.mark.parametrize("name", ["one", "two"])
def test_a_shipped_family_comes_back_but_for_its_ids(name: str) -> None:
    plan = shipped(name).plan

    again = read_good(json.loads(write_meeting_file(plan))).plan

    assert file_object(again) == file_object(plan)


@settings(deadline=None)  # how fast is no fact here
@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=50).filter(str.strip))
def test_any_words_come_back(words: str) -> None:
    file = read_good(a_file(needs=[{"words": words, "said_by": "P1"}]))

    again = read_good(json.loads(write_meeting_file(file.plan)))

    assert again.plan.needs[0].words == words


def test_sealed_versions_stay_behind() -> None:
    plan = read_good(a_file()).plan
    version = PlanVersion(
        number=1, content_sha256="0" * 64, sealed_at=datetime(2026, 9, 15, tzinfo=UTC), sealed_by="Sam Cole"
    )

    written = json.loads(write_meeting_file(plan.with_record(version)))

    assert "versions" not in written


def test_a_signature_that_no_longer_stands_stays_behind() -> None:
    plan = read_good(a_file()).plan
    changed = replace(plan, needs=(*plan.needs, Need(words="rest", said_by=plan.people[0].id)))

    assert "signatures" in json.loads(write_meeting_file(plan))
    assert "signatures" not in json.loads(write_meeting_file(changed))
