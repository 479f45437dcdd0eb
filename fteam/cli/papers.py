"""Commands about papers: play the demo, write a copy."""

import argparse

from fteam.cli.meetings import read_file
from fteam.cli.opening import find_meeting, find_reader, open_vault
from fteam.cli.writing import kept_settings, look_at, now, write_out
from fteam.demo import play_demo
from fteam.meeting import OpenMeeting
from fteam.papers import draft_copy, facilitator_key, file_copies, sealed_copies
from fteam.paths import resource
from fteam.progress import Progress
from fteam.records.issued import IssueKind
from fteam.records.plan import Plan
from fteam.rules.content import is_sealed
from fteam.rules.eyes import readers
from fteam.seal.check import check
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
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


def export_command(options: argparse.Namespace) -> int:
    """Write one reader's copy; it is sealed first where the newest version is older than the plan."""
    with open_vault() as (vault, store):
        plan = find_meeting(store, options.meeting)
        reader = find_reader(plan, options.reader).id
        pdf = _draft(plan, reader, store) if options.draft else _sealed(plan, reader, store, vault)
    write_out(options.out, pdf)
    print(ENGLISH(phrase("Written.")))
    return 0


def _draft(plan: Plan, reader: str, store: MeetingStore) -> bytes:
    moment = now()
    look = look_at(moment, sealed=False)
    language = kept_settings().paper_language
    pdf = draft_copy(plan, reader, moment.date(), look, language, Progress.silent()).pdf
    store.issue(plan.id, NewIssue(IssueKind.DRAFT, pdf, reader=reader))
    return pdf


def _sealed(plan: Plan, reader: str, store: MeetingStore, vault: Vault) -> bytes:
    """Return the reader's copy of the newest version; seal a next one if the plan has changed since."""
    if not is_sealed(plan):
        plan = _sealed_again(plan, store, vault)
    newest = plan.versions[-1].id
    slips = store.papers_of(plan.id)
    slip = next(each for each in slips if each.version_id == newest and each.reader == reader)
    return store.newest_copy(slip)


def _sealed_again(plan: Plan, store: MeetingStore, vault: Vault) -> Plan:
    at, language = now(), kept_settings().paper_language
    team = tuple(person.id for person in readers(plan))
    key = facilitator_key(store, vault, plan, at)
    copies = sealed_copies(plan, team, key, at, at.date(), look_at(at), language, Progress.silent())
    file_copies(OpenMeeting(store, plan), store, copies, at, "")
    sealed = store.load(plan.id)
    print(ENGLISH(phrase("Version {number} is sealed now."), number=sealed.versions[-1].number))
    return sealed
