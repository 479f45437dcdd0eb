from datetime import date

from fteam.records.audience import STAFF_ONLY, Audience
from fteam.records.decision import DecidedBy, Decision, Position, Stand
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.makers import DAY, a_running_meeting


def test_a_decision_stands_with_its_reasons_its_goals_and_every_position() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    decision = Decision(
        question="Who cares?",
        answer="Grandmother.",
        decided_by=DecidedBy.AGENCY,
        decider=worker,
        starts=date(2026, 9, 20),
        agency_reasons="An order is in force.",
        goal_before="Return",
        goal="Return to parent",
        concurrent_goal="Guardianship",
        review_on=date(2026, 12, 1),
    )
    meeting.write_down(decision)
    meeting.write_down(
        Position(
            decision=decision.id, person=mother, stand=Stand.DISAGREE, words="Every week.", about="visits"
        )
    )
    meeting.write_down(Position(decision=decision.id, person=worker, stand=Stand.AGREE))

    line = view_for(meeting.plan, mother, DAY, ENGLISH).decisions[0]

    assert line.decided_by == "Decided by the agency; not everyone agreed. Who decided: Sam Cole"
    assert len(line.goals) == 3
    assert line.starts == "Sun, Sep 20"
    assert line.review == "Tue, Dec 1"
    assert [(each.name, each.agrees, each.words) for each in line.stands] == [
        ("Maria Reyes", False, "Every week."),
        ("Sam Cole", True, ""),
    ]


def test_a_decision_without_goals_names_none() -> None:
    meeting = a_running_meeting()
    meeting.write_down(Decision(answer="They stay."))

    line = view_for(meeting.plan, meeting.plan.people[0].id, DAY, ENGLISH).decisions[0]

    assert line.goals == ()
    assert line.decided_by == "Decided together"


def test_positions_that_are_not_for_the_reader_are_absent() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"), ("Sam Cole", "caseworker"))
    mother, worker = (person.id for person in meeting.plan.people)
    decision = Decision(answer="They stay.")
    hidden = Decision(answer="Staff talk.", audience=STAFF_ONLY)
    meeting.write_down(decision)
    meeting.write_down(hidden)
    meeting.write_down(Position(decision=decision.id, person=worker, audience=Audience.only(worker)))
    meeting.write_down(Position(decision=hidden.id, person=mother))

    decisions = view_for(meeting.plan, mother, DAY, ENGLISH).decisions

    assert [each.answer for each in decisions] == ["They stay."]
    assert decisions[0].stands == ()
