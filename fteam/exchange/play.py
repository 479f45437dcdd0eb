"""Play a meeting file into a keeper: act by act as at a table, or all at once."""

from fteam.exchange.acts import acts_of, without_people
from fteam.exchange.meeting_file import MeetingFile
from fteam.meeting import Keeper, OpenMeeting


def play(file: MeetingFile, keeper: Keeper) -> OpenMeeting:
    """Play a meeting through the very same acts that people do, each kept before the next.

    Args:
        file: A meeting file that was read without problems.
        keeper: Where every act is kept.

    Returns:
        The open meeting; what was played is not offered for undo.

    Raises:
        FixableError: If an act cannot be kept.
    """
    opened = OpenMeeting.start(keeper, file.family, without_people(file.meeting))
    for _record, act in acts_of(file.meeting, file.sections):
        act(opened)
    return OpenMeeting(keeper, opened.plan)


def take_in(file: MeetingFile, keeper: Keeper) -> OpenMeeting:
    """Import a meeting: it was rehearsed while it was read, and is now kept in one step or not at all.

    Args:
        file: A meeting file that was read without problems.
        keeper: Where the whole meeting is kept at once.

    Returns:
        The open meeting.

    Raises:
        FixableError: If it cannot be kept; then nothing of it was.
    """
    keeper.keep(None, file.plan)
    return OpenMeeting(keeper, file.plan)
