"""Measure how long it takes to know what everyone may see, in one run.

    python -m installer.bench.views [ROUNDS]

A made meeting of 300 lines, whose people are named in it again and again, is looked at by each of its
readers; then a practice family is, with the overview that the facilitator sees beside each view. Only this
process's own time counts, so that a busy computer changes less. Each round looks at a plan that nobody has
looked at before, so the first reader also pays for what is worked out once for all.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from fteam.exchange.meeting_file import open_meeting_file
from fteam.exchange.play import play
from fteam.paths import resource
from fteam.records.audience import STAFF_ONLY, TEAM, Audience, Tag
from fteam.records.commitment import Commitment, SafetyStep
from fteam.records.decision import Decision
from fteam.records.family import Family
from fteam.records.meeting import Attendance, Meeting, Session
from fteam.records.paper import Signature
from fteam.records.person import Membership, Organization, Person
from fteam.records.plan import Plan
from fteam.records.protection import Category, Consent, CourtOrder, PrivateWords
from fteam.records.record import Record, new_id
from fteam.records.spoken import Gap, Need, Statement, Strength
from fteam.rules.eyes import Eyes, readers
from fteam.rules.overview import basis_for, ended_for, held_back
from fteam.rules.view import known_signatures, view_for
from fteam.words import ENGLISH

ROUNDS: Final = 9
LINES: Final = 300
MOST_VIEW_MS, MOST_PREVIEW_MS = 5.0, 1000.0
"""Most for one view of the long meeting, and for all readers of the practice family."""
FIRST_DAY: Final = date(2026, 9, 15)
NAMES: Final = (
    ("María José Alvarado Peña", "parent"),
    ("Ángel Núñez Ibáñez", "parent"),
    ("Lucía Alvarado Peña", "youth"),
    ("Carmen Güereña Peña", "relative"),
    ("Renée Okafor-Lindqvist", "facilitator"),
    ("Dwayne Tackett", "caseworker"),
    ("Priya Raman", "supervisor"),
    ("Beatriz Solórzano", "dv_advocate"),
    ("Kayla Stidham", "school"),
    ("Pamela Ostrowski", "treatment_provider"),
    ("Graciela Ruiz", "natural_support"),
    ("Samira Boutros", "interpreter"),
)
SAID: Final = (
    "Íñigo sleeps better when {name} reads to him before the light goes out, even for ten minutes.",
    "We want {name} to know how much it helps that someone drives on Tuesdays and Thursdays.",
    "A quiet room after school where nobody asks too much, close enough to walk.",
    "The papers come in English only; {name} sits beside us until each box is understood.",
)


class _NoKeeper:
    """Keeps nothing."""

    def keep(self, before: Plan | None, after: Plan) -> None:
        del before, after


def long_meeting() -> Plan:
    """Make a meeting of 300 lines with a wall, an order, consents, private words and three organizations."""
    houses = (
        Organization(name="Casa Clara", victim_service=True, location_revealing=True),
        Organization(name="Cedar Gap Elementary", other_names=("Cedar Gap",), location_revealing=True),
        Organization(name="New Bridge Outpatient", other_names=("New Bridge",), part2=True),
    )
    people = tuple(
        Person(full_name=name, phone=f"555-01{place:02}") for place, (name, _role) in enumerate(NAMES)
    )
    ids = [person.id for person in people]
    work = {7: houses[0].id, 8: houses[1].id, 9: houses[2].id}
    first = Session(day=FIRST_DAY, place="Maple Street Library", place_revealing=True, hidden_from=(ids[1],))
    other = Session(day=FIRST_DAY + timedelta(2), place="Office on Main Street")
    plan = Plan(
        new_id(),
        Family(label="Familia Alvarado"),
        Meeting(question="Can the children stay with their mother?", facilitator=ids[4]),
        people=people,
        organizations=houses,
        memberships=tuple(
            Membership(person=ids[place], role=role, organization=work.get(place))
            for place, (_name, role) in enumerate(NAMES)
        ),
        sessions=(first, other),
        attendance=tuple(
            Attendance(session=session.id, person=person)
            for session in (first, other)
            for person in ids
            if person not in session.hidden_from
        ),
        court_orders=(CourtOrder(protects=(ids[0],), restrains=(ids[1],)),),
        consents=(
            Consent(
                subject=ids[0],
                signer=ids[0],
                organization=houses[2].id,
                recipients=tuple(ids[3:7]),
                categories=(Category.PART2,),
            ),
        ),
        private_words=(PrivateWords(words="Elm Street", protects=(ids[0],)),),
        signatures=(Signature(person=ids[0]),),
    )
    return _with_lines(plan, ids)


def _with_lines(plan: Plan, ids: list[str]) -> Plan:
    shelves: dict[str, list[Record]] = {}
    for number in range(LINES):
        speaker, name = ids[number % len(ids)], NAMES[(number * 5) % len(NAMES)][0].split()[0]
        words = f"{SAID[number % len(SAID)].format(name=name)} ({number})"
        shared: dict[str, Any] = {"audience": _audience(plan, ids, number), "tags": _tags(number)}
        shelf, record = _line(number, words, speaker, ids[(number + 3) % len(ids)], shared)
        shelves.setdefault(shelf, []).append(record)
    return replace(plan, **{shelf: tuple(records) for shelf, records in shelves.items()})  # type: ignore[arg-type]  # shelves by their names


def _audience(plan: Plan, ids: list[str], number: int) -> Audience:
    kinds = (TEAM, TEAM, Audience.of_session(plan.sessions[0].id), Audience.only(*ids[:6]), STAFF_ONLY)
    return kinds[number % len(kinds)]


def _tags(number: int) -> tuple[Tag, ...]:
    return {3: (Tag.HEALTH,), 8: (Tag.PART2,), 13: (Tag.LOCATION_REVEALING,)}.get(number % 20, ())


def _line(number: int, words: str, speaker: str, other: str, shared: dict[str, Any]) -> tuple[str, Record]:
    made: tuple[Callable[[], tuple[str, Record]], ...] = (
        lambda: ("needs", Need(words=words, why=words, said_by=speaker, **shared)),
        lambda: ("strengths", Strength(words=words, evidence=words, said_by=speaker, **shared)),
        lambda: (
            "commitments",
            Commitment(
                words=words, first_step=words, plan_b=words, promiser=speaker, checker=other, **shared
            ),
        ),
        lambda: ("statements", Statement(words=words, said_by=speaker, **shared)),
        lambda: ("safety_steps", SafetyStep(trigger=words, action=words, who=speaker, **shared)),
        lambda: ("gaps", Gap(words=words, **shared)),
        lambda: ("decisions", Decision(question=words, answer=words, basis=words, **shared)),
    )
    return made[number % 4 if number % 10 else number // 10 % len(made)]()


def practice_family() -> Plan:
    """Play the first practice family."""
    return play(open_meeting_file(resource("meetings", "one.json").read_bytes()), _NoKeeper()).plan


def times_of(plan: Plan, on: date) -> list[float]:
    """Return how many milliseconds each reader's view takes, on a plan that nobody has looked at."""
    plan = replace(plan)
    stands = known_signatures(plan)
    return [_ms(lambda: view_for(plan, reader.id, on, ENGLISH, stands)) for reader in readers(plan)]  # noqa: B023  called at once


def preview_of(plan: Plan, on: date) -> float:
    """Return how many milliseconds all views take together, with what the facilitator sees beside them."""
    return _ms(lambda: _preview(replace(plan), on))


def _preview(plan: Plan, on: date) -> None:
    stands = known_signatures(plan)
    for reader in readers(plan):
        view_for(plan, reader.id, on, ENGLISH, stands)
        eyes = Eyes(plan, reader.id, on)
        held_back(eyes)
        basis_for(eyes)
        ended_for(eyes)


def _ms(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def main(arguments: list[str]) -> int:
    """Measure, print the figures, and return 1 if a target is missed."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    meeting, family = long_meeting(), practice_family()
    views, previews = [], []
    for _round in range(rounds + 1):
        views.append(times_of(meeting, FIRST_DAY))
        previews.append(preview_of(family, FIRST_DAY + timedelta(2)))
    per_reader = [statistics.median(times) for times in zip(*views[1:], strict=True)]
    preview = statistics.median(previews[1:])
    results = (
        (f"one view of {LINES} lines, the slowest reader", max(per_reader), MOST_VIEW_MS),
        (f"{len(readers(family))} readers of a practice family", preview, MOST_PREVIEW_MS),
    )
    print(f"One view of {LINES} lines: median reader {statistics.median(per_reader):.2f} ms")
    for what, figure, most in results:
        print(f"{what:46} {figure:7.2f} ms  target < {most:g}  {'met' if figure < most else 'MISSED'}")
    return int(any(figure >= most for _what, figure, most in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
