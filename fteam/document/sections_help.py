"""Sections of help: what we do when something goes wrong, whom to call first, services in the plan."""

from contextlib import nullcontext
from typing import Final

from fteam.document.parts import Cell, PenLine, stack
from fteam.document.sections import Writer, aside, bold_words, lines
from fteam.document.text import Text, bold, quiet
from fteam.rules.plan_view import CallLine, SafetyLine, ServiceLine
from fteam.words import phrase

STEP_WIDTHS: Final = (0.36, 0.64)
TOGETHER: Final = 4
"""Steps that stand on one page with whom to call."""
HAND_WIDTH: Final = 120.0
"""Points for a number that is written by hand."""


def safety(writer: Writer) -> None:
    """Write what we do when something goes wrong, and whom to call first."""
    if not writer.view.safety:
        return
    words = writer.words
    header = (words(phrase("If this happens")), words(phrase("We do this")))
    rows = [_step(writer, each) for each in writer.view.safety]
    kept = writer.paper.together() if len(rows) <= TOGETHER else nullcontext()
    with kept, writer.section(phrase("Keeping everyone safe")):
        writer.paper.table(rows, STEP_WIDTHS, header)
        if writer.view.calls:
            _calls(writer)


def _step(writer: Writer, step: SafetyLine) -> tuple[Cell, Cell]:
    said = writer.said(step.contact)
    call = bold_words(writer.filled(phrase("Call: {contact}"), contact=said)) if said else []
    who = quiet(writer.line(step.who, step.how_quickly))
    return bold(step.trigger), stack(*lines(writer.said(step.action), who, call))


def _calls(writer: Writer) -> None:
    """Write the first calls of day and night beside each other, in large print beneath each other."""
    times: dict[str, list[CallLine]] = {}
    for call in writer.view.calls:
        times.setdefault(call.when, []).append(call)
    cells = [stack(quiet(when), *_numbers(writer, calls)) for when, calls in times.items()]
    with writer.paper.together(), writer.paper.box():
        if writer.look.is_large:
            writer.paper.rows([(cell,) for cell in cells], (1,), has_lines=False)
        else:
            writer.paper.beside(cells)


def _numbers(writer: Writer, calls: list[CallLine]) -> "list[Text | PenLine]":
    parts: list[Text | PenLine] = []
    for call in calls:
        parts.append(bold(writer.line(call.who, call.phone)))
        if not call.phone:
            parts.append(PenLine(HAND_WIDTH))
    return parts


def services(writer: Writer) -> None:
    """Write who helps this family, with plain phone numbers."""
    if not writer.view.services:
        return
    words = writer.words
    has_phone = any(each.phone for each in writer.view.services)
    header = [words(phrase("Who helps")), words(phrase("Ask for")), words(phrase("Phone"))]
    rows = [_service(writer, each) for each in writer.view.services]
    with writer.section(phrase("Services in this plan")):
        if has_phone:
            writer.paper.table(rows, (0.44, 0.34, 0.22), header)
        else:
            writer.paper.table([row[:2] for row in rows], (0.56, 0.44), header[:2])


def _service(writer: Writer, service: ServiceLine) -> tuple[Cell, Cell, Cell]:
    return [bold(service.name), *aside(service.kind)], writer.line(service.people), writer.line(service.phone)
