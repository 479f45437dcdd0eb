"""Types and acts in a vault until it is killed, telling each step only when the store said it is kept.

A nursery process loads everything once and forks a writer for each line it reads; it opens no
database itself. Every step is known from its number alone, so that the test can work out what must
be there: three kept drafts, then one act, and so on.
"""

import os
import sys
from pathlib import Path
from typing import Final

from fteam.records.commitment import Commitment
from fteam.records.family import Family
from fteam.records.meeting import Meeting
from fteam.records.paper import PlanVersion
from fteam.records.person import Person
from fteam.records.plan import Plan
from fteam.records.spoken import Need
from fteam.store.filing import NewPaper
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from tests.vaults import MOMENT, MemoryRing

STEPS_AN_ACT: Final = 4
ACTS_A_VERSION: Final = 40
SHELF_LIMIT: Final = 12
PLACE: Final = "needs.words"
PEOPLE: Final = tuple(Person(id=f"{number:032x}", full_name=f"person {number}") for number in range(6))
FIRST: Final = Plan(
    "f" * 32, Family(id="a" * 32, label="a family"), Meeting(id="b" * 32, purpose="0"), people=PEOPLE
)


def typed(step: int) -> str:
    """Return what stands in the field after a step of typing."""
    return f"{step} " + "typed words " * (1 + step % 60)


def pdf(act: int) -> bytes:
    """Return a paper, some of them larger than the log is let grow."""
    return f"%PDF {act} ".encode() * (1 + act * 997 % 20_000)


def after_act(plan: Plan, act: int) -> Plan:
    """Return the plan after the next act: something is added, changed, moved, taken away or sealed."""
    person = PEOPLE[act % len(PEOPLE)]
    if act % ACTS_A_VERSION == 0:
        number = 1 + len(plan.versions)
        sealed = {"id": f"{act:032x}", "content_sha256": f"{act:064x}"}
        return plan.with_record(PlanVersion(number=number, sealed_at=MOMENT, sealed_by="person", **sealed))
    match act % 5:
        case 0:
            return plan.with_record(person.model_copy(update={"phone": str(act)}))
        case 1:
            return plan.ordered(Person, tuple(one.id for one in reversed(plan.people)))
        case 2:
            words = f"promise {act} " * (1 + act % 30)
            return shortened(plan.with_record(Commitment(id=f"{act:032x}", words=words, promiser=person.id)))
        case 3:
            return plan.with_record(plan.meeting.model_copy(update={"purpose": str(act)}))
        case _:
            return shortened(plan.with_record(Need(id=f"{act:032x}", words=f"need {act}", said_by=person.id)))


def shortened(plan: Plan) -> Plan:
    """Take away the oldest of what grows."""
    for shelf in (plan.needs, plan.commitments):
        if len(shelf) > SHELF_LIMIT:
            plan = plan.without(shelf[0])
    return plan


def write(folder: Path, ring: MemoryRing, step: int) -> None:
    """Take one step after the other until the end; standard output gets the number of each kept one."""
    store = MeetingStore(Vault.open_with_ring(folder, ring))
    plan = store.load(FIRST.id)
    while True:
        step += 1
        act, part = divmod(step, STEPS_AN_ACT)
        if part:
            store.keep_draft(plan.id, PLACE, typed(step))
        else:
            following = after_act(plan, act)
            sealed = following.versions[len(plan.versions) :]
            store.file_version(plan, following, [NewPaper(one.id, "", "en", pdf(act)) for one in sealed])
            plan = following
        os.write(sys.stdout.fileno(), b"kept %d\n" % step)


def nursery(folder: Path, ring: MemoryRing) -> None:
    """Fork a writer for each number read: the step that the vault stands at."""
    for line in sys.stdin:
        writer = os.fork()
        if not writer:
            write(folder, ring, int(line))
        os.write(sys.stdout.fileno(), b"writer %d\n" % writer)
        os.waitpid(writer, 0)
        os.write(sys.stdout.fileno(), b"ended 0\n")


if __name__ == "__main__":
    held = MemoryRing()
    held.secrets = {sys.argv[2]: bytes.fromhex(sys.argv[3])}
    nursery(Path(sys.argv[1]), held)
