from fteam.rules.plan_view import CallLine, SafetyLine, ServiceLine
from tests.fteam.document.printing import letters_of, pages_of, paper_of, printed
from tests.fteam.document.views import a_look, a_view

STEP = SafetyLine("Anyone is hurt.", "Call 911.", "", "", "")
CALLS = (
    CallLine("By day", "Commons", "555-0100"),
    CallLine("By day", "", "211, for rides"),
    CallLine("At night", "", "988"),
    CallLine("In danger", "Sam", ""),
)


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


def test_first_calls_of_day_and_night_stand_in_a_box() -> None:
    text = printed(safety=(STEP,), calls=CALLS)

    assert "By day Commons · 555-0100 211, for rides At night 988 In danger Sam" in text


def test_first_calls_stand_beneath_each_other_in_large_print() -> None:
    def left_of_danger(size: float) -> float:
        letters = letters_of(paper_of(a_view(safety=(STEP,), calls=CALLS), a_look(size=size)).pdf)
        return [letter.left for letter in letters if letter.text == "I"][-1]

    assert left_of_danger(18) < 90 < left_of_danger(12)


def test_nothing_to_be_done_needs_no_call() -> None:
    assert "By day" not in printed(calls=CALLS)


def test_many_steps_run_over_pages() -> None:
    steps = tuple(SafetyLine(f"Step {index}.", "Call. " * 40, "", "", "") for index in range(9))

    assert len(pages_of(paper_of(a_view(safety=steps, calls=CALLS)).pdf)) > 1


def test_services_are_told_with_their_phone() -> None:
    services = (
        ServiceLine("Cedar Gap Elementary", "School", "555-0150", "Kayla Stidham"),
        ServiceLine("Casa Clara", "", "", ""),
    )

    text = printed(services=services)

    assert (
        "Services in this plan Who helps Ask for Phone "
        "Cedar Gap Elementary School Kayla Stidham 555-0150 Casa Clara"
    ) in text


def test_services_without_a_phone_have_no_column_for_it() -> None:
    text = printed(services=(ServiceLine("Casa Clara", "", "", "Beatriz"),))

    assert text.endswith("Services in this plan Who helps Ask for Casa Clara Beatriz")
