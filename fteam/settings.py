"""What this person set for this laptop: language, paper, size of text, colours. Nothing about people.

The file is JSON in the user's configuration folder. Keys that a newer version wrote are kept; a
file that can't be read is set aside, never deleted.
"""

import itertools
import json
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from fteam.errors import FixableError
from fteam.files import write_whole
from fteam.words import phrase

VERSION: Final = 1
CERTIFICATES_LENGTH: Final = 256 * 1024
LANGUAGE_TAG: Final = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""Shape of a language tag. Source: RFC 5646, the parts that fteam uses."""

Upgrade = Callable[[dict[str, Any]], dict[str, Any]]
UPGRADES: Final[Mapping[int, Upgrade]] = {}
"""For each version of the file, the pure function that makes the next one."""

_AS_WRITTEN: Final = TypeAdapter(dict[str, Any])


class SettingsNotKeptError(FixableError):
    """The settings file can't be written."""

    says = phrase(
        "Your settings could not be saved: the disk is full or may not be written. Meetings are not affected."
    )


class PageSize(StrEnum):
    """The sheet that papers are made for."""

    LETTER = "letter"
    A4 = "a4"


class Theme(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Settings(BaseModel):
    """What is set on this laptop; a changed setting is a new value.

    Attributes:
        version: Version of the file's shape.
        language: Tag of the language on the screen.
        paper_language: Tag of the language that a new paper is offered in.
        page_size: Sheet that papers are made for.
        text_percent: Size of the text on the screen, in percent.
        theme: Colours of the window.
        stamp_certificates: Certificates of the time-stamping services, PEM text, one after the other.
    """

    model_config = ConfigDict(frozen=True, extra="allow", hide_input_in_errors=True)

    version: int = Field(default=VERSION, ge=1)
    language: str = Field(default="en", pattern=LANGUAGE_TAG, title=phrase("Language on the screen"))
    paper_language: str = Field(default="en", pattern=LANGUAGE_TAG, title=phrase("Language on paper"))
    page_size: PageSize = Field(default=PageSize.LETTER, title=phrase("Paper size"))
    text_percent: int = Field(default=100, ge=80, le=250, title=phrase("Size of text"))
    theme: Theme = Field(default=Theme.SYSTEM, title=phrase("Colors"))
    stamp_certificates: str = Field(
        default="", max_length=CERTIFICATES_LENGTH, title=phrase("Time-stamping services")
    )


def load(path: Path) -> Settings:
    """Read the settings.

    Args:
        path: The settings file; it need not exist.

    Returns:
        What the file says; the defaults if there is none or it can't be read. A file that makes
        no sense is renamed, so that nothing a person chose is lost.
    """
    try:
        return read(path.read_bytes(), UPGRADES)
    except OSError:
        return Settings()
    except ValueError:
        _set_aside(path)
        return Settings()


def save(path: Path, settings: Settings) -> None:
    """Write the settings in one step.

    Raises:
        SettingsNotKeptError: If the disk is full, gone or read-only; the old file is untouched.
    """
    text = json.dumps(settings.model_dump(mode="json"), ensure_ascii=False, indent=2, sort_keys=True)
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise SettingsNotKeptError from error


def read(untrusted: bytes, upgrades: Mapping[int, Upgrade]) -> Settings:
    """Check the bytes of a settings file and bring them up to date.

    Args:
        untrusted: Content of the file.
        upgrades: For each version the function that makes the next one.

    Raises:
        ValueError: If the bytes are not settings.
    """
    values = _AS_WRITTEN.validate_json(untrusted)
    version = values.get("version", VERSION)
    while version in upgrades:
        version += 1
        values = upgrades[version - 1](values) | {"version": version}
    return Settings.model_validate(values)


def _set_aside(path: Path) -> None:
    names = (path.with_name(f"{path.stem}.broken-{n}{path.suffix}") for n in itertools.count(1))
    path.replace(next(name for name in names if not name.exists()))
