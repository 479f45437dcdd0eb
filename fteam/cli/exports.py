"""Commands that write one reader's part of a kept meeting: their plan, another paper, or data."""

import argparse
import sys
from typing import Final

from fteam.cli import papers
from fteam.cli.opening import find_meeting, find_reader, open_vault
from fteam.cli.writing import Asked, Made, hand_out, kept_settings, look_at, now
from fteam.exports import DataKind, data_file, earlier_view
from fteam.handouts import Handout, handout, offered
from fteam.progress import Progress
from fteam.records.issued import IssueKind
from fteam.rules.leave import NOTHING_ACCEPTED, LeaveEndedError, ended_leaves
from fteam.sealed import HoldsTooMuchError
from fteam.store.vault import Vault
from fteam.words import ENGLISH, phrase

REFUSED: Final = 1


def export_command(options: argparse.Namespace) -> int:
    """Write one reader's plan, or what else was asked for; where leave for it has ended, say so instead."""
    try:
        _export(options)
    except (LeaveEndedError, HoldsTooMuchError) as error:
        without = phrase("With “--without-ended” what can still be given is written.")
        print(error.sentence(ENGLISH), ENGLISH(without), file=sys.stderr)
        return REFUSED
    print(ENGLISH(phrase("Written.")))
    return 0


def _export(options: argparse.Namespace) -> None:
    with open_vault() as (vault, store):
        plan, at = find_meeting(store, options.meeting), now()
        reader = find_reader(plan, options.reader).id
        ended = ended_leaves(plan, (reader,), at.date()) if options.without_ended else NOTHING_ACCEPTED
        asked = Asked(plan, reader, store, at, ended)
        hand_out(options.out, _made(options, asked, vault), asked)


def _made(options: argparse.Namespace, asked: Asked, vault: Vault) -> Made:
    if options.kind == "pdf" and options.paper is not None:
        return _paper(next(each for each in Handout if each.key == options.paper), asked)
    if options.kind == "pdf" and options.draft:
        return papers.draft(asked)
    if options.kind == "pdf":
        return papers.sealed(asked, vault, without_ended=options.without_ended)
    key = "fhir-whole" if options.kind == "fhir" and options.whole else options.kind
    kind = next(each for each in DataKind if each.key == key)
    language = kept_settings().paper_language
    made = data_file(kind, asked.plan, asked.reader, asked.at, language, accepted=asked.accepted)
    return Made(made.data, kind.key, IssueKind.HANDOUT, asked.reader)


def _paper(kind: Handout, asked: Asked) -> Made:
    """Return another paper than the plan; one of the room if it is none of a person."""
    plan, store, day = asked.plan, asked.store, asked.at.date()
    reader = asked.reader if kind in offered(plan, asked.reader, day) else None
    paper = handout(
        kind,
        plan,
        reader,
        day,
        look_at(asked.at, sealed=False),
        kept_settings().paper_language,
        Progress.silent(),
        earlier_view(plan, store.papers_of(plan.id), asked.reader, store.newest_copy),
        given=store.disclosures(plan.id),
        accepted=asked.accepted,
    )
    return Made(paper.pdf, kind.key, IssueKind.HANDOUT, reader or "")
