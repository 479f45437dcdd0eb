"""What a paper says at its head when its fixed words are not in the reader's language yet.

Nothing is silently English: the reader, and the interpreter beside them, see that it is not their fault.
"""

import json
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError

from fteam.document.text import Span
from fteam.paths import resource
from fteam.words import ENGLISH, Words, phrase

OWN_NAMES: Final = {"hmn": "Hmoob", "kar": "ကညီ", "mh": "Kajin M̧ajeļ", "prs": "دری"}
"""How languages that CLDR does not know call themselves."""


def untranslated_note(words: Words) -> tuple[Span, ...]:
    """Return the sentences for the head of a paper, each with its language; none if all is well.

    The first is in English for the facilitator and the interpreter; the second, where we can say it
    rightly, in the language of the reader.
    """
    if not words.reads:
        return ()
    said = phrase(
        "The printed sentences of this paper are not translated into {language} yet. "
        "Please read it together with an interpreter."
    )
    spans = [Span(words(said, language=_named(words)), language=words.language)]
    own = _in_their_words(words.reads)
    return (*spans, Span(own, language=words.reads)) if own else tuple(spans)


def _named(words: Words) -> str:
    """Name the reader's language for both sides of the table, such as ``Vietnamese (Tiếng Việt)``."""
    theirs, ours = own_name(words.reads), words.language_name(words.reads)
    return theirs if theirs == ours else f"{ours} ({theirs})"


def own_name(tag: str) -> str:
    """Return what a language calls itself, in its own script; an unknown tag names itself."""
    main = tag.split("-", maxsplit=1)[0]
    try:
        return Locale.parse(tag, sep="-").get_display_name() or tag
    except (ValueError, UnknownLocaleError):
        return OWN_NAMES.get(main, ENGLISH.language_name(tag))


def _in_their_words(tag: str) -> str:
    """Find the sentence by the longest part of a tag that has one."""
    parts = tag.split("-")
    tags = ("-".join(parts[:count]) for count in range(len(parts), 0, -1))
    return next((_sentences()[known] for known in tags if known in _sentences()), "")


@cache
def _sentences() -> dict[str, str]:
    read: dict[str, str] = json.loads(resource("fonts", "untranslated.json").read_text(encoding="utf-8"))
    return read
