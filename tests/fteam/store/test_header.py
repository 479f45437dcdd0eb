import json
from pathlib import Path
from typing import Any

import pytest

from fteam.store import header as headers
from fteam.store.errors import HeaderChangedError, NewerVersionError, NoVaultError, StoreGoneError
from fteam.store.header import Header, check_of
from fteam.store.slots import SlotKind, keyring_slot

VAULT = "ab" * 16
MASTER = bytes(range(32))
DATABASE = bytes(reversed(range(32)))


@pytest.fixture
def header() -> Header:
    return Header.made(VAULT, MASTER, DATABASE, (keyring_slot(VAULT, MASTER, DATABASE),))


def change(folder: Path, **fields: Any) -> None:
    path = folder / headers.NAME
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | fields), "utf-8")


def test_header_comes_back_as_it_was_written(header: Header, tmp_path: Path) -> None:
    headers.write(tmp_path, header)

    assert headers.read(tmp_path) == header
    assert headers.exists(tmp_path)


def test_header_is_authentic_under_its_master_key_only(header: Header) -> None:
    assert header.is_authentic(MASTER)
    assert not header.is_authentic(DATABASE)


def test_database_key_comes_out(header: Header) -> None:
    assert header.database_key(MASTER) == bytearray(DATABASE)


def test_database_key_of_another_generation_does_not_come_out(header: Header) -> None:
    assert header.model_copy(update={"generation": 2}).database_key(MASTER) is None


def test_database_key_that_fails_its_check_does_not_come_out(header: Header) -> None:
    assert header.model_copy(update={"check": check_of(MASTER)}).database_key(MASTER) is None


@pytest.mark.parametrize("fields", [{"counter": 7}, {"slots": []}, {"vault_id": "cd" * 16}])
def test_any_change_of_the_file_shows(header: Header, tmp_path: Path, fields: dict[str, Any]) -> None:
    headers.write(tmp_path, header)
    change(tmp_path, **fields)

    assert not headers.read(tmp_path).is_authentic(MASTER)


def test_new_slot_replaces_its_kind_and_counts(header: Header) -> None:
    slot = keyring_slot(VAULT, MASTER, MASTER)

    following = header.with_slot(slot, MASTER)

    assert (following.slots, following.counter) == ((slot,), 2)
    assert following.is_authentic(MASTER)
    assert following.slot(SlotKind.PASSPHRASE) is None


def test_missing_header_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoVaultError):
        headers.read(tmp_path)


def test_unreadable_header_is_told(tmp_path: Path) -> None:
    (tmp_path / headers.NAME).mkdir()

    with pytest.raises(StoreGoneError):
        headers.read(tmp_path)


def test_header_of_a_newer_version_is_told(header: Header, tmp_path: Path) -> None:
    headers.write(tmp_path, header)
    change(tmp_path, format=2)

    with pytest.raises(NewerVersionError):
        headers.read(tmp_path)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"format": 1}'])
def test_header_that_makes_no_sense_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / headers.NAME).write_text(text, "utf-8")

    with pytest.raises(HeaderChangedError):
        headers.read(tmp_path)


def test_header_tells_no_key(header: Header) -> None:
    text = header.model_dump_json()

    assert MASTER.hex() not in text
    assert DATABASE.hex() not in text
