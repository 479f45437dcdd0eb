"""Sections of what people will do: promises, asks, family time."""

from typing import Final

from fteam.document.parts import Cell, stack
from fteam.document.sections import Writer, aside, lines
from fteam.document.sections_heard import NUMBER_WIDTH
from fteam.document.text import Span, Text, bold, italic, quiet
from fteam.rules.plan_view import AskLine, FamilyTimeLine, PromiseLine, PromiserLines
from fteam.words import phrase

COLUMNS: Final = (NUMBER_WIDTH, 0.48, 0.23, 0.24)
LARGE_COLUMNS: Final = (0.07, 0.56, 0.37)


def promises(writer: Writer) -> None:
    """Write what each person will do, and what others will be asked."""
    view = writer.view
    if not (view.promisers or view.asks):
        return
    with writer.section(phrase("What each person will do")):
        for promiser in view.promisers:
            _promiser(writer, promiser)
        if view.asks:
            _asks(writer)


def _promiser(writer: Writer, promiser: PromiserLines) -> None:
    widths = LARGE_COLUMNS if writer.look.is_large else COLUMNS
    with writer.paper.part():
        writer.paper.heading(promiser.name, 3, promiser.role)
        writer.paper.rows([_promise(writer, each) for each in promiser.promises], widths)


def _promise(writer: Writer, promise: PromiseLine) -> tuple[Cell, ...]:
    numbers = ", ".join(str(number) for number in promise.serves)
    serves = writer.tell(phrase("helps with need {numbers}"), numbers=numbers) if numbers else ""
    checks = lines(quiet(promise.checked), quiet(serves))
    first = bold(str(promise.number))
    told = stack(*lines(writer.said(_i_will(writer, promise.words)), *_facts(writer, promise)))
    if writer.look.is_large:
        return first, told, stack(*lines(bold(promise.when)), *checks)
    return first, told, bold(promise.when), stack(*checks)


def _i_will(writer: Writer, text: str) -> str:
    """Say a promise as a sentence; words that do not begin with a small letter are one already."""
    if text[:1].islower() and not writer.words.is_rtl:
        return writer.tell(phrase("I will {promise}"), promise=text)
    return text


def _facts(writer: Writer, promise: PromiseLine) -> tuple[Text, ...]:
    facts = (
        (phrase("For {words}"), promise.for_whom, quiet),
        (phrase("First step: {words}"), promise.first_step, quiet),
        (phrase("I bring: {words}"), promise.pledge, italic),
        (phrase("We will know: {words}"), promise.how_we_know, quiet),
        (phrase("If it does not work: {words}"), promise.plan_b, italic),
    )
    told = (look(writer.tell(sentence, words=text)) for sentence, text, look in facts if text)
    return (*told, quiet(promise.required))


def _asks(writer: Writer) -> None:
    with writer.paper.box():
        writer.paper.para([
            bold(writer.words(phrase("We will ask"))),
            quiet(" " + writer.words(phrase("(not promised yet)"))),
        ])
        for ask in writer.view.asks:
            writer.paper.para(_ask(writer, ask))


def _ask(writer: Writer, ask: AskLine) -> list[Span]:
    asked_by = writer.tell(phrase("{name} asks"), name=ask.asked_by) if ask.asked_by else ""
    return [bold(f"{ask.name}: "), *writer.said(ask.words), *aside(writer.line(asked_by, ask.when))]


def family_time(writer: Writer) -> None:
    """Write when children and someone they love are together."""
    if writer.view.family_times:
        with writer.section(phrase("Family time")):
            writer.paper.rows([_time(writer, each) for each in writer.view.family_times], (0.4, 0.3, 0.3))


def _time(writer: Writer, time: FamilyTimeLine) -> tuple[Cell, ...]:
    who = (
        writer.tell(phrase("{children} with {adult}"), children=time.children, adult=time.adult)
        if time.children
        else time.adult
    )
    driver = writer.tell(phrase("{name} drives"), name=time.driver) if time.driver else ""
    return (
        stack(*lines(bold(who), quiet(time.rules))),
        stack(*lines(time.when, quiet(time.how))),
        stack(*lines(time.place, quiet(driver))),
    )
