from fteam.rules.form_facts import FormFacts, form_facts
from fteam.words import ENGLISH
from tests.fteam.exchange.test_meeting_one import BARRED, IDS, PLAN
from tests.makers import DAY, a_running_meeting
from tests.reading import text_of


def test_forms_know_the_day_the_question_and_the_people() -> None:
    meeting = a_running_meeting(("Maria Reyes", "parent"))

    facts = form_facts(meeting.plan, meeting.plan.sessions[0].id, DAY, ENGLISH)

    assert facts.family_label == "Reyes–Jackson family"
    assert facts.day == "Tuesday, September 15, 2026"
    assert facts.question == "Who cares after school?"
    assert [(row.number, row.called) for row in facts.people] == [(1, "Maria Reyes")]


def test_forms_of_the_fathers_room_name_nobody_behind_the_wall() -> None:
    facts = form_facts(PLAN, IDS["B"], DAY, ENGLISH)

    text = text_of(facts).casefold()
    assert len(facts.people) == 4
    assert not [words for words in BARRED if words.casefold() in text]


def test_without_a_plan_forms_are_blank() -> None:
    assert not text_of(FormFacts()).strip()
