"""Where files are: shipped resources, the vault, the settings.

``FTEAM_HOME`` moves the user's folders, for a stick or a test.
"""

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
RESOURCES: Final = ROOT / "resources"
APP_NAME: Final = "fteam"
PRIVATE_FOLDER: Final = 0o700


def resource(*parts: str) -> Path:
    """Return the path of a shipped file."""
    return RESOURCES.joinpath(*parts)


def data_folder() -> Path:
    """Return the local, never roaming folder of the vault; made private if it is new."""
    from platformdirs import user_data_path

    return _private(_home("data") or user_data_path(APP_NAME, appauthor=False, roaming=False))


def config_folder() -> Path:
    """Return the folder of the settings; made private if it is new."""
    from platformdirs import user_config_path

    return _private(_home("config") or user_config_path(APP_NAME, appauthor=False))


def _home(part: str) -> Path | None:
    home = os.environ.get("FTEAM_HOME")
    return Path(home) / part if home else None


def _private(folder: Path) -> Path:
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    return folder
