"""Translations keep the places for facts, and Arabic keeps all its plural forms."""

import string
from pathlib import Path
from typing import Final

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from tests.source import ROOT, shown

CATALOGUES: Final = sorted((ROOT / "resources" / "translations").glob("*/LC_MESSAGES/fteam.po"))


def test_there_are_catalogues_for_spanish_and_arabic() -> None:
    assert {path.parts[-3] for path in CATALOGUES} >= {"es", "ar"}


@pytest.mark.parametrize("path", CATALOGUES, ids=shown)
def test_every_translation_has_the_same_places_as_its_source(path: Path) -> None:
    catalogue = _read(path)

    wrong = [message.id for message in catalogue if message.id and not _places_match(message)]

    assert wrong == []


@pytest.mark.parametrize("path", CATALOGUES, ids=shown)
def test_every_translated_count_has_all_its_forms(path: Path) -> None:
    catalogue = _read(path)

    short = [
        message.id
        for message in catalogue
        if isinstance(message.id, tuple) and not _has_all_or_no_forms(message, catalogue)
    ]

    assert short == []


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parts[-3])


def _places_match(message: Message) -> bool:
    asked = set().union(*map(_places, _forms(message.id)))
    for text in filter(None, _forms(message.string)):
        # A form for one, two or none may say the count in words.
        if _places(text) - asked or (asked - {"n"}) - _places(text):
            return False
    return True


def _has_all_or_no_forms(message: Message, catalogue: Catalog) -> bool:
    translated = [form for form in _forms(message.string) if form]
    return len(translated) in {0, catalogue.num_plurals}


def _forms(text: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ())


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
