"""What all sections of the plan paper share: the builder, the view, the words."""

import re
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from fteam.document.bidi import RTL
from fteam.document.isolate import isolate, isolate_numbers
from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.document.text import Span, Text, quiet, spans
from fteam.rules.plan_view import PlanView
from fteam.words import ENGLISH, RTL_LANGUAGES, Words, phrase

DOT: Final = " \u00b7 "
RLI: Final = "\u2067"
LRI: Final = "\u2066"
PDI: Final = "\u2069"
UNKNOWN_LANGUAGE: Final = "und"
"""BCP 47 tag of a language that nobody wrote down."""
ARABIC: Final = "ar"
ENGLISH_MARKS: Final = ("\u201c", "\u201d")
LONGEST_LABEL: Final = 34
"""Letters of a family's label in the foot."""
GUILLEMETS: Final = ("\u00ab", "\u00bb")
MARKS: Final = dict.fromkeys(("ar", "fa", "fr", "pt", "ru", "uk"), GUILLEMETS)
"""Quotation marks of languages that do not use the English ones."""
_MARKED: Final = re.compile(r'^["\u201c\u201e\u00ab\u2018]')


@dataclass(frozen=True)
class Writer:
    """Everything that a section needs to write itself.

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

    @contextmanager
    def section(self, title: str, note: str = "") -> Generator[None, None, None]:
        """Write a part with its heading."""
        with self.paper.part():
            self.heading(title, note)
            yield

    def heading(self, title: str, note: str = "") -> None:
        """Write the heading of a part."""
        self.paper.heading(self.words(title), 2, note)

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
            self._quote_turned(text, by, language or self._other_language())
        if translation:
            self.paper.note(in_marks(translation, self.words.language))

    def _quote_turned(self, text: str, by: str, language: str) -> None:
        """Write a quote in its own direction; the speaker's name keeps its own."""
        name = [Span(" "), Span(isolate(by), is_quiet=True, language=self.words.language)] if by else []
        with self.paper.part(language):
            self.paper.quote([Span(in_marks(text, language)), *name])

    def _other_language(self) -> str:
        """Name a language of the other direction for words whose language nobody wrote down."""
        return ENGLISH.language if self.words.is_rtl else ARABIC


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
    return language.split("-", maxsplit=1)[0] in RTL_LANGUAGES


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


def shortened(text: str) -> str:
    """Return a label that fits the foot of a page; the head of the paper has it in full."""
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "\u2026"


def lines(*texts: Text) -> tuple[Text, ...]:
    """Leave out the lines that say nothing."""
    return tuple(text for text in texts if any(span.text for span in spans(text)))


def quiet_words(parts: Sequence[Span]) -> list[Span]:
    """Make tagged words quiet."""
    return [Span(part.text, is_quiet=True, language=part.language) for part in parts]


def aside(text: str) -> list[Span]:
    """Return quiet words after others, or nothing."""
    return [quiet(f" {text}")] if text else []
