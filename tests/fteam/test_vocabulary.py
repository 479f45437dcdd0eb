"""The shipped lists: complete, linked, credited, and plain."""

import json
from pathlib import Path
from typing import Any

import pytest

from fteam.exchange.shapes import shapes_of
from fteam.paths import resource
from fteam.records.family import Family
from fteam.records.meeting import Meeting
from fteam.records.plan import SHELVES
from fteam.records.protection import Category
from fteam.records.record import Record
from fteam.vocabulary import NAMES, Entry, Vocabulary, read_vocabulary, vocabulary
from fteam.words import Phrase

KINDS: tuple[type[Record], ...] = (Family, Meeting, *SHELVES.values())
CREDITED = ("community_factors", "outcomes", "protective_factors")
PAPER_LISTS = {"first_calls", "youth_rights"}
"""Lists that only papers read."""
PLACE_KINDS = ("school", "clinic", "faith", "violence_advocacy", "treatment", "library")


def test_every_named_list_is_shipped_and_no_other() -> None:
    shipped = {path.stem for path in resource("vocabularies").glob("*.json")}

    assert shipped == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_codes_are_used_once_and_have_words(name: str) -> None:
    entries = vocabulary(name).entries

    assert entries
    assert len({entry.code for entry in entries}) == len(entries)
    assert all(entry.label.strip() for entry in entries)


OPENS = "opens"
OPENED = frozenset(Category)
"""Kinds of information that a legal reason opens; they are no list of their own."""


@pytest.mark.parametrize("name", NAMES)
def test_links_lead_to_codes_that_exist(name: str) -> None:
    entries = vocabulary(name).entries
    links = [(other, code) for entry in entries for other, _ in entry.links for code in entry.linked(other)]

    assert all(code in (OPENED if other == OPENS else vocabulary(other).codes()) for other, code in links)


@pytest.mark.parametrize("name", NAMES)
def test_a_list_owed_to_someone_says_so(name: str) -> None:
    assert bool(vocabulary(name).credit) is (name in CREDITED)


def test_lists_and_defaults_that_records_name_exist() -> None:
    named = [
        (shape.vocabulary, kind.model_fields[shape.name].default)
        for kind in KINDS
        for shape in shapes_of(kind).values()
        if shape.vocabulary
    ]

    assert {name for name, _default in named} | PAPER_LISTS == set(NAMES)
    assert all(default in {"", (), *vocabulary(name).codes()} for name, default in named)


def test_each_protective_factor_has_a_question_of_its_own() -> None:
    factors = vocabulary("protective_factors").entries

    assert len(factors) == 5
    assert all(factor.hint.endswith("?") for factor in factors)
    assert "Center for the Study of Social Policy" in vocabulary("protective_factors").credit


def test_each_part_of_life_but_other_has_an_outcome() -> None:
    domains = vocabulary("need_domains")

    without = [entry.code for entry in domains.entries if not entry.link("outcomes")]

    assert without == ["other"]
    assert {"food", "housing", "money", "safety_home"} <= set(domains.codes("basic"))


@pytest.mark.parametrize("code", PLACE_KINDS)
def test_an_organization_that_shows_a_place_has_neutral_words(code: str) -> None:
    neutral = vocabulary("organization_kinds").get(code).neutral

    assert neutral
    assert "church" not in neutral


def test_every_meeting_type_but_the_free_one_has_rules_of_its_own() -> None:
    types = vocabulary("meeting_types").entries

    assert len(types) == 14
    assert [entry.code for entry in types if not entry.group] == ["CRIT"]
    assert all(entry.hint for entry in types)


def test_an_unknown_code_is_its_own_label() -> None:
    assert vocabulary("roles").label("beekeeper") == "beekeeper"


def test_codes_of_one_group_are_found() -> None:
    assert vocabulary("roles").codes("voiceless") == ("interpreter", "observer")


def test_a_missing_link_is_nothing() -> None:
    assert not Entry("a", Phrase("A")).link("outcomes")


def test_a_list_of_an_agency_is_read_from_its_file(tmp_path: Path) -> None:
    entry: dict[str, Any] = {"code": "bus", "label": "No bus", "links": {"outcomes": "S1"}}
    path = tmp_path / "barriers.json"
    path.write_text(json.dumps({"credit": "Our county", "entries": [entry]}), encoding="utf-8")

    read = read_vocabulary(path)

    assert read == Vocabulary(
        "barriers", "Our county", (Entry("bus", Phrase("No bus"), links=(("outcomes", "S1"),)),)
    )
