from pathlib import Path

import pytest

from fteam.document.fonts import FontChain, shipped_fonts
from fteam.document.letters import missing_letters
from fteam.document.packs import PackShelf, packs
from fteam.paths import resource
from fteam.words import ENGLISH
from tests.fteam.document.alphabets import NAMES, SENTENCES

CHINESE, KOREAN = packs()


def without_packs(folder: Path) -> tuple[FontChain, PackShelf]:
    shelf = PackShelf((folder,))
    return FontChain(resource("fonts"), shelf), shelf


def test_a_whole_installation_prints_every_name_and_sentence() -> None:
    missing = missing_letters([*NAMES, *SENTENCES.values()])

    assert not missing
    assert missing.sentences(ENGLISH) == ()


def test_an_installation_without_packs_says_which_letters_to_add(tmp_path: Path) -> None:
    missing = missing_letters(["王小明", "Ana", "홍길동", "王"], *without_packs(tmp_path))

    assert missing
    assert missing.letters == tuple("王小明홍길동")
    assert missing.packs == (CHINESE, KOREAN)
    assert missing.others == ()
    assert [sentence.rsplit(": ", 1)[1] for sentence in missing.sentences(ENGLISH)] == [
        "Chinese letters.",
        "Korean letters.",
    ]


def test_everything_but_the_large_scripts_comes_with_every_installation(tmp_path: Path) -> None:
    small = [sentence for tag, sentence in SENTENCES.items() if tag.split("-")[0] not in {"zh", "ja", "ko"}]

    assert not missing_letters(small, *without_packs(tmp_path))


def test_letters_that_nobody_draws_are_named() -> None:
    missing = missing_letters(["བོད", "a\u2066b\u2069\u200b\u00ad \ufe0f"])

    assert missing.packs == ()
    assert missing.others == missing.letters
    assert missing.sentences(ENGLISH) == (
        "These letters print as a box, because fteam does not know how to draw them: བ \u0f7c ད",
    )


@pytest.mark.parametrize("pack", packs(), ids=lambda pack: pack.name)
def test_a_letter_that_even_its_pack_lacks_is_not_promised(pack: object) -> None:
    missing = missing_letters(["\U0003134a"], shipped_fonts())

    assert pack not in missing.packs
    assert missing.others == ("\U0003134a",)
