import gc

import pytest

from fteam.document.unswept import unswept
from fteam.errors import StoppedError


def test_garbage_is_looked_for_after_the_work() -> None:
    with unswept():
        meanwhile = gc.isenabled()

    assert not meanwhile
    assert gc.isenabled()


def test_garbage_is_looked_for_after_work_that_failed() -> None:
    with pytest.raises(StoppedError), unswept():
        raise StoppedError

    assert gc.isenabled()


def test_work_within_work_leaves_the_end_to_the_outer() -> None:
    with unswept():
        with unswept():
            pass
        between = gc.isenabled()

    assert not between
    assert gc.isenabled()
