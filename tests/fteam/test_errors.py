from collections.abc import Iterator
from string import Formatter

import pytest

from fteam import errors
from fteam.errors import FixableError, FTeamError, NoWordsError, RuleError, StoppedError
from fteam.words import ENGLISH, phrase


class DiskFullForTestError(FixableError):
    """An error with a fact, as edges define them."""

    says = phrase("Free {megabytes} MB.")


def every_error() -> Iterator[type[FTeamError]]:
    for each in vars(errors).values():
        if isinstance(each, type) and issubclass(each, FTeamError):
            yield each


def test_an_error_says_its_sentence_with_its_facts() -> None:
    error = DiskFullForTestError(megabytes=40)

    assert error.sentence(ENGLISH) == "Free 40 MB."
    assert str(error) == "Free 40 MB."
    assert error.facts == {"megabytes": 40}


def test_every_error_has_a_whole_sentence() -> None:
    assert all(each.says.endswith(".") for each in every_error())


def test_the_errors_of_the_core_need_no_facts() -> None:
    assert not [
        each
        for each in every_error()
        if any(name for _text, name, *_rest in Formatter().parse(each.says) if name)
    ]


def test_every_broken_rule_names_its_field() -> None:
    rules = [each for each in every_error() if issubclass(each, RuleError) and each is not RuleError]

    assert all(rule().field for rule in rules)


def test_empty_words_name_the_field_that_is_empty() -> None:
    assert NoWordsError().field == "words"
    assert NoWordsError("answer").field == "answer"


def test_stopping_is_nothing_to_fix() -> None:
    with pytest.raises(FTeamError):
        raise StoppedError
    assert not issubclass(StoppedError, FixableError)
