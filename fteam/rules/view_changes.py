"""What is different between an older plan and the plan of now, for the same reader's eyes.

The older plan is the reader's own copy as it was sealed: a view and nothing more. It is compared line
by line, and its words pass the mask of today. A line that is gone is told only where it is certain
that the reader may still know of it: a leave that has ended must not come back through this page.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Final

from fteam.records.audience import Item
from fteam.records.commitment import GONE, Commitment, CommitmentStatus, FamilyTime, SafetyStep
from fteam.records.decision import Decision
from fteam.records.plan import Plan
from fteam.records.spoken import Need, NeedStatus, Strength
from fteam.rules.consents import is_live
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Imprint
from fteam.rules.part_views import Change, Changes, ChangesView
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.rules.wording import Teller
from fteam.words import Phrase, Words, phrase

ALIKE: Final = 0.6
"""Part of two sentences that must be the same to take the one for a new wording of the other."""
WORDS_IN: Final[dict[type[Item], str]] = {
    Decision: "answer",
    Strength: "words",
    Need: "words",
    SafetyStep: "trigger",
    Commitment: "words",
}
"""The field by whose words an item is known again in a view."""
SETTLED: Final = {NeedStatus.MET, NeedStatus.NO_LONGER, NeedStatus.HANDED_ON, NeedStatus.BETTER}


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a part of a plan.

    Attributes:
        number: Its number, if it has one.
        who: Whose it is.
        words: The words by which it is known again.
        told: All that is told of it.
    """

    number: str
    who: str
    words: str
    told: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """All of it in one text."""
        return " \u00b7 ".join(part for part in (self.words, *self.told) if part)


Lines = Callable[[PlanView], Iterator[_Line]]


@dataclass(frozen=True, slots=True)
class _Part:
    title: Phrase
    lines: Lines
    kind: type[Item] | None = None


def changes_view(plan: Plan, reader: str, before: PlanView, on: date, words: Words) -> ChangesView:
    """Compare a reader's older plan with the plan of now.

    Args:
        plan: The whole plan of now.
        reader: Id of the reader.
        before: The reader's older view, as it was sealed.
        on: The day of the comparison.
        words: The language of the fixed words.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    now = view_for(plan, reader, on, words)
    teller = Teller(Eyes(plan, reader, on), words)
    comparing = _Comparing(teller, before, now)
    parts = tuple(comparing.part(part) for part in PARTS)
    return ChangesView(
        imprint=Imprint.of(now),
        name=now.reader_name,
        was_version=before.version,
        was_day=before.day,
        parts=tuple(part for part in parts if not part.is_empty),
    )


class _Comparing:
    """Compares the parts of two views."""

    def __init__(self, teller: Teller, before: PlanView, now: PlanView) -> None:
        self.teller = teller
        self.eyes = teller.eyes
        self.before = before
        self.now = now
        self.keeps_all = nothing_ended(teller.eyes) and set(before.notices) <= set(now.notices)
        self.has_one_language = before.language == now.language

    def part(self, part: _Part) -> Changes:
        then = [self._masked(line) for line in part.lines(self.before)]
        now = list(part.lines(self.now))
        pairs, gone, new = _matched(then, now)
        settled = dict(self._settled(part.kind))
        done, changed = [], []
        for old, line in pairs:
            if line.words in settled:
                done.append(Change(line.number, old.number, line.who, line.words, settled[line.words]))
            elif self._differ(old, line):
                changed.append(self._change(old, line, part.kind))
        lost = (self._gone(line, part.kind) for line in gone)
        return Changes(
            title=self.teller.words(part.title),
            new=tuple(Change(line.number, "", line.who, "", line.whole) for line in new),
            changed=tuple(changed),
            done=tuple(done),
            gone=tuple(change for change in lost if change),
        )

    def _masked(self, line: _Line) -> _Line:
        mask = self.teller.mask
        return _Line(line.number, self._who(line.who), mask(line.words), tuple(map(mask, line.told)))

    def _who(self, said: str) -> str:
        """Say who it was, without the work that must stay unknown by now."""
        names = {name: each for each in self.eyes.plan.people for name in (each.full_name, each.called)}
        known = max((name for name in names if said.startswith(name)), key=len, default="")
        member = self.eyes.members.get(names[known].id) if known else None
        if member is None or (self.eyes.sees_person(member.person) and not self.eyes.hides_work_of(member)):
            return self.teller.mask(said)
        return self.teller.name(member.person)

    def _differ(self, old: _Line, new: _Line) -> bool:
        """Tell whether something changed; facts in two languages are not compared."""
        return old.words != new.words or (self.has_one_language and old.told != new.told)

    def _keeps(self, kind: type[Item] | None) -> bool:
        """Tell whether how it stood then is still the reader's to know; a session may be hidden by now."""
        knows_sessions = len(self.eyes.known_sessions) == len(self.eyes.plan.sessions)
        return self.keeps_all and (kind is not None or knows_sessions)

    def _change(self, old: _Line, line: _Line, kind: type[Item] | None) -> Change:
        then = old.whole if self._keeps(kind) else ""
        return Change(line.number, old.number, line.who, then, line.whole)

    def _settled(self, kind: type[Item] | None) -> Iterator[tuple[str, str]]:
        """Give the words of what is done or no longer needed, with how it stands."""
        for item in self._divided(kind)[0]:
            if status := _settled_status(item):
                yield self._words_of(item), self.teller.words(status)

    def _gone(self, line: _Line, kind: type[Item] | None) -> Change | None:
        """Tell a line that is gone, if the reader may still know of it."""
        seen, hidden = self._divided(kind)
        same = next((item for item in seen if self._words_of(item) == line.words), None)
        if same is not None:
            return Change("", line.number, line.who, line.words, self._why_gone(same))
        is_hidden = any(_alike(self._words_of(item), line.words) >= ALIKE for item in hidden)
        if is_hidden or not self._keeps(kind):
            return None
        return Change("", line.number, line.who, line.whole, "")

    def _divided(self, kind: type[Item] | None) -> tuple[list[Item], list[Item]]:
        """Return what the reader may see of a kind, and what not."""
        items = self._items(kind)
        seen = [item for item in items if self.eyes.may_see(item)]
        return seen, [item for item in items if item not in seen]

    def _why_gone(self, item: Item) -> str:
        status = item.status if isinstance(item, Commitment) and item.status in GONE else None
        return self.teller.words(status.label) if status else ""

    def _items(self, kind: type[Item] | None) -> Sequence[Item]:
        return self.eyes.plan.shelf(kind) if kind else ()

    def _words_of(self, item: Item) -> str:
        """Return the words by which an item is known again in a view."""
        if isinstance(item, FamilyTime):
            return self.teller.words(item.way.label)
        name = next(name for kind, name in WORDS_IN.items() if isinstance(item, kind))
        return self.teller.mask(str(getattr(item, name)))


def nothing_ended(eyes: Eyes) -> bool:
    """Tell whether nothing that a reader was once told can be closed to them now.

    Leave that ended, a wall or an order of a court can be why a line is gone.
    """
    ended = (consent for consent in eyes.plan.consents if not is_live(consent, eyes.on))
    concerned = any(eyes.reader in {*each.recipients, each.signer} for each in ended)
    return not (eyes.is_apart or concerned)


def _settled_status(item: Item) -> Phrase | None:
    if isinstance(item, Need) and item.status in SETTLED:
        return item.status.label
    if isinstance(item, Commitment) and item.status is CommitmentStatus.DONE:
        return item.status.label
    return None


def _matched(
    then: Sequence[_Line], now: Sequence[_Line]
) -> tuple[list[tuple[_Line, _Line]], list[_Line], list[_Line]]:
    """Find each line again: by its very words, then by words that are much alike, of the same person."""
    left, open_now = list(then), list(now)
    pairs: dict[int, tuple[_Line, _Line]] = {}
    for line in now:
        same = next((old for old in left if (old.who, old.words) == (line.who, line.words)), None)
        if same:
            left.remove(same)
            pairs[id(line)] = same, line
    for line in now:
        alike = (
            max(left, key=lambda old: _likeness(old, line), default=None) if id(line) not in pairs else None
        )
        if alike and _likeness(alike, line) >= ALIKE:
            left.remove(alike)
            pairs[id(line)] = alike, line
    new = [line for line in open_now if id(line) not in pairs]
    return [pairs[id(line)] for line in now if id(line) in pairs], left, new


def _likeness(old: _Line, new: _Line) -> float:
    return _alike(old.words, new.words) if old.who == new.who else 0


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _decisions(view: PlanView) -> Iterator[_Line]:
    return (_Line("", each.question, each.answer, (each.starts,)) for each in view.decisions)


def _strengths(view: PlanView) -> Iterator[_Line]:
    return (_Line("", each.by, each.words) for each in view.strengths)


def _needs(view: PlanView) -> Iterator[_Line]:
    return (_Line(str(each.number), each.by, each.words, (each.why, each.urgency)) for each in view.needs)


def _promises(view: PlanView) -> Iterator[_Line]:
    for promiser in view.promisers:
        for each in promiser.promises:
            facts = (each.when, each.pledge, each.checked, each.plan_b)
            yield _Line(str(each.number), promiser.name, each.words, facts)


def _asks(view: PlanView) -> Iterator[_Line]:
    return (_Line("", each.name, each.words, (each.when,)) for each in view.asks)


def _family_times(view: PlanView) -> Iterator[_Line]:
    for each in view.family_times:
        who = ", ".join(part for part in (each.children, each.adult) if part)
        yield _Line("", who, each.how, (each.when, each.place, each.driver, each.rules))


def _safety(view: PlanView) -> Iterator[_Line]:
    return (
        _Line("", each.who, each.trigger, (each.action, each.how_quickly, each.contact))
        for each in view.safety
    )


def _meetings(view: PlanView) -> Iterator[_Line]:
    return (_Line("", "", each.when, (each.words,)) for each in view.next_meetings)


PARTS: Final = (
    _Part(phrase("What was decided"), _decisions, Decision),
    _Part(phrase("What is going well"), _strengths, Strength),
    _Part(phrase("What needs to change"), _needs, Need),
    _Part(phrase("Keeping everyone safe"), _safety, SafetyStep),
    _Part(phrase("What each person will do"), _promises, Commitment),
    _Part(phrase("We will ask"), _asks, Commitment),
    _Part(phrase("Family time"), _family_times, FamilyTime),
    _Part(phrase("When we meet next"), _meetings),
)
