"""Meeting files: good ones are read whole, bad ones are refused line by line."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fteam.exchange.meeting_file import open_meeting_file, read_meeting_file
from fteam.exchange.play import take_in
from fteam.exchange.problems import MOST_PROBLEMS, MeetingFileError
from fteam.records.paper import Signature
from fteam.rules.view import signature_stands
from fteam.words import ENGLISH
from tests.fteam.exchange.files import a_file, as_bytes, read_good, said_about, said_about_bytes
from tests.makers import RememberingKeeper

HIDDEN = "Xochitl"

BAD: tuple[tuple[Any, list[str]], ...] = (
    ([], ["This is not a meeting file. It must be an object with “format”: “fteam-meeting”."]),
    ({}, ["This is not a meeting file. It must be an object with “format”: “fteam-meeting”."]),
    (a_file(version=2), ["version: This meeting file has another version. This fteam reads version 1."]),
    (a_file(version=True), ["version: This meeting file has another version. This fteam reads version 1."]),
    (a_file(version=None), ["version: This meeting file has another version. This fteam reads version 1."]),
    (a_file(family=None), ["family: This section is missing. Give it as an object in curly brackets."]),
    (a_file(meeting=[]), ["meeting: This section is missing. Give it as an object in curly brackets."]),
    (a_file(versions=[]), ["versions: A file cannot bring sealed versions. Leave this section out."]),
    (a_file(wishes=[]), ["wishes: There is no section of this name. Take it out."]),
    (a_file(ideas={}), ["ideas: This must be a list in square brackets."]),
    (a_file(ideas=[5]), ["ideas, 1: This must be an object in curly brackets."]),
    (a_file(ideas=[{}] * 2001), ["ideas: The list is too long. Use at most 2000 entries."]),
    (
        a_file(ideas=[{"id": "P1", "words": "cook", "said_by": "P1"}]),
        ["ideas, P1, id: Another entry has this id. Give each its own."],
    ),
    (
        a_file(ideas=[{"id": "a b", "words": "cook", "said_by": "P1"}]),
        ["ideas, 1, id: An id has a letter first, then letters, digits, “-” or “_”, 40 at most."],
    ),
    (
        a_file(ideas=[{"words": " ", "said_by": "P1"}]),
        ["ideas, 1, words: Write down what was said first."],
    ),
    (
        a_file(commitments=[{"id": "C1", "words": "cook", "promiser": "P1", "checker": "P1"}]),
        ["commitments, C1, checker: Choose someone else to check: nobody checks their own promise."],
    ),
    (
        a_file(
            commitments=[
                {"id": "C1", "words": "cook", "promiser": "P1", "needs_first": ["C2"]},
                {"id": "C2", "words": "shop", "promiser": "P1", "needs_first": ["C1"]},
            ]
        ),
        ["commitments, C1: These entries wait for each other in a circle: C1, C2. Break the circle."],
    ),
    (
        a_file(signatures=[{"id": "S1", "person": "P1"}]),
        ["signatures, S1, signed_at: Say when: a moment such as 2026-09-15T11:35:00-04:00."],
    ),
    (
        a_file(
            signatures=[
                {"id": name, "person": "P1", "signed_at": "2026-09-15T11:35Z"} for name in ("S1", "S2")
            ]
        ),
        [
            "signatures, S1, person: This person signs more than once. Keep one signature.",
            "signatures, S2, person: This person signs more than once. Keep one signature.",
        ],
    ),
    (
        a_file(
            people=[
                *({"id": name, "full_name": name} for name in ("P1", "T1")),
                {"id": "P2", "full_name": HIDDEN, HIDDEN: HIDDEN, "born": HIDDEN, "pronoun": 1},
            ]
        ),
        [
            "people, P2, Xochitl: There is no field of this name. Take it out.",
            "people, P2, pronoun: There is no field of this name. Did you mean “pronouns”?",
            "people, P2, born: Write a day as year, month, day, such as 2026-09-15.",
        ],
    ),
)


@pytest.mark.parametrize(("top", "sentences"), BAD)
def test_a_bad_file_is_refused_line_by_line(top: Any, sentences: list[str]) -> None:
    assert said_about(top) == sentences


def test_a_section_given_twice_is_refused() -> None:
    text = as_bytes(a_file()).replace(b'{"format"', b'{"needs": [], "format"')

    assert said_about_bytes(text) == ["needs: This section is given more than once. Keep one."]


def test_what_is_not_json_is_refused_with_its_line() -> None:
    assert said_about_bytes(b"{") == ["Line 1, column 2: a field name in double quotes must stand here."]


def test_at_most_200_problems_are_told() -> None:
    said = said_about(a_file(ideas=[{"words": 5}] * 500))

    assert len(said) == MOST_PROBLEMS
    assert said[-1] == "There are more problems. Put these right first."


def test_a_good_file_is_read_whole_with_fresh_ids() -> None:
    file = read_good(a_file())
    again = read_good(a_file())

    assert file.family.label == "Reyes–Jackson family"
    assert file.meeting.facilitator == file.ids["T1"]
    assert file.plan.needs[0].said_by == file.ids["P1"]
    assert list(file.ids) == ["P1", "T1", "A", "N1", "C1"]
    assert not set(file.ids.values()) & set(again.ids.values())


def test_entries_keep_the_order_of_the_file_even_when_one_waits_for_a_later_one() -> None:
    promises = [
        {"id": "C1", "words": "cook", "promiser": "P1", "needs_first": ["C2"]},
        {"id": "C2", "words": "shop", "promiser": "P1"},
    ]

    file = read_good(a_file(commitments=promises))

    assert [each.id for each in file.plan.commitments] == [file.ids["C1"], file.ids["C2"]]


def test_a_signature_is_bound_to_what_its_signer_may_see() -> None:
    plan = read_good(a_file()).plan

    assert signature_stands(plan, plan.signatures[0])


def test_a_read_file_cannot_be_changed() -> None:
    file = read_good(a_file())

    with pytest.raises(TypeError):
        file.ids["P1"] = ""  # type: ignore[index]  # that it is refused is the point


def test_opening_a_good_file_gives_the_meeting() -> None:
    assert open_meeting_file(as_bytes(a_file())).family.label == "Reyes–Jackson family"


def test_opening_a_bad_file_tells_all_problems() -> None:
    with pytest.raises(MeetingFileError) as caught:
        open_meeting_file(as_bytes(a_file(versions=[], wishes=[])))

    assert len(caught.value.problems) == 2


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["P1", "A", "team"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@st.composite
def spoiled_files(draw: st.DrawFn) -> Any:
    """A good file with some value somewhere replaced, taken out or put in."""
    top = json.loads(as_bytes(a_file()))
    for _ in range(draw(st.integers(1, 4))):
        inside = top
        while True:
            keys = list(inside) if isinstance(inside, dict) else list(range(len(inside)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            if isinstance(inside[key], dict | list) and draw(st.booleans()):
                inside = inside[key]
                continue
            if draw(st.booleans()):
                inside[key] = draw(JSON)
            else:
                del inside[key]
            break
    return top


def holds_together(untrusted: bytes) -> None:
    """Read anything: either a whole meeting that can be kept at once, or problems and nothing else."""
    keeper = RememberingKeeper()

    file, problems = read_meeting_file(untrusted)

    if file is None:
        assert 0 < len(problems) <= MOST_PROBLEMS
        assert all(problem.sentence(ENGLISH) for problem in problems)
    else:
        assert not problems
        assert take_in(file, keeper).plan == file.plan
        assert keeper.kept == [file.plan]


@settings(deadline=None)  # how fast is no fact here
@given(spoiled_files())
def test_a_spoiled_file_is_read_whole_or_not_at_all(top: Any) -> None:
    holds_together(as_bytes(top))


@settings(deadline=None)  # how fast is no fact here
@given(JSON)
def test_any_json_is_read_whole_or_not_at_all(top: Any) -> None:
    holds_together(json.dumps(top).encode())


@settings(deadline=None)  # how fast is no fact here
@given(st.binary(max_size=60), st.integers(0, 2000))
def test_bytes_put_anywhere_are_read_whole_or_not_at_all(noise: bytes, place: int) -> None:
    good = as_bytes(a_file())

    holds_together(good[:place] + noise + good[place + len(noise) :])


@settings(deadline=None)  # how fast is no fact here
@given(st.sampled_from(["words", "said_by", "born", "phone"]), JSON)
def test_no_problem_repeats_what_the_file_says(field: str, value: Any) -> None:
    top = a_file(needs=[{"words": HIDDEN, "said_by": "P1", field: [HIDDEN, value], "urgency": HIDDEN}])

    assert not [sentence for sentence in said_about(top) if HIDDEN in sentence]


def test_strokes_are_read_as_they_were_drawn() -> None:
    stroke = [[1, 2, 0.5], [1.5, 2.25, 1]]
    signed = {"person": "P1", "signed_at": "2026-09-15T11:35Z", "strokes": [stroke]}

    signature = read_good(a_file(signatures=[signed])).plan.signatures[0]

    assert isinstance(signature, Signature)
    assert signature.strokes == (((1.0, 2.0, 0.5), (1.5, 2.25, 1.0)),)
