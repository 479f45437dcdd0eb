"""Two views side by side: what both read, what only one does, what is said in other words."""

from dataclasses import replace

from fteam.rules.compare import Match, Pair, section_lines, side_by_side
from fteam.rules.matrix import Section
from fteam.rules.plan_view import PlanView
from fteam.rules.view import view_for
from fteam.words import ENGLISH
from tests.families import played


def view(family: str, person: str) -> PlanView:
    known = played(family)
    return view_for(known.plan, known.ids[person], known.day, ENGLISH)


def pairs(first: PlanView, second: PlanView, section: Section) -> tuple[Pair, ...]:
    laid = {each.section: each.pairs for each in side_by_side(first, second, ENGLISH)}
    return laid.get(section, ())


def test_a_view_beside_itself_is_the_same_in_every_line() -> None:
    mine = view("two", "P1")

    laid = side_by_side(mine, mine, ENGLISH)

    assert {pair.match for beside in laid for pair in beside.pairs} == {Match.BOTH}
    assert [each.section for each in laid] == list(Section)


def test_what_only_the_mother_reads_says_so() -> None:
    laid = pairs(view("one", "P1"), view("one", "P2"), Section.NEEDS)

    only = [pair.first for pair in laid if pair.match is Match.FIRST]
    assert any("Lucía" in line for line in only)
    assert all(not pair.second for pair in laid if pair.match is Match.FIRST)


def test_what_only_the_second_reads_stands_on_its_side() -> None:
    laid = pairs(view("one", "P2"), view("one", "P1"), Section.GAPS)

    assert {pair.match for pair in laid} == {Match.SECOND}
    assert all(pair.second and not pair.first for pair in laid)


def test_a_masked_name_is_the_same_line_in_other_words() -> None:
    laid = pairs(view("one", "P1"), view("one", "P2"), Section.PROMISES)

    reworded = [pair for pair in laid if pair.match is Match.REWORDED]
    assert any("Kayla" in pair.first and "the school" in pair.second for pair in reworded)


def test_no_line_is_lost_and_none_stands_twice() -> None:
    first, second = view("one", "P1"), view("one", "P2")

    for beside in side_by_side(first, second, ENGLISH):
        mine = sorted(pair.first for pair in beside.pairs if pair.first)
        theirs = sorted(pair.second for pair in beside.pairs if pair.second)
        assert mine == sorted(section_lines(first, ENGLISH)[beside.section])
        assert theirs == sorted(section_lines(second, ENGLISH)[beside.section])


def test_a_section_that_is_empty_for_both_is_left_out() -> None:
    mine = replace(view("two", "P1"), gaps=())

    assert Section.GAPS not in {each.section for each in side_by_side(mine, mine, ENGLISH)}
