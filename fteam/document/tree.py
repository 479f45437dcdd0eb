"""The logical structure of a paper: what a screen reader walks through.

Source:
    ISO 32000-1, 14.7 (logical structure), 14.8.4 (standard structure types); ISO 14289-1, 7.
"""

from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from fteam.document.objects import Raw, text_string
from fteam.document.writer import PdfDocument

ROOT: Final = "StructTreeRoot"
CELLS: Final = frozenset({"TD", "TH"})
"""Kept when they are empty, so that rows stay complete."""


class Marked(NamedTuple):
    """A stretch of page content that belongs to an element."""

    page: int
    number: int


class Held(NamedTuple):
    """An object on a page, such as a form field, that belongs to an element."""

    page: int
    name: str


class Node:
    """One element of the structure.

    Attributes:
        kind: Standard structure type, such as ``P`` or ``TH``.
        language: BCP 47 tag where it differs from the paper's.
        alt: What is said instead of a picture or a field.
        attributes: Attribute dictionary as PDF text.
        kids: Elements, marked content and objects, in reading order.
    """

    def __init__(self, kind: str, *, language: str = "", alt: str = "", attributes: str = "") -> None:
        self.kind = kind
        self.language = language
        self.alt = alt
        self.attributes = attributes
        self.kids: list[Node | Marked | Held] = []
        self.name = ""

    def child(self, kind: str, *, language: str = "", alt: str = "", attributes: str = "") -> "Node":
        """Add an element at the end."""
        node = Node(kind, language=language, alt=alt, attributes=attributes)
        self.kids.append(node)
        return node

    @property
    def is_live(self) -> bool:
        """Whether anything was drawn for it; other elements are left out."""
        return self.kind in CELLS or bool(self.content)

    @cached_property
    def content(self) -> list["Node | Marked | Held"]:
        """Kids that are written; asked for once all is drawn."""
        return [kid for kid in self.kids if not isinstance(kid, Node) or kid.is_live]


class StructureTree:
    """Everything that the structure needs to be written."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self._pages: list[list[Node]] = []
        self._objects: list[Node] = []
        self._page: list[Node] = []

    def mark(self, node: Node, page: int) -> int:
        """Give the next stretch of the current page to an element; returns its number."""
        number = len(self._page)
        self._page.append(node)
        node.kids.append(Marked(page, number))
        return number

    def end_page(self) -> int:
        """Finish a page; returns its key in the parent tree."""
        self._pages.append(self._page)
        self._page = []
        return len(self._pages) - 1

    def hold(self, node: Node, page: int, name: str) -> int:
        """Give an object to an element; returns the object's key, counted below the pages'."""
        node.kids.append(Held(page, name))
        self._objects.append(node)
        return len(self._objects) - 1

    def object_key(self, number: int) -> int:
        """Return the final key of a held object, known once all pages are drawn."""
        return len(self._pages) + number

    def add_to(self, document: PdfDocument) -> Raw:
        """Add all elements to a document; returns the root that the catalog names."""
        root = Raw(self._root)
        document.add(root, ROOT)
        for index, (node, parent) in enumerate(_walk(self.root, ROOT)):
            node.name = f"Element{index}"
            document.add(_element(node, parent), node.name)
        for index, owners in enumerate(self._pages):
            document.add(_references(owners), f"Owners{index}")
        document.add(Raw(self._parent_tree), "ParentTree")
        return root

    def _root(self, document: PdfDocument) -> str:
        return (
            f"<</Type/StructTreeRoot/K {document.ref(self.root.name)}/ParentTree {document.ref('ParentTree')}"
            f"/ParentTreeNextKey {len(self._pages) + len(self._objects)}>>"
        )

    def _parent_tree(self, document: PdfDocument) -> str:
        pages = [f"{index} {document.ref(f'Owners{index}')}" for index in range(len(self._pages))]
        held = [
            f"{self.object_key(index)} {document.ref(node.name)}" for index, node in enumerate(self._objects)
        ]
        return f"<</Nums[{' '.join(pages + held)}]>>"


def _walk(node: Node, parent: "Node | str") -> Iterator[tuple[Node, "Node | str"]]:
    yield node, parent
    for kid in node.content:
        if isinstance(kid, Node):
            yield from _walk(kid, node)


def _references(owners: list[Node]) -> Raw:
    return Raw(lambda document: f"[{' '.join(document.ref(node.name) for node in owners)}]")


def _element(node: Node, parent: "Node | str") -> Raw:
    def write(document: PdfDocument) -> str:
        above = parent if isinstance(parent, str) else parent.name
        page = next((kid.page for kid in node.content if not isinstance(kid, Node)), 0)
        kids = " ".join(_kid(document, kid, page) for kid in node.content)
        entries = [f"/Type/StructElem/S/{node.kind}/P {document.ref(above)}/K[{kids}]"]
        if page:
            entries.append(f"/Pg {document.ref(f'Page{page}')}")
        if node.language:
            entries.append(f"/Lang({node.language})")
        if node.alt:
            entries.append(f"/Alt{text_string(node.alt)}")
        if node.attributes:
            entries.append(f"/A{node.attributes}")
        return f"<<{''.join(entries)}>>"

    return Raw(write)


def _kid(document: PdfDocument, kid: Node | Marked | Held, page: int) -> str:
    if isinstance(kid, Node):
        return document.ref(kid.name)
    elsewhere = "" if kid.page == page else f"/Pg {document.ref(f'Page{kid.page}')}"
    if isinstance(kid, Held):
        return f"<</Type/OBJR{elsewhere}/Obj {document.ref(kid.name)}>>"
    return f"<</Type/MCR{elsewhere}/MCID {kid.number}>>" if elsewhere else str(kid.number)
