"""Commands about meetings: bring one in, list them."""

import argparse
from pathlib import Path

from fteam.cli.opening import open_vault
from fteam.exchange.meeting_file import MeetingFile, read_meeting_file
from fteam.exchange.play import take_in
from fteam.exchange.problems import MeetingFileError
from fteam.rules.eyes import readers
from fteam.words import ENGLISH, phrase


def read_file(path: Path) -> MeetingFile:
    """Read and check a meeting file; every problem is named on its own line.

    Raises:
        MeetingFileError: If there is any problem.
    """
    meeting_file, problems = read_meeting_file(path.read_bytes())
    if meeting_file is None:
        raise MeetingFileError(problems)
    return meeting_file


def import_command(options: argparse.Namespace) -> int:
    """Bring a meeting file into the vault, whole or not at all."""
    meeting_file = read_file(options.file)
    with open_vault(create=True) as (_vault, store):
        meeting = take_in(meeting_file, store)
    print(ENGLISH(phrase("Imported as meeting {id}"), id=meeting.plan.id))
    team = ", ".join(person.key or person.id for person in readers(meeting.plan))
    print(ENGLISH(phrase("Readers: {readers}"), readers=team))
    return 0


def meetings_command(_options: argparse.Namespace) -> int:
    """List the meetings with their ids."""
    with open_vault() as (_vault, store):
        for each in store.list_meetings():
            day = each.day.isoformat() if each.day else ""
            print(f"{each.plan_id}  {day:10}  v{each.version}  {each.family}")
    return 0
