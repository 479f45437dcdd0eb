"""What the small family papers share: their writer, their foot, whom to call, words cut to fit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from fteam.document.page import PaperBuilder
from fteam.document.paper import PaperLook
from fteam.document.parts import Cell
from fteam.document.sections import Scribe, is_right_to_left
from fteam.document.text import Span, Text, bold, quiet
from fteam.document.typeset import Foot
from fteam.rules.family_views import CalendarLine, Call, Imprint, Thing
from fteam.words import Words, phrase

SEE_PLAN: Final = phrase("{words}… (see my plan)")


@dataclass(frozen=True)
class FamilyWriter(Scribe):
    """Writes one of the small papers.

    Attributes:
        paper: What it writes into.
        words: The language of the fixed words.
        look: What is chosen for this paper.
        limit: Letters of a text in people's words; longer ones point to the plan.
    """

    paper: PaperBuilder
    words: Words
    look: PaperLook
    limit: int = 5000

    def both(self, text: str) -> str:
        """Say fixed words, and in the second language too if one was chosen."""
        said = self.words(text)
        if self.look.beside is None:
            return said
        return self.line(said, self.look.beside(text))

    def short(self, text: str) -> str:
        """Return people's words, cut at a word where there is no room for all of them."""
        if len(text) <= self.limit:
            return text
        return self.tell(SEE_PLAN, words=_cut(text, self.limit))

    def fact(self, text: str) -> str:
        """Return a short fact, such as a name or a day; one that is not short is cut."""
        return text if len(text) <= self.limit else f"{_cut(text, self.limit)}\u2026"

    def thing(self, thing: Thing) -> Text:
        """Return something to do: when, who if it is someone else, what, and how often."""
        lead = self.fact(thing.when or thing.more)
        more = thing.more if thing.when else ""
        is_turned = is_right_to_left(thing.words) != self.words.is_rtl
        # Words of the other direction get lines of their own: nobody has to look for where they begin.
        after = "\n" if is_turned else " "
        parts = [bold(span.text) for span in self.said(f"{lead}.{after}" if lead else "")]
        if thing.who:
            parts += [*self.said(f"{self.fact(thing.who)}: ")]
        parts += self.said(self.short(thing.words))
        return [*parts, *([quiet(" "), *self.aside_words(more)] if more else [])]

    def aside_words(self, text: str) -> list[Span]:
        """Return people's words, quiet."""
        said = self.said(self.fact(text))
        return [Span(span.text, is_quiet=True, language=span.language) for span in said]

    def call(self, label: str, call: Call, scale: float = 1) -> None:
        """Write whom to call; a number that is not known gets a line to write it on."""
        said: list[Span] = [bold(label), Span(" "), Span(self.line(self.fact(call.who), call.number))]
        if call.number:
            self.paper.para(said, scale=scale)
        else:
            self.paper.fill_in(said, scale=scale)

    def legend(self, line: CalendarLine) -> Text:
        """Return a family time in words: letter, who, how often, where."""
        letter = [bold(f"{line.letter} "), Span(" ")] if line.letter else []
        return [*letter, bold(self.fact(line.who)), Span("  "), quiet(self.facts(line.when, line.where))]

    def facts(self, *groups: Iterable[str]) -> str:
        """Join facts of any direction."""
        return self.line(*(self.fact(fact) for group in groups for fact in group))


def _cut(text: str, limit: int) -> str:
    """Return the first letters of a text, up to a whole word."""
    return text[: limit + 1].rsplit(" ", maxsplit=1)[0][:limit].rstrip(" ,.;:")


def foot_of(imprint: Imprint) -> Foot:
    """Return what the foot of a paper says."""
    return Foot(imprint.label, imprint.version, imprint.check_code)


def call_rows(writer: FamilyWriter, calls: Sequence[Call]) -> list[tuple[Cell, Cell]]:
    """Return when to call whom; a number that is not known gets a line to write it on."""
    said: list[tuple[Cell, Cell]] = []
    last = ""
    for call in calls:
        when = bold(call.when) if call.when != last else ""
        last = call.when
        said.append((when, call_cell(writer, call)))
    return said


def call_cell(writer: FamilyWriter, call: Call) -> str:
    """Return whom to call and the number."""
    text = writer.line(writer.fact(call.who), call.number)
    return text if call.number else writer.words(phrase("{name}: ____________________"), name=text)
