"""Reads what the project asks for and what its locks name."""

import re
import tomllib
from typing import Final

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.source import ROOT

PINNED: Final = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[^\s;\\]+)", re.MULTILINE)


def project_needs(extra: str = "") -> dict[str, SpecifierSet]:
    """Return the versions that pyproject.toml allows, by package; those of an extra if one is named."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    lines = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return {canonicalize_name(need.name): need.specifier for need in map(Requirement, lines)}


def lock_text(name: str) -> str:
    return (ROOT / "installer" / name).read_text("utf-8")


def locked(name: str) -> dict[str, str]:
    """Return the version that a lock names for each package."""
    return {canonicalize_name(found["name"]): found["version"] for found in PINNED.finditer(lock_text(name))}
