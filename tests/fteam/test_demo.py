"""The demo chooses whom the plan is for, and writes what its index says."""

import hashlib
import json
from pathlib import Path

import pytest

from fteam.demo import NoReaderError, main_reader, play_demo
from fteam.document.paper import PaperLook
from fteam.exchange.meeting_file import open_meeting_file
from tests.makers import a_running_meeting

TEAM = {
    "format": "fteam-meeting",
    "version": 1,
    "family": {"label": "Small family"},
    "meeting": {},
    "people": [{"id": "T1", "full_name": "Dana Whitfield"}, {"id": "P1", "full_name": "Ada Small"}],
    "memberships": [{"id": "M1", "person": "T1", "role": "facilitator"}],
}


def test_plan_is_for_the_first_parent() -> None:
    plan = a_running_meeting(("Sam Cole", "caseworker"), ("Maria Reyes", "parent")).plan

    chosen = main_reader(plan)

    assert chosen == plan.people[1].id


def test_meeting_without_a_parent_and_a_day_goes_to_the_first_reader(tmp_path: Path) -> None:
    meeting_file = open_meeting_file(json.dumps(TEAM).encode())

    (paper,) = play_demo(meeting_file, tmp_path, everyone=False, look=lambda at: PaperLook(made_at=at))

    assert paper.reader == "T1"


def test_index_names_each_file_with_its_fingerprint(tmp_path: Path) -> None:
    meeting_file = open_meeting_file(json.dumps(TEAM).encode())

    play_demo(meeting_file, tmp_path, everyone=True, look=lambda at: PaperLook(made_at=at))

    (entry,) = json.loads((tmp_path / "index.json").read_bytes())
    content = (tmp_path / entry["file"]).read_bytes()
    assert entry["sha256"] == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("everyone", [False, True])
def test_meeting_without_a_team_is_refused_and_leaves_nothing(tmp_path: Path, *, everyone: bool) -> None:
    meeting_file = open_meeting_file(json.dumps(TEAM | {"people": [], "memberships": []}).encode())

    with pytest.raises(NoReaderError):
        play_demo(meeting_file, tmp_path / "out", everyone=everyone, look=lambda at: PaperLook(made_at=at))

    assert not (tmp_path / "out").exists()
