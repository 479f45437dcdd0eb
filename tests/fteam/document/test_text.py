from fteam.document.fonts import Cut
from fteam.document.look import INK, QUIET, Styles
from fteam.document.text import Span, bold, italic, pieces, plain, quiet, spans

STYLES = Styles(11)


def test_text_may_be_words_a_span_or_several() -> None:
    found = [spans("a"), spans(bold("a")), spans(["a", italic("b")])]

    assert found == [[Span("a")], [Span("a", is_bold=True)], [Span("a"), Span("b", is_italic=True)]]


def test_words_alone_can_be_had() -> None:
    words = plain(["a ", quiet("b")])

    assert words == "a b"


def test_spans_take_their_look_from_the_style() -> None:
    made = pieces(["a", bold("b"), italic("c"), quiet("d"), Span("e", language="ar")], STYLES.body, "en")

    assert [piece.cut for piece in made] == [Cut.REGULAR, Cut.BOLD, Cut.ITALIC, Cut.REGULAR, Cut.REGULAR]
    assert [piece.ink for piece in made] == [INK, INK, INK, QUIET, INK]
    assert made[3].size < made[0].size
    assert [piece.language for piece in made] == ["en"] * 4 + ["ar"]


def test_quiet_words_of_a_heading_are_not_bold() -> None:
    made = pieces(["a", quiet("b")], STYLES.heading(2), "en")

    assert [piece.cut for piece in made] == [Cut.BOLD, Cut.REGULAR]
