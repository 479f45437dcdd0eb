from fteam.rules.plan_view import Quote
from tests.fteam.document.printing import FOOT_TOP, letters_of, paper_of, printed
from tests.fteam.document.views import a_need, a_strength, a_view


def test_hopes_are_quoted_with_the_name_where_there_is_one() -> None:
    text = printed(hopes=(Quote("I want us home.", "Maria", ""), Quote("To be a kid.", "", "")))

    assert "What we hope for “I want us home.” Maria “To be a kid.”" in text


def test_a_strength_tells_its_speaker_its_evidence_and_the_need_it_helps() -> None:
    strength = a_strength(
        "She gets them to school.",
        by="Kayla, school",
        evidence="2 absences",
        helps=(a_need(3, "Sleep well."),),
    )

    text = printed(strengths=(strength,))

    assert (
        "What is going well “She gets them to school.” Kayla, school 2 absences helps with need 3 Sleep well."
    ) in text


def test_a_strength_that_helps_nothing_tells_no_need() -> None:
    assert printed(strengths=(a_strength("We sing."),)).endswith("What is going well “We sing.”")


def test_several_or_long_needs_are_named_by_number_alone() -> None:
    two = a_strength("One.", helps=(a_need(1, "Sleep."), a_need(4, "Eat.")))
    long = a_strength("Two.", helps=(a_need(5, "a need with words " * 9),))

    text = printed(strengths=(two, long))

    assert text.endswith("“One.” helps with need 1, 4 “Two.” helps with need 5")


def test_a_need_tells_its_number_speaker_reason_and_how_soon() -> None:
    need = a_need(
        2, "Sleep without fear.", by="Maria", why="So they rest.", urgency="today", agency_words="Safety."
    )

    text = printed(needs=(need,))

    assert (
        "What needs to change in the order the family chose 2 Sleep without fear. Maria So they rest." in text
    )
    assert "In the agency's words: Safety. today" in text


def test_what_is_missing_is_listed() -> None:
    text = printed(gaps=("Evening child care", "A nurse who speaks Arabic"))

    assert "What is missing in our community • Evening child care • A nurse who speaks Arabic" in text


def test_needs_stand_in_a_column_of_their_own_where_most_strengths_help() -> None:
    one = a_need(1, "Sleep.")
    strengths = (a_strength("We sing.", helps=(one,)), *[a_strength("We eat.")] * 2)

    lefts = [
        [
            letter.left
            for letter in letters_of(paper_of(a_view(strengths=shown)).pdf)
            if letter.text == "1" and letter.bottom > FOOT_TOP
        ]
        for shown in (strengths[:1], strengths)
    ]

    assert lefts[0][-1] > 300 > lefts[1][-1]


def test_a_need_without_urgency_leaves_no_column() -> None:
    assert printed(needs=(a_need(1, "Sleep."),)).endswith("in the order the family chose 1 Sleep.")
