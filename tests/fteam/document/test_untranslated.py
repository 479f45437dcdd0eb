import pytest

from fteam.document.fonts import Cut, shipped_fonts
from fteam.document.untranslated import _sentences, own_name, untranslated_note
from fteam.words import ENGLISH


def test_a_reader_of_the_papers_language_is_told_nothing() -> None:
    assert untranslated_note(ENGLISH) == ()
    assert untranslated_note(ENGLISH.on_paper("en-US")) == ()
    assert untranslated_note(ENGLISH.on_paper("")) == ()


def test_a_reader_of_another_language_is_told_in_both() -> None:
    english, theirs = untranslated_note(ENGLISH.on_paper("vi"))

    assert english.text == (
        "The printed sentences of this paper are not translated into Vietnamese (Tiếng Việt) yet. "
        "Please read it together with an interpreter."
    )
    assert english.language == "en"
    assert theirs.text.startswith("Các câu in sẵn")
    assert theirs.language == "vi"


def test_a_language_in_which_we_cannot_say_it_is_named_in_its_own_letters() -> None:
    (english,) = untranslated_note(ENGLISH.on_paper("mh"))

    assert "into Marshallese (Kajin M̧ajeļ) yet" in english.text


@pytest.mark.parametrize(
    ("tag", "start"), [("zh-Hant-TW", "本文件的印刷文字尚未翻譯"), ("zh-CN", "本文件的印刷文字尚未翻译")]
)
def test_the_nearest_form_of_a_language_is_taken(tag: str, start: str) -> None:
    spans = untranslated_note(ENGLISH.on_paper(tag))

    assert spans[-1].text.startswith(start)


@pytest.mark.parametrize(
    ("tag", "name"),
    [("my", "မြန်မာ"), ("ht", "Kreyòl Ayisyen"), ("mh", "Kajin M̧ajeļ"), ("q", "q"), ("ch", "Chamorro")],
)
def test_a_language_is_called_as_it_calls_itself(tag: str, name: str) -> None:
    assert own_name(tag) == name


def test_a_language_nobody_knows_is_named_once() -> None:
    (english,) = untranslated_note(ENGLISH.on_paper("Mixteco"))

    assert "into Mixteco yet" in english.text


def test_every_sentence_can_be_printed() -> None:
    fonts = shipped_fonts()

    missing = {
        letter
        for sentence in _sentences().values()
        for letter in sentence
        if fonts.pick(letter, Cut.REGULAR) is None
    }

    assert missing <= {"\u200c"}
