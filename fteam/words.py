"""Every word that people read passes here: catalogues, plural forms, dates, money.

The screen's language and the paper's are two `Words`: the family reads its own.
Babel is loaded where it is first used, because the window's first paint uses none of it.
"""

import datetime as dt
import gettext
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, NewType

if TYPE_CHECKING:
    from babel import Locale

Phrase = NewType("Phrase", str)
"""A sentence of the source language, marked for the catalogue, not yet translated."""

FIRST_SENTENCE: Final = "Our family plan"
"""A catalogue that does not hold the plan's own title has not been translated yet."""

NOT_TRANSLATED: Final = ("\u27e6", "\u27e7")
"""Brackets around a sentence that a paper has to say in English."""
_TAG: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")

RTL_LANGUAGES: Final = frozenset(
    {"ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps"}
    | {"rhg", "sd", "syr", "ug", "ur", "yi"}
)
COMMAS: Final = dict.fromkeys(("ar", "ckb", "fa", "ps", "sd", "ug", "ur"), "\u060c ")
"""Commas of languages that do not use the Latin one."""
RTL_SCRIPTS: Final = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})
"""Scripts that run from right to left; a tag that names its script, such as ``ku-Arab``, is told by it."""

SCRIPT_LENGTH: Final = 4
"""Letters of a script's name in a language tag (BCP 47, 2.2.3)."""


def is_rtl_language(tag: str) -> bool:
    """Tell whether a language is written from right to left."""
    language, *rest = tag.split("-")
    script = rest[0] if rest and len(rest[0]) == SCRIPT_LENGTH else ""
    return script in RTL_SCRIPTS if script else language in RTL_LANGUAGES


def phrase(text: str) -> Phrase:
    """Mark a constant sentence for the catalogue; it is looked up when it is shown."""
    return Phrase(text)


class Untranslated(str):  # noqa: FURB189  gettext hands it on as a str
    """A sentence of the source language that a catalogue does not hold."""

    __slots__ = ()


class _Untranslated(gettext.NullTranslations):
    """Answers for a catalogue where it has nothing."""

    def gettext(self, message: str) -> str:
        return Untranslated(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return Untranslated(super().ngettext(msgid1, msgid2, n))


@dataclass(frozen=True)
class Words:
    """One language's sentences and its ways to write dates, times and money.

    Attributes:
        language: BCP 47 tag of the language, such as ``es``.
        catalogue: Translations; English needs none.
        reads: The language that the reader reads if it is another, because it is not translated; else empty.
        marks: Whether a sentence that is missing stands in brackets, as on every paper.
    """

    language: str
    catalogue: gettext.NullTranslations
    reads: str = ""
    marks: bool = False

    @classmethod
    def english(cls) -> "Words":
        """Return the source language, which needs no catalogue."""
        return cls("en", gettext.NullTranslations())

    @classmethod
    def load(cls, language: str, folder: Path) -> "Words":
        """Read the catalogue of a language.

        Args:
            language: BCP 47 tag.
            folder: Folder that holds ``<language>/LC_MESSAGES/fteam.mo``.

        Returns:
            The language's words, or English where there is no catalogue: never a mixture of both.
        """
        tags = list(dict.fromkeys((language, language.split("-", maxsplit=1)[0])))
        if not all(map(_TAG.fullmatch, tags)):
            return cls.english()
        try:
            catalogue = gettext.translation("fteam", str(folder), tags)
        except OSError:
            return cls.english()
        catalogue.add_fallback(_Untranslated())
        is_empty = isinstance(catalogue.gettext(FIRST_SENTENCE), Untranslated)
        return cls.english() if is_empty else cls(language, catalogue)

    def on_paper(self, reads: str) -> "Words":
        """Return these words for a reader's paper, on which nothing is silently English.

        Args:
            reads: BCP 47 tag of the language that the reader reads; empty if it is not known.
        """
        main = self.language.split("-", maxsplit=1)[0]
        is_theirs = not reads or reads.split("-", maxsplit=1)[0] == main
        return replace(self, reads="" if is_theirs else reads, marks=True)

    def __call__(self, text: str, **facts: object) -> str:
        """Say a sentence with its facts filled in."""
        translated = self.catalogue.gettext(text) if text else ""
        return self._marked(translated, translated.format(**facts) if facts else translated)

    def many(self, one: str, more: str, n: int, **facts: object) -> str:
        """Say a sentence whose form depends on a count; ``{n}`` is the count."""
        translated = self.catalogue.ngettext(one, more, n)
        return self._marked(translated, translated.format(n=n, **facts))

    def _marked(self, translated: str, said: str) -> str:
        if not (self.marks and isinstance(translated, Untranslated)):
            return str(said)
        return f"{NOT_TRANSLATED[0]}{said}{NOT_TRANSLATED[1]}"

    def is_missing(self, text: str) -> bool:
        """Tell whether a sentence has to stand in English because the catalogue does not hold it."""
        return isinstance(self.catalogue.gettext(text), Untranslated)

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return is_rtl_language(self.language)

    @property
    def comma(self) -> str:
        """What stands between the parts of a list, with the space after it."""
        return COMMAS.get(self.language.split("-", maxsplit=1)[0], ", ")

    def listed(self, parts: Iterable[str]) -> str:
        """Say several facts one after the other; those that say nothing are left out."""
        return self.comma.join(part for part in parts if part)

    @cached_property
    def locale(self) -> "Locale":
        """The CLDR locale; a language that CLDR does not know has its dates written as in English."""
        from babel import Locale, UnknownLocaleError

        for tag in (self.language, self.language.split("-", maxsplit=1)[0]):
            try:
                return Locale.parse(tag, sep="-")
            except (ValueError, UnknownLocaleError):
                continue
        return Locale.parse("en")

    def date(self, value: dt.date) -> str:
        """Write a date in full, such as ``Tuesday, September 15, 2026``; digits are always Latin."""
        from babel.dates import format_date

        return format_date(value, "full", locale=self.locale)

    def short_date(self, value: dt.date) -> str:
        """Write a date with its weekday, short enough for a table, such as ``Tue, Sep 15``."""
        from babel.dates import format_skeleton

        if value not in self._short_dates:
            self._short_dates[value] = format_skeleton("MMMEd", value, locale=self.locale)
        return self._short_dates[value]

    def weekday(self, value: dt.date) -> str:
        """Name the day of the week, short enough for the head of a calendar, such as ``Sat``."""
        from babel.dates import format_date

        return format_date(value, "EEE", locale=self.locale)

    def month_day(self, value: dt.date) -> str:
        """Write a day with its month and nothing else, such as ``Oct 1``."""
        from babel.dates import format_skeleton

        return format_skeleton("MMMd", value, locale=self.locale)

    def dated(self, value: dt.date) -> str:
        """Write a date with its year, as beside a signature, such as ``Sep 15, 2026``.

        The month is a word in every language: ``07/10`` is read as two different days.
        """
        from babel.dates import format_skeleton

        return format_skeleton("yMMMd", value, locale=self.locale)

    @cached_property
    def _short_dates(self) -> dict[dt.date, str]:
        """Days already written: one plan names the same few days many times."""
        return {}

    def time(self, value: dt.time | dt.datetime) -> str:
        """Write a time of day, such as ``10:20``; 24 hours, because plans cross languages."""
        from babel.dates import format_time

        return format_time(value, "HH:mm", locale=self.locale)

    def money(self, cents: int) -> str:
        """Write an amount of US dollars given in cents, such as ``$312``."""
        from babel.numbers import format_currency

        pattern = "¤#,##0" if cents % 100 == 0 else "¤#,##0.00"
        return format_currency(
            Decimal(cents) / 100,
            "USD",
            pattern,
            locale="en_US",
            currency_digits=False,
            decimal_quantization=True,
        )

    def language_name(self, tag: str) -> str:
        """Name a language by its tag, in this language; an unknown tag names itself."""
        from babel import Locale, UnknownLocaleError

        try:
            named = Locale.parse(tag, sep="-").get_display_name(self.locale)
        except (ValueError, UnknownLocaleError):
            # CLDR may know a language's name without knowing how it writes dates.
            named = self.locale.languages.get(tag.split("-", maxsplit=1)[0])
        return named or tag


ENGLISH: Final = Words.english()
