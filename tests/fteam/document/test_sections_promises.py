from dataclasses import replace

from fteam.rules.plan_view import AskLine, FamilyTimeLine, PromiserLines
from fteam.words import ENGLISH
from tests.fteam.document.printing import ARABIC, letters_of, pages_of, paper_of, printed
from tests.fteam.document.views import a_look, a_need, a_promise, a_view


def test_a_promise_tells_all_that_belongs_to_it() -> None:
    promise = a_promise(
        4,
        "open the room.",
        for_whom="Ana, Rosa",
        when="from Mon, Nov 23",
        first_step="Unlock it",
        pledge="4 afternoons",
        checked="Luz checks",
        how_we_know="They sign in.",
        plan_b="The library.",
        required="Required by a court",
        serves=(1, 3),
    )

    text = printed(promisers=(PromiserLines("Pastor Wood", "church", (promise,)),))

    assert (
        "What each person will do Pastor Wood church "
        "4 I will open the room. For Ana, Rosa First step: Unlock it I bring: 4 afternoons "
        "We will know: They sign in. If it does not work: The library. Required by a court "
        "from Mon, Nov 23 Luz checks helps with need 1, 3"
    ) in text


def test_a_bare_promise_leaves_no_trace_of_what_was_not_said() -> None:
    text = printed(promisers=(PromiserLines("Luz", "", (a_promise(1, "call."),)),))

    assert text.endswith("What each person will do Luz 1 I will call.")


def test_words_that_are_a_sentence_already_stay_as_they_are() -> None:
    text = printed(promisers=(PromiserLines("Luz", "", (a_promise(1, "I will call."),)),))

    assert text.endswith("1 I will call.")


def test_a_right_to_left_plan_adds_no_english_order_to_a_promise() -> None:
    text = printed(words=ARABIC, promisers=(PromiserLines("Luz", "", (a_promise(1, "call Sam."),)),))

    assert "I will" not in text


def test_large_print_has_the_same_words_in_fewer_columns() -> None:
    promise = a_promise(1, "open the room.", when="every day", checked="Luz checks", serves=(2,))

    text = printed(a_look(size=18), promisers=(PromiserLines("Luz", "", (promise,)),))

    assert "1 I will open the room. every day Luz checks helps with need 2" in text


def test_two_languages_have_what_is_said_twice_in_the_wide_column() -> None:
    promise = a_promise(1, "open the room.", when="every day", checked="Luz checks", serves=(2,))
    look = a_look(beside=replace(ENGLISH, language="nl"))

    text = printed(look, promisers=(PromiserLines("Luz", "", (promise,)),))

    assert "1 I will open the room. Luz checks helps with need 2 every day" in text


def test_promises_of_one_person_stay_together_and_many_may_be_divided() -> None:
    few = PromiserLines("Luz", "", tuple(a_promise(n, "call. " * 40) for n in (1, 2)))
    many = PromiserLines("Sam", "", tuple(a_promise(n, "call. " * 40) for n in range(3, 30)))
    needs = tuple(a_need(n, f"Need {n}") for n in range(1, 22))

    pages = pages_of(paper_of(a_view(needs=needs, promisers=(few, many))).pdf)

    home = next(page for page in pages if " Luz " in page)
    assert "2 I will call." in home
    assert "Sam" in " ".join(pages)
    assert pages[-1].startswith("What each person will do (continued)")


def test_family_time_tells_when_it_is_looked_at_again() -> None:
    time = FamilyTimeLine("Ana", "Darnell", "By video", "", "", "", "", "Sun, Dec 6")

    assert "We look at this again on Sun, Dec 6." in printed(family_times=(time,))


def test_asks_stand_apart_from_promises() -> None:
    asks = (
        AskLine("Dr. Patel", "to move the check-up.", "by Tue, Nov 24", "Sam"),
        AskLine("Rania", "to say yes or no.", "", ""),
    )

    text = printed(asks=asks)

    assert (
        "What each person will do We will ask (not promised yet) "
        "Dr. Patel: to move the check-up. Sam asks · by Tue, Nov 24 Rania: to say yes or no."
    ) in text


def test_family_time_tells_who_when_where_and_how() -> None:
    time = FamilyTimeLine(
        "Ana, Rosa", "Darnell", "By video", "Saturdays 10:00", "at home", "Sam", "They may end the call."
    )

    text = printed(family_times=(time,))

    assert (
        "Family time Ana, Rosa with Darnell They may end the call. "
        "Saturdays 10:00 By video at home Sam drives"
    ) in text


def test_family_time_without_named_children_tells_the_adult() -> None:
    time = FamilyTimeLine("", "Darnell", "By video", "", "", "", "")

    assert printed(family_times=(time,)).endswith("Family time Darnell By video")


def test_heading_of_the_asks_stands_on_the_page_of_the_first() -> None:
    asks = tuple(AskLine(f"Person {number}", "call. " * 30, "", "") for number in range(30))

    found = {
        page
        for needs in range(9, 16)
        for page in pages_of(paper_of(a_view(needs=tuple(map(a_need, range(1, needs))), asks=asks)).pdf)
        if "We will ask" in page
    }

    assert all("Person 0" in page for page in found)


def test_large_print_tells_family_time_in_lines() -> None:
    time = FamilyTimeLine("Ana", "Darnell", "By video", "Saturdays", "Xenia", "", "", "")

    letters = letters_of(paper_of(a_view(family_times=(time,)), a_look(size=18)).pdf)

    assert next(letter.left for letter in letters if letter.text == "X") < 100
