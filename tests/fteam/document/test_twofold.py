"""Two languages beside each other: fixed words twice, spoken words once, nothing left out."""

import pytest

from fteam.document.blocks import (
    Beside,
    Block,
    Box,
    Boxes,
    Calendar,
    Columns,
    Day,
    Group,
    Heading,
    Items,
    Line,
    Mark,
    Pair,
    Para,
    Quote,
    Title,
    WritingLines,
)
from fteam.document.parts import PenLine, stack
from fteam.document.setter import is_text
from fteam.document.text import Span, Text, bold, plain, quiet, spans
from fteam.document.twofold import Twofold, is_same

TWO = Twofold("es")


def joined(first: Block, second: Block) -> tuple[Block, ...]:
    return TWO.blocks([first], [second])


def said(text: Text) -> list[tuple[str, str]]:
    return [(span.text, span.language) for span in spans(text)]


def test_what_both_say_stands_once() -> None:
    assert joined(Para("“Quiero dormir.”"), Para("«Quiero dormir.»")) == (Para("“Quiero dormir.”"),)


def test_fixed_paragraphs_stand_beside_each_other() -> None:
    one, two = Para("A judge can ask."), Para("Un juez puede pedir.")

    assert joined(one, two) == (Pair(one, two, "es"),)


def test_spoken_words_between_fixed_ones_stand_once() -> None:
    one = Para([bold("Why we met."), Span(" "), Span("To plan the week.")])
    two = Para([bold("Por qué."), Span(" "), Span("To plan the week.")])

    (made,) = joined(one, two)

    assert isinstance(made, Para)
    assert said(made.text) == [
        ("Why we met. / ", ""),
        ("Por qué.", "es"),
        (" ", ""),
        ("To plan the week.", ""),
    ]


def test_a_space_after_words_of_the_other_language_stays_outside_of_them() -> None:
    text = TWO.text([Span("For "), Span("Layla")], [Span("Para "), Span("Layla")])

    assert said(text) == [("For / ", ""), ("Para", "es"), (" ", ""), ("Layla", "")]


def test_marks_of_direction_do_not_hide_that_words_are_the_same() -> None:
    turned = [bold("لماذا"), Span("\u2066"), Span("To plan the week."), Span("\u2069")]

    text = Twofold("ar").text([bold("Why"), Span("To plan the week.")], turned)

    assert plain(text) == "Why / لماذاTo plan the week."


def test_a_beginning_that_both_have_stands_once() -> None:
    text = TWO.text("every Tuesday, until Tue, Dec 15", "every Tuesday, hasta mar, 15 dic")

    assert said(text) == [("every Tuesday, ", ""), ("until Tue, Dec 15 / ", ""), ("hasta mar, 15 dic", "es")]


def test_a_short_beginning_is_no_reason_to_join() -> None:
    assert "\n" in plain(TWO.text("a big house", "a casa grande"))


def test_words_that_the_other_language_leaves_out_are_not_said_again() -> None:
    full = [Span("I will "), Span("call Noor every night")]

    assert TWO.text(full, "call Noor every night") == full
    assert said(TWO.text("call Noor every night", full)) == [
        ("I will ", "es"),
        ("call Noor every night", "es"),
    ]


def test_an_added_end_stands_alone() -> None:
    assert said(TWO.text("Majo ", "Majo vive")) == [("Majo ", ""), ("vive", "es")]


def test_a_title_has_the_other_beneath_and_its_aside_in_both() -> None:
    one = Title("Our family plan", ("Copy for", "Maria"))
    two = Title("El plan", ("Copia para", "Maria"))

    title, other = joined(one, two)

    assert isinstance(title, Title)
    assert [plain(part) for part in title.aside] == ["Copy for / Copia para", "Maria"]
    assert isinstance(other, Para)
    assert said(other.text) == [("El plan", "es")]
    assert joined(Title("Maria"), Title("Maria")) == (Title("Maria"),)


def test_headings_stand_beside_each_other_and_names_once() -> None:
    one, two = Heading("Needs", 2), Heading("Necesidades", 2)

    assert joined(one, two) == (Pair(one, two, "es"),)
    assert joined(Heading("Luz", 3, "comadre"), Heading("Luz", 3, "comadre")) == (
        Heading("Luz", 3, "comadre"),
    )
    (made,) = joined(Heading("Luz", 3, "aunt"), Heading("Luz", 3, "tía"))
    assert isinstance(made, Heading)
    assert said(made.note) == [("aunt", ""), (" / ", ""), ("tía", "es")]


def test_a_quote_stands_once_with_its_speaker_in_both() -> None:
    (made,) = joined(Quote("“Hi.”", "Ana, aunt"), Quote("«Hi.»", "Ana, tía"))

    assert isinstance(made, Quote)
    assert (made.text, plain(made.who)) == ("“Hi.”", "Ana, aunt / Ana, tía")


def test_items_are_joined_one_by_one() -> None:
    (made,) = joined(Items(("A", "same"), "•"), Items(("B", "same"), "•"))

    assert isinstance(made, Items)
    assert [plain(item) for item in made.items] == ["A\nB", "same"]
    other = Items(("B",), "•")
    assert joined(Items(("A", "C"), "•"), other) == (Pair(Items(("A", "C"), "•"), other, "es"),)


def test_cells_hold_both_beneath_each_other_and_short_ones_in_a_line() -> None:
    long, lang = "Decided by the agency on Friday", "La agencia decidió el viernes"

    (made,) = joined(
        Columns((("1", "daily", long),), (1, 1, 1), ("No.", "When", "What")),
        Columns((("1", "diario", lang),), (1, 1, 1), ("N.º", "Cuándo", "Qué")),
    )

    assert isinstance(made, Columns)
    assert made.rows[0][0] == "1"
    assert is_text(made.rows[0][1])
    assert plain(made.rows[0][1]) == "daily / diario"
    assert made.rows[0][2] == stack(long, [Span(lang, language="es")])
    assert [plain(head) for head in made.header] == ["No.\nN.º", "When\nCuándo", "What\nQué"]


def test_cells_of_other_shapes_are_put_one_after_the_other() -> None:
    cell = TWO.cell(stack("One", PenLine()), stack("Uno"))

    assert cell == stack("One", PenLine(), [Span("Uno", language="es")])
    assert TWO.cell(stack("One"), stack("Uno", PenLine())) == stack(
        "One", [Span("Uno", language="es")], PenLine()
    )


def test_a_cell_says_what_both_begin_with_once() -> None:
    cell = TWO.cell("every Tuesday and Thursday, until Dec 15", "every Tuesday and Thursday, hasta el 15 dic")

    assert is_text(cell)
    assert plain(cell) == "every Tuesday and Thursday, until Dec 15 / hasta el 15 dic"


def test_texts_of_other_shapes_have_a_line_each() -> None:
    assert plain(TWO.text([bold("Who?"), "Maria, each day"], "Cada día, alguien")) == (
        "Who?Maria, each day\nCada día, alguien"
    )


def test_marks_stand_once() -> None:
    assert TWO.cell(PenLine(), PenLine(20)) == stack(PenLine())
    assert joined(Mark(PenLine()), Mark(PenLine(20))) == (Mark(PenLine()),)
    assert joined(Line(), Line()) == (Line(),)


def test_columns_beside_each_other_are_joined() -> None:
    (made,) = joined(Beside(("Day", "Night"), (1, 1)), Beside(("Día", "Noche"), (1, 1)))

    assert isinstance(made, Beside)
    assert [plain(each) for each in made.columns if is_text(each)] == ["Day / Día", "Night / Noche"]


def test_parts_of_forms_and_calendars_tell_both() -> None:
    (boxes,) = joined(Boxes((Box("Name"),)), Boxes((Box("Nombre"),)))
    (room,) = joined(WritingLines("Hopes"), WritingLines("Esperanzas"))
    week = ((Day("1", "Mon"),) * 7,)
    (calendar,) = joined(Calendar(week, ("Sun",) * 7), Calendar(week, ("dom",) * 7))

    assert isinstance(boxes, Boxes)
    assert isinstance(room, WritingLines)
    assert isinstance(calendar, Calendar)
    assert (plain(boxes.boxes[0].label), plain(room.label)) == ("Name / Nombre", "Hopes / Esperanzas")
    assert plain(calendar.header[0]) == "Sun\ndom"


def test_groups_are_joined_inside() -> None:
    made = joined(Group((Para("A b c"),), is_boxed=True), Group((Para("X y z"),), is_boxed=True))

    assert made == (Group((Pair(Para("A b c"), Para("X y z"), "es"),), is_boxed=True),)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (Columns((("a",),), (1,)), Columns((("a",), ("b",)), (1,))),
        (Beside(("a",), (1,)), Beside(("a", "b"), (1, 1))),
    ],
)
def test_tables_of_other_shapes_stand_one_after_the_other(one: Block, two: Block) -> None:
    assert joined(one, two) == (Group((one, Group((two,), language="es"))),)


def test_papers_of_other_shapes_stand_one_after_the_other() -> None:
    assert TWO.blocks([Para("a")], [Para("b"), Line()]) == (
        Para("a"),
        Group((Para("b"), Line()), language="es"),
    )


def test_words_are_the_same_whatever_their_marks() -> None:
    assert is_same("“Hola.”", [Span("\u2068«Hola»\u2069")])
    assert not is_same("Hola", quiet("Hello"))
