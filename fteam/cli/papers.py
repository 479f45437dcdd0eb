"""Commands about papers: play the demo, write a copy, check a seal."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from fteam.cli.meetings import read_file
from fteam.cli.opening import find_meeting, find_reader, open_vault
from fteam.demo import play_demo
from fteam.document.paper import PaperLook
from fteam.files import write_whole
from fteam.meeting import OpenMeeting
from fteam.papers import draft_copy, facilitator_key, file_copies, sealed_copies
from fteam.paths import config_folder, resource
from fteam.progress import Progress
from fteam.records.plan import Plan
from fteam.rules.content import is_sealed
from fteam.rules.eyes import readers
from fteam.seal.check import check
from fteam.settings import load
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import ENGLISH, phrase


def demo_command(options: argparse.Namespace) -> int:
    """Play a sample family or a meeting file, write its papers, check each."""
    source = options.source or resource("meetings", f"{options.family}.json")
    papers = play_demo(read_file(source), options.out, everyone=options.whom == "all", look=_look)
    worst = 0
    for paper in papers:
        result = check((options.out / paper.file).read_bytes())
        worst = max(worst, int(result.verdict))
        facts = {"file": paper.file, "reader": paper.reader, "number": paper.version}
        print(ENGLISH(phrase("{file}  for {reader}, version {number}:"), **facts), result.headline(ENGLISH))
    return worst


def check_command(options: argparse.Namespace) -> int:
    """Say who sealed a file, when, and whether it was changed."""
    result = check(options.file.read_bytes())
    print(*result.sentences(ENGLISH), sep="\n")
    return int(result.verdict)


def export_command(options: argparse.Namespace) -> int:
    """Write one reader's copy; it is sealed first where the newest version is older than the plan."""
    with open_vault() as (vault, store):
        plan = find_meeting(store, options.meeting)
        reader = find_reader(plan, options.reader).id
        pdf = _draft(plan, reader) if options.draft else _sealed(plan, reader, store, vault)
    _write(options.out, pdf)
    print(ENGLISH(phrase("Written.")))
    return 0


def _look(at: datetime, *, sealed: bool = True) -> PaperLook:
    settings = load(config_folder() / "settings.json")
    return PaperLook(page=settings.page_size.value, made_at=at, sealed=sealed)


def _now() -> datetime:
    return datetime.now(UTC).astimezone().replace(microsecond=0)


def _draft(plan: Plan, reader: str) -> bytes:
    now = _now()
    look = _look(now, sealed=False)
    return draft_copy(plan, reader, now.date(), look, _language(), Progress.silent()).pdf


def _sealed(plan: Plan, reader: str, store: MeetingStore, vault: Vault) -> bytes:
    """Return the reader's copy of the newest version; seal a next one if the plan has changed since."""
    if not is_sealed(plan):
        now = _now()
        team = tuple(person.id for person in readers(plan))
        key = facilitator_key(store, vault, plan, now)
        copies = sealed_copies(plan, team, key, now, now.date(), _look(now), _language(), Progress.silent())
        file_copies(OpenMeeting(store, plan), store, copies, now, "")
        plan = store.load(plan.id)
        print(ENGLISH(phrase("Version {number} is sealed now."), number=plan.versions[-1].number))
    newest = plan.versions[-1].id
    slips = store.papers_of(plan.id)
    slip = next(each for each in slips if each.version_id == newest and each.reader == reader)
    return store.paper(slip)


def _language() -> str:
    return load(config_folder() / "settings.json").paper_language


def _write(path: Path, pdf: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not path.is_file():
        # A device such as /dev/null takes the bytes; it must never be replaced by a file.
        path.write_bytes(pdf)
    else:
        write_whole(path, pdf)
