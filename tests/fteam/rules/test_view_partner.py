"""A partner's sheet holds their own part with all its fields, and nothing else of the plan."""

from datetime import date
from typing import Any

import pytest

from fteam.meeting import OpenMeeting
from fteam.records.audience import STAFF_ONLY, Tag
from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus, FamilyTime, Required
from fteam.records.decision import Decision, Position, Stand
from fteam.records.meeting import Attendance, Session
from fteam.records.person import Organization, Person
from fteam.records.protection import Consent
from fteam.rules.eyes import Eyes
from fteam.rules.family_views import Call
from fteam.rules.notices import part2_notice
from fteam.rules.part_views import PartnerView, PartOther, Told
from fteam.rules.view import PRIVACY
from fteam.rules.view_partner import is_about_partner, partner_view
from fteam.words import ENGLISH
from tests.families import played
from tests.makers import DAY, a_meeting, join

PART2_NOTICE = part2_notice(date(2026, 10, 7)).label

ON = date(2026, 9, 17)


class Team:
    """A mother, a school and a clinic."""

    def __init__(self) -> None:
        self.opened: OpenMeeting = a_meeting(agency="Commons", agency_phone="555-0100")
        self.place = Organization(name="Cedar Gap", kind="school")
        self.opened.write_down(self.place)
        self.mother: Person = join(self.opened, "Maria", "parent")
        self.school: Person = join(self.opened, "Kayla", "school", organization=self.place.id)
        self.clinic: Person = join(self.opened, "Hannah", "health")

    def write(self, promiser: Person, words: str, **more: Any) -> Commitment:
        commitment = Commitment(words=words, promiser=promiser.id, **more)
        self.opened.write_down(commitment)
        return commitment

    def sheet(self, reader: Person | None = None) -> PartnerView:
        return partner_view(self.opened.plan, (reader or self.school).id, ON, ENGLISH)


@pytest.fixture
def team() -> Team:
    return Team()


def test_own_promises_have_all_their_fields(team: Team) -> None:
    first = team.write(team.clinic, "send the papers", due=date(2026, 9, 18))
    team.write(
        team.school,
        "place Ana in the group",
        for_whom=(team.mother.id,),
        repeats="every Monday",
        first_step="slip home",
        pledge="a seat",
        needs_first=(first.id,),
        how_we_know="she goes",
        checker=team.mother.id,
        could_go_wrong="no bus",
        plan_b="next group",
        required=Required.COURT,
        required_reference="order 12",
    )

    sheet = team.sheet()

    assert [(task.number, task.words) for task in sheet.promises] == [(1, "place Ana in the group")]
    assert sheet.promises[0].facts == (
        Told("For", "Maria"),
        Told("When", "every Monday"),
        Told("First step", "slip home"),
        Told("I bring", "a seat"),
        Told("Needs first", "send the papers"),
        Told("We will know", "she goes"),
        Told("Who checks", "Maria"),
        Told("What could get in the way", "no bus"),
        Told("If it does not work", "next group"),
        Told("Required", "Required by a court, order 12"),
    )
    assert sheet.waits_for == (PartOther("send the papers", "Hannah", "by Fri, Sep 18"),)


def test_asks_stand_apart_from_promises(team: Team) -> None:
    team.write(team.school, "say yes or no", kind=CommitmentKind.ASK, asked_by=team.clinic.id)
    team.write(team.school, "old", kind=CommitmentKind.ASK, status=CommitmentStatus.DECLINED)

    sheet = team.sheet()

    assert sheet.promises == ()
    assert [task.words for task in sheet.asks] == ["say yes or no"]
    assert sheet.asks[0].facts == (Told("Who asks", "Hannah"),)


def test_what_the_partner_looks_after_is_action_person_and_day(team: Team) -> None:
    team.write(team.mother, "apply", checker=team.school.id, plan_b="secret", due=date(2026, 9, 18))
    team.write(team.mother, "hidden", checker=team.school.id, audience=STAFF_ONLY)

    assert team.sheet().checks == (PartOther("apply", "Maria", "by Fri, Sep 18"),)


def test_family_times_are_those_the_partner_drives_shares_or_hosts(team: Team) -> None:
    times: tuple[dict[str, Any], ...] = (
        {"adult": team.mother.id, "transport_by": team.school.id, "when": "Saturdays"},
        {"adult": team.mother.id, "place": "Room 2 at Cedar Gap", "when": "Mondays"},
        {"adult": team.school.id, "when": "Tuesdays"},
        {"adult": team.mother.id, "when": "Sundays"},
    )
    for facts in times:
        team.opened.write_down(FamilyTime(**facts))

    assert [line.when[0] for line in team.sheet().family_times] == ["Saturdays", "Mondays", "Tuesdays"]
    assert team.sheet(team.clinic).family_times == ()


def test_only_their_own_dissent_is_told(team: Team) -> None:
    decision = Decision(question="Where?", answer="At home")
    team.opened.write_down(decision)
    for person, words in ((team.school, "too soon"), (team.mother, "never")):
        position = Position(decision=decision.id, person=person.id, stand=Stand.DISAGREE, words=words)
        team.opened.write_down(position)

    assert [(quote.by, quote.words) for quote in team.sheet().dissent] == [("Where?", "too soon")]


def test_the_next_meeting_is_told_to_those_who_are_invited(team: Team) -> None:
    session = Session(day=DAY, next_day=date(2026, 10, 15))
    team.opened.write_down(session)
    team.opened.write_down(Attendance(session=session.id, person=team.school.id))

    assert team.sheet().next_meetings == ("Thursday, October 15, 2026",)
    assert team.sheet(team.clinic).next_meetings == ()


def test_leave_is_named_with_its_end(team: Team) -> None:
    for expires in (date(2026, 12, 31), None, date(2026, 9, 1)):
        team.opened.write_down(
            Consent(
                subject=team.mother.id,
                signer=team.mother.id,
                recipients=(team.school.id,),
                covers="Attendance only.",
                expires=expires,
            )
        )

    assert team.sheet().leaves == (
        "Maria gave leave: Attendance only. It ends after Dec 31, 2026.",
        "Maria gave leave: Attendance only.",
    )
    assert team.sheet(team.clinic).leaves == ()


def test_the_head_names_partner_and_organization_and_whom_to_tell(team: Team) -> None:
    sheet = team.sheet()

    assert (sheet.name, sheet.organization) == ("Kayla", "Cedar Gap")
    assert sheet.contact == Call("By day", "Commons", "555-0100")
    assert sheet.notices == (ENGLISH(PRIVACY),)
    assert not team.sheet(team.clinic).organization


def test_the_notice_of_the_law_comes_with_treatment(team: Team) -> None:
    team.write(team.school, "drive to the group", tags=(Tag.PART2,))

    assert team.sheet().notices == (ENGLISH(PRIVACY), ENGLISH(PART2_NOTICE))


def test_a_sheet_is_offered_where_it_holds_something(team: Team) -> None:
    team.write(team.school, "place Ana")

    assert is_about_partner(Eyes(team.opened.plan, team.school.id, ON))
    assert not is_about_partner(Eyes(team.opened.plan, team.clinic.id, ON))


def test_one_the_program_reads_of_its_own_promise_only() -> None:
    family = played("one")
    sheet = partner_view(family.plan, family.ids["T10"], family.day, ENGLISH)

    assert [other.words for other in sheet.checks] == ["go to the 28-week program"]
    assert sheet.promises == ()
    assert sheet.day == date(2026, 9, 17)


def test_no_partner_reads_anyones_needs_strengths_or_hopes() -> None:
    for name in ("one", "two"):
        family = played(name)
        plan = family.plan
        said = [each.words for shelf in (plan.needs, plan.strengths, plan.statements) for each in shelf]
        for person in plan.memberships:
            sheet = repr(partner_view(plan, person.person, family.day, ENGLISH))
            assert not [words for words in said if words in sheet]
            assert not [each.answer for each in plan.decisions if each.answer in sheet]
