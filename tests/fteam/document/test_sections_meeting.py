from datetime import date
from pathlib import Path

from fteam.document.paper import Standard
from fteam.rules.plan_view import NextMeeting, PersonLine, Quote
from tests.fteam.document.printing import ARABIC, letters_of, pages_of, paper_of, printed
from tests.fteam.document.reading import poppler_text
from tests.fteam.document.views import a_decision, a_look, a_view


def test_head_tells_family_meeting_day_version_agency_and_reader() -> None:
    text = printed(
        family_label="Reyes family",
        meeting_type="Planning meeting",
        day=date(2026, 11, 22),
        version=3,
        agency="Commons",
        agency_phone="555-0100",
        reader_name="Maria Reyes",
    )

    assert "Copy for Maria Reyes" in text
    assert "Reyes family Planning meeting · Sunday, November 22, 2026 · version 3" in text
    assert "Commons · 555-0100" in text


def test_a_court_copy_says_so_and_names_no_reader() -> None:
    text = printed(a_look(standard=Standard.COURT), reader_name="Maria Reyes")

    assert "Copy for the court" in text
    assert "Maria Reyes" not in text


def test_a_paper_to_be_sealed_is_no_draft() -> None:
    text = printed(a_look(sealed=True), reader_name="Maria Reyes")

    assert "Draft" not in text


def test_box_tells_why_what_had_to_be_decided_and_what_was_decided() -> None:
    decision = a_decision(
        answer="They stay.", decided_by="Decided together", starts="Sun, Nov 22", basis="Luz has room."
    )

    text = printed(purpose="To plan.", question="Where do they live?", decisions=(decision,))

    assert (
        "Why we met. To plan. What we met to decide. Where do they live? "
        "What was decided. They stay. Decided together · starts Sun, Nov 22 Why. Luz has room."
    ) in text


def test_a_decision_without_details_stands_alone() -> None:
    text = printed(decisions=(a_decision(answer="They stay."),))

    assert text.endswith("What was decided. They stay.")


def test_several_decisions_have_numbers_questions_and_goals() -> None:
    first = a_decision(question="Where do they live?", answer="With Luz.")
    second = a_decision(question="Who drives?", answer="Bilal.", goals=("Goal: go home", "Second goal: kin"))

    text = printed(question="Where do they live?", decisions=(first, second))

    assert text.count("Where do they live?") == 1
    assert (
        "Decision 1. With Luz. What we asked. Who drives? Decision 2. Bilal. Goal: go home · Second goal: kin"
        in text
    )


def test_everyone_who_was_here_is_told_with_connection_and_way() -> None:
    people = (
        PersonLine("Maria Reyes", "", "mother", "in the room"),
        PersonLine("Darnell Jackson", "", "father", "by phone 10:05–11:20"),
        PersonLine("a helper", "", "", "in the room"),
    )

    text = printed(here=people)

    assert (
        "Who was here in the room Maria Reyes mother a helper by phone 10:05–11:20 Darnell Jackson father"
    ) in text


def test_large_print_names_people_one_beneath_the_other() -> None:
    people = tuple(PersonLine(name, "", "aunt", "") for name in ("Ana", "Luz", "Zoë"))

    lefts = [
        letter.left
        for letter in letters_of(paper_of(a_view(here=people), a_look(size=18)).pdf)
        if letter.text in "ALZ"
    ]

    assert max(lefts) < 100


def test_a_name_in_its_own_script_stands_beside_the_latin_one(tmp_path: Path) -> None:
    person = PersonLine("Noor Khalil al-Haddad", "نور خليل الحداد", "mother", "in the room")

    text = poppler_text(paper_of(a_view(here=(person,))).pdf, tmp_path)

    line = next(line for line in text.splitlines() if "Noor" in line)
    assert "نور خليل الحداد" in line


def test_people_who_could_not_come_are_told_and_their_words_stand_there() -> None:
    text = printed(
        not_here=(
            PersonLine("Alan Whitt", "", "attorney", "their words were read"),
            PersonLine("Dr. Patel", "", "", ""),
        ),
        words_read=(Quote("Por favor.", "Alan", "es", "Please."),),
    )

    assert "Who was here could not come Alan Whitt attorney · their words were read Dr. Patel" in text
    assert "“Por favor.” Alan “Please.”" in text


def test_words_that_were_read_are_told_even_without_names() -> None:
    assert "Who was here “Please.”" in printed(words_read=(Quote("Please.", "", ""),))


def test_next_meeting_tells_when_what_and_whom_to_call() -> None:
    text = printed(
        agency="Commons",
        agency_phone="555-0100",
        next_meetings=(NextMeeting("Sunday, December 20, 2026 at 10:00", "How the girls sleep."),),
    )

    assert (
        "When we meet next Sunday, December 20, 2026 at 10:00 We will look at: How the girls sleep." in text
    )
    assert "If you cannot come that day, call Commons · 555-0100." in text


def test_next_meeting_without_more_tells_the_day_alone() -> None:
    text = printed(next_meetings=(NextMeeting("Sunday, December 20, 2026", ""),))

    assert text.endswith("When we meet next Sunday, December 20, 2026")


def test_words_that_stand_among_the_hopes_are_not_told_twice() -> None:
    said = Quote("I want us home.", "Layla", "")

    text = printed(words_read=(said, Quote("Please.", "Alan", "")), hopes=(said,))

    assert text.count("I want us home.") == 1
    assert "“Please.” Alan" in text


def test_large_print_begins_to_name_people_where_a_few_of_them_fit() -> None:
    people = tuple(PersonLine(f"Cousin {number}", "", "", "in the room") for number in range(30))

    pages = pages_of(paper_of(a_view(here=people), a_look(size=18)).pdf)

    assert "Cousin 2" in pages[0]
    assert pages[1].startswith("Who was here (continued) Cousin")


def test_a_translation_has_the_marks_of_its_own_language() -> None:
    text = printed(words=ARABIC, words_read=(Quote("أريد المساعدة", "Rania", "ar", "I want to help"),))

    assert "“I want to help”" in text
