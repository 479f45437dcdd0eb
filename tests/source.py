"""Finds the project's own files for the guards; needs no git, so that an unpacked copy is guarded too."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGES: Final = ("fteam", "ui")
CODE: Final = (*PACKAGES, "tests", "installer")
NOT_OURS: Final = {"__pycache__", "out", "versions"}
"""Folders of made files; `versions` holds the migrations that alembic writes."""


def project_files() -> Iterator[Path]:
    """Yield every file of the project, leaving out environments, caches and what the programs write."""
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_OURS and not _is_hidden(name)]
        yield from (Path(folder, name) for name in names if not name.startswith(".coverage"))


def python_files(*tops: str) -> list[Path]:
    """Return the Python files below some of the top folders; of all code without any."""
    wanted = tops or CODE
    return sorted(
        path for path in project_files() if path.suffix == ".py" and shown(path).split("/")[0] in wanted
    )


def shown(path: Path) -> str:
    """Return a path as people write it in this project, such as `fteam/words.py`."""
    return path.relative_to(ROOT).as_posix()


def module_of(path: Path) -> str:
    """Return the name by which a file is imported."""
    return shown(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


@cache
def imports_of(path: Path) -> frozenset[str]:
    """Return every name that a file imports, modules and their members alike, at any depth."""
    found: set[str] = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


def imports_any(path: Path, modules: set[str]) -> set[str]:
    """Return those of the modules that a file imports, themselves or a part of them."""
    names = imports_of(path)
    return {module for module in modules if any(f"{name}.".startswith(f"{module}.") for name in names)}


def _is_hidden(name: str) -> bool:
    return name.startswith(".") and name != ".ci"
