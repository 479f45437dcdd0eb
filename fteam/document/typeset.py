"""The way to every paper: written by a function, with the same foot, draft word and standard on all.

Source:
    Domain model 6.1, 16 (foot of every page) and its options (draft watermark until closed).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from fteam.document.blocks import Group, Para, Title
from fteam.document.isolate import isolate
from fteam.document.metadata import PaperFacts
from fteam.document.page import PaperBuilder
from fteam.document.paper import Paper, PaperLook
from fteam.document.sheet import Footer, Written
from fteam.document.twofold import Twofold
from fteam.document.untranslated import untranslated_note
from fteam.words import Phrase, Words, phrase

DOT: Final = " \u00b7 "
LINE_END: Final = "\n"
LONGEST_LABEL: Final = 34
"""Letters of a family's label in the foot."""
STEPS: Final = (0.94, 0.88, 0.82, 0.76, 0.71)
"""Sizes of text that are tried, one after the other, to fit a paper on one page."""
LEAST_SIZE: Final = 9.5
"""Points; smaller text is not fit to be read at a kitchen table."""
LEAST_LARGE_SIZE: Final = 16
DRAFT: Final = phrase("draft")
CONTINUED: Final = phrase("{heading} (continued)")
SEAL_FIELD: Final = "seal"
"""Name of the field that waits for the facilitator's seal."""
AGENCY_FIELDS: Final = frozenset({SEAL_FIELD, "stamp"})
"""Fields that the agency fills; all others wait for partners."""

Write = Callable[[PaperBuilder, Words], None]
"""Writes a paper in one language."""


@dataclass(frozen=True, slots=True)
class Foot:
    """What the foot of every page says.

    Attributes:
        label: The family's label or a neutral word; long ones are shortened.
        version: Number of the plan's version; 0 for papers that are of none, such as blank forms.
        check_code: Code of the content; empty for blank forms.
    """

    label: str = ""
    version: int = 0
    check_code: str = ""


def typeset(
    title: Phrase, write: Write, words: Words, look: PaperLook, foot: Foot, *, one_page: bool = False
) -> Paper:
    """Set a paper.

    Args:
        title: What it is, for the file's title; never a name.
        write: Writes it.
        words: The language of its fixed words.
        look: What is chosen for it.
        foot: What the foot of every page says.
        one_page: Whether its text may be set smaller so that it fits one page; where even the
            smallest size does not, it goes on on a second page in its own size.

    Returns:
        The paper; the same input gives the same bytes.
    """
    named = f"{words(title)} {foot.check_code}".strip()
    facts = PaperFacts(named, words.language, look.made_at)
    is_draft = foot.version > 0 and not look.sealed
    builder = PaperBuilder(
        facts,
        look,
        _footer(words, look, foot),
        watermark=words(DRAFT) if is_draft else "",
        continued=lambda heading: words(CONTINUED, heading=heading),
    )
    write(builder, words)
    if look.beside is not None and look.beside.language != words.language:
        other = PaperBuilder(facts, look)
        write(other, look.beside)
        builder.become(Twofold(look.beside.language).blocks(builder.blocks, other.blocks))
    _warn(builder, words)
    written = _on_one_page(builder) if one_page else builder.written()
    partners = tuple(name for name in written.fields if name not in AGENCY_FIELDS)
    seal = SEAL_FIELD if SEAL_FIELD in written.fields else ""
    return Paper(written.pdf, written.pages, seal, foot.check_code, partners)


def _warn(builder: PaperBuilder, words: Words) -> None:
    """Say under the title that the reader's language is not translated, where it is not."""
    note = untranslated_note(words)
    if not note:
        return
    box = Group(tuple(Para(span) for span in note), is_boxed=True)
    place = next((place for place, block in enumerate(builder.blocks, 1) if isinstance(block, Title)), 0)
    builder.become((*builder.blocks[:place], box, *builder.blocks[place:]))


def _on_one_page(builder: PaperBuilder) -> Written:
    first = builder.written()
    least = LEAST_LARGE_SIZE if builder.look.is_large else LEAST_SIZE
    sizes = (builder.look.size * step for step in STEPS)
    tried = (builder.written(size) for size in sizes if first.pages > 1 and size >= least)
    return next((each for each in tried if each.pages == 1), first)


def shortened(text: str) -> str:
    """Return a label that fits the foot of a page; the head of the paper has it in full."""
    return text if len(text) <= LONGEST_LABEL else text[: LONGEST_LABEL - 1].rstrip() + "\u2026"


def _footer(words: Words, look: PaperLook, foot: Foot) -> Footer:
    """Make the foot, in two languages if there are two."""
    tongues = [words] if look.beside is None else [words, look.beside]
    state = phrase("version {number}") if look.sealed else phrase("draft, not sealed, version {number}")
    version = _said(tongues, state, number=foot.version) if foot.version else ""
    first, *others = version.split(LINE_END)
    start = LINE_END.join([DOT.join(part for part in (first, shortened(foot.label)) if part), *others])
    middle = _said(tongues, phrase("check code {code}"), code=foot.check_code) if foot.check_code else ""

    def texts(page: int, pages: int) -> tuple[str, str, str]:
        return start, middle, _said(tongues, phrase("page {page} of {pages}"), page=page, pages=pages)

    return texts


def _said(tongues: Sequence[Words], sentence: Phrase, **facts: object) -> str:
    """Say a sentence of the foot in each language, on a line of its own; where they say the same, once."""
    said = dict.fromkeys(words(sentence, **facts) for words in tongues)
    return LINE_END.join(said) if len(said) == 1 else LINE_END.join(map(isolate, said))
