from collections import Counter

import pytest

from fteam.seal.passphrase import LISTS, WORDS, as_generated, new_passphrase, word_list

NEVER = {
    *("gun", "knife", "blood", "police", "judge", "court", "prison", "death", "beer", "drug", "sex", "kill"),
    *("bomb", "hurt", "fear", "cry", "sad", "abuse", "hate", "hell", "devil", "god", "church", "whore"),
    *("pistola", "sangre", "policia", "juez", "carcel", "muerte", "cerveza", "droga", "sexo", "matar"),
    *("golpe", "miedo", "llorar", "triste", "odio", "diablo", "dios", "concha", "coger", "pendejo", "puta"),
}


@pytest.fixture(params=LISTS)
def words(request: pytest.FixtureRequest) -> tuple[str, ...]:
    return word_list(request.param)


def test_six_words_are_66_bits(words: tuple[str, ...]) -> None:
    assert len(words) == len(set(words)) == 2**11
    assert WORDS * 11 == 66


def test_words_are_short_and_plain(words: tuple[str, ...]) -> None:
    assert all(word.isascii() and word.isalpha() and word.islower() for word in words)
    assert {len(word) for word in words} <= set(range(3, 9))
    assert sum(len(word) for word in words) / len(words) < 6.5


def test_four_letters_name_a_word(words: tuple[str, ...]) -> None:
    assert len({word[:4] for word in words}) == len(words)


def test_no_two_words_differ_by_one_letter(words: tuple[str, ...]) -> None:
    swapped = Counter(word[:at] + "." + word[at + 1 :] for word in words for at in range(len(word)))
    shorter = {word[:at] + word[at + 1 :] for word in words for at in range(len(word))}

    assert max(swapped.values()) == 1
    assert not shorter & set(words)


def test_spanish_words_do_not_sound_alike() -> None:
    def sound(word: str) -> str:
        for letters, heard in (("h", ""), ("v", "b"), ("z", "s"), ("ce", "se"), ("ci", "si"), ("ll", "y")):
            word = word.replace(letters, heard)
        return word

    words = word_list("es")

    assert len({sound(word) for word in words}) == len(words)


def test_no_word_hurts_or_frightens(words: tuple[str, ...]) -> None:
    assert not NEVER & set(words)


def test_lists_are_sorted_so_that_a_change_shows(words: tuple[str, ...]) -> None:
    assert list(words) == sorted(words)


@pytest.mark.parametrize(
    ("language", "from_list"), [("en", "en"), ("es", "es"), ("es-MX", "es"), ("ar", "en"), ("", "en")]
)
def test_passphrase_is_six_words_of_the_partners_language(language: str, from_list: str) -> None:
    chosen = new_passphrase(language).split(" ")

    assert len(chosen) == 6
    assert set(chosen) <= set(word_list(from_list))


def test_chance_decides_each_time() -> None:
    assert len({new_passphrase("en") for _ in range(50)}) == 50


@pytest.mark.parametrize(
    "typed",
    [
        "river lemon piano",
        " River  LEMON\tpiano\n",
        "river-lemon-piano",
        "r\u00edver, lem\u00f3n; piano.",
        "river\u00a0lemon\u200apiano",
    ],
)
def test_typed_words_are_read_as_they_were_generated(typed: str) -> None:
    assert as_generated(typed) == "river lemon piano"


def test_generated_words_stay_as_they_are() -> None:
    for language in LISTS:
        made = new_passphrase(language)

        assert as_generated(made) == made
