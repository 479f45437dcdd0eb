"""Whoever drops one clause of the rule is seen: each is taken away in turn, and a small meeting goes wrong.

The table below is the proof: what is taken away, and the meeting of `corpus` that shows it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

import pytest

from fteam.records.audience import AudienceKind
from fteam.records.protection import Consent
from fteam.rules import clauses, consents, dangers, eyes, ledger, masking, wording
from fteam.rules.eyes import readers
from fteam.rules.known import Facts, Known
from fteam.rules.masking import Mask
from tests.attack.corpus import CASES
from tests.attack.judging import Judge
from tests.attack.outputs import plan_text

IN_PIECES: Final = frozenset({"address in pieces", "name in pieces"})
"""Where no mask helps, the line is left out; there only leaks count."""
Take = Callable[[pytest.MonkeyPatch], None]


@dataclass(frozen=True)
class Mutant:
    """The rule without one clause.

    Attributes:
        name: What is taken away.
        take: Takes it away.
        cases: The meetings that show it.
    """

    name: str
    take: Take
    cases: tuple[str, ...]


def found_in(case: str) -> list[str]:
    """Return all that is wrong in the rule and in the copies of the plan of a small meeting."""
    meeting = CASES[case]()
    judges = [Judge(meeting, person.id) for person in readers(meeting.plan)]
    wrong = [what for judge in judges for what in judge.misjudged()]
    texts = [(judge, plan_text(meeting.plan, judge.reader, "en")) for judge in judges]
    leaks = [what for judge, text in texts for what in judge.leaks(text)]
    if case in IN_PIECES:
        return leaks
    return wrong + leaks + [what for judge, text in texts for what in judge.missing(text)]


def without_clause(name: str) -> Take:
    """Drop one clause of the list that is the rule."""

    def take(patch: pytest.MonkeyPatch) -> None:
        kept = tuple(each for each in clauses.CLAUSES if each.__name__ != name)
        assert len(kept) == len(clauses.CLAUSES) - 1
        patch.setattr(clauses, "CLAUSES", kept)

    return take


def always(owner: Any, name: str, *, answer: Any) -> Take:
    """Let a question always have one answer."""
    return lambda patch: patch.setattr(owner, name, lambda *_args, **_more: answer)


def fact(name: str, value: Callable[[Any], Any]) -> Take:
    """Let a fact about the reader be something else."""

    def take(patch: pytest.MonkeyPatch) -> None:
        prop = cached_property(value)
        prop.__set_name__(eyes.Eyes, name)
        patch.setattr(eyes.Eyes, name, prop)

    return take


def open_audience(kind: AudienceKind) -> Take:
    """Let everyone hear what was said for one kind of audience."""

    def take(patch: pytest.MonkeyPatch) -> None:
        is_in = eyes.Eyes.is_in
        patch.setattr(eyes.Eyes, "is_in", lambda own, audience: audience.kind is kind or is_in(own, audience))

    return take


def changed_leave(**changes: Any) -> Take:
    """Read every leave as if a part of it said something else."""

    def take(patch: pytest.MonkeyPatch) -> None:
        why = consents.why_not_live
        patch.setattr(ledger, "why_not_live", lambda leave, on: why(leave.model_copy(update=changes), on))

    return take


def locks_nothing(patch: pytest.MonkeyPatch) -> None:
    """Unlock what is locked, for which there are two locks: a clause, and an audience of nobody."""
    without_clause("locked")(patch)
    open_audience(AudienceKind.LOCKED)(patch)


def ever_restrained(patch: pytest.MonkeyPatch) -> None:
    """Let an order hold for ever."""
    fact("is_restrained", lambda own: any(own.reader in each.restrains for each in own.plan.court_orders))(
        patch
    )


def one_decider(patch: pytest.MonkeyPatch) -> None:
    """Let a legal reason count though one person stands behind it alone."""
    counts = consents.counts
    patch.setattr(
        ledger, "counts", lambda plan, leave, on: not isinstance(leave, Consent) or counts(plan, leave, on)
    )


def any_basis(patch: pytest.MonkeyPatch) -> None:
    """Let any legal reason open any kind of information."""
    covers = consents.covers
    patch.setattr(
        ledger,
        "covers",
        lambda leave, tag, programs: (
            tag in leave.categories if not isinstance(leave, Consent) else covers(leave, tag, programs)
        ),
    )


def changed_facts(change: Callable[[Facts], Facts]) -> Take:
    """Read the facts of every line changed."""

    def take(patch: pytest.MonkeyPatch) -> None:
        facts = Known.facts
        patch.setattr(Known, "facts", lambda own, item: change(facts(own, item)))

    return take


def touching(*, by_name: bool) -> Callable[[Facts], Facts]:
    """Let an organization's protection flow only to what is done for it, or only through who works there."""

    def change(line: Facts) -> Facts:
        named = getattr(line.item, "organization", None)
        kept = tuple(each for each in line.touched if (each.id == named) is by_name)
        sources = {"", *(each.id for each in kept)}
        return replace(line, touched=kept, tags=tuple(each for each in line.tags if each[1] in sources))

    return change


def said_by_nobody(line: Facts) -> Facts:
    """Let nobody be the speaker of a line."""
    return replace(line, speakers=frozenset())


def no_mask(patch: pytest.MonkeyPatch) -> None:
    """Mask nothing."""
    patch.setattr(Mask, "__call__", lambda _own, text: text)


def whole_rule_of_names(name: str, *, answer: Any) -> Take:
    """Answer a question about names always in one way."""
    return always(eyes.Eyes, name, answer=answer)


MUTANTS: Final = (
    Mutant("what is locked", locks_nothing, ("locked",)),
    Mutant("the wall", without_clause("behind_a_wall"), ("said behind the wall", "sent behind the wall")),
    Mutant("the audience", without_clause("for_others"), ("people", "staff", "family", "session audience")),
    Mutant("a position's decision", without_clause("of_a_hidden_decision"), ("decided behind the wall",)),
    Mutant("help against violence", without_clause("of_help_against_violence"), ("shelter by its worker",)),
    Mutant("places", without_clause("of_a_place"), ("place of the walled", "flagged", "own place")),
    Mutant("leave", without_clause("without_leave"), ("leave for others", "program by its worker")),
    Mutant("what is left after masking", without_clause("still_revealing"), tuple(sorted(IN_PIECES))),
    Mutant("staff only", open_audience(AudienceKind.STAFF), ("staff",)),
    Mutant("family only", open_audience(AudienceKind.FAMILY), ("family", "family apart")),
    Mutant("these people only", open_audience(AudienceKind.PEOPLE), ("people",)),
    Mutant("one session only", open_audience(AudienceKind.SESSION), ("session audience",)),
    Mutant("breakouts", fact("is_walled", lambda _own: False), ("place of the walled", "family apart")),
    Mutant(
        "orders and flags", fact("is_restrained", lambda _own: False), ("shelter by its worker", "flagged")
    ),
    Mutant(
        "wall of the outer session", always(eyes.Eyes, "_with_outer", answer=()), ("said behind the wall",)
    ),
    Mutant("a breakout's own people", always(eyes.Eyes, "_is_open", answer=True), ("breakout",)),
    Mutant(
        "organizations by name",
        changed_facts(touching(by_name=False)),
        ("shelter by name", "program by name"),
    ),
    Mutant(
        "organizations by their workers",
        changed_facts(touching(by_name=True)),
        ("program by its worker", "shelter by its worker"),
    ),
    Mutant(
        "own words",
        changed_facts(said_by_nobody),
        ("own words", "own place behind the wall"),
    ),
    Mutant("orders that have run out", ever_restrained, ("order that has run out",)),
    Mutant(
        "own affairs", always(clauses, "_is_open_to", answer=False), ("own affairs", "named", "protected")
    ),
    Mutant(
        "naming is not enough",
        always(clauses, "_is_open_to", answer=True),
        ("named is not enough for treatment",),
    ),
    Mutant("dates", always(ledger, "why_not_live", answer=None), ("leave that ended", "leave not begun")),
    Mutant("the last day", changed_leave(expires=None), ("leave that ended", "order that ended")),
    Mutant("taking back", changed_leave(revoked=None), ("leave taken back",)),
    Mutant("the first day", changed_leave(starts=None), ("leave not begun",)),
    Mutant(
        "the recipient", always(ledger.Ledger, "_names_reader", answer=True), ("leave for others", "leave")
    ),
    Mutant(
        "the category",
        always(ledger, "covers", answer=True),
        ("leave for other things", "treatment, other things"),
    ),
    Mutant("whose leave", always(ledger.Ledger, "_needs_none", answer=True), ("leave of one of two",)),
    Mutant(
        "the signer", always(ledger, "counts", answer=True), ("signed by a danger", "signed by the flagged")
    ),
    Mutant("danger to the children", always(consents, "may_sign_for", answer=True), ("signed by a danger",)),
    Mutant(
        "flags and orders for signing", always(dangers, "_warnings", answer=()), ("signed by the flagged",)
    ),
    Mutant("the second person", one_decider, ("one decides alone",)),
    Mutant("the staff decide", always(ledger, "counts", answer=True), ("one decides alone",)),
    Mutant("what a legal reason opens", any_basis, ("wrong basis",)),
    Mutant("which program", always(ledger.Ledger, "keepers", answer=frozenset()), ("other program",)),
    Mutant(
        "leave opens", always(ledger, "covers", answer=False), ("leave", "treatment", "leave on its last day")
    ),
    Mutant("names in words", no_mask, ("name of the program", "unknown person", "phone", "visit place")),
    Mutant("single names", always(masking, "hidden_name_parts", answer={}), ("single name",)),
    Mutant(
        "names of people", whole_rule_of_names("sees_person", answer=True), ("unknown person", "their words")
    ),
    Mutant(
        "names of offices", whole_rule_of_names("sees_organization", answer=True), ("name of the shelter",)
    ),
    Mutant(
        "treatment programs' names",
        always(ledger.Ledger, "knows_program", answer=True),
        ("name of the program",),
    ),
    Mutant(
        "hidden work",
        whole_rule_of_names("hides_work_of", answer=False),
        ("hidden work", "unknown by their work"),
    ),
    Mutant("phones and addresses", always(masking, "_reaching", answer=()), ("phone", "programme")),
    Mutant(
        "places in words",
        always(masking, "_places", answer=()),
        ("place that reveals", "place behind the wall"),
    ),
    Mutant("the neutral role", always(wording, "neutral_role", answer="zqworkq"), ("hidden work",)),
)


@pytest.mark.parametrize("case", CASES)
def test_the_whole_rule_passes_every_small_meeting(case: str) -> None:
    assert found_in(case) == []


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_rule_without_one_clause_is_caught(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    mutant.take(monkeypatch)

    for case in mutant.cases:
        assert found_in(case) != [], case


def test_every_clause_of_the_rule_is_taken_away_once() -> None:
    dropped = {mutant.name for mutant in MUTANTS}

    assert len(dropped) == len(MUTANTS)
    tried = {"locked", "behind_a_wall", "for_others", "of_a_hidden_decision", "of_help_against_violence"}
    assert {each.__name__ for each in clauses.CLAUSES} == tried | {
        "of_a_place",
        "without_leave",
        "still_revealing",
    }
