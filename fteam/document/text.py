"""Words as the writer of a paper gives them: plain, bold, italic, quiet, in another language."""

from collections.abc import Sequence
from dataclasses import dataclass

from fteam.document.cleaning import is_language_tag
from fteam.document.days import kept_days
from fteam.document.fonts import Cut
from fteam.document.look import QUIET, Style
from fteam.document.pieces import Piece


@dataclass(frozen=True)
class Span:
    """A few words that look different from the others of a paragraph.

    Attributes:
        text: The words.
        is_bold: Heavier.
        is_italic: Slanted, for scripts that have it.
        is_quiet: Smaller and greyer, for what is said beside the matter.
        language: BCP 47 tag where it differs from the paragraph's; anything else is not used.
    """

    text: str
    is_bold: bool = False
    is_italic: bool = False
    is_quiet: bool = False
    language: str = ""


Text = str | Span | Sequence[str | Span]
"""One paragraph's words."""


def bold(text: str) -> Span:
    """Make words heavier."""
    return Span(text, is_bold=True)


def italic(text: str) -> Span:
    """Slant words."""
    return Span(text, is_italic=True)


def quiet(text: str) -> Span:
    """Make words smaller and greyer."""
    return Span(text, is_quiet=True)


def spans(text: Text) -> list[Span]:
    """Return a text as spans."""
    if isinstance(text, Span):
        return [text]
    if isinstance(text, str):
        return [Span(text)]
    return [part if isinstance(part, Span) else Span(part) for part in text]


def plain(text: Text) -> str:
    """Return the words alone."""
    return "".join(span.text for span in spans(text))


def pieces(text: Text, style: Style, language: str) -> list[Piece]:
    """Give each span of a text the look that it has in a style."""
    return [_piece(span, style, language) for span in spans(text)]


def _piece(span: Span, style: Style, language: str) -> Piece:
    cut = Cut.REGULAR
    if span.is_bold or (style.is_bold and not span.is_quiet):
        cut = Cut.BOLD
    elif span.is_italic:
        cut = Cut.ITALIC
    own = span.language if is_language_tag(span.language) else language
    return Piece(
        kept_days(span.text, own),
        cut,
        style.quiet_size if span.is_quiet else style.size,
        QUIET if span.is_quiet else style.ink,
        own,
    )
