"""The state of a paper while its blocks are set: where in the structure, in which language, into what."""

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

from reportlab.platypus import Flowable

from fteam.document.blocks import Block
from fteam.document.fonts import shipped_fonts
from fteam.document.look import Styles
from fteam.document.panels import Border, Padding, Panel
from fteam.document.paragraph import Setting
from fteam.document.setter import Setter
from fteam.document.story import Story
from fteam.document.tables import grid
from fteam.document.tree import Node
from fteam.words import is_rtl_language

ROW_PADDING: Final = 0.3
TIGHT_PADDING: Final = 0.08
AFTER_TABLE: Final = 0.5

Maker = Callable[["Composer", Any], None]
"""Sets one kind of block."""


class Composer:
    """Sets blocks into parts that can be laid out, and builds the structure beside them.

    Attributes:
        styles: Looks of the paper.
        is_court: Whether the paper is a court's copy, without empty fields.
        root: The structure.
        node: Where in the structure the next block goes.
        setter: Sets text in the language of the part.
        story: Where the next part goes.
        languages: Tags of the parts in other languages.
    """

    def __init__(
        self, language: str, styles: Styles, makers: Mapping[type, Maker], *, is_court: bool
    ) -> None:
        self.styles = styles
        self.is_court = is_court
        self.root = Node("Document", language=language)
        self.node = self.root
        self.setter = Setter(setting_of(language), styles)
        self.story = Story()
        self.languages: list[str] = []
        self._makers = makers

    @property
    def is_rtl(self) -> bool:
        """Whether the part begins at the right."""
        return self.setter.setting.is_rtl

    @property
    def size(self) -> float:
        """Size of the text, in points."""
        return self.styles.size

    def lay(self, blocks: Iterable[Block]) -> None:
        """Set blocks one after the other."""
        for block in blocks:
            self._makers[type(block)](self, block)

    @contextmanager
    def within(self, node: Node, language: str = "") -> Generator[None, None, None]:
        """Set what follows into an element of the structure, in another language if one is given."""
        before = self.node, self.setter
        self.node = node
        if language:
            self.languages.append(language)
            self.setter = Setter(setting_of(language), self.styles)
        try:
            yield
        finally:
            self.node, self.setter = before

    @contextmanager
    def collected(self) -> Generator[Story, None, None]:
        """Collect what follows instead of adding it to the paper."""
        before, self.story = self.story, Story()
        try:
            yield self.story
        finally:
            self.story = before

    def panel(
        self, parts: Sequence[Flowable], border: Border, padding: Padding, space: float, least: float = 0
    ) -> Panel:
        """Put a frame around parts; the space around it is measured by the size of the text."""
        return Panel(parts, border, padding, self.size * space, is_rtl=self.is_rtl, least=least)

    def columns(
        self,
        rows: Sequence[Sequence[list[Flowable]]],
        widths: Sequence[float],
        *,
        heads: int = 0,
        has_lines: bool = False,
        least: float = 0,
        is_form: bool = False,
        is_even: bool = False,
    ) -> Flowable:
        """Put cells in columns."""
        return grid(
            rows,
            widths,
            heads=heads,
            has_lines=has_lines,
            padding=self.size * (ROW_PADDING if has_lines or is_form else TIGHT_PADDING),
            after=self.size * AFTER_TABLE,
            is_rtl=self.is_rtl,
            least=least,
            is_form=is_form,
            is_even=is_even,
        )


def setting_of(language: str) -> Setting:
    """Return what all paragraphs of a language share."""
    return Setting(shipped_fonts(), language, is_rtl_language(language))
