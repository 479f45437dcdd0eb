import inspect

import pytest

from fteam.errors import DamagedError, FixableError, FTeamError
from fteam.store import errors

KINDS = [
    kind for _, kind in inspect.getmembers(errors, inspect.isclass) if kind.__module__ == errors.__name__
]
REASSURING = ("safe", "Nothing", "nothing", "not saved yet", "Do not delete", "copy from a backup")


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_is_fixable_or_damage_and_has_its_own_sentence(kind: type[FTeamError]) -> None:
    assert issubclass(kind, FixableError | DamagedError)
    assert "says" in vars(kind)
    assert str(kind()).endswith(".")


@pytest.mark.parametrize("kind", [kind for kind in KINDS if issubclass(kind, DamagedError)])
def test_sentence_about_damage_says_what_is_safe_or_what_to_do(kind: type[FTeamError]) -> None:
    assert any(word in kind.says for word in REASSURING)
