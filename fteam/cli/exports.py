"""Commands that write one reader's part of a kept meeting: their plan, another paper, or data."""

import argparse
from dataclasses import dataclass

from fteam.cli import papers
from fteam.cli.opening import find_meeting, find_reader, open_vault
from fteam.cli.writing import kept_settings, look_at, now, write_out
from fteam.exports import DataKind, data_file, earlier_view
from fteam.handouts import Handout, handout, offered
from fteam.progress import Progress
from fteam.records.issued import IssueKind
from fteam.records.plan import Plan
from fteam.store.meetings import MeetingStore
from fteam.store.register import NewIssue
from fteam.words import ENGLISH, phrase


def export_command(options: argparse.Namespace) -> int:
    """Write one reader's plan, or what else was asked for."""
    if options.kind == "pdf" and options.paper is None:
        return papers.export_command(options)
    with open_vault() as (_vault, store):
        plan = find_meeting(store, options.meeting)
        made = _made(options, _Asked(plan, find_reader(plan, options.reader).id, store))
    write_out(options.out, made)
    print(ENGLISH(phrase("Written.")))
    return 0


@dataclass(frozen=True)
class _Asked:
    """Whose part of which plan is written."""

    plan: Plan
    reader: str
    store: MeetingStore


def _made(options: argparse.Namespace, asked: _Asked) -> bytes:
    if options.kind == "pdf":
        return _paper(next(each for each in Handout if each.key == options.paper), asked)
    key = "fhir-whole" if options.kind == "fhir" and options.whole else options.kind
    kind = next(each for each in DataKind if each.key == key)
    made = data_file(kind, asked.plan, asked.reader, now(), kept_settings().paper_language).data
    _note(asked, made, kind.key)
    return made


def _paper(kind: Handout, asked: _Asked) -> bytes:
    """Return another paper than the plan; one of the room if it is none of a person."""
    plan, store, moment = asked.plan, asked.store, now()
    is_own = kind in offered(plan, asked.reader, moment.date())
    before = earlier_view(plan, store.papers_of(plan.id), asked.reader, store.newest_copy)
    look, language = look_at(moment, sealed=False), kept_settings().paper_language
    reader = asked.reader if is_own else None
    paper = handout(kind, plan, reader, moment.date(), look, language, Progress.silent(), before)
    _note(asked, paper.pdf, kind.key)
    return paper.pdf


def _note(asked: _Asked, made: bytes, key: str) -> None:
    asked.store.issue(asked.plan.id, NewIssue(IssueKind.HANDOUT, made, reader=asked.reader, handout=key))
