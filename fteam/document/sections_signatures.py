"""Sections of signing: one row for each person, and the facilitator's seal.

In a plan that will be sealed each partner has an empty field, because nothing can be added to a sealed
paper but a signature in a field that it brings.
"""

from dataclasses import dataclass, field
from typing import Final

from fteam.document.parts import Cell, Ink, Part, PenLine, SealField, stack
from fteam.document.sections import Writer, lines
from fteam.document.text import Text, bold, italic, plain, quiet
from fteam.records.paper import Meaning, SignedBy
from fteam.rules.plan_view import SignatureLine
from fteam.words import phrase

MEANING: Final = phrase(
    "A signature means only what is ticked beside it. You can say that you do not agree and still get a copy."
)
FIRST_ROWS: Final = 2
LAST_ROWS: Final = 1
SEAL_FIELD: Final = "seal"
STAMP_FIELD: Final = "stamp"
SIGN_FIELD: Final = "partner{number}"
MOST_SIGN_FIELDS: Final = 12
"""More partners than sit at one table; each field is read aloud and each signature adds 13 KB."""
EMPTY_BOX: Final = "\u2610"
TICKED_BOX: Final = "\u2611"
NO_BREAK: Final = "\u00a0"
COLUMNS: Final = (0.42, 0.34, 0.24)
SEAL_COLUMNS: Final = (0.36, 0.64)
INK_ROOM: Final = (160.0, 34.0)
SIGN_LINES: Final = 3.2
"""Height of a partner's place to sign, in sizes of the text."""
SEAL_WIDTH: Final = 310.0
STAMP_ROOM: Final = (120.0, 6.0)
UNDER_INK: Final = 3.0
DATE_LINE: Final = 70.0


@dataclass
class _Places:
    """Numbers the empty fields in the order in which they stand, which tells nothing of other copies."""

    writer: Writer
    given: list[str] = field(default_factory=list)

    def field_for(self, line: SignatureLine, *, has_line: bool) -> SealField | None:
        """Return a place for a partner's own digital signature, if this paper has one for them."""
        look = self.writer.look
        if not line.may_countersign or not look.sealed or look.is_court:
            return None
        if len(self.given) == MOST_SIGN_FIELDS:
            return None
        name = SIGN_FIELD.format(number=len(self.given) + 1)
        self.given.append(name)
        tooltip = self.writer.tell(phrase("Place for the digital signature of {name}"), name=line.name)
        return SealField(name, tooltip, INK_ROOM[0], look.size * SIGN_LINES, has_line=has_line)


def signatures(writer: Writer) -> None:
    """Write a row for each person: who signs as what, meaning what, how and when; then the seal."""
    places = _Places(writer)
    rows = [_row(writer, line, places) for line in writer.view.signatures]
    if not rows and not writer.look.sealed:
        return
    with writer.paper.part():
        # The heading and the note would stay alone at the foot of a page without the first rows.
        with writer.paper.together():
            writer.heading(phrase("Signatures"))
            writer.paper.note(writer.words(MEANING))
            if rows[:FIRST_ROWS]:
                writer.paper.rows(rows[:FIRST_ROWS], COLUMNS)
        # A seal without a signature above it would stand alone on a page.
        last = max(FIRST_ROWS, len(rows) - LAST_ROWS) if writer.look.sealed else len(rows)
        if rows[FIRST_ROWS:last]:
            writer.paper.rows(rows[FIRST_ROWS:last], COLUMNS)
        with writer.paper.together():
            if rows[last:]:
                writer.paper.rows(rows[last:], COLUMNS)
            if writer.look.sealed:
                writer.paper.rows([_seal(writer)], SEAL_COLUMNS, has_lines=False)


def _row(writer: Writer, line: SignatureLine, places: _Places) -> tuple[Cell, ...]:
    who = stack([bold(line.name), quiet(f" {line.capacity}")], _meanings(writer, line))
    note = lines(quiet(line.note))
    place = places.field_for(line, has_line=not line.way)
    if not line.way:
        return who, stack(place or PenLine(INK_ROOM[0]), *note), PenLine(DATE_LINE)
    # Beneath the date is room that costs no height: an unused place must not look like something missing.
    return (
        who,
        stack(*_signed(writer, line), *note),
        stack(*lines(line.signed_on), *([place] if place else [])),
    )


def _meanings(writer: Writer, line: SignatureLine) -> Text:
    box, said = (TICKED_BOX, line.meanings) if line.way else (EMPTY_BOX, _all_meanings(writer))
    return quiet("  ".join(NO_BREAK.join((box, *meaning.split())) for meaning in said))


def _all_meanings(writer: Writer) -> tuple[str, ...]:
    return tuple(writer.words(meaning.label) for meaning in Meaning)


def _signed(writer: Writer, line: SignatureLine) -> list[Part]:
    if line.strokes:
        alt = writer.tell(phrase("Signature of {name}, {day}"), name=line.name, day=line.signed_on)
        is_drawn = line.way == writer.words(SignedBy.DRAWN.label)
        way = () if is_drawn else (quiet(line.way),)
        return [Ink(line.strokes, alt, *INK_ROOM), PenLine(INK_ROOM[0], UNDER_INK), *way]
    if line.way == writer.words(SignedBy.PAPER.label):
        return [PenLine(INK_ROOM[0]), quiet(line.way)]
    return [*lines(italic(line.typed_name)), quiet(line.way)]


def _seal(writer: Writer) -> tuple[Cell, ...]:
    """Return the row of the facilitator's seal; it shows its lines from the start, sealing draws nothing."""
    words = writer.words
    told = lines(
        bold(words(phrase("The facilitator's seal"))),
        quiet(words(phrase("The seal shows if anyone changes this paper."))),
    )
    shown = _shown(writer)
    if writer.look.is_court:
        # A court takes no field, so the lines stand on the page itself.
        return stack(*told), stack(*shown)
    tooltip = [words(phrase("The facilitator's digital seal")), *(plain(line) for line in shown)]
    stamp = SealField(STAMP_FIELD, words(phrase("Place for a time stamp")), *STAMP_ROOM)
    seal = SealField(SEAL_FIELD, ". ".join(tooltip), SEAL_WIDTH, shows=shown)
    return stack(*told), stack(seal, stamp)


def _shown(writer: Writer) -> tuple[Text, ...]:
    """Return what the seal says: who, where, when, and what people compare."""
    words, look = writer.words, writer.look
    day, time = words.date(look.made_at.date()), words.time(look.made_at)
    code = writer.tell(phrase("check code {code}"), code=writer.view.check_code)
    key = writer.tell(phrase("key {fingerprint}"), fingerprint=look.fingerprint) if look.fingerprint else ""
    return lines(
        bold(look.sealer),
        quiet(writer.view.agency),
        quiet(writer.tell(phrase("Sealed on {day} at {time}"), day=day, time=time)),
        quiet(key),
        quiet(code),
    )
