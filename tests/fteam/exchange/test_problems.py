"""Problems say where and what, and never what the file says."""

from fteam.errors import FixableError
from fteam.exchange.problems import MOST_PROBLEMS, MeetingFileError, Place, Problem, Problems, plain_name
from fteam.words import ENGLISH, phrase


def test_a_problem_names_section_entry_and_field() -> None:
    problem = Problem.of(Place("people", "P1", "born"), phrase("Use {n} digits."), n=4)

    assert problem.sentence(ENGLISH) == "people, P1, born: Use 4 digits."


def test_a_problem_of_the_whole_file_has_no_place() -> None:
    assert Problem.of(Place(), phrase("Not ours.")).sentence(ENGLISH) == "Not ours."


def test_only_plain_names_are_shown() -> None:
    assert plain_name("said_by") == "said_by"
    assert plain_name("María José") == "?"
    assert plain_name("x" * 41) == "?"
    assert plain_name(5) == "?"


def test_the_last_of_too_many_problems_says_that_there_are_more() -> None:
    problems = Problems()

    for number in range(MOST_PROBLEMS + 5):
        problems.add(Place("needs", str(number)), phrase("Bad."))

    assert len(problems.found) == MOST_PROBLEMS
    assert problems.found[-1].sentence(ENGLISH).startswith("There are more problems.")
    assert problems.found[-2].place == Place("needs", str(MOST_PROBLEMS - 2))


def test_the_error_says_every_problem_on_its_own_line() -> None:
    error = MeetingFileError([Problem.of(Place("family"), phrase("Missing.")) for _ in range(2)])

    assert isinstance(error, FixableError)
    assert str(error).splitlines() == [MeetingFileError.says, "family: Missing.", "family: Missing."]
