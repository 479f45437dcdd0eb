"""Two locks with hashes, which name no address, and no file names where packages come from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.requirements import lock_text, locked, project_needs
from tests.source import project_files, shown

RUN, TEST = "requirements.lock", "requirements-dev.lock"
# Taken apart, or this file would be the first to break its own rule.
REGISTRIES: Final = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("snapshot", "debian", "org"),
        ("archive", "ubuntu", "com"),
        ("registry", "npmjs", "org"),
        ("crates", "io"),
        ("proxy", "golang", "org"),
    )
)


def test_no_file_names_the_host_of_a_package_registry() -> None:
    naming = [shown(path) for path, text in _texts() if any(host in text for host in REGISTRIES)]

    assert naming == []


@pytest.mark.parametrize("lock", [RUN, TEST])
def test_every_locked_package_has_a_hash_and_no_address(lock: str) -> None:
    blocks = lock_text(lock).replace("\\\n", " ").splitlines()

    assert [line.split()[0] for line in blocks if "--hash=sha256:" not in line] == []
    assert "://" not in lock_text(lock)
    assert "--index-url" not in lock_text(lock)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    wanted = project_needs()

    held = locked(RUN)

    assert {name for name, allowed in wanted.items() if held.get(name, "0") not in allowed} == set()


def test_the_test_lock_holds_the_tools_and_the_very_same_packages() -> None:
    held = locked(TEST)

    assert {
        name for name, allowed in project_needs("dev").items() if held.get(name, "0") not in allowed
    } == set()
    assert {name: held.get(name) for name in locked(RUN)} == locked(RUN)


def _texts() -> Iterator[tuple[Path, str]]:
    for path in project_files():
        try:
            yield path, path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
