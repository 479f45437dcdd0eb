"""What all sections of the plan paper share: the builder, the view, the words."""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Final

from fteam.document.bidi import RTL
from fteam.document.isolate import isolate, isolate_numbers
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.document.text import Span, Text, quiet, spans
from fteam.rules.plan_view import PlanView
from fteam.words import ENGLISH, Words, is_rtl_language, phrase

DOT: Final = " \u00b7 "
RLI: Final = "\u2067"
NO_BREAK: Final = "\u00a0"
LRI: Final = "\u2066"
PLACE: Final = "\ue000"
"""Stands for the words inside a sentence until they are put in."""
PDI: Final = "\u2069"
UNKNOWN_LANGUAGE: Final = "und"
"""BCP 47 tag of a language that nobody wrote down."""
ARABIC: Final = "ar"
ENGLISH_MARKS: Final = ("\u201c", "\u201d")
GUILLEMETS: Final = ("\u00ab", "\u00bb")
MARKS: Final = dict.fromkeys(("ar", "fa", "fr", "pt", "ru", "uk"), GUILLEMETS)
"""Quotation marks of languages that do not use the English ones."""
_MARKED: Final = re.compile(r'^["\u201c\u201e\u00ab\u2018]')


class Scribe:
    """Says and writes things in the language of a paper; the base of what writes papers.

    Attributes:
        paper: What it writes into.
        words: The language of the fixed words.
        look: What is chosen for this paper.
    """

    paper: PaperBuilder
    words: Words
    look: PaperLook

    @contextmanager
    def section(self, title: str, note: str = "", *, scale: float = 1) -> Generator[None, None, None]:
        """Write a part with its heading."""
        with self.paper.part():
            self.heading(title, note, scale=scale)
            yield

    def heading(self, title: str, note: str = "", *, scale: float = 1) -> None:
        """Write the heading of a part."""
        self.paper.heading(self.words(title), 2, note, scale=scale)

    def tell(self, sentence: str, **facts: object) -> str:
        """Say a fixed sentence; facts of the other direction keep their order in it."""
        apart = {name: set_apart(str(fact), is_rtl=self.words.is_rtl) for name, fact in facts.items()}
        return self.words(sentence, **apart)

    def line(self, *facts: str) -> str:
        """Join short facts that stand in a line; those that say nothing are left out."""
        return DOT.join(set_apart(fact, is_rtl=self.words.is_rtl) for fact in facts if fact)

    def said(self, text: str, language: str = "") -> list[Span]:
        """Return words that someone wrote or spoke, tagged with their language.

        Words of the other direction are isolated, so that the line around them keeps its order.
        """
        if not text:
            return []
        other = language if language and language != self.words.language else ""
        span = Span(text, language=other)
        is_rtl = is_right_to_left(text, language)
        if is_rtl == self.words.is_rtl:
            return [span]
        return [Span(RLI if is_rtl else LRI), span, Span(PDI)]

    def quoted(self, text: str, language: str = "") -> list[Span]:
        """Return spoken words in the quotation marks of their language."""
        is_turned = is_right_to_left(text, language) != self.words.is_rtl
        marks = self._other_language() if is_turned else self.words.language
        return self.said(in_marks(text, language or marks), language)

    def quote(self, text: str, by: str = "", language: str = "", translation: str = "") -> None:
        """Write spoken words beside a bar, in the direction of their language."""
        if is_right_to_left(text, language) == self.words.is_rtl:
            self.paper.quote(self.quoted(text, language), by)
        else:
            tongue = language or self._other_language()
            self.paper.quote([Span(in_marks(text, tongue))], by, tongue)
        if translation:
            self.paper.note(self.quoted(translation))

    def filled(self, sentence: str, **text: Text) -> list[Span]:
        """Say a fixed sentence around words that someone wrote or spoke, told apart from it.

        Args:
            sentence: A sentence with one place.
            text: The words, under the name of that place.
        """
        ((name, words),) = text.items()
        before, _place, after = self.words(sentence, **{name: PLACE}).partition(PLACE)
        return [part for part in (Span(before), *spans(words), Span(after)) if part.text]

    def _other_language(self) -> str:
        """Name a language of the other direction for words whose language nobody wrote down."""
        return ENGLISH.language if self.words.is_rtl else ARABIC


@dataclass(frozen=True)
class Writer(Scribe):
    """Everything that a section of the plan needs to write itself.

    Attributes:
        paper: What it writes into.
        view: What the reader may see.
        words: The language of the fixed words.
        look: What is chosen for this paper.
    """

    paper: PaperBuilder
    view: PlanView
    words: Words
    look: PaperLook


def decision_title(writer: Writer, number: int) -> str:
    """Name a decision; only where there are several has it a number."""
    if len(writer.view.decisions) == 1:
        return writer.words(phrase("What was decided."))
    return writer.tell(phrase("Decision {number}."), number=number)


def is_right_to_left(text: str, language: str = "") -> bool:
    """Tell the direction of words: their letters decide, then their language."""
    rtl = sum(1 for _ in RTL.finditer(text))
    others = sum(1 for letter in text if letter.isalpha()) - rtl
    if rtl != others:
        return rtl > others
    return is_rtl_language(language)


def set_apart(text: str, *, is_rtl: bool) -> str:
    """Return words such that neither they nor the line around them are put out of order.

    Args:
        text: A fact inside a sentence.
        is_rtl: Direction of the sentence.
    """
    turned = is_right_to_left(text)
    safe = isolate_numbers(text) if turned or is_rtl else text
    return safe if turned == is_rtl else isolate(safe)


def in_marks(text: str, language: str) -> str:
    """Put words in the quotation marks of their language, unless they have some."""
    if _MARKED.match(text):
        return text
    opening, closing = MARKS.get(language.split("-", maxsplit=1)[0], ENGLISH_MARKS)
    return f"{opening}{text}{closing}"


def unbroken(parts: Sequence[Span]) -> list[Span]:
    """Keep a short sentence with a number from being parted from it at the end of a line."""
    joined = (part.text.removesuffix(" ") + NO_BREAK * part.text.endswith(" ") for part in parts)
    return [replace(part, text=text) for part, text in zip(parts, joined, strict=True)]


def lines(*texts: Text) -> tuple[Text, ...]:
    """Leave out the lines that say nothing."""
    return tuple(text for text in texts if any(span.text for span in spans(text)))


def quiet_words(parts: Sequence[Span]) -> list[Span]:
    """Make tagged words quiet."""
    return [replace(part, is_quiet=True) for part in parts]


def bold_words(parts: Sequence[Span]) -> list[Span]:
    """Make tagged words heavier."""
    return [replace(part, is_bold=True) for part in parts]


def italic_words(parts: Sequence[Span]) -> list[Span]:
    """Slant tagged words."""
    return [replace(part, is_italic=True) for part in parts]


def aside(text: str) -> list[Span]:
    """Return quiet words after others, or nothing."""
    return [quiet(f" {text}")] if text else []
