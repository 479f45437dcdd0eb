"""Playing keeps act by act; taking in keeps once, whole or not at all."""

import pytest

from fteam.errors import FixableError
from fteam.exchange.play import play, take_in
from tests.fteam.exchange.files import a_file, read_good, shipped
from tests.makers import RememberingKeeper


@pytest.mark.parametrize("name", ["one", "two"])
def test_a_played_meeting_is_the_rehearsed_one(name: str) -> None:
    file, keeper = shipped(name), RememberingKeeper()

    opened = play(file, keeper)

    assert keeper.kept[-1] == opened.plan
    assert opened.plan.family == file.plan.family
    assert opened.plan.commitments == file.plan.commitments
    assert opened.plan.signatures == file.plan.signatures


def test_every_act_of_play_is_kept() -> None:
    keeper = RememberingKeeper()

    play(read_good(a_file()), keeper)

    # One for the start, one for the meeting with its facilitator, one for each of ten entries.
    assert len(keeper.kept) == 12


def test_what_was_played_is_not_offered_for_undo() -> None:
    assert play(read_good(a_file()), RememberingKeeper()).undo_noun is None


def test_taking_in_keeps_the_whole_meeting_once() -> None:
    file, keeper = read_good(a_file()), RememberingKeeper()

    opened = take_in(file, keeper)

    assert keeper.kept == [file.plan]
    assert opened.plan == file.plan


def test_when_it_cannot_be_kept_nothing_was_taken_in() -> None:
    file, keeper = read_good(a_file()), RememberingKeeper()
    keeper.error = FixableError()

    with pytest.raises(FixableError):
        take_in(file, keeper)

    assert not keeper.kept
