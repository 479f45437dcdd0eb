"""The lines of a random meeting: each kind of record that people speak into a plan, with all its words."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

from fteam.records.commitment import (
    Commitment,
    CommitmentKind,
    CommitmentStatus,
    FamilyTime,
    Required,
    SafetyStep,
)
from fteam.records.decision import Decision, Position, Stand
from fteam.records.meeting import WrittenInput
from fteam.records.paper import Signature, SignedBy
from fteam.records.protection import SafetyScreen
from fteam.records.spoken import Gap, Idea, Need, Statement, StatementKind, Strength
from tests.attack.spelling import PLACES

if TYPE_CHECKING:
    from tests.attack.meetings import Build


def _protection(making: "Build") -> dict[str, Any]:
    return {"audience": making.audience(), "tags": making.tags()}


def _need(making: "Build") -> None:
    own = making.id()
    said = making.said(own, "words", "why", "agency_words", "private_note")
    about = making.some(making.people)
    making.add(Need(id=own, said_by=making.one(making.people), about=about, **said, **_protection(making)))


def _strength(making: "Build") -> None:
    own = making.id()
    making.add(
        Strength(
            id=own,
            said_by=making.one(making.people),
            about=making.some(making.people),
            helps=tuple(need.id for need in making.plan.needs[:2]),
            **making.said(own, "words", "evidence"),
            **_protection(making),
        )
    )


def _statement(making: "Build") -> None:
    own = making.id()
    making.add(
        Statement(
            id=own,
            said_by=making.one(making.people),
            session=making.maybe(making.sessions),
            kind=making.random.choice((StatementKind.HOPE, StatementKind.HOPE, StatementKind.STORY)),
            **making.said(own, "words"),
            **_protection(making),
        )
    )


def _commitment(making: "Build") -> None:
    own = making.id()
    names = (
        "words",
        "first_step",
        "pledge",
        "check_way",
        "how_we_know",
        "plan_b",
        "could_go_wrong",
        "repeats",
    )
    said = making.said(own, *names, "required_reference")
    said["repeats"] = said["repeats"][:200]
    promiser = making.one(making.people)
    others = [person for person in making.people if person != promiser]
    making.add(
        Commitment(
            id=own,
            promiser=promiser,
            kind=making.random.choice(list(CommitmentKind)),
            status=making.random.choice((*[CommitmentStatus.PROMISED] * 5, *CommitmentStatus)),
            organization=making.maybe(making.offices) if making.chance(0.4) else None,
            for_whom=making.some(making.people),
            serves=tuple(need.id for need in making.plan.needs[:2]),
            needs_first=tuple(each.id for each in making.plan.commitments[:1]),
            checker=making.maybe(others),
            asked_by=making.maybe(others),
            required=making.random.choice((Required.VOLUNTARY, Required.COURT)),
            **said,
            **_protection(making),
        )
    )


def _safety_step(making: "Build") -> None:
    own = making.id()
    said = making.said(own, "trigger", "action", "how_quickly", "contact")
    making.add(SafetyStep(id=own, who=making.maybe(making.people), **said, **_protection(making)))


def _decision(making: "Build") -> None:
    own = making.id()
    said = making.said(own, "question", "answer", "basis", "agency_reasons", "goal", "goal_before")
    session, decider = making.maybe(making.sessions), making.maybe(making.people)
    making.add(Decision(id=own, session=session, decider=decider, **said, **_protection(making)))
    for person in making.some(making.people, 3):
        position = making.id()
        told = making.said(position, "words", "about")
        stand = making.random.choice(list(Stand))
        more = _protection(making) if making.chance(0.3) else {}
        making.add(Position(id=position, decision=own, person=person, stand=stand, **told, **more))


def _family_time(making: "Build") -> None:
    own = making.id()
    place = making.random.choice((*PLACES, making.say(own, "place")))
    making.add(
        FamilyTime(
            id=own,
            children=making.some(making.people),
            adult=making.one(making.people),
            place=place,
            place_revealing=making.chance(0.4),
            transport_by=making.maybe(making.people),
            **making.said(own, "when", "rules"),
            **_protection(making),
        )
    )


def _gap(making: "Build") -> None:
    own = making.id()
    making.add(Gap(id=own, **making.said(own, "words", "area"), **_protection(making)))


def _written_input(making: "Build") -> None:
    own = making.id()
    said = making.said(own, "words", "translation", "response")
    making.add(WrittenInput(id=own, person=making.one(making.people), **said, **_protection(making)))


def _idea(making: "Build") -> None:
    own = making.id()
    said = making.said(own, "words", "reason")
    making.add(Idea(id=own, said_by=making.one(making.people), **said, **_protection(making)))


def _safety_screen(making: "Build") -> None:
    own = making.id()
    said = making.said(own, "orders_known", "fears", "off_limits", "signal", "not_told")
    making.add(SafetyScreen(id=own, person=making.one(making.people), **said))


def _signature(making: "Build") -> None:
    own = making.id()
    person = making.one(making.people)
    making.add(
        Signature(
            id=own,
            person=person,
            way=making.random.choice((SignedBy.TYPED, SignedBy.DECLINED, SignedBy.READ_BACK)),
            witness=making.maybe(making.people),
            **making.said(own, "capacity", "declined_reason", "read_back"),
        )
    )


LINES: Final[tuple[Callable[["Build"], None], ...]] = (
    *(_need, _need, _strength, _strength, _statement, _commitment, _commitment, _commitment, _safety_step),
    *(_decision, _family_time, _gap, _written_input, _idea, _safety_screen, _signature),
)
