"""Everything that a reader can get of a meeting, as texts: the views behind all papers, screens and files."""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from typing import Final

from fteam.paths import resource
from fteam.records.plan import Plan
from fteam.rules.case_view import Part, case_view
from fteam.rules.form_facts import form_facts
from fteam.rules.room import Room
from fteam.rules.view import view_for
from fteam.rules.view_changes import changes_view
from fteam.rules.view_fridge import fridge_view
from fteam.rules.view_input_sheet import input_sheet_view
from fteam.rules.view_invitation import invitation_view
from fteam.rules.view_partner import partner_view
from fteam.rules.view_safety import safety_view
from fteam.rules.view_sign_in import sign_in_view
from fteam.rules.view_youth import youth_view
from fteam.words import Words
from tests.attack.meetings import DAY, AttackMeeting, opened
from tests.reading import text_of

MOMENT: Final = datetime(2026, 9, 15, 15, tzinfo=UTC)
VIEWS: Final = {
    "partner": partner_view,
    "fridge": fridge_view,
    "safety": safety_view,
    "youth": youth_view,
    "invitation": invitation_view,
    "input": input_sheet_view,
    "case": case_view,
}


@cache
def words_in(language: str) -> Words:
    return Words.load(language, resource("translations"))


def plan_text(plan: Plan, reader: str, language: str) -> str:
    """Return the reader's copy of the plan as text."""
    return _without_id(text_of(view_for(plan, reader, DAY, words_in(language))), reader)


def views_of(meeting: AttackMeeting, reader: str, language: str) -> Iterator[tuple[str, str]]:
    """Give every other view of a reader as text, by name."""
    words, plan = words_in(language), meeting.plan
    for name, view in VIEWS.items():
        yield name, _without_id(text_of(view(plan, reader, DAY, words)), reader)
    yield "case, whole", text_of(case_view(plan, reader, DAY, words, Part.WHOLE))
    before = view_for(opened(meeting), reader, DAY, words)
    yield "changes", text_of(changes_view(plan, reader, before, DAY, words))


def room_views(meeting: AttackMeeting, session: str, language: str) -> Iterator[tuple[str, str]]:
    """Give what lies in the room of a session, and what its screen shows."""
    words, plan = words_in(language), meeting.plan
    yield "sign-in", text_of(sign_in_view(plan, session, DAY, words))
    yield "kit", text_of(form_facts(plan, session, DAY, words))
    yield "screen", repr(Room(plan, session, DAY, words).shown)


def _without_id(text: str, reader: str) -> str:
    return text.replace(reader, "")
