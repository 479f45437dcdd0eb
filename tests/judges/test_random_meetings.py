"""Whatever a family says, and whatever someone pastes: a paper is made, nothing is cut off, all judges agree.

`FTEAM_EXAMPLES=2000 pytest tests/judges/test_random_meetings.py` looks for longer.
"""

import os
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import page
import pypdfium2
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from fteam.document.paper import PaperLook
from fteam.document.plan import plan_pdf
from fteam.progress import Progress
from fteam.rules.view import view_for
from tests.judges.papers import ARCHIVE, LARGE, a_look
from tests.judges.practice import words_in
from tests.judges.walking import spoken
from tests.makers import DAY
from tests.random_meetings import RandomMeeting, meetings

EXAMPLES: Final = int(os.environ.get("FTEAM_EXAMPLES", "15"))
MANY: Final = 100
"""From here on it is a long run by hand, which looks elsewhere each time."""
TIGHTEST: Final = 18.0
"""A quarter of an inch: nearer to the edge printers draw nothing."""
DRAWN: Final = ("L", "N")
"""Letters and digits are always drawn; of signs and marks some are invisible by their nature."""

LOOKS: Final = st.builds(
    a_look,
    page=st.sampled_from(["letter", "a4"]),
    size=st.sampled_from([12, LARGE]),
    sealed=st.booleans(),
)
LANGUAGES: Final = st.sampled_from(["en", "es", "ar"])


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=EXAMPLES < MANY,
    # Making a failing meeting smaller takes minutes; a long run by hand does it.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
)
@given(meetings(), LANGUAGES, LOOKS)
def test_any_meeting_becomes_a_whole_and_valid_paper(
    meeting: RandomMeeting, language: str, look: PaperLook
) -> None:
    words = words_in(language)
    view = view_for(meeting.plan, meeting.plan.people[0].id, DAY, words)

    pdf = plan_pdf(view, words, look, Progress.silent()).pdf

    assert _broken_rules(pdf) == []
    text = spoken(pdf)
    squeezed = "".join(text.split())
    assert [mark for mark in meeting.marks if mark not in squeezed] == []
    assert _letters(said_in(meeting.plan)) - _letters(text) == Counter()
    assert list(_outside(pdf)) == []


def said_in(plan: Any) -> str:
    """Return what was said in a meeting, as far as a paper shows it."""
    texts = [person.full_name for person in plan.people]
    for shelf, names in (
        (plan.needs, ("words", "why")),
        (plan.strengths, ("words", "evidence")),
        (plan.statements, ("words",)),
        (plan.commitments, ("words", "plan_b")),
        (plan.safety_steps, ("trigger", "action")),
        (plan.decisions, ("answer",)),
        (plan.gaps, ("words",)),
        (plan.family_times, ("when", "rules")),
    ):
        texts += [getattr(item, name) for item in shelf for name in names]
    return "\n".join(texts)


def _letters(text: str) -> Counter[str]:
    composed = unicodedata.normalize("NFKC", text)
    return Counter(letter for letter in composed if unicodedata.category(letter)[0] in DRAWN)


def _broken_rules(pdf: bytes) -> list[str]:
    return [
        f"{profile}: {failure}"
        for profile in ARCHIVE
        for failure in page.validate_pdf_bytes(pdf, profile=page.ValidationProfile(profile)).failures
    ]


def _outside(pdf: bytes) -> Iterator[tuple[int, tuple[float, ...]]]:
    """Yield what is drawn where printers do not print."""
    document = pypdfium2.PdfDocument(pdf)
    for number, sheet in enumerate(document, 1):
        width, height = sheet.get_size()
        for drawn in sheet.get_objects():
            left, bottom, right, top = drawn.get_bounds()
            is_inside = left >= TIGHTEST and right <= width - TIGHTEST and bottom >= 0 and top <= height
            if not is_inside and right > left and top > bottom:
                yield number, (left, bottom, right, top)
    document.close()
