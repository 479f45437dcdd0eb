"""The notice that must go with records of substance use treatment, as the law words it on a day.

The wordings are data with the day from which each holds: ``resources/vocabularies/part2_notices.json``.

Source:
    42 CFR 2.32(a)(1) and (2), as amended at 83 FR 251 (2018), 85 FR 43037 (2020) and 89 FR 12472 (2024,
    to be followed from 16 February 2026).
"""

from datetime import date
from enum import StrEnum

from fteam.vocabulary import Entry, vocabulary


class Form(StrEnum):
    """How long the notice is; the law leaves the choice."""

    SHORT = "short"
    LONG = "long"


def part2_notice(on: date, form: Form = Form.SHORT) -> Entry:
    """Return the notice in force on a day: its code and its words.

    Args:
        on: The day of the paper; before the first wording known here, that one is taken.
        form: The short or the long form.
    """
    forms = (entry for entry in vocabulary("part2_notices").entries if entry.group == form)
    kept = sorted(forms, key=_since)
    begun = [entry for entry in kept if _since(entry) <= on]
    return begun[-1] if begun else kept[0]


def _since(entry: Entry) -> date:
    return entry.since or date.min
