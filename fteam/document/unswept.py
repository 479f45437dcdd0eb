"""Work that makes many small values in a short time, and no rings of them to be found."""

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def unswept() -> Generator[None, None, None]:
    """Let Python look for garbage in rings only after the work: a twentieth of a paper's time goes there.

    Where two threads work at once, the first that ends lets it look again, which costs time and nothing else.
    """
    was_swept = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_swept:
            gc.enable()
