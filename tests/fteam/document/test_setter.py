from fteam.document.fields import PenLineFigure, SignatureField
from fteam.document.fonts import shipped_fonts
from fteam.document.ink import InkFigure
from fteam.document.look import Styles
from fteam.document.paragraph import Paragraph, Setting
from fteam.document.parts import PenLine, stack
from fteam.document.setter import Setter
from fteam.document.text import Span
from fteam.document.tree import Node
from tests.fteam.document.reading import INK, SEAL

STYLES = Styles(11)
SETTER = Setter(Setting(shipped_fonts(), "en", is_rtl=False), STYLES)


def kinds(node: Node) -> list[str]:
    return [kid.kind for kid in node.kids if isinstance(kid, Node)]


def test_text_alone_stands_in_the_element_of_its_cell() -> None:
    cell = Node("TD")

    parts = SETTER.cell("words", STYLES.cell, cell)

    assert [type(part) for part in parts] == [Paragraph]
    assert kinds(cell) == []


def test_several_parts_have_elements_of_their_own() -> None:
    cell = Node("TD")

    parts = SETTER.cell(stack("words", INK, PenLine(), SEAL), STYLES.cell, cell)

    assert [type(part) for part in parts] == [Paragraph, InkFigure, PenLineFigure, SignatureField]
    assert kinds(cell) == ["P", "Figure", "Form"]


def test_empty_cell_holds_nothing() -> None:
    parts = SETTER.cell("", STYLES.cell, Node("TD"))

    assert parts == []


def test_paragraph_in_another_language_says_so() -> None:
    node = Node("P")

    SETTER.paragraph(Span("Quiero dormir.", language="es"), STYLES.body, node)

    assert node.language == "es"


def test_paragraph_in_two_languages_keeps_that_of_the_paper() -> None:
    node = Node("P")

    SETTER.paragraph([Span("Quiero dormir.", language="es"), " Luz"], STYLES.body, node)

    assert not node.language
