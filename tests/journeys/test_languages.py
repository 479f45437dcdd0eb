"""A family of the whole world meets: each name and word is on every paper, and can be read back."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import page
import pytest

from fteam.document.packs import PackShelf, packs
from fteam.document.paper import PaperLook
from fteam.papers import draft_copy
from fteam.progress import Progress
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need
from tests.fteam.document.alphabets import NAMES, SENTENCES
from tests.fteam.document.drawn import boxes_of
from tests.fteam.document.reading import chrome_text, poppler_text
from tests.makers import DAY, a_running_meeting

LOOK: Final = PaperLook(datetime(2026, 9, 15, 15, 30, tzinfo=UTC))
PROFILES: Final = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
READ_BY_FEW: Final = {"nqo", "ff-Adlm", "rhg", "hmn-Hmng"}
"""What poppler or Chrome cannot read; tests/fteam/document/test_reading_back.py says why."""


def the_world(reads: str) -> Plan:
    """Return a plan whose people and needs are written in every script; its first person reads a language."""
    meeting = a_running_meeting(
        *((name, "parent" if not number else "kin") for number, name in enumerate(NAMES))
    )
    first = meeting.plan.people[0]
    meeting.write_down(Person(**{**dict(first), "reads": reads}))
    for language, sentence in SENTENCES.items():
        meeting.write_down(Need(words=sentence, said_by=first.id, language=language))
    return meeting.plan


def paper_for(reads: str, look: PaperLook = LOOK) -> bytes:
    plan = the_world(reads)
    return draft_copy(plan, plan.people[0].id, DAY, look, "en", Progress.silent()).pdf


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.slow
@pytest.mark.parametrize("reads", ["en", "es", "ar", "vi", "mh"])
def test_every_name_and_word_is_on_the_paper_and_read_back(reads: str, tmp_path: Path) -> None:
    pdf = paper_for(reads)

    read = in_one_line(poppler_text(pdf, tmp_path)), in_one_line(chrome_text(pdf))
    words = {word for tag, text in SENTENCES.items() if tag not in READ_BY_FEW for word in text.split()}
    for text in read:
        closed = text.replace(" ", "")
        lost = [word for word in words if word.strip("،。.,։") not in closed]
        assert len(lost) <= len(words) * 0.01, [ascii(word) for word in lost]
        assert [name for name in NAMES if name.replace(" ", "") not in closed] == []
    assert boxes_of(pdf) == set()


@pytest.mark.slow
@pytest.mark.parametrize("reads", ["en", "ar"])
def test_a_paper_in_every_script_is_accessible_and_fit_to_be_kept(reads: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper_for(reads))

    reports = [page.validate_pdf(str(path), profile=profile) for profile in PROFILES]

    assert [report.is_compliant for report in reports] == [True, True]


@pytest.mark.parametrize(
    ("reads", "said"),
    [
        (
            "vi",
            (
                "not translated into Vietnamese (Tiếng Việt) yet",
                "Các câu in sẵn trên giấy này chưa được dịch",
            ),
        ),
        ("mh", ("not translated into Marshallese (Kajin M̧ajeļ) yet",)),
        ("zh-Hant", ("not translated into Chinese", "本文件的印刷文字尚未翻譯成中文")),
    ],
)
def test_a_paper_says_openly_that_it_is_not_in_the_readers_language(
    reads: str, said: tuple[str, ...]
) -> None:
    text = in_one_line(chrome_text(paper_for(reads)))

    head = text[: len(text) // 3]
    assert all(sentence in head for sentence in said)


@pytest.mark.parametrize("reads", ["en", "en-US", "es", "ar", ""])
def test_a_paper_in_the_readers_language_says_nothing_of_translation(reads: str) -> None:
    text = in_one_line(chrome_text(paper_for(reads)))

    assert "not translated" not in text


def test_large_print_holds_every_script_too(tmp_path: Path) -> None:
    pdf = paper_for("en", PaperLook(LOOK.made_at, page="a4", size=18))

    text = in_one_line(poppler_text(pdf, tmp_path)).replace(" ", "")

    assert [name for name in NAMES if name.replace(" ", "") not in text] == []
    assert boxes_of(pdf) == set()


def test_this_installation_has_all_packs() -> None:
    assert all(PackShelf.here().has(pack) for pack in packs())
