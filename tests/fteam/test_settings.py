import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from fteam import settings as module
from fteam.settings import PageSize, Settings, SettingsNotKeptError, Theme, load, read, save


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_settings_come_back_as_they_were_saved(path: Path) -> None:
    chosen = Settings(
        language="es", paper_language="ar", page_size=PageSize.A4, text_percent=150, theme=Theme.DARK
    )

    save(path, chosen)

    assert load(path) == chosen


def test_without_a_file_the_defaults_count(path: Path) -> None:
    assert load(path) == Settings()
    assert not path.exists()


def test_keys_of_a_newer_version_are_kept(path: Path) -> None:
    path.write_text('{"version": 7, "language": "es", "voice": "slow"}', "utf-8")

    save(path, load(path).model_copy(update={"text_percent": 120}))

    kept = json.loads(path.read_text("utf-8"))
    assert (kept["version"], kept["language"], kept["voice"], kept["text_percent"]) == (7, "es", "slow", 120)


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '"words"', '{"text_percent": 7}', '{"theme": "pink"}', "\udcff"]
)
def test_broken_file_is_set_aside_and_never_deleted(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", "surrogateescape")

    found = load(path)

    assert found == Settings()
    assert not path.exists()
    assert path.with_name("settings.broken-1.json").read_text("utf-8", "surrogateescape") == text


def test_second_broken_file_does_not_replace_the_first(path: Path) -> None:
    for text in ("one", "two"):
        path.write_text(text, "utf-8")
        load(path)

    aside = [path.with_name(f"settings.broken-{number}.json").read_text("utf-8") for number in (1, 2)]
    assert aside == ["one", "two"]


def test_unreadable_place_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


def test_full_disk_is_told_and_the_old_settings_stay(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save(path, Settings(language="es"))

    def full(_path: Path, _data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "write_whole", full)

    with pytest.raises(SettingsNotKeptError):
        save(path, Settings())

    assert load(path).language == "es"


def test_older_file_is_brought_up_to_date_step_by_step() -> None:
    def rename(values: dict[str, Any]) -> dict[str, Any]:
        return {"theme": values["colours"]}

    def darken(values: dict[str, Any]) -> dict[str, Any]:
        return values | {"theme": "dark"}

    found = read(b'{"version": 1, "colours": "light"}', {1: rename, 2: darken})

    assert (found.version, found.theme) == (3, Theme.DARK)


def test_every_older_version_has_its_upgrade() -> None:
    assert set(module.UPGRADES) == set(range(1, module.VERSION))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("language", "english"),
        ("language", ""),
        ("paper_language", "e_n"),
        ("text_percent", 79),
        ("page_size", "a5"),
    ],
)
def test_setting_outside_its_limits_is_refused(field: str, value: object) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({field: value})


def test_settings_never_change_in_place() -> None:
    with pytest.raises(ValidationError):
        Settings().language = "es"  # type: ignore[misc]  # the case itself


def test_settings_hold_nothing_about_people() -> None:
    assert set(Settings.model_fields) == {
        "version",
        "language",
        "paper_language",
        "page_size",
        "text_percent",
        "theme",
        "stamp_certificates",
    }
