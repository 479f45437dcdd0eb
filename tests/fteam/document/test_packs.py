import json
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import uharfbuzz as hb

from fteam.document.packs import (
    TITLES,
    ChangedPackError,
    NotAPackError,
    Pack,
    PackNotKeptError,
    PackShelf,
    add_pack,
    missing_packs,
    pack_file,
    packs,
)
from fteam.errors import FTeamError
from fteam.paths import data_folder, resource
from fteam.words import ENGLISH

CHINESE, KOREAN = packs()
LARGEST_REPOSITORY_FILE = 12_000_000


def shipped(pack: Pack) -> Path:
    return resource("packs", pack.name)


def added() -> PackShelf:
    """Return the shelf of an installation that came without packs."""
    return PackShelf((data_folder() / "fonts",))


def chinese_zip(folder: Path, *, prefix: str = "", **changed: bytes) -> Path:
    """Return a pack as a person would get it, with some files changed."""
    path = folder / "letters.zip"
    files = {file.name: file.read_bytes() for file in shipped(CHINESE).iterdir()}
    files |= {name.replace("_", ".", 1): data for name, data in changed.items()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(f"{prefix}{name}", data)
    return path


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.name)
def test_packs_of_the_program_are_what_it_knows(pack: Pack) -> None:
    manifest = json.loads((shipped(pack) / "pack.json").read_text(encoding="utf-8"))

    files = {file.name: (shipped(pack) / file.name).read_bytes() for file in pack.files}

    assert all(file.is_in(files[file.name]) for file in pack.files)
    assert max(map(len, files.values())) < LARGEST_REPOSITORY_FILE
    assert manifest["name"] == pack.name
    assert [file["sha256"] for file in manifest["files"]] == [file.sha256 for file in pack.files]
    assert tuple(manifest["languages"]) == pack.languages
    assert b"SIL OPEN FONT LICENSE Version 1.1" in files["OFL.txt"]
    assert pack.title == TITLES[pack.name]


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.name)
def test_faces_of_packs_are_truetype_and_may_be_embedded(pack: Pack) -> None:
    face = hb.Face(hb.Blob.from_file_path(str(shipped(pack) / pack.files[0].name)))

    may_embed = bytes(face.reference_table("OS/2").data)[8:10]

    assert {"glyf", "loca"} <= set(face.table_tags)
    assert may_embed == b"\0\0"  # OS/2 fsType 0: installable embedding


def test_a_shelf_knows_what_is_on_it(tmp_path: Path) -> None:
    here, empty = PackShelf.here(), PackShelf((tmp_path,))

    assert [here.has(pack) for pack in packs()] == [True, True]
    assert [empty.has(pack) for pack in packs()] == [False, False]
    assert [pack.megabytes for pack in packs()] == [11, 6]
    assert missing_packs(["Hang", "Latn"], empty) == (KOREAN,)
    assert missing_packs(["Hani"], here) == ()


def test_the_language_of_the_words_chooses_the_pack() -> None:
    shelf = PackShelf.here()

    assert shelf.packs_for("Hani", "") == [CHINESE, KOREAN]
    assert shelf.packs_for("Hani", "ko-KR") == [KOREAN, CHINESE]
    assert shelf.packs_for("Hang", "zh") == [KOREAN]
    assert shelf.packs_for(None, "ko") == [KOREAN, CHINESE]
    assert shelf.packs_for("Latn", "ko") == []


@pytest.mark.parametrize("prefix", ["", "chinese/"])
def test_a_pack_from_a_zip_file_is_used_from_then_on(prefix: str, tmp_path: Path) -> None:
    shelf = added()

    pack = add_pack(chinese_zip(tmp_path, prefix=prefix))

    assert pack == CHINESE
    assert shelf.has(CHINESE)
    assert shelf.face_of(CHINESE) == (shipped(CHINESE) / CHINESE.files[0].name).read_bytes()
    assert sorted(file.name for file in (data_folder() / "fonts" / "chinese").iterdir()) == [
        "NotoSansSC-Regular.ttf",
        "OFL.txt",
    ]


@pytest.mark.parametrize("chosen", ["", "pack.json"])
def test_a_pack_from_a_folder_is_added(chosen: str) -> None:
    pack = add_pack(shipped(KOREAN) / chosen)

    assert pack == KOREAN
    assert added().has(KOREAN)


def test_a_pack_is_carried_from_one_computer_to_another(tmp_path: Path) -> None:
    made = pack_file(KOREAN, PackShelf.here())
    path = tmp_path / "korean.zip"
    path.write_bytes(made or b"")

    pack = add_pack(path)

    assert pack == KOREAN
    assert pack_file(KOREAN, added()) == made


def test_a_pack_that_is_not_here_cannot_be_carried(tmp_path: Path) -> None:
    made = pack_file(KOREAN, PackShelf((tmp_path,)))

    assert made is None


def test_a_pack_that_was_changed_is_refused_whole(tmp_path: Path) -> None:
    path = chinese_zip(tmp_path, OFL_txt=b"All rights reserved.")

    with pytest.raises(ChangedPackError):
        add_pack(path)

    assert not (data_folder() / "fonts").exists()


def test_a_pack_without_its_face_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_text('{"name": "chinese"}', encoding="utf-8")

    with pytest.raises(ChangedPackError):
        add_pack(tmp_path)


@pytest.mark.parametrize(
    "manifest",
    [b"", b"{", b"[]", b'{"name": "klingon"}', b'{"name": ["x"]}', b"[" * 60_000, b"\xff", b"1" * 70_000],
)
def test_what_is_no_pack_is_refused(manifest: bytes, tmp_path: Path) -> None:
    (tmp_path / "pack.json").write_bytes(manifest)

    with pytest.raises(NotAPackError):
        add_pack(tmp_path)


def test_what_is_no_zip_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "letters.zip"
    path.write_bytes(b"PK\x03\x04 nothing")

    with pytest.raises(NotAPackError):
        add_pack(path)


def test_no_room_for_a_pack_is_told() -> None:
    (data_folder() / "fonts").write_text("in the way", encoding="utf-8")

    with pytest.raises(PackNotKeptError):
        add_pack(shipped(KOREAN))


def test_a_pack_that_is_damaged_later_is_not_drawn_with(tmp_path: Path) -> None:
    folder = tmp_path / "korean"
    folder.mkdir()
    face = folder / KOREAN.files[0].name
    face.write_bytes(b"\0" * KOREAN.files[0].size)
    shelf = PackShelf((tmp_path / "nowhere", tmp_path))

    found = [shelf.face_of(KOREAN), shelf.face_of(KOREAN)]

    assert found == [None, None]
    assert pack_file(KOREAN, shelf) is None
    os.utime(face, ns=(1, 1))
    assert shelf.face_of(KOREAN) is None


def test_a_file_of_another_length_is_not_even_read(tmp_path: Path) -> None:
    folder = tmp_path / "korean"
    folder.mkdir()
    (folder / KOREAN.files[0].name).write_bytes(b"short")

    assert PackShelf((tmp_path,)).face_of(KOREAN) is None


@pytest.mark.parametrize("error", [NotAPackError, ChangedPackError, PackNotKeptError])
def test_refusals_are_plain_sentences(error: type[FTeamError]) -> None:
    assert error().sentence(ENGLISH).endswith(".")


def test_a_file_is_what_it_must_be_or_not() -> None:
    file = replace(
        KOREAN.files[1], size=3, sha256="2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"
    )

    assert file.is_in(b"foo")
    assert not file.is_in(b"bar")
    assert not file.is_in(b"fo")
    assert not file.is_in(None)
