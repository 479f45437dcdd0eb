"""Sections of what people will do: promises, asks, family time."""

from typing import Final

from fteam.document.parts import Cell, Stack, stack
from fteam.document.sections import NO_BREAK, Writer, aside, italic_words, lines, quiet_words, unbroken
from fteam.document.sections_heard import NUMBER_WIDTH
from fteam.document.text import Span, Text, bold, quiet, spans
from fteam.rules.plan_view import AskLine, FamilyTimeLine, PromiseLine, PromiserLines
from fteam.words import phrase

COLUMNS: Final = (NUMBER_WIDTH, 0.62, 0.33)
LARGE_COLUMNS: Final = (0.07, 0.93)
TOGETHER: Final = 2
HEART: Final = 1.25
"""Size of this section's heading beside the others': promises are what the plan is for."""
"""Promises of one person that always stand on one page."""
TIME_WIDTHS: Final = (0.4, 0.3, 0.3)


def promises(writer: Writer) -> None:
    """Write what each person will do, and what others will be asked."""
    view = writer.view
    if not (view.promisers or view.asks):
        return
    with writer.section(phrase("What each person will do"), scale=HEART):
        for promiser in view.promisers:
            if len(promiser.promises) > TOGETHER:
                _promiser(writer, promiser)
            else:
                with writer.paper.together():
                    _promiser(writer, promiser)
        if view.asks:
            _asks(writer)


def _promiser(writer: Writer, promiser: PromiserLines) -> None:
    with writer.paper.part():
        writer.paper.heading(promiser.name, 3, promiser.role)
        rows = [_promise(writer, each) for each in promiser.promises]
        writer.paper.rows(rows, LARGE_COLUMNS if writer.look.is_large else COLUMNS)


def _promise(writer: Writer, promise: PromiseLine) -> tuple[Cell, ...]:
    told = (_i_will(writer, promise.words), *_facts(writer, promise))
    checks = _checks(writer, promise)
    number = bold(str(promise.number))
    if writer.look.is_large:
        return number, stack(told[0], *lines(bold(promise.when)), *told[1:], *checks)
    if writer.look.beside:
        # Two languages need the wide column for whatever is said twice.
        return number, stack(*told, *checks), stack(*lines(bold(promise.when)))
    return number, stack(*told), stack(*lines(bold(promise.when)), *checks)


def _checks(writer: Writer, promise: PromiseLine) -> tuple[Text, ...]:
    """Say who checks, and which needs the promise helps."""
    comma = writer.words.comma.rstrip()
    numbers = f"{comma}{NO_BREAK}".join(str(number) for number in promise.serves)
    if not numbers:
        return lines(quiet(promise.checked))
    serves = quiet_words(writer.filled(phrase("helps with need {numbers}"), numbers=numbers))
    return *lines(quiet(promise.checked)), unbroken(serves)


def _i_will(writer: Writer, text: str) -> Text:
    """Say a promise as a sentence; words that do not begin with a small letter are one already."""
    if text[:1].islower() and not writer.words.is_rtl:
        return writer.filled(phrase("I will {promise}"), promise=writer.said(text))
    return writer.said(text)


def _facts(writer: Writer, promise: PromiseLine) -> tuple[Text, ...]:
    facts = (
        (phrase("For {words}"), promise.for_whom, quiet_words),
        (phrase("First step: {words}"), promise.first_step, quiet_words),
        (phrase("I bring: {words}"), promise.pledge, italic_words),
        (phrase("We will know: {words}"), promise.how_we_know, quiet_words),
        (phrase("If it does not work: {words}"), promise.plan_b, italic_words),
    )
    told = (look(writer.filled(sentence, words=writer.said(text))) for sentence, text, look in facts if text)
    return (*told, *lines(quiet(promise.required)))


def _asks(writer: Writer) -> None:
    with writer.paper.box():
        title = [
            bold(writer.words(phrase("We will ask"))),
            quiet(" " + writer.words(phrase("(not promised yet)"))),
        ]
        writer.paper.para(title, leads=True)
        for ask in writer.view.asks:
            writer.paper.para(_ask(writer, ask))


def _ask(writer: Writer, ask: AskLine) -> list[Span]:
    asked_by = writer.tell(phrase("{name} asks"), name=ask.asked_by) if ask.asked_by else ""
    return [bold(f"{ask.name}: "), *writer.said(ask.words), *aside(writer.line(asked_by, ask.when))]


def family_time(writer: Writer) -> None:
    """Write when children and someone they love are together."""
    if writer.view.family_times:
        rows = [_time(writer, each) for each in writer.view.family_times]
        with writer.section(phrase("Family time")):
            if writer.look.is_large:
                writer.paper.rows([(_beneath(row),) for row in rows], (1,))
            else:
                writer.paper.rows(rows, TIME_WIDTHS)


def _beneath(row: tuple[Stack, ...]) -> Cell:
    """Set columns beneath each other, where letters are large."""
    return stack(*(part for cell in row for part in cell.parts))


def _time(writer: Writer, time: FamilyTimeLine) -> tuple[Stack, ...]:
    who = (
        writer.tell(phrase("{children} with {adult}"), children=time.children, adult=time.adult)
        if time.children
        else time.adult
    )
    driver = writer.tell(phrase("{name} drives"), name=time.driver) if time.driver else ""
    review = writer.tell(phrase("We look at this again on {day}."), day=time.review) if time.review else ""
    return (
        stack(*lines(bold(who), quiet_words(writer.said(time.rules)), quiet(review))),
        stack(*lines(spans(time.when), quiet(time.how))),
        stack(*lines(spans(time.place), quiet(driver))),
    )
