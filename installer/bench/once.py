"""Makes the plan once in a fresh process and prints the seconds from the first import to the file.

python -m installer.bench.once ours|plain
"""

import sys
import time


def main(engine: str) -> None:
    """Make the plan with one engine; the content is read before the clock starts."""
    from installer.bench.matter import LOOK, new_view, pieces_of  # noqa: PLC0415  not a part of what is measured

    view = new_view(1)
    pieces = pieces_of(view) if engine == "plain" else []
    start = time.perf_counter()
    if engine == "plain":
        from installer.bench.plain import plain_pdf  # noqa: PLC0415  measured

        plain_pdf(pieces)
    else:
        from fteam.document.plan import plan_pdf  # noqa: PLC0415  measured
        from fteam.progress import Progress  # noqa: PLC0415  measured
        from fteam.words import ENGLISH  # noqa: PLC0415  measured

        plan_pdf(view, ENGLISH, LOOK, Progress.silent())
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main(sys.argv[1])
