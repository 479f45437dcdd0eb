from fteam.records.commitment import Commitment, CommitmentKind, CommitmentStatus
from fteam.records.spoken import Need, NeedStatus, Strength
from fteam.rules.load import Load, commitments_for, factor_counts, is_family, load, nobody_has, promises_of
from tests.makers import a_person, a_plan, a_running_meeting


def test_promises_are_counted_on_both_sides() -> None:
    meeting = a_running_meeting()
    mother, worker = (person.id for person in meeting.plan.people)
    meeting.write_down(Commitment(words="a", promiser=mother, checker=worker))
    meeting.write_down(Commitment(words="b", promiser=mother))
    meeting.write_down(Commitment(words="c", promiser=worker, checker=mother))
    meeting.write_down(Commitment(words="d", promiser=worker, kind=CommitmentKind.ASK))

    assert load(meeting.plan) == Load(family=2, partners=1, people_to_call=1)


def test_what_was_withdrawn_weighs_nothing() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    need = Need(words="rest", said_by=mother)
    meeting.write_down(need)
    meeting.write_down(
        Commitment(words="a", promiser=mother, serves=(need.id,), status=CommitmentStatus.WITHDRAWN)
    )

    assert promises_of(meeting.plan) == ()
    assert load(meeting.plan) == Load(0, 0, 0)
    assert nobody_has(meeting.plan) == (need,)


def test_someone_off_the_team_is_not_counted_as_family() -> None:
    plan = a_plan()

    assert is_family(plan, plan.people[0].id)
    assert not is_family(plan, plan.people[1].id)
    assert not is_family(plan, a_person().id)


def test_needs_that_nobody_has_taken_on_are_named() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    taken, asked, met, free = (Need(words=word, said_by=mother) for word in ("a", "b", "c", "d"))
    for need in (taken, asked, met.model_copy(update={"status": NeedStatus.MET}), free):
        meeting.write_down(need)
    promise = Commitment(words="x", promiser=mother, serves=(taken.id,))
    meeting.write_down(promise)
    meeting.write_down(Commitment(words="y", promiser=mother, serves=(asked.id,), kind=CommitmentKind.ASK))

    assert nobody_has(meeting.plan) == (asked, free)
    assert commitments_for(meeting.plan, taken.id) == (promise,)


def test_factors_not_yet_touched_count_nothing_and_unknown_ones_are_kept() -> None:
    meeting = a_running_meeting()
    mother = meeting.plan.people[0].id
    meeting.write_down(Strength(words="x", said_by=mother, factors=("resilience", "own_list")))

    counts = factor_counts(meeting.plan)

    assert counts["resilience"] == 1
    assert counts["own_list"] == 1
    assert counts["connections"] == 0
