import io
import os
import zipfile
from pathlib import Path

import pytest

from fteam.document.pack_source import LARGEST, FolderSource, ZipSource, open_pack, zipped

END = b"PK\x05\x06"


def opened(path: Path, data: bytes) -> ZipSource:
    path.write_bytes(data)
    source = open_pack(path)
    assert isinstance(source, ZipSource)
    return source


def test_a_zip_file_is_read_up_to_the_asked_size(tmp_path: Path) -> None:
    source = opened(tmp_path / "a.zip", zipped({"pack.json": b"{}", "face.ttf": b"12345"}))

    assert source.read("face.ttf", 5) == b"12345"
    assert source.read("face.ttf", 4) is None
    assert source.read("other.ttf", 5) is None


def test_the_same_files_make_the_same_zip_file() -> None:
    assert zipped({"a": b"1"}) == zipped({"a": b"1"})


def test_two_files_of_one_name_are_none(tmp_path: Path) -> None:
    source = opened(tmp_path / "a.zip", zipped({"x/face.ttf": b"1", "y/face.ttf": b"2"}))

    assert source.read("face.ttf", 5) is None


def test_a_file_that_lies_about_its_length_is_none(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("face.ttf", b"\0" * 5_000_000)
    length = (5_000_000).to_bytes(4, "little")
    source = opened(tmp_path / "a.zip", made.getvalue().replace(length, (9).to_bytes(4, "little")))

    assert source.read("face.ttf", 9) is None


@pytest.mark.parametrize("damage", [30, 45, 60])
def test_a_damaged_file_is_none(damage: int, tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("face.ttf", os.urandom(200))
    data = bytearray(made.getvalue())
    data[damage : damage + 4] = b"\xff\xff\xff\xff"
    source = opened(tmp_path / "a.zip", bytes(data))

    assert source.read("face.ttf", 500) is None


def test_a_way_of_packing_that_is_not_known_is_none(tmp_path: Path) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("face.ttf", b"1")
    source = opened(tmp_path / "a.zip", made.getvalue())

    assert source.read("face.ttf", 5) is None


def a_zip_with(list_size: int = 0, locator: bytes = b"", comment: bytes = b"") -> bytes:
    counts = b"\0\0\0\0\1\0\1\0"
    return (
        locator
        + END
        + counts
        + list_size.to_bytes(4, "little")
        + b"\0\0\0\0"
        + len(comment).to_bytes(2, "little")
        + comment
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no zip file at all, but long enough to be one",
        a_zip_with(list_size=10_000_000),
        a_zip_with(locator=b"PK\x06\x07" + b"\0" * 16),
        a_zip_with(comment=b"x"),
        a_zip_with(list_size=400),
        b"\0" * 46 + a_zip_with(list_size=46),
    ],
)
def test_what_is_no_plain_zip_file_is_not_opened(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(data)

    assert open_pack(path) is None


def test_a_file_too_large_to_be_a_pack_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    assert open_pack(path) is None


def test_what_is_not_there_is_not_opened(tmp_path: Path) -> None:
    assert open_pack(tmp_path / "nothing.zip") is None


def test_a_device_is_not_read() -> None:
    assert open_pack(Path(os.devnull)) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="names of this kind exist elsewhere only")
def test_a_name_that_cannot_be_opened_is_none(tmp_path: Path) -> None:
    assert open_pack(tmp_path / ("x" * 300)) is None


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "face.ttf").write_bytes(b"12345")

    source = open_pack(tmp_path)

    assert source == FolderSource(tmp_path)
    assert source.read("face.ttf", 5) == b"12345"
    assert source.read("face.ttf", 4) is None
    assert source.read("other.ttf", 5) is None


def test_a_file_that_may_not_be_read_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "face.ttf").write_bytes(b"1")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)

    assert FolderSource(tmp_path).read("face.ttf", 5) is None
