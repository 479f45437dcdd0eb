"""Sets a paper's blocks and writes its file: the makers of all kinds of block, in one list."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from fteam.document import blocks as b
from fteam.document import compose_forms as forms
from fteam.document import compose_tables as tables
from fteam.document import compose_text as text
from fteam.document.composer import Composer, Maker, setting_of
from fteam.document.look import Styles
from fteam.document.metadata import PaperFacts
from fteam.document.panels import Gap
from fteam.document.paper import PAGES, PaperLook
from fteam.document.sheet import Footer, Sheet, Written
from fteam.document.unswept import unswept

MAKERS: Final[Mapping[type, Maker]] = {
    b.Title: text.title,
    b.Heading: text.heading,
    b.Para: text.para,
    b.Quote: text.quote,
    b.Items: text.items,
    b.Mark: text.mark,
    b.Line: text.line,
    b.Space: text.space,
    b.NewPage: text.new_page,
    b.Group: text.group,
    b.Pair: text.pair,
    b.Columns: tables.columns,
    b.Beside: tables.beside,
    b.Calendar: tables.calendar,
    b.Boxes: forms.boxes,
    b.WritingLines: forms.writing_lines,
    b.FillIn: forms.fill_in,
}


@dataclass(frozen=True)
class Around:
    """What stands around the content of every page.

    Attributes:
        footer: Makes the texts of the foot.
        continued: Says that a page goes on with a section, given its heading.
        watermark: A word behind the text, or nothing.
        has_folds: Whether the edges show where to fold the page.
    """

    footer: Footer | None = None
    continued: Callable[[str], str] | None = None
    watermark: str = ""
    has_folds: bool = False


@unswept()
def set_blocks(
    blocks: Sequence[b.Block], facts: PaperFacts, look: PaperLook, around: Around, size: float
) -> Written:
    """Set blocks, lay out the pages and write the file.

    Args:
        blocks: The paper in the order of reading.
        facts: What it says about itself.
        look: Page and standard.
        around: What stands around each page.
        size: Size of its text in points.
    """
    styles = Styles(size)
    composer = Composer(facts.language, styles, MAKERS, is_court=look.is_court)
    composer.lay(blocks)
    whole = replace(
        facts,
        other_languages=(*facts.other_languages, *composer.languages),
        standard=look.standard,
        attachments=() if look.is_court else look.attachments,
    )
    setting = setting_of(facts.language)
    sheet = Sheet(
        PAGES[look.page],
        setting,
        styles.footer,
        around.footer,
        around.continued,
        around.watermark,
        around.has_folds,
    )
    return sheet.write(composer.story.parts or [Gap(1)], whole, composer.root)
