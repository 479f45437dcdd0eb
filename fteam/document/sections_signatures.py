"""Sections of signing: one row for each person, and the facilitator's seal."""

from typing import Final

from fteam.document.parts import Cell, Ink, Part, PenLine, SealField, stack
from fteam.document.sections import Writer, aside, lines
from fteam.document.text import Text, bold, italic, quiet
from fteam.records.paper import Meaning, SignedBy
from fteam.rules.plan_view import SignatureLine
from fteam.words import phrase

MEANING: Final = phrase(
    "A signature means only what is ticked beside it. You can say that you do not agree and still get a copy."
)
FIRST_ROWS: Final = 2
SEAL_FIELD: Final = "seal"
EMPTY_BOX: Final = "\u2610"
TICKED_BOX: Final = "\u2611"
NO_BREAK: Final = "\u00a0"
COLUMNS: Final = (0.46, 0.36, 0.18)
INK_ROOM: Final = (160.0, 34.0)
SEAL_ROOM: Final = (160.0, 56.0)
UNDER_INK: Final = 3.0
DATE_LINE: Final = 70.0


def signatures(writer: Writer) -> None:
    """Write a row for each person: who signs as what, meaning what, how and when; then the seal."""
    rows = [_row(writer, line) for line in writer.view.signatures]
    if writer.look.sealed:
        rows.append(_seal(writer))
    if not rows:
        return
    with writer.paper.part():
        # The heading and the note would stay alone at the foot of a page without the first rows.
        with writer.paper.together():
            writer.heading(phrase("Signatures"))
            writer.paper.note(writer.words(MEANING))
            writer.paper.rows(rows[:FIRST_ROWS], COLUMNS)
        if rows[FIRST_ROWS:]:
            writer.paper.rows(rows[FIRST_ROWS:], COLUMNS)


def _row(writer: Writer, line: SignatureLine) -> tuple[Cell, ...]:
    who = [bold(line.name), quiet(f" {line.capacity}")]
    return stack(who, _meanings(writer, line)), stack(*_mark(writer, line)), _date(line)


def _meanings(writer: Writer, line: SignatureLine) -> Text:
    box, said = (TICKED_BOX, line.meanings) if line.way else (EMPTY_BOX, _all_meanings(writer))
    return quiet("  ".join(NO_BREAK.join((box, *meaning.split())) for meaning in said))


def _all_meanings(writer: Writer) -> tuple[str, ...]:
    return tuple(writer.words(meaning.label) for meaning in Meaning)


def _mark(writer: Writer, line: SignatureLine) -> list[Part]:
    if not line.way:
        return [PenLine(INK_ROOM[0]), *lines(quiet(line.note))]
    note = lines(quiet(line.note))
    if line.strokes:
        alt = writer.tell(phrase("Signature of {name}, {day}"), name=line.name, day=line.signed_on)
        is_drawn = line.way == writer.words(SignedBy.DRAWN.label)
        way = () if is_drawn else (quiet(line.way),)
        return [Ink(line.strokes, alt, *INK_ROOM), PenLine(INK_ROOM[0], UNDER_INK), *way, *note]
    if line.way == writer.words(SignedBy.PAPER.label):
        return [PenLine(INK_ROOM[0]), quiet(line.way), *note]
    return [*lines(italic(line.typed_name)), quiet(line.way), *note]


def _date(line: SignatureLine) -> Cell:
    return line.signed_on if line.way else PenLine(DATE_LINE)


def _seal(writer: Writer) -> tuple[Cell, ...]:
    """Return the row that waits for the facilitator's seal; the seal changes nothing that is drawn."""
    words, look = writer.words, writer.look
    day, time = words.date(look.made_at.date()), words.time(look.made_at)
    told = lines(
        [bold(words(phrase("The facilitator's seal"))), *aside(look.sealer)],
        quiet(writer.tell(phrase("Sealed on {day} at {time}"), day=day, time=time)),
        quiet(writer.line(*_marks(writer))),
    )
    field = SealField(SEAL_FIELD, words(phrase("The facilitator's digital seal")), *SEAL_ROOM)
    shows = quiet(words(phrase("The seal shows if anyone changes this paper.")))
    return stack(*told), stack(field, shows), words.short_date(look.made_at.date())


def _marks(writer: Writer) -> tuple[str, str]:
    """Return what people compare: the code of the content and the fingerprint of the key."""
    code = writer.tell(phrase("check code {code}"), code=writer.view.check_code)
    fingerprint = writer.look.fingerprint
    return code, writer.tell(phrase("key {fingerprint}"), fingerprint=fingerprint) if fingerprint else ""
