"""Commands about papers: play the demo; and how one reader's copy of a plan is made."""

import argparse

from fteam.cli.meetings import read_file
from fteam.cli.writing import Asked, Made, kept_settings, look_at
from fteam.demo import play_demo
from fteam.meeting import OpenMeeting
from fteam.papers import draft_copy, facilitator_key, file_copies, sealed_copies
from fteam.paths import resource
from fteam.progress import Progress
from fteam.records.issued import IssueKind
from fteam.records.plan import Plan
from fteam.rules.content import is_sealed
from fteam.rules.days import day_of
from fteam.rules.disclosing import PLAN
from fteam.rules.eyes import readers
from fteam.rules.leave import NOTHING_ACCEPTED, LeaveEndedError, ended_leaves
from fteam.seal.check import check
from fteam.sealed import HoldsTooMuchError, may_be_given_again
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import ENGLISH, phrase


def demo_command(options: argparse.Namespace) -> int:
    """Play a sample family or a meeting file, write its papers, check each."""
    source = options.source or resource("meetings", f"{options.family}.json")
    papers = play_demo(read_file(source), options.out, everyone=options.whom == "all", look=look_at)
    worst = 0
    for paper in papers:
        result = check((options.out / paper.file).read_bytes())
        worst = max(worst, int(result.verdict))
        facts = {"file": paper.file, "reader": paper.reader, "number": paper.version}
        print(ENGLISH(phrase("{file}  for {reader}, version {number}:"), **facts), result.headline(ENGLISH))
    return worst


def draft(asked: Asked) -> Made:
    """Return one reader's copy as the plan is now, not sealed.

    Raises:
        LeaveEndedError: If there is ended leave that nobody has accepted.
    """
    look, language = look_at(asked.at, sealed=False), kept_settings().paper_language
    day, silent = asked.at.date(), Progress.silent()
    paper = draft_copy(asked.plan, asked.reader, day, look, language, silent, accepted=asked.accepted)
    return Made(paper.pdf, PLAN, IssueKind.DRAFT, asked.reader)


def sealed(asked: Asked, vault: Vault, *, without_ended: bool) -> Made:
    """Return one reader's copy of the newest version; it is sealed first where that is older than the plan.

    Args:
        asked: Whose copy of which plan.
        vault: The open vault; it holds the key.
        without_ended: Whether a next version is sealed where leave has ended on which a copy rests.

    Raises:
        LeaveEndedError: If leave for any reader has ended.
        HoldsTooMuchError: If the sealed copy shows what its reader must not see any more.
    """
    plan, store = asked.plan, asked.store
    if not is_sealed(plan):
        return _copy(_sealed_again(asked, vault, without_ended=without_ended), asked.reader, store)
    made = _copy(plan, asked.reader, store)
    try:
        may_be_given_again(plan, asked.reader, made.data, plan.versions[-1].sealed_at, day_of(plan, asked.at))
    except (LeaveEndedError, HoldsTooMuchError):
        if not without_ended:
            raise
        return _copy(_sealed_again(asked, vault, without_ended=True), asked.reader, store)
    return made


def _copy(plan: Plan, reader: str, store: MeetingStore) -> Made:
    newest = plan.versions[-1]
    slips = store.papers_of(plan.id)
    slip = next(each for each in slips if (each.version_id, each.reader) == (newest.id, reader))
    return Made(store.newest_copy(slip), PLAN, None, reader, newest.number, newest.sealed_at)


def _sealed_again(asked: Asked, vault: Vault, *, without_ended: bool) -> Plan:
    plan, store, at = asked.plan, asked.store, asked.at
    team = tuple(person.id for person in readers(plan))
    day, look, language = at.date(), look_at(at), kept_settings().paper_language
    accepted = ended_leaves(plan, team, day) if without_ended else NOTHING_ACCEPTED
    key, silent = facilitator_key(store, vault, plan, at), Progress.silent()
    copies = sealed_copies(plan, team, key, at, day, look, language, silent, accepted=accepted)
    file_copies(OpenMeeting(store, plan), store, copies, at, "")
    again = store.load(plan.id)
    print(ENGLISH(phrase("Version {number} is sealed now."), number=again.versions[-1].number))
    return again
