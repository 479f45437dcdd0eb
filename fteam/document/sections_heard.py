"""Sections of what was said: hopes, strengths, needs, what is missing."""

from typing import Final

from fteam.document.parts import Cell, stack
from fteam.document.sections import NO_BREAK, Writer, aside, lines, quiet_words
from fteam.document.text import Span, Text, bold, quiet
from fteam.rules.plan_view import NeedLine, StrengthLine
from fteam.words import phrase

SHORT_NEED: Final = 60
"""Needs with so few letters are named where a strength helps them; longer ones by number alone."""
NUMBER_WIDTH: Final = 0.05
STRENGTH_WIDTHS: Final = (0.64, 0.36)


def hopes(writer: Writer) -> None:
    """Write what the family hopes for, in their own words."""
    if writer.view.hopes:
        with writer.section(phrase("What we hope for")):
            for hope in writer.view.hopes:
                writer.quote(hope.words, hope.by, hope.language, hope.translation)


def strengths(writer: Writer) -> None:
    """Write what is going well, who said it and which need it helps."""
    if not writer.view.strengths:
        return
    strengths = writer.view.strengths
    helping = sum(1 for each in strengths if each.helps)
    with writer.section(phrase("What is going well")):
        if helping * 2 > len(strengths) and not writer.look.beside:
            writer.paper.rows([_in_columns(writer, each) for each in strengths], STRENGTH_WIDTHS)
        else:
            writer.paper.rows([(_in_lines(writer, each),) for each in strengths], (1,))


def _in_columns(writer: Writer, strength: StrengthLine) -> tuple[Cell, Cell]:
    return stack(*_words_of(writer, strength)), _helps(writer, strength.helps) if strength.helps else ""


def _in_lines(writer: Writer, strength: StrengthLine) -> Cell:
    """Return all on lines of their own, where a column for the needs would stand almost empty."""
    helps = [_helps(writer, strength.helps)] if strength.helps else []
    return stack(*_words_of(writer, strength), *helps)


def _words_of(writer: Writer, strength: StrengthLine) -> tuple[Text, ...]:
    words = [*writer.quoted(strength.words, strength.language), *aside(strength.by)]
    return lines(words, quiet_words(writer.said(strength.evidence, strength.language)))


def _helps(writer: Writer, needs: tuple[NeedLine, ...]) -> Text:
    comma = writer.words.comma.rstrip()
    parts: list[Span] = [quiet(writer.words(phrase("helps with need")))]
    for index, need in enumerate(needs):
        parts += [quiet(f"{comma}{NO_BREAK}" if index else NO_BREAK), bold(str(need.number))]
    if len(needs) == 1 and len(needs[0].words) <= SHORT_NEED:
        parts += [quiet(" "), *quiet_words(writer.said(needs[0].words, needs[0].language))]
    return parts


def needs(writer: Writer) -> None:
    """Write what needs to change, in the order of the family."""
    if not writer.view.needs:
        return
    order = writer.words(phrase("in the order the family chose"))
    with writer.section(phrase("What needs to change"), order):
        if any(need.urgency for need in writer.view.needs):
            rows = [(*_need(writer, each), quiet(each.urgency)) for each in writer.view.needs]
            writer.paper.rows(rows, (NUMBER_WIDTH, 0.83, 0.12))
        else:
            writer.paper.rows([_need(writer, each) for each in writer.view.needs], (NUMBER_WIDTH, 0.95))


def _need(writer: Writer, need: NeedLine) -> tuple[Cell, Cell]:
    why = quiet_words(writer.said(need.why, need.language))
    agency: Text = ""
    if need.agency_words:
        said = writer.said(need.agency_words)
        agency = quiet_words(writer.filled(phrase("In the agency's words: {words}"), words=said))
    first = [*writer.said(need.words, need.language), *aside(need.by)]
    return bold(str(need.number)), stack(*lines(first, why, agency))


def gaps(writer: Writer) -> None:
    """Write what is missing where the family lives."""
    if writer.view.gaps:
        with writer.section(phrase("What is missing in our community")):
            writer.paper.bullets([writer.said(gap) for gap in writer.view.gaps])
