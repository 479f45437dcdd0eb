"""Makers of meeting files, good and bad."""

import json
from typing import Any

from fteam.exchange.meeting_file import MeetingFile, read_meeting_file
from fteam.paths import resource
from fteam.words import ENGLISH

Top = dict[str, Any]


def a_file(**changes: Any) -> Top:
    """Return a small good meeting file with some sections changed."""
    top: Top = {
        "format": "fteam-meeting",
        "version": 1,
        "family": {"label": "Reyes–Jackson family"},
        "meeting": {"question": "Who cares after school?", "facilitator": "T1"},
        "people": [{"id": "P1", "full_name": "Maria Reyes"}, {"id": "T1", "full_name": "Sam Cole"}],
        "sessions": [{"id": "A", "day": "2026-09-15"}],
        "memberships": [{"person": "P1", "role": "parent"}, {"person": "T1", "role": "facilitator"}],
        "attendance": [{"session": "A", "person": "P1"}, {"session": "A", "person": "T1", "way": "phone"}],
        "needs": [{"id": "N1", "words": "A quiet place to sleep", "said_by": "P1"}],
        "commitments": [{"id": "C1", "words": "bring a bed", "promiser": "T1", "checker": "P1"}],
        "signatures": [{"person": "P1", "signed_at": "2026-09-15T11:35:00-04:00"}],
    }
    return {**top, **changes}


def as_bytes(top: Any) -> bytes:
    """Write any value as JSON."""
    return json.dumps(top, ensure_ascii=False).encode()


def read_good(top: Any) -> MeetingFile:
    """Read a file that must be good."""
    file, problems = read_meeting_file(as_bytes(top))
    assert not problems, [problem.sentence(ENGLISH) for problem in problems]
    assert file is not None
    return file


def said_about(top: Any) -> list[str]:
    """Return the sentences about a bad file."""
    return said_about_bytes(as_bytes(top))


def said_about_bytes(untrusted: bytes) -> list[str]:
    """Return the sentences about bad bytes."""
    file, problems = read_meeting_file(untrusted)
    assert file is None
    return [problem.sentence(ENGLISH) for problem in problems]


def shipped(name: str) -> MeetingFile:
    """Read a shipped practice family."""
    file, problems = read_meeting_file(resource("meetings", f"{name}.json").read_bytes())
    assert not problems
    assert file is not None
    return file
