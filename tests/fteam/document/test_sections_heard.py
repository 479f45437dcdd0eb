from fteam.rules.plan_view import Quote, SafetyLine
from tests.fteam.document.printing import printed
from tests.fteam.document.views import a_need, a_strength


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


def test_a_safety_step_tells_who_does_what_and_whom_to_call() -> None:
    step = SafetyLine("Luz is late.", "Tyler walks home.", "Tyler", "right away", "Sam 555-0142")

    text = printed(safety=(step,))

    assert (
        "Keeping everyone safe If this happens We do this "
        "Luz is late. Tyler walks home. Tyler · right away Call: Sam 555-0142"
    ) in text


def test_a_bare_safety_step_tells_no_more() -> None:
    text = printed(safety=(SafetyLine("Anyone is hurt.", "Call 911.", "", "", ""),))

    assert text.endswith("We do this Anyone is hurt. Call 911.")
