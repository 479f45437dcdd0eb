"""The doctor names each finding in plain words."""

import pytest

from fteam.__main__ import main
from fteam.cli import doctor
from fteam.cli.opening import open_vault
from fteam.paths import data_folder
from fteam.store import header
from tests.fteam.cli.conftest import no_ring


@pytest.fixture(autouse=True)
def _without_a_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "SystemRing", no_ring)


def test_healthy_computer_has_no_crosses(capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["doctor"])

    said = capsys.readouterr().out
    assert code == 0
    assert said.count("✓") == 5
    assert "SQLCipher" in said


def test_key_store_that_answers_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Answering:
        def get(self, _name: str) -> None:
            return None

    monkeypatch.setattr(doctor, "SystemRing", Answering)

    main(["doctor"])

    assert "key store of this computer answers" in capsys.readouterr().out


@pytest.mark.usefixtures("passphrase")
def test_vault_is_named_with_its_ways(capsys: pytest.CaptureFixture[str]) -> None:
    with open_vault(create=True):
        pass

    code = main(["doctor"])

    assert code == 0
    assert "passphrase" in capsys.readouterr().out


def test_broken_header_is_a_cross(capsys: pytest.CaptureFixture[str]) -> None:
    folder = data_folder()
    (folder / header.NAME).write_text("not a header", encoding="utf-8")

    code = main(["doctor"])

    assert code == 1
    assert "✗" in capsys.readouterr().out


def test_missing_fonts_are_a_cross(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(doctor, "FONTS", ("NotoNothing.ttf",))

    code = main(["doctor"])

    assert code == 1
    assert "NotoNothing.ttf" in capsys.readouterr().out
