"""Draws what a partner's digital signature shows in its field: a page of the field's size."""

import io
from typing import Final

from fteam.document.canvas import PageFrame, PaperCanvas
from fteam.document.field_look import fitted_look
from fteam.document.fonts import shipped_fonts
from fteam.document.look import HAIRLINE, Styles
from fteam.document.metadata import PaperFacts
from fteam.document.objects import numbers
from fteam.document.paper import PaperLook
from fteam.document.paragraph import Setting
from fteam.document.text import bold, quiet
from fteam.document.tree import Node
from fteam.words import Words, is_rtl_language, phrase

INSET: Final = 2.0


def signature_look(
    name: str, organization: str, room: tuple[float, float], words: Words, look: PaperLook
) -> bytes:
    """Draw a signature's name, organization and moment.

    Args:
        name: Name in the certificate, as it says; nobody vouches for it here.
        organization: May be empty.
        room: Width and height of the field in points.
        words: The language of the fixed words.
        look: Its moment is that of signing.

    Returns:
        A PDF of one page with embedded faces; the same input gives the same bytes.
    """
    setting = Setting(shipped_fonts(), words.language, is_rtl_language(words.language))
    shows = [
        bold(name),
        quiet(words(phrase("signed digitally, {day}"), day=words.dated(look.made_at.date()))),
        *([quiet(organization)] if organization else []),
    ]
    width, height = room
    inner = (max(width - 2 * INSET, 1), max(height - 2 * INSET, 1))
    drawn = fitted_look(shows, setting, Styles(look.size).cell, inner)
    file = io.BytesIO()
    nothing = PageFrame(lambda _c: None, lambda _c, _s: None, lambda _c, _p, _n: None)
    facts = PaperFacts("", words.language, look.made_at)
    canvas = PaperCanvas(file, facts, Node("Document"), nothing, pagesize=room)
    canvas.operators(f"q {numbers(*HAIRLINE)} RG 0.5 w 0 0.25 m {numbers(width)} 0.25 l S Q")
    canvas.operators(f"q 1 0 0 1 {numbers(INSET, INSET)} cm\n{drawn.operators(canvas.embedded)}\nQ")
    canvas.showPage()
    canvas.save()
    return file.getvalue()
