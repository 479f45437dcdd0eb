import hashlib
import random
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from fteam.records.issued import Issued, IssueKind
from fteam.seal.check import LIMIT_BYTES, check
from fteam.seal.key import SealKey
from fteam.seal.verdict import Finding, Issuer, Verdict
from tests.fteam.seal import sample
from tests.fteam.seal.sample import (
    AT,
    PARTNER,
    Change,
    changed,
    flipped,
    signed_elsewhere,
    small_pdf,
    tagged_pdf,
)


def test_untouched_paper_is_genuine_and_names_who_sealed(sealed: bytes, key: SealKey) -> None:
    result = check(sealed, [key.root_pem])

    assert (result.verdict, result.finding, result.issuer) == (Verdict.GENUINE, Finding.INTACT, Issuer.KNOWN)
    assert result.sealer is not None
    assert (result.sealer.name, result.sealer.agency) == ("Dana Whitfield", "Riverside Family Center")
    assert result.sealer.sealed_at == AT.replace(microsecond=0)
    assert result.sealer.fingerprint == key.fingerprint


def test_without_known_roots_the_paper_is_whole_but_its_key_is_not_known(sealed: bytes) -> None:
    result = check(sealed)

    assert (result.verdict, result.issuer) == (Verdict.GENUINE, Issuer.NOT_COMPARED)


def a_line(pdf: bytes, document: bytes, signatures: int = 0, **facts: Any) -> Issued:
    """Return the register's line of a file."""
    kind = IssueKind.COUNTERSIGNED if signatures else IssueKind.SEALED
    told = {"kind": kind, "plan_id": "plan", "version": 1, "reader": "reader", **facts}
    return Issued(
        sha256=_hash(pdf),
        document=_hash(document),
        signatures=signatures,
        handout="",
        size=len(pdf),
        at=AT,
        **told,
    )


def _hash(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()


def test_register_tells_whether_exactly_this_file_left_here(tagged: bytes, key: SealKey) -> None:
    line = a_line(tagged, tagged)

    here, elsewhere = (check(tagged, [key.root_pem], register) for register in ([line], []))

    assert (here.is_registered, here.issued, here.finding) == (True, line, Finding.INTACT)
    assert (elsewhere.is_registered, elsewhere.issued) == (False, None)
    assert check(tagged, [key.root_pem]).is_registered is None


def test_copy_cut_back_to_before_a_signature_is_called_older(tagged: bytes, key: SealKey) -> None:
    countersigned = signed_elsewhere(tagged, PARTNER, "partner")
    register = [a_line(tagged, tagged), a_line(countersigned, tagged, 1)]

    rolled_back = check(countersigned[: len(tagged)], [key.root_pem], register)
    newest = check(countersigned, [key.root_pem], register)

    assert (rolled_back.verdict, rolled_back.finding) == (Verdict.CANNOT_TELL, Finding.OLDER_COPY)
    assert (rolled_back.newer_signatures, rolled_back.document) == (1, _hash(tagged))
    assert (newest.finding, newest.newer_signatures) == (Finding.SIGNED_SINCE, 0)


def test_newer_version_for_the_same_reader_is_known(tagged: bytes, key: SealKey) -> None:
    older = a_line(tagged, tagged)
    others = [
        a_line(b"2", b"2", version=2),
        a_line(b"3", b"3", version=3, reader="somebody else"),
        a_line(b"4", b"4", version=4, plan_id="another plan"),
        a_line(b"5", b"5", version=5, kind=IssueKind.DRAFT),
    ]

    assert check(tagged, [key.root_pem], [older, *others]).newer_version == 2
    assert check(tagged, [key.root_pem], [a_line(tagged, tagged, version=2), *others]).newer_version == 0


def test_changed_file_stays_changed_whatever_the_register_says(tagged: bytes, key: SealKey) -> None:
    register = [a_line(tagged, tagged), a_line(b"newer", tagged, 2)]

    result = check(tagged + b" ", [key.root_pem], register)

    assert (result.finding, result.newer_signatures) == (Finding.BYTES_AFTER_END, 0)


def test_countersignature_in_a_new_field_keeps_the_paper_genuine(sealed: bytes) -> None:
    result = check(signed_elsewhere(sealed, PARTNER, "anywhere"))

    assert result.finding is Finding.SIGNED_SINCE


@pytest.mark.parametrize(
    "change",
    [
        sample.add_page,
        sample.cover_words,
        sample.add_comment,
        sample.replace_tag_words,
        sample.swap_attachment,
        sample.replace_xmp,
        sample.add_script,
        sample.replace_field_look,
    ],
)
def test_what_is_added_after_the_seal_shows(tagged: bytes, key: SealKey, change: Change) -> None:
    countersigned = signed_elsewhere(tagged, PARTNER, "partner")

    results = [check(changed(pdf, change), [key.root_pem]) for pdf in (tagged, countersigned)]

    assert [result.finding for result in results] == [Finding.ADDED_AFTER] * 2
    assert all(result.verdict is Verdict.CHANGED for result in results)


def test_change_that_someone_else_signed_still_shows(tagged: bytes) -> None:
    result = check(signed_elsewhere(changed(tagged, sample.cover_words), PARTNER, "partner"))

    assert result.verdict is Verdict.CHANGED


def test_bytes_after_the_end_show(sealed: bytes, tagged: bytes) -> None:
    countersigned = signed_elsewhere(tagged, PARTNER, "partner")

    results = [check(pdf + tail) for pdf in (sealed, countersigned) for tail in (b"\n", b"\n% tail\n", b"\0")]

    assert {result.finding for result in results} == {Finding.BYTES_AFTER_END}


def test_one_changed_byte_anywhere_shows(tagged: bytes) -> None:
    chance = random.Random(20261120)  # noqa: S311  the same places every time
    places = chance.sample(range(len(tagged)), 200)

    missed = [
        place for place in places if check(flipped(tagged, place, place % 8)).verdict != Verdict.CHANGED
    ]

    assert missed == []


def test_cut_file_is_never_genuine(sealed: bytes) -> None:
    results = [check(sealed[:length]) for length in range(0, len(sealed), 97)]

    assert Verdict.GENUINE not in {result.verdict for result in results}


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
@pytest.mark.parametrize("how", [["--object-streams=generate"], ["--linearize"], ["--qdf"]])
def test_paper_saved_again_by_another_program_shows(sealed: bytes, tmp_path: Path, how: list[str]) -> None:
    (tmp_path / "in.pdf").write_bytes(sealed)
    subprocess.run(["qpdf", *how, "in.pdf", "out.pdf"], cwd=tmp_path, check=True)

    result = check((tmp_path / "out.pdf").read_bytes())

    assert (result.verdict, result.finding) == (Verdict.CHANGED, Finding.SAVED_AGAIN)


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not here")
def test_locked_file_can_not_be_judged(sealed: bytes, tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(sealed)
    command = ["qpdf", "--encrypt", "u", "o", "256", "--", "in.pdf", "out.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True)

    result = check((tmp_path / "out.pdf").read_bytes())

    assert (result.verdict, result.finding) == (Verdict.CANNOT_TELL, Finding.ENCRYPTED)


@pytest.mark.parametrize(
    ("pdf", "finding"),
    [
        (b"", Finding.NOT_A_PDF),
        (b"PK\x03\x04 a letter", Finding.NOT_A_PDF),
        (b"%PDF-1.7\n", Finding.UNREADABLE),
        (b"%PDF-1.7\n%%EOF\n" + b"[" * 100_000, Finding.UNREADABLE),
        (b"%PDF-1.7" + bytes(LIMIT_BYTES), Finding.TOO_LARGE),
        (small_pdf(), Finding.NOT_SEALED),
        (tagged_pdf(), Finding.NOT_SEALED),
        (signed_elsewhere(small_pdf(), PARTNER, "x"), Finding.OTHER_PROGRAM),
        (signed_elsewhere(small_pdf(), PARTNER, "x", certify=True), Finding.OTHER_PROGRAM),
    ],
    ids=lambda value: value.name if isinstance(value, Finding) else "",
)
def test_files_that_are_not_ours_can_not_be_judged(pdf: bytes, finding: Finding) -> None:
    result = check(pdf)

    assert (result.verdict, result.finding, result.sealer) == (Verdict.CANNOT_TELL, finding, None)


def test_sealed_file_whose_first_bytes_were_changed_is_changed(sealed: bytes) -> None:
    result = check(flipped(sealed, 1))

    assert result.finding is Finding.SEAL_BROKEN


def test_no_mutation_is_genuine_and_none_raises(tagged: bytes) -> None:
    chance = random.Random(7)  # noqa: S311  the same damage every time

    verdicts = {check(_mutated(tagged, chance)).verdict for _ in range(300)}

    assert verdicts <= {Verdict.CHANGED, Verdict.CANNOT_TELL}


def test_no_mutation_of_the_sealed_part_is_genuine_after_a_countersignature(tagged: bytes) -> None:
    chance = random.Random(8)  # noqa: S311  the same damage every time
    countersigned = signed_elsewhere(tagged, PARTNER, "partner")
    mutations = [_mutated(countersigned, chance) for _ in range(100)]

    missed = [
        pdf for pdf in mutations if not pdf.startswith(tagged) and check(pdf).verdict is Verdict.GENUINE
    ]

    assert missed == []


def _mutated(pdf: bytes, chance: random.Random) -> bytes:
    """Damage a file: half of the time in place, so that its tables still point at something."""
    out = pdf
    while out == pdf:
        keeps_length = chance.random() < 0.5
        for _ in range(chance.randint(1, 3)):
            start = chance.randrange(len(out) - 1)
            end = min(len(out), start + chance.choice((1, 2, 9, 60, 700)))
            piece = _piece(out, start, end, chance)
            if keeps_length:
                piece = piece[: end - start].ljust(end - start)
            out = out[:start] + piece + out[end:]
    return out


def _piece(pdf: bytes, start: int, end: int, chance: random.Random) -> bytes:
    elsewhere = chance.randrange(len(pdf))
    return chance.choice((
        b"",
        chance.randbytes(end - start),
        pdf[start:end] * 3,
        pdf[elsewhere : elsewhere + end - start],
        b"99999999999",
        b"<<" * 40,
        b"[" * 3000,
        b" 1 0 R ",
        b"/Kids [1 0 R]",
    ))
