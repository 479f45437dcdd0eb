"""How commands write what they make: by the settings of this computer, whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path

from fteam.document.paper import PaperLook
from fteam.files import write_whole
from fteam.paths import config_folder
from fteam.settings import Settings, load


def kept_settings() -> Settings:
    """Return the settings of this computer."""
    return load(config_folder() / "settings.json")


def now() -> datetime:
    """Return this moment in the computer's zone, in whole seconds, as papers print it."""
    return datetime.now(UTC).astimezone().replace(microsecond=0)


def look_at(moment: datetime, *, sealed: bool = True) -> PaperLook:
    """Return how papers look by the settings."""
    return PaperLook(page=kept_settings().page_size.value, made_at=moment, sealed=sealed)


def write_out(path: Path, made: bytes) -> None:
    """Write a file where the person says.

    Raises:
        OSError: If the disk or the folder refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        # A device such as /dev/null takes the bytes; it must never be replaced by a file.
        path.write_bytes(made)
    else:
        write_whole(path, made)
