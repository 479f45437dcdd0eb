"""A person's own steps for when it is not safe, as far as they may see them.

The person who caused harm may find this page. So it holds no name of a family, no agency and no word
that tells what it is for, beyond the steps themselves.
"""

import re
from collections.abc import Iterable, Iterator, KeysView
from datetime import date
from typing import Final

from fteam.records.commitment import Commitment, CommitmentKind, SafetyStep
from fteam.records.plan import Plan
from fteam.records.protection import Category
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import CareStep, Imprint, SafetyView
from fteam.rules.notices import part2_notice
from fteam.rules.view import view_for
from fteam.rules.view_calls import calls
from fteam.rules.view_fridge import OVER
from fteam.rules.wording import Teller
from fteam.words import Words, phrase

_SIGNAL: Final = re.compile(r'[\u201c\u201e\u00ab"]([^\u201c\u201d\u00ab\u00bb"]{2,30})[\u201d\u201c\u00bb"]')
"""A word in quotation marks inside a step: the word that was agreed on."""


def safety_view(plan: Plan, reader: str, on: date, words: Words) -> SafetyView:
    """Compute a person's own steps.

    Args:
        plan: The whole plan.
        reader: Id of the person whose page it is.
        on: The day it is made.
        words: The language of the fixed words.

    Raises:
        UnknownPersonError: If the reader has no place on the team.
    """
    view = view_for(plan, reader, on, words)
    teller = Teller(Eyes(plan, reader, on), words)
    steps = tuple(_step(teller, each) for each in seen_steps(teller.eyes))
    known = _signals(steps)
    promised = tuple(_own(teller, each) for each in _own_promises(teller.eyes))
    # A promise that only says a step again would be read twice.
    own = tuple(each for each in promised if not _signals((each,)) & known or not steps)
    return SafetyView(
        imprint=Imprint.of(view, is_discreet=True),
        steps=(*steps, *own),
        signals=tuple(_signals((*steps, *own))),
        calls=calls(teller, "night", "danger"),
        notices=_notices(teller),
    )


def _signals(steps: Iterable[CareStep]) -> KeysView[str]:
    """Return the words that were agreed on, each once, in the order of the steps."""
    return dict.fromkeys(found for step in steps for found in _SIGNAL.findall(step.what)).keys()


def has_steps(eyes: Eyes) -> bool:
    """Tell whether there is anything on the page of this reader."""
    return any(True for _ in seen_steps(eyes)) or any(True for _ in _own_promises(eyes))


def seen_steps(eyes: Eyes) -> Iterator[SafetyStep]:
    """Give the safety steps that the reader may see."""
    return (each for each in eyes.plan.safety_steps if eyes.may_see(each))


def _own_promises(eyes: Eyes) -> Iterator[Commitment]:
    return (
        each
        for each in eyes.plan.commitments
        if each.kind is CommitmentKind.SAFETY_STEP
        and each.promiser == eyes.reader
        and each.status not in OVER
        and eyes.may_see(each)
    )


def _step(teller: Teller, step: SafetyStep) -> CareStep:
    mask, words = teller.mask, teller.words
    call = words(phrase("Call: {contact}"), contact=mask(step.contact)) if step.contact else ""
    who = teller.name(step.who) if step.who and step.who != teller.eyes.reader else ""
    more = (who, mask(step.how_quickly), call)
    return CareStep(mask(step.trigger), mask(step.action), tuple(each for each in more if each))


def _own(teller: Teller, promise: Commitment) -> CareStep:
    first = teller.mask(promise.first_step)
    more = (teller.words(phrase("First step: {words}"), words=first),) if first else ()
    return CareStep("", teller.mask(promise.words), more)


def _notices(teller: Teller) -> tuple[str, ...]:
    """Return what the law asks to print where treatment is told to someone other than the patient."""
    eyes = teller.eyes
    treatment = any(eyes.is_part2(each) for each in (*seen_steps(eyes), *_own_promises(eyes)))
    patients = {each.subject for each in eyes.plan.consents if Category.PART2 in each.categories}
    return (teller.words(part2_notice(eyes.on).label),) if treatment and eyes.reader not in patients else ()
