"""Measure the paper in one run: each engine once a round, so that a busy computer slows all alike.

    python -m installer.bench [ROUNDS]

The same content goes to plain ReportLab and to LibreOffice's converter, if it is here (Debian:
libreoffice-writer-nogui). The targets stand for the 4-page plan in eight languages; a practice family's whole
plan is measured beside it. Every round words every sentence anew, so nothing that was kept is of use. Fresh
processes count from the first import of ReportLab, and of ours.
"""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pypdfium2

from fteam.document.plan import plan_pdf
from fteam.progress import Progress
from fteam.rules.plan_view import PlanView
from fteam.seal.check import check
from fteam.seal.key import new_key
from fteam.seal.seal import seal
from fteam.seal.verdict import Verdict
from fteam.words import ENGLISH
from installer.bench.four_pages import AS_NAMED
from installer.bench.matter import MOMENT, Matter, matter
from installer.bench.office import is_here, office_pdf
from installer.bench.plain import plain_pdf

ROUNDS: Final = 9
OFFICE_ROUNDS: Final = 3
"""It takes seconds each time."""
MOST_PLAIN, LEAST_OFFICE, MOST_SEAL_MS = 1.2, 10.0, 150.0
"""Most beside plain ReportLab, least of LibreOffice beside us, most for the seal and its check."""


class Bench:
    """Runs engines by turns and keeps their times.

    Attributes:
        times: Seconds of each engine, in the order of the rounds.
        made: The last file of each.
    """

    def __init__(self, folder: Path) -> None:
        self.times: dict[str, list[float]] = {}
        self.made: dict[str, bytes] = {}
        self._folder = folder
        self._key = new_key("Dana Ruiz", MOMENT)

    def round(self, number: int) -> None:
        """Let each engine make the plans of this round."""
        made = matter("four", number)
        ours = self._timed("ours", lambda: _ours(made))
        self._timed("plain ReportLab", lambda: plain_pdf(made.pieces))
        edited = replace(made, view=_edited(made.view))
        self._timed("ours, again after an edit", lambda: _ours(edited))
        sealed = self._timed("certify", lambda: seal(ours, self._key, MOMENT, field_name="seal").pdf)
        self._timed("verify", lambda: self._verified(sealed))
        if is_here() and number <= OFFICE_ROUNDS:
            self._timed("LibreOffice", lambda: office_pdf(made.pieces, self._folder))
        whole = matter("family", number)
        self._timed("whole plan, ours", lambda: _ours(whole))
        self._timed("whole plan, plain ReportLab", lambda: plain_pdf(whole.pieces))
        for plan, named in (("four", "fresh process"), ("family", "whole plan, fresh process")):
            for engine in ("ours", "plain"):
                self.times.setdefault(f"{named}, {engine}", []).append(_fresh(engine, plan))

    def ratio(self, engine: str, to: str) -> float:
        """Return how many times longer an engine takes than another, by their medians."""
        return self.median(engine) / self.median(to)

    def median(self, engine: str) -> float:
        """Return the median seconds of an engine, the first round left out where there are more."""
        times = self.times[engine]
        return statistics.median(times[1:] or times)

    def _timed(self, engine: str, make: Callable[[], bytes]) -> bytes:
        start = time.perf_counter()
        self.made[engine] = make()
        self.times.setdefault(engine, []).append(time.perf_counter() - start)
        return self.made[engine]

    def _verified(self, sealed: bytes) -> bytes:
        result = check(sealed, [self._key.root_pem], None)
        if result.verdict is not Verdict.GENUINE:
            sys.exit("The sealed plan is not found genuine.")
        return sealed


def main(arguments: list[str]) -> int:
    """Measure, print a table, and return 1 if a target is missed."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    _as_named(matter("four", 0))
    with TemporaryDirectory(prefix="fteam-bench-") as folder:
        bench = Bench(Path(folder))
        for number in range(rounds + 1):
            bench.round(number)
    for engine, times in bench.times.items():
        best, median = min(times) * 1000, bench.median(engine) * 1000
        print(f"{engine:32} best {best:6.0f} ms  median {median:6.0f} ms  {_facts(bench, engine)}")
    return _targets(bench)


def _as_named(made: Matter) -> None:
    """Stop unless the plan is the one that the targets are about."""
    paper = plan_pdf(made.view, ENGLISH, made.look, Progress.silent())
    document = pypdfium2.PdfDocument(paper.pdf)
    faces = {name for page in document for name in _faces(page)}
    inked = sum(bool(line.strokes) for line in made.view.signatures)
    languages = {hope.language for hope in made.view.hopes}
    found = (
        paper.pages,
        len(languages),
        len(faces),
        inked,
        len(paper.sign_fields),
        document.count_attachments(),
    )
    print(
        "{} pages, {} languages, {} faces, {} inked, {} places to countersign, {} attachment".format(*found)
    )
    if found != AS_NAMED:
        sys.exit("This is not the plan that the targets are about.")


def _targets(bench: Bench) -> int:
    seal_ms = (bench.median("certify") + bench.median("verify")) * 1000
    results = [
        ("built, beside plain ReportLab", bench.ratio("ours", "plain ReportLab"), "≤", MOST_PLAIN),
        (
            "first build of a process, same",
            bench.ratio("fresh process, ours", "fresh process, plain"),
            "≤",
            MOST_PLAIN,
        ),
        ("certified and verified, ms more", seal_ms, "≤", MOST_SEAL_MS),
    ]
    if "LibreOffice" in bench.times:
        results.append(("LibreOffice, beside ours", bench.ratio("LibreOffice", "ours"), "≥", LEAST_OFFICE))
    else:
        print("LibreOffice is not here, so it is not compared (Debian: libreoffice-writer-nogui).")
    compared = bench.ratio("whole plan, ours", "whole plan, plain ReportLab")
    fresh = bench.ratio("whole plan, fresh process, ours", "whole plan, fresh process, plain")
    print(f"Not a target: a family's whole plan takes {compared:.2f} of plain ReportLab, fresh {fresh:.2f}.")
    missed = 0
    for what, figure, sign, target in results:
        is_met = figure <= target if sign == "≤" else figure >= target
        missed += not is_met
        print(f"{what:34} {figure:7.2f}  target {sign} {target:g}  {'met' if is_met else 'MISSED'}")
    return int(missed > 0)


def _ours(made: Matter) -> bytes:
    return plan_pdf(made.view, ENGLISH, made.look, Progress.silent()).pdf


def _edited(view: PlanView) -> PlanView:
    first, *others = view.needs
    return replace(view, needs=(replace(first, words=f"{first.words} Or sooner."), *others))


def _fresh(engine: str, plan: str) -> float:
    command = [sys.executable, "-m", "installer.bench.once", engine, plan]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _facts(bench: Bench, engine: str) -> str:
    if engine not in bench.made:
        return ""
    document = pypdfium2.PdfDocument(bench.made[engine])
    letters = sum(page.get_textpage().count_chars() for page in document)
    faces = {name for page in document for name in _faces(page)}
    size = len(bench.made[engine]) / 1000
    return f"{len(document)} pages, {letters} letters, {len(faces)} faces, {size:.0f} kB"


def _faces(page: pypdfium2.PdfPage) -> Iterator[str]:
    texts = page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT], max_depth=1)
    return (text.get_font().get_base_name() for text in texts)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
