from fteam.document.tree import Marked, Node, StructureTree


def test_element_without_content_is_left_out() -> None:
    root = Node("Document")
    root.child("P")
    cell = root.child("TR").child("TD")

    kinds = [kid.kind for kid in root.content if isinstance(kid, Node)]

    assert kinds == ["TR"]
    assert cell.is_live


def test_content_is_numbered_anew_on_each_page() -> None:
    tree = StructureTree(Node("Document"))
    text = tree.root.child("P")

    numbers = [tree.mark(text, 1), tree.mark(text, 1)]
    key = tree.end_page()
    numbers.append(tree.mark(text, 2))

    assert numbers == [0, 1, 0]
    assert key == 0
    assert text.kids == [Marked(1, 0), Marked(1, 1), Marked(2, 0)]


def test_objects_are_numbered_after_the_pages() -> None:
    tree = StructureTree(Node("Document"))

    held = tree.hold(tree.root.child("Form"), 1, "Field.seal")
    tree.end_page()
    tree.end_page()

    assert tree.object_key(held) == 2
