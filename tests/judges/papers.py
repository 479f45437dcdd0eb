"""Every paper that fteam makes, ready to be judged; a new kind joins by itself, so none can be forgotten."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from typing import Any, Final

from fteam.document.paper import Paper, PaperLook
from fteam.document.plan import plan_pdf
from fteam.handouts import Handout, handout
from fteam.progress import Progress
from fteam.rules.plan_view import PlanView, PromiserLines
from tests.fteam.document.views import EMPTY, a_promise
from tests.judges.practice import (
    ONE,
    TWO,
    a_log,
    first_reader_of,
    meeting_day,
    older_view,
    practice_view,
    reading,
    words_in,
)
from tests.judges.sealing import certified, certified_for_court, countersigned_by, stamped

MOMENT: Final = datetime(2026, 11, 22, 11, 58, tzinfo=UTC)
LARGE: Final = 18
ARCHIVE: Final = ("ua1", "3a")
"""What every paper must be: PDF/UA-1 and PDF/A-3a."""
COURT: Final = ("ua1", "2a")
"""What courts take: PDF/A-2a, which holds no attachment."""
SHOWN: Final = 3
"""Pages of a paper other than the plan that are compared in pictures."""
BYTE_RANGE: Final = "PDFA3A-SIGNATURE-BYTERANGE-001"
"""It wants the first of several signatures to cover those that came later, which none can."""
SIGNED_AFTER: Final = frozenset({BYTE_RANGE, "PDFA3A-STREAM-LENGTH-001"})
"""The second comes now and then: a stream whose last byte is that of an end of line seems one byte short."""
INVISIBLE: Final = frozenset({"PDFUA1-FORM-FIELD-TU-ALT-001", "PDFUA1-WIDGET-FORM-TAG-001"})
"""A seal that shows nowhere needs no words: ISO 14289-1, 7.18.1 leaves hidden fields out."""
ALL: Final = 99
"""More pages than a paper has that is compared in pictures."""
PROMISERS: Final = 60
PROMISES: Final = 7
"""Together about forty pages."""


@dataclass(frozen=True)
class Sample:
    """One paper to judge.

    Attributes:
        make: Makes its bytes.
        profiles: What it must conform to.
        pictures: How many of its pages are compared with gold pictures.
        is_sealed: Whether it holds a seal, which is another each time.
        false_alarms: Rules of the second engine that it wrongly finds broken; veraPDF finds them kept.
    """

    make: Callable[[], bytes]
    profiles: tuple[str, ...] = ARCHIVE
    pictures: int = 0
    is_sealed: bool = False
    false_alarms: frozenset[str] = frozenset()


def a_look(**chosen: Any) -> PaperLook:
    """Return the look of a paper to be sealed."""
    return PaperLook(**{"made_at": MOMENT, "sealed": True, **chosen})


@cache
def plan_paper(family: str, language: str, look: PaperLook) -> Paper:
    """Set the plan of a practice family as its first parent reads it."""
    return _set(practice_view(family, language), look)


def handed_out(kind: Handout, language: str, look: PaperLook) -> bytes:
    """Return a paper that goes with the plan, for the first reader to whom it makes sense, in a language."""
    plan, reader = first_reader_of(kind)
    if reader is not None:
        plan = reading(plan, reader, language)
    before = older_view(plan, reader, language) if kind is Handout.CHANGES else None
    log = a_log(plan) if kind is Handout.GIVEN else ()
    made = handout(
        kind, plan, reader, meeting_day(plan), look, language, Progress.silent(), before, given=log
    )
    return made.pdf


def _set(view: PlanView, look: PaperLook) -> Paper:
    return plan_pdf(view, words_in(view.language), look, Progress.silent())


def _plan(family: str, language: str = "en", **chosen: Any) -> bytes:
    return plan_paper(family, language, a_look(**chosen)).pdf


def _empty() -> bytes:
    return _set(EMPTY, a_look()).pdf


def _forty_pages() -> bytes:
    promisers = tuple(
        PromiserLines(
            f"Cousin {place}",
            "cousin",
            tuple(a_promise(place * PROMISES + number, when="every week") for number in range(PROMISES)),
        )
        for place in range(PROMISERS)
    )
    return _set(replace(practice_view(ONE, "en"), promisers=promisers), a_look(size=LARGE)).pdf


PAPERS: Final[dict[str, Sample]] = {
    "plan": Sample(partial(_plan, ONE), pictures=ALL),
    "plan of the other family": Sample(partial(_plan, TWO)),
    "plan on A4": Sample(partial(_plan, ONE, page="a4"), pictures=1),
    "plan in large print": Sample(partial(_plan, ONE, size=LARGE), pictures=3),
    "plan in Spanish on A4": Sample(partial(_plan, ONE, "es", page="a4")),
    "plan in Arabic": Sample(partial(_plan, TWO, "ar"), pictures=ALL),
    "plan in Arabic, large print on A4": Sample(partial(_plan, TWO, "ar", size=LARGE, page="a4")),
    "draft": Sample(partial(_plan, ONE, sealed=False), pictures=1),
    "empty plan": Sample(_empty),
    "plan of forty pages": Sample(_forty_pages),
    "certified plan": Sample(partial(certified, ONE), is_sealed=True),
    "certified plan in Arabic": Sample(partial(certified, TWO, "ar"), is_sealed=True),
    "certified court copy": Sample(certified_for_court, COURT, is_sealed=True, false_alarms=INVISIBLE),
    "countersigned plan": Sample(
        partial(countersigned_by, ONE, 1), is_sealed=True, false_alarms=SIGNED_AFTER
    ),
    "countersigned three times": Sample(
        partial(countersigned_by, ONE, 3), is_sealed=True, false_alarms=SIGNED_AFTER
    ),
    "stamped later": Sample(lambda: stamped(certified(ONE)), is_sealed=True, false_alarms=SIGNED_AFTER),
    "countersigned and stamped in Arabic": Sample(
        lambda: stamped(countersigned_by(TWO, 2, "ar")), is_sealed=True, false_alarms=SIGNED_AFTER
    ),
    **{
        f"{kind.name.lower().replace('_', '-')}{mark}": Sample(
            partial(handed_out, kind, language, look),
            COURT if kind is Handout.COURT else ARCHIVE,
            pictures=pictures,
        )
        for kind in Handout
        for mark, language, look, pictures in (
            ("", "en", a_look(), SHOWN),
            (", Arabic in large print on A4", "ar", a_look(size=LARGE, page="a4"), 1),
        )
    },
}
