"""Every word that people read passes here: catalogues, plural forms, dates, money.

The screen's language and the paper's are two `Words`: the family reads its own.
Babel is loaded where it is first used, because the window's first paint uses none of it.
"""

import datetime as dt
import gettext
from dataclasses import dataclass
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

RTL_LANGUAGES: Final = frozenset({"ar", "ckb", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def phrase(text: str) -> Phrase:
    """Mark a constant sentence for the catalogue; it is looked up when it is shown."""
    return Phrase(text)


@dataclass(frozen=True)
class Words:
    """One language's sentences and its ways to write dates, times and money.

    Attributes:
        language: BCP 47 tag of the language, such as ``es``.
        catalogue: Translations; English needs none.
    """

    language: str
    catalogue: gettext.NullTranslations

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
        try:
            catalogue = gettext.translation("fteam", str(folder), [language])
        except OSError:
            return cls.english()
        is_empty = catalogue.gettext(FIRST_SENTENCE) == FIRST_SENTENCE
        return cls.english() if is_empty else cls(language, catalogue)

    def __call__(self, text: str, **facts: object) -> str:
        """Say a sentence with its facts filled in."""
        translated = self.catalogue.gettext(text) if text else ""
        return translated.format(**facts) if facts else translated

    def many(self, one: str, more: str, n: int, **facts: object) -> str:
        """Say a sentence whose form depends on a count; ``{n}`` is the count."""
        return self.catalogue.ngettext(one, more, n).format(n=n, **facts)

    def has(self, text: str) -> bool:
        """Tell whether the catalogue holds this sentence."""
        return self.language == "en" or self.catalogue.gettext(text) != text

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return self.language.split("-", maxsplit=1)[0] in RTL_LANGUAGES

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
            return tag
        return named or tag


ENGLISH: Final = Words.english()
