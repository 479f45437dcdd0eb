"""Sets parts of a paper: finds faces and sizes, makes the structure, returns what can be laid out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

from reportlab.platypus import Flowable

from fteam.document.fields import PenLineFigure, SignatureField
from fteam.document.ink import InkFigure
from fteam.document.look import Style, Styles
from fteam.document.paragraph import Entry, Label, Paragraph, Setting
from fteam.document.parts import Cell, Ink, Part, PenLine, SealField, Stack
from fteam.document.shaping import shape
from fteam.document.text import Text, pieces, plain, spans
from fteam.document.tree import Node
from fteam.words import is_rtl_language


@dataclass(frozen=True)
class Setter:
    """Sets parts in one language.

    Attributes:
        setting: Faces, language and direction.
        styles: Looks of the paper.
    """

    setting: Setting
    styles: Styles

    def paragraph(
        self,
        text: Text,
        style: Style,
        node: Node,
        *,
        label: Label | None = None,
        entry: Entry | None = None,
        repeats: bool = False,
    ) -> Paragraph:
        """Set a paragraph into an element of the structure; its element tells a language of its own."""
        made = pieces(text, style, self.setting.language)
        languages = {piece.language for piece in made}
        setting = replace(self.setting, language=languages.pop()) if len(languages) == 1 else self.setting
        if setting.language != self.setting.language:
            node.language = setting.language
        shaped = shape(made, setting.fonts, is_rtl=is_rtl_language(setting.language))
        return Paragraph(shaped, style, node, setting, label=label, entry=entry, repeats=repeats)

    def label(self, text: str, style: Style, node: Node) -> Label:
        """Set the mark of a list item."""
        setting = self.setting
        return Label(shape(pieces(text, style, setting.language), setting.fonts, is_rtl=setting.is_rtl), node)

    def part(self, part: Part, style: Style, parent: Node) -> Flowable:
        """Set a part as a new element of its own."""
        is_rtl = self.setting.is_rtl
        if isinstance(part, Ink):
            figure = parent.child("Figure", alt=part.alt)
            return InkFigure(part.strokes, (part.width, part.height), figure, is_rtl=is_rtl)
        if isinstance(part, PenLine):
            return PenLineFigure((part.width, part.height), is_rtl=is_rtl)
        if isinstance(part, SealField):
            form = parent.child("Form", alt=part.tooltip)
            return SignatureField(part, form, self.setting, style)
        return self.paragraph(part, style, parent.child("P"))

    def cell(self, cell: Cell, style: Style, node: Node, *, repeats: bool = False) -> list[Flowable]:
        """Set a cell; text alone stands in the cell's own element."""
        if isinstance(cell, Stack):
            return [self._stacked(index, part, style, node) for index, part in enumerate(cell.parts)]
        if isinstance(cell, Ink | PenLine | SealField):
            return [self.part(cell, style, node)]
        return [self.paragraph(cell, style, node, repeats=repeats)] if plain(cell) else []

    def _stacked(self, index: int, part: Part, style: Style, node: Node) -> Flowable:
        """Set a part of a stack; the first stands on the line of the cells beside it."""
        if index and is_text(part) and all(span.is_quiet for span in spans(part)):
            return self.part(part, self.styles.beneath(style), node)
        return self.part(part, style, node)

    def cells(self, cells: Sequence[Cell], style: Style, node: Node) -> list[list[Flowable]]:
        """Set cells as parts of one list item."""
        return [self.cell(cell, style, node.child("P") if is_text(cell) else node) for cell in cells]


def is_text(cell: Cell) -> TypeGuard[Text]:
    """Tell whether a cell holds one paragraph and nothing else."""
    return not isinstance(cell, Stack | Ink | PenLine | SealField)
