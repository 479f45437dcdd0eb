import pytest

from fteam.errors import StoppedError
from fteam.progress import Progress


def test_work_tells_where_it_is() -> None:
    told: list[int] = []

    Progress(told.append, lambda: False).at(40)

    assert told == [40]


def test_stopped_work_stops_at_its_next_step_and_tells_nothing() -> None:
    told: list[int] = []

    with pytest.raises(StoppedError):
        Progress(told.append, lambda: True).at(40)

    assert told == []


def test_silent_work_is_neither_watched_nor_stopped() -> None:
    Progress.silent().at(100)
