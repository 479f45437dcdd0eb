from fteam.guide.route import done_keys, next_step, number_of, step, step_before, steps_of
from fteam.guide.steps import STEPS, Part
from tests.makers import a_running_meeting


def test_a_step_is_found_by_its_key_and_an_unknown_one_starts_over() -> None:
    assert step("needs").key == "needs"
    assert step("gone").key == STEPS[0].key


def test_next_and_back_walk_the_whole_way() -> None:
    forward = [STEPS[0].key]
    while (onward := next_step(forward[-1])) is not None:
        forward.append(onward.key)
    back = [forward[-1]]
    while (before := step_before(back[-1])) is not None:
        back.append(before.key)

    assert forward == [each.key for each in STEPS]
    assert back == forward[::-1]


def test_the_rail_counts_from_one() -> None:
    assert [number_of(each.key) for each in STEPS] == list(range(1, len(STEPS) + 1))


def test_each_part_has_its_steps_in_order() -> None:
    assert tuple(each for part in Part for each in steps_of(part)) == STEPS


def test_done_steps_are_told_by_key() -> None:
    assert done_keys(a_running_meeting().plan) == {"family", "people", "welcome"}
