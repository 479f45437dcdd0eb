"""The sign-in sheet that lies in the room: the privacy words first, then a row for each person.

Source:
    Domain model 1.5, 5.9.
"""

from typing import Final

from fteam.document.blocks import Box
from fteam.document.form_writer import FormWriter, form_paper, labelled
from fteam.document.page import EMPTY_BOX
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import Cell, Stack, stack
from fteam.document.sections import UNKNOWN_LANGUAGE
from fteam.document.text import Span, bold, quiet
from fteam.document.typeset import Foot
from fteam.progress import Progress
from fteam.records.meeting import Meeting
from fteam.rules.codes import content_code
from fteam.rules.view_sign_in import SignInRow, SignInView
from fteam.words import Words, phrase

TITLE: Final = phrase("Who is here today")
# Translators: ways to take part, each beside a box to tick in a narrow column.
WAYS: Final = (phrase("room"), phrase("phone"), phrase("video"))
MEANING: Final = phrase(
    "Initials mean only: I was here, and I heard the privacy words. "
    "They do not mean that I agree with a plan."
)
HEADER: Final = (
    phrase("Name"),
    phrase("Connection"),
    phrase("How"),
    # Translators: the time at which a person comes to the meeting.
    phrase("In"),
    # Translators: the time at which a person leaves the meeting.
    phrase("Out"),
    phrase("I heard the privacy words (initials)"),
)
WIDTHS: Final = (2.9, 2.6, 1.4, 1.1, 1.1, 2.1)
LARGE_HEADER: Final = (phrase("Name"), phrase("How"), phrase("In, out"), HEADER[-1])
LARGE_WIDTHS: Final = (3.2, 1.8, 1.9, 2.1)
LEAST: Final = 38.0
"""Points; a hand signs in half an inch."""
LARGE_LEAST: Final = 84.0
EMPTY_ROWS: Final = 3
"""Rows for people whom nobody expected."""
FILLING: Final = (6, 4)
"""Empty rows that are tried to fill the last page."""


def sign_in_pdf(view: SignInView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write the sign-in sheet of one session.

    Args:
        view: What everyone in the room may read.
        words: The language of the fixed words; the view is in the same language.
        look: Page, size of text, moment.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    foot = Foot(view.family_label, check_code=content_code(view))

    def sheet(empty: int) -> Paper:
        return form_paper(TITLE, lambda form: _sheet(form, view, empty), words, look, foot, progress)

    least = sheet(EMPTY_ROWS)
    filled = (sheet(empty) for empty in FILLING)
    return next((paper for paper in filled if paper.pages == least.pages), least)


def _sheet(form: FormWriter, view: SignInView, empty: int) -> None:
    words, paper = form.words, form.paper
    paper.title(words(TITLE), [quiet(part) for part in (view.day, view.time) if part])
    if about := form.line(view.family_label, view.agency, view.place):
        paper.note(about)
    with paper.box():
        paper.para(labelled(words(phrase("We read this first.")), view.privacy))
        for language, privacy in view.privacy_also:
            with paper.part(language):
                paper.para(privacy)
    paper.form_row(
        Box(form.title_of(Meeting, "privacy_read"), EMPTY_BOX, 3),
        Box(words(phrase("At"))),
        Box(words(phrase("In which languages")), share=3),
    )
    paper.note(words(MEANING), leads=True)
    people: list[SignInRow | None] = [*view.rows, *([None] * empty)]
    if paper.look.is_large:
        _table(form, [_large_row(form, row) for row in people], LARGE_WIDTHS, LARGE_HEADER, LARGE_LEAST)
    else:
        _table(form, [_row(form, row) for row in people], WIDTHS, HEADER, LEAST)


def _table(
    form: FormWriter,
    rows: list[tuple[Cell, ...]],
    widths: tuple[float, ...],
    header: tuple[str, ...],
    least: float,
) -> None:
    heads = [form.words(head) for head in header]
    form.paper.table(rows, widths, heads, least=least, is_form=True)


def _row(form: FormWriter, row: SignInRow | None) -> tuple[Cell, ...]:
    connection = quiet(row.connection) if row else ""
    return _name(row), connection, _ways(form), "", "", EMPTY_BOX


def _large_row(form: FormWriter, row: SignInRow | None) -> tuple[Cell, ...]:
    """Return a row with fewer and wider columns."""
    connection = (quiet(row.connection),) if row and row.connection else ()
    return stack(*_name(row).parts, *connection), _ways(form), "", EMPTY_BOX


def _name(row: SignInRow | None) -> Stack:
    if row is None:
        return stack()
    native = (Span(row.native, is_quiet=True, language=UNKNOWN_LANGUAGE),) if row.native else ()
    return stack(bold(row.name), *native)


def _ways(form: FormWriter) -> Cell:
    return quiet(form.ticks(WAYS))
