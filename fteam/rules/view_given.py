"""What was given to whom, as far as one person may know it.

A person reads what they got themself, what went out on leave that they gave, and, unless places and
help must stay unknown to them, who of the people they know got the plan. How much was held back from
somebody is told to nobody but the facilitator.

Source:
    Domain model 5.1, Disclosure; 42 CFR 2.31(a)(4), 45 CFR 164.528.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from fteam.records.issued import Disclosure
from fteam.records.plan import Plan
from fteam.records.protection import Consent, Release
from fteam.rules.dangers import endangers
from fteam.rules.days import day_of
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Imprint
from fteam.rules.view import view_for
from fteam.rules.wording import Teller
from fteam.vocabulary import vocabulary
from fteam.words import Phrase, Words, phrase

PLAN: Final = "plan"
DRAFT: Final = phrase("A draft of the plan")
VERSION: Final = phrase("The plan, version {number}")
DATA: Final = phrase("A file for another program")
OTHER: Final = phrase("Another paper")
YOUR_LEAVE: Final = phrase("With your leave")


@dataclass(frozen=True, slots=True)
class GivenLine:
    """One paper or file that was given to someone.

    Attributes:
        day: When.
        what: What it was.
        how: How it was given.
        to: Who got it; empty for what lay on the table for all.
        whose: Whose copy it was, where someone else got it.
        leave: On whose leave or for which legal reason, as far as the reader may know it.
        held_back: How many lines the copy did not hold; None where the reader must not know.
    """

    day: str
    what: str
    how: str
    to: str
    whose: str = ""
    leave: str = ""
    held_back: int | None = None


@dataclass(frozen=True, slots=True)
class GivenView:
    """What one person may know of the disclosure log.

    Attributes:
        name: Whose page it is.
        lines: The lines, the oldest first.
        is_whole: Whether it is the facilitator's, with every line.
    """

    imprint: Imprint
    name: str
    lines: tuple[GivenLine, ...]
    is_whole: bool


def given_view(
    plan: Plan,
    reader: str,
    given: Sequence[Disclosure],
    titles: Mapping[str, Phrase],
    on: date,
    words: Words,
) -> GivenView:
    """Compute what a person may know of what was given to whom.

    Args:
        plan: The whole plan.
        reader: Id of the reader.
        given: The disclosure log.
        titles: What each kind of paper is called, by its key.
        on: The day it is made.
        words: The language of the fixed words.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    view = view_for(plan, reader, on, words)
    log = _Log(Teller(Eyes(plan, reader, on), words), titles)
    return GivenView(Imprint.of(view), view.reader_name, tuple(log.lines(given)), log.is_whole)


class _Log:
    """Tells the lines that one reader may know."""

    def __init__(self, teller: Teller, titles: Mapping[str, Phrase]) -> None:
        self.teller = teller
        self.eyes = teller.eyes
        self.plan = teller.eyes.plan
        self.words = teller.words
        self.titles = titles
        self.is_whole = self.eyes.reader == self.plan.meeting.facilitator
        dangerous = {who for who, _whom in endangers(self.plan, self.eyes.on)}
        self.is_apart = self.eyes.is_apart or self.eyes.reader in dangerous

    def lines(self, given: Sequence[Disclosure]) -> Iterator[GivenLine]:
        for line in given:
            if self._may_know(line):
                yield self._line(line)

    def _may_know(self, line: Disclosure) -> bool:
        if self.is_whole or self._is_own(line):
            return True
        if not line.recipient or not all(map(self.eyes.sees_person, (line.reader, line.recipient))):
            return False
        return not self.is_apart or bool(self._leave(line))

    def _is_own(self, line: Disclosure) -> bool:
        return line.reader == line.recipient == self.eyes.reader

    def _line(self, line: Disclosure) -> GivenLine:
        return GivenLine(
            day=self.words.dated(day_of(self.plan, line.at)),
            what=self._what(line),
            how=self.words(line.how.label),
            to=self.teller.name(line.recipient, full=True),
            whose=self.teller.name(line.reader, full=True) if line.reader != line.recipient else "",
            leave="" if self._is_own(line) else self._leave(line),
            held_back=line.held_back if self.is_whole else None,
        )

    def _what(self, line: Disclosure) -> str:
        """Say what was given; what else someone got can tell of help that nobody else knows of."""
        if line.kind == PLAN:
            return self.words(VERSION, number=line.version) if line.version else self.words(DRAFT)
        if self.is_whole or self._is_own(line):
            return self.words(self.titles.get(line.kind, DATA))
        return self.words(OTHER)

    def _leave(self, line: Disclosure) -> str:
        """Say on which leave of the reader's own it rests, or for which legal reason about them."""
        said = []
        consents = [self.plan.find(Consent, each) for each in line.basis]
        if any(each and self.eyes.reader in {each.subject, each.signer} for each in consents):
            said.append(self.words(YOUR_LEAVE))
        if not self.is_apart:
            releases = [self.plan.find(Release, each) for each in line.basis]
            labels = vocabulary("legal_bases").label
            reasons = (each.basis for each in releases if each and each.subject == self.eyes.reader)
            said += (self.words(labels(basis)) for basis in reasons)
        return self.words.listed(dict.fromkeys(said))
