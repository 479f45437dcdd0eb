"""Makes a plan once in a fresh process and prints the seconds from the first import to the file.

python -m installer.bench.once ours|plain four|family
"""

import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Final

REPORTLAB: Final = ("reportlab.pdfbase.ttfonts", "reportlab.platypus")


def main(engine: str, plan: str) -> None:
    """Make the plan with one engine; what the content is read with is imported before the clock starts."""
    import fteam.rules.plan_view  # noqa: F401, PLC0415  the program has the plan before it makes a paper

    seconds = _timed(lambda: [import_module(name) for name in REPORTLAB])
    if engine == "ours":
        seconds += _timed(lambda: import_module("fteam.document.plan"))
    from installer.bench.matter import matter  # noqa: PLC0415  brings ours with it

    made = matter(plan, 1)
    if engine == "ours":
        from fteam.document.plan import plan_pdf  # noqa: PLC0415  as above
        from fteam.progress import Progress  # noqa: PLC0415  as above
        from fteam.words import ENGLISH  # noqa: PLC0415  as above

        seconds += _timed(lambda: plan_pdf(made.view, ENGLISH, made.look, Progress.silent()))
    else:
        from installer.bench.plain import plain_pdf  # noqa: PLC0415  as above

        seconds += _timed(lambda: plain_pdf(made.pieces))
    print(seconds)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main(*sys.argv[1:])
