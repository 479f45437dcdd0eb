"""Sets headings, paragraphs, quotes, lists and groups of them.

Source:
    ISO 14289-1 (PDF/UA-1), 7.4 (headings), 7.6 (lists); ISO 32000-1, 14.8.4.3 (block-level elements).
"""

from dataclasses import replace
from typing import Final

from reportlab.platypus import Flowable

from fteam.document.blocks import (
    Block,
    Group,
    Heading,
    Items,
    Line,
    Mark,
    NewPage,
    Pair,
    Para,
    Quote,
    Space,
    Title,
)
from fteam.document.composer import Composer
from fteam.document.isolate import FSI, PDI, isolate
from fteam.document.look import INK, Align, Style
from fteam.document.panels import Border, Gap, Padding, Rule, SectionEnd
from fteam.document.paragraph import Entry, Paragraph
from fteam.document.parts import SealField
from fteam.document.text import Span, Text, plain, spans

UNORDERED: Final = "<</O/List/ListNumbering/Disc>>"
UNMARKED: Final = "<</O/List/ListNumbering/None>>"
RULED_LEVEL: Final = 2
"""Headings of this level have a line beneath."""
TITLE_WIDTHS: Final = (3, 1.4)
INDENT: Final = 1.2
TICK_INDENT: Final = 1.6
TICK_SPACE: Final = 0.6


def title(composer: Composer, block: Title) -> None:
    """Set heading 1 and what stands across from it."""
    styles, setter, node = composer.styles, composer.setter, composer.node
    style = styles.scaled(styles.heading(1), block.scale)
    heading = setter.paragraph(block.text, style, node.child("H1"), entry=Entry(plain(block.text), 0))
    across = replace(styles.cell, align=Align.END)
    beside: list[Flowable] = [setter.paragraph(words, across, node.child("P")) for words in block.aside]
    composer.story.add(composer.columns([[[heading], beside]], TITLE_WIDTHS) if beside else heading)


def heading(composer: Composer, block: Heading) -> None:
    """Set a heading; it stays with what follows."""
    made = heading_paragraph(composer, block)
    composer.story.lead(made)
    if block.level == RULED_LEVEL:
        composer.story.lead(Rule(0, composer.size * 0.3, 0.9, INK))


def heading_paragraph(composer: Composer, block: Heading) -> Paragraph:
    """Set the words of a heading."""
    entry = Entry(plain(block.text), block.level - 1)
    node = composer.node.child(f"H{block.level}")
    style = composer.styles.heading(block.level, block.scale)
    return composer.setter.paragraph(_noted(block), style, node, entry=entry)


def _noted(block: Heading) -> Text:
    return [*spans(block.text), Span(" "), *_who(block.note)] if plain(block.note) else block.text


def para(composer: Composer, block: Para) -> None:
    """Set a paragraph."""
    styles = composer.styles
    style = styles.scaled(styles.quiet if block.is_quiet else styles.body, block.scale)
    made = composer.setter.paragraph(block.text, style, composer.node.child("P"))
    if block.leads:
        composer.story.lead(made)
    else:
        composer.story.add(made)


def quote(composer: Composer, block: Quote) -> None:
    """Set someone's words beside a bar; the speaker's name keeps the language around it."""
    if not block.language:
        words: Text = [FSI, *spans(block.text), PDI, " ", *_who(block.who)] if block.who else block.text
        _bar(composer, words)
        return
    around = composer.setter.setting.language
    who = [replace(span, text=isolate(span.text), language=around) for span in _who(block.who)]
    with composer.within(composer.node.child("Sect", language=block.language), block.language):
        _bar(composer, [*spans(block.text), *([Span(" ")] if who else []), *who])


def _who(text: Text) -> list[Span]:
    return [replace(span, is_quiet=True) for span in spans(text) if span.text]


def _bar(composer: Composer, words: Text) -> None:
    node = composer.node.child("BlockQuote").child("P")
    part = composer.setter.paragraph(words, composer.styles.cell, node)
    composer.story.add(composer.panel([part], Border.BAR, Padding(13, 0, 2, 2), 0.35))


def items(composer: Composer, block: Items) -> None:
    """Set a list."""
    size = composer.size * block.scale
    holder = composer.node.child("L", attributes=UNORDERED if block.is_bulleted else UNMARKED)
    style = _item_style(composer, block, size)
    for item in block.items:
        node = holder.child("LI")
        label = composer.setter.label(block.mark, style, node.child("Lbl"))
        composer.story.add(composer.setter.paragraph(item, style, node.child("LBody"), label=label))


def _item_style(composer: Composer, block: Items, size: float) -> Style:
    body = composer.styles.scaled(composer.styles.body, block.scale)
    if block.is_bulleted:
        return replace(body, indent=size * INDENT, after=size * 0.25)
    return replace(body, indent=size * TICK_INDENT, after=size * TICK_SPACE)


def mark(composer: Composer, block: Mark) -> None:
    """Set a mark, or a place for one; a court's copy has no empty field."""
    if composer.is_court and isinstance(block.part, SealField):
        return
    composer.story.add(composer.setter.part(block.part, composer.styles.body, composer.node))


def line(composer: Composer, block: Line) -> None:
    """Set a thin line across the page, or one along which to cut."""
    if not block.is_cut:
        composer.story.add(Rule(composer.size * 0.5, composer.size * 0.5))
        return
    # What is torn off belongs to no section, so none continues there.
    composer.story.lead(SectionEnd())
    if plain(block.cut):
        style = replace(composer.styles.quiet, before=composer.size, after=0)
        composer.story.lead(composer.setter.paragraph(block.cut, style, composer.node.child("P")))
    composer.story.add(Rule(composer.size * 0.2, composer.size, 0.8, INK, is_dashed=True))


def space(composer: Composer, block: Space) -> None:
    """Leave room."""
    composer.story.add(Gap(block.height))


def new_page(composer: Composer, _block: NewPage) -> None:
    """Begin a page."""
    composer.story.break_page()


def group(composer: Composer, block: Group) -> None:
    """Set blocks that belong together."""
    if block.is_boxed:
        with composer.collected() as story:
            composer.lay(block.blocks)
        if parts := story.framed_parts:
            composer.story.add(composer.panel(parts, Border.BOX, Padding(12, 12, 9, 9), 0.8))
    elif block.is_together:
        with composer.collected() as story:
            composer.lay(block.blocks)
        if parts := story.bare_parts:
            composer.story.add_together(parts)
    else:
        with composer.within(composer.node.child("Sect", language=block.language), block.language):
            composer.lay(block.blocks)


def pair(composer: Composer, block: Pair) -> None:
    """Set the same in two languages beside each other; the other language begins at its own side."""
    if isinstance(block.first, Heading) and isinstance(block.second, Heading):
        _heading_pair(composer, block.first, block.second, block.language)
        return
    first = _one_side(composer, block.first)
    second = _one_side(composer, block.second, block.language)
    composer.story.add(composer.columns([[first, second]], (1, 1)))


def _one_side(composer: Composer, block: Block, language: str = "") -> list[Flowable]:
    node = composer.node.child("Sect", language=language)
    with composer.within(node, language), composer.collected() as story:
        composer.lay([block])
    return story.bare_parts


def _heading_pair(composer: Composer, first: Heading, second: Heading, language: str) -> None:
    """Set one heading that says its words twice."""
    # Half a page wide, a larger heading would break into lines.
    first, second = replace(first, scale=1), replace(second, scale=1)
    style = composer.styles.heading(first.level)
    made = heading_paragraph(composer, first)
    with composer.within(made.node, language):
        node = made.node.child("Span", language=language)
        other = composer.setter.paragraph(_noted(second), style, node)
    beside = composer.columns([[[made], [other]]], (1, 1))
    # The cells drop the room around what they hold.
    beside.spaceBefore, beside.spaceAfter = style.before, style.after
    composer.story.lead(beside)
    if first.level == RULED_LEVEL:
        composer.story.lead(Rule(0, composer.size * 0.3, 0.9, INK))
