"""Sections of what was said: hopes, strengths, needs, what is missing."""

from typing import Final

from fteam.document.parts import Cell, stack
from fteam.document.sections import Writer, aside, lines, quiet_words
from fteam.document.text import Span, Text, bold, quiet
from fteam.rules.plan_view import NeedLine, SafetyLine, StrengthLine
from fteam.words import phrase

SHORT_NEED: Final = 60
"""Needs with so few letters are named where a strength helps them; longer ones by number alone."""
NUMBER_WIDTH: Final = 0.05


def hopes(writer: Writer) -> None:
    """Write what the family hopes for, in their own words."""
    if writer.view.hopes:
        with writer.section(phrase("What we hope for")):
            for hope in writer.view.hopes:
                writer.quote(hope.words, hope.by, hope.language, hope.translation)


def strengths(writer: Writer) -> None:
    """Write what is going well, who said it and which need it helps."""
    if writer.view.strengths:
        with writer.section(phrase("What is going well")):
            writer.paper.rows([_strength(writer, each) for each in writer.view.strengths], (0.62, 0.38))


def _strength(writer: Writer, strength: StrengthLine) -> tuple[Cell, Cell]:
    words = [*writer.quoted(strength.words, strength.language), *aside(strength.by)]
    left = stack(*lines(words, quiet_words(writer.said(strength.evidence, strength.language))))
    return left, _helps(writer, strength.helps) if strength.helps else ""


def _helps(writer: Writer, needs: tuple[NeedLine, ...]) -> Text:
    parts: list[Span] = [quiet(writer.words(phrase("helps with need")))]
    for index, need in enumerate(needs):
        parts += [quiet(", " if index else " "), bold(str(need.number))]
    if len(needs) == 1 and len(needs[0].words) <= SHORT_NEED:
        parts += [quiet(" "), *quiet_words(writer.said(needs[0].words, needs[0].language))]
    return parts


def needs(writer: Writer) -> None:
    """Write what needs to change, in the order of the family."""
    if writer.view.needs:
        with writer.section(
            phrase("What needs to change"), writer.words(phrase("in the order the family chose"))
        ):
            writer.paper.rows([_need(writer, each) for each in writer.view.needs], (NUMBER_WIDTH, 0.83, 0.12))


def _need(writer: Writer, need: NeedLine) -> tuple[Cell, ...]:
    why = quiet_words(writer.said(need.why, need.language))
    agency = need.agency_words and writer.tell(
        phrase("In the agency's words: {words}"), words=need.agency_words
    )
    first = [*writer.said(need.words, need.language), *aside(need.by)]
    return bold(str(need.number)), stack(*lines(first, why, quiet(agency))), quiet(need.urgency)


def gaps(writer: Writer) -> None:
    """Write what is missing where the family lives."""
    if writer.view.gaps:
        with writer.section(phrase("What is missing in our community")):
            writer.paper.bullets([writer.said(gap) for gap in writer.view.gaps])


def safety(writer: Writer) -> None:
    """Write what we do when something goes wrong, and whom to call."""
    if writer.view.safety:
        words = writer.words
        header = (words(phrase("If this happens")), words(phrase("We do this")))
        with writer.section(phrase("Keeping everyone safe")):
            writer.paper.table([_step(writer, each) for each in writer.view.safety], (0.36, 0.64), header)


def _step(writer: Writer, step: SafetyLine) -> tuple[Cell, Cell]:
    call = writer.tell(phrase("Call: {contact}"), contact=step.contact) if step.contact else ""
    who = quiet(writer.line(step.who, step.how_quickly))
    return bold(step.trigger), stack(*lines(writer.said(step.action), who, bold(call)))
