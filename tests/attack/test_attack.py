"""Random meetings against the whole program: nobody finds what they must not, everybody gets what is theirs.

`FTEAM_EXAMPLES=2000 pytest tests/attack/test_attack.py` looks for longer, and elsewhere each time.
"""

import os
import shutil
from collections import Counter
from typing import Final

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from fteam.rules.barred import barred_for
from fteam.rules.eyes import Eyes, readers
from fteam.rules.view import view_for
from tests.attack.finished import STOPPED, files_of
from tests.attack.judging import Judge
from tests.attack.meetings import DAY, AttackMeeting, attack_meetings, opened
from tests.attack.oracle import THERE
from tests.attack.outputs import plan_text, room_views, views_of, words_in

EXAMPLES: Final = int(os.environ.get("FTEAM_EXAMPLES", "120"))
MANY: Final = 1000
"""From here on it is a long run by hand, which looks elsewhere each time."""
EVERY: Final = 40
"""Of one meeting in so many the finished files are opened."""
LANGUAGES: Final = ("en", "es", "ar")
FIGURES: Final = Counter[str]()


def looking(examples: int) -> settings:
    """Return settings that look at so many meetings; making a failing one smaller would take minutes."""
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=EXAMPLES < MANY,
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )


@looking(EXAMPLES)
@given(attack_meetings())
def test_no_reader_finds_what_is_not_theirs_and_everyone_gets_what_is(meeting: AttackMeeting) -> None:
    language = LANGUAGES[meeting.number % len(LANGUAGES)]
    assert found_in(meeting, language) == []


def found_in(meeting: AttackMeeting, language: str) -> list[str]:
    """Return all that is wrong in the papers and screens of a meeting."""
    wrong = [
        f"{paper}: {what}"
        for person in readers(meeting.plan)
        for paper, what in _wrong_for(Judge(meeting, person.id), language)
    ]
    for session in meeting.plan.sessions:
        wrong += _wrong_in_room(meeting, session.id, language)
    return wrong


@pytest.mark.skipif(not shutil.which("qpdf") or not shutil.which("pdftotext"), reason="poppler and qpdf")
@looking(max(EXAMPLES // EVERY, 3))
@given(attack_meetings())
def test_no_finished_file_holds_what_is_not_its_readers(meeting: AttackMeeting) -> None:
    looked_at = readers(meeting.plan) if EXAMPLES >= MANY else readers(meeting.plan)[:1]
    assert [wrong for person in looked_at for wrong in wrong_in_files(Judge(meeting, person.id))] == []


def wrong_in_files(judge: Judge) -> list[str]:
    """Return what stands in the finished files of a reader, opened by other programs, and must not."""
    before = view_for(opened(judge.meeting), judge.reader, DAY, words_in("en"))
    wrong = []
    for file in files_of(judge.meeting.plan, judge.reader, DAY, before):
        FIGURES["files"] += 1
        found = [STOPPED] if file.was_stopped else judge.leaks(file.text())
        wrong += [f"{file.paper}: {what}" for what in found]
    return wrong


def _wrong_for(judge: Judge, language: str) -> list[tuple[str, str]]:
    plan = plan_text(judge.meeting.plan, judge.reader, language)
    leaks = [("plan", what) for what in judge.leaks(plan)]
    wrong = [
        *leaks,
        *(("rule", what) for what in judge.misjudged()),
        *(("plan", f"missing {what}") for what in judge.missing(plan)),
    ]
    for name, text in views_of(judge.meeting, judge.reader, language):
        wrong += [(name, what) for what in judge.leaks(text)]
        if name == "fridge":
            wrong += [(name, f"open to visitors {what}") for what in judge.shown_to_visitors(text)]
        FIGURES["texts"] += 1
    barred = barred_for(Eyes(judge.meeting.plan, judge.reader, DAY), words_in(language))
    if not leaks and barred.is_in(plan):
        wrong.append(("plan", "is stopped by the last look though nothing is wrong"))
    return wrong


def _wrong_in_room(meeting: AttackMeeting, session: str, language: str) -> list[str]:
    stays = [each for each in meeting.plan.attendance if each.session == session]
    there = {each.person for each in stays if each.way in THERE}
    members = {each.id for each in readers(meeting.plan)}
    # Who must not even learn of a session is not asked to it, whatever is written down.
    seated = [Judge(meeting, person, session) for person in sorted(there & members)]
    judges = [judge for judge in seated if judge.oracle.knows_session(session)]
    wrong = []
    for name, text in room_views(meeting, session, language):
        for judge in judges:
            wrong += [f"{name}: {what}" for what in judge.leaks(text)]
            if name == "screen":
                wrong += [f"screen: open to visitors {what}" for what in judge.shown_to_visitors(text)]
    return wrong
