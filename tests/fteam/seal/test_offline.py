import subprocess
import sys
from pathlib import Path

import pytest

from fteam.seal.offline import NetworkRefusedError, refuse_network

PROGRAM = """
import datetime as dt, sys
from fteam.seal.check import check
from fteam.seal.verdict import Verdict
light = {"pyhanko", "cryptography", "aiohttp"} & set(sys.modules)
from fteam.seal.key import new_key
from fteam.seal.seal import seal
middle = {"pyhanko", "aiohttp"} & set(sys.modules)
at = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
paper = seal(open(sys.argv[1], "rb").read(), new_key("Dana", at), at).pdf
client = getattr(sys.modules["aiohttp"], "__file__", None)
print(light, middle, check(paper).verdict is Verdict.GENUINE, client)
"""


def test_stand_in_refuses_whoever_asks_for_the_network() -> None:
    refuse_network()
    stand_in = sys.modules["aiohttp"]

    with pytest.raises(NetworkRefusedError):
        stand_in.ClientSession(trust_env=True)


def test_stand_in_stays_when_asked_twice() -> None:
    refuse_network()
    first = sys.modules["aiohttp"]

    refuse_network()

    assert sys.modules["aiohttp"] is first


def test_nothing_heavy_is_imported_before_use_and_no_http_client_ever(tmp_path: Path) -> None:
    from tests.fteam.seal.sample import small_pdf  # noqa: PLC0415  pyHanko comes after the refusal

    (tmp_path / "paper.pdf").write_bytes(small_pdf())

    said = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "paper.pdf")],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[3],
    )

    assert said.stdout.split("\n")[0] == "set() set() True None"
