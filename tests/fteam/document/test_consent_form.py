from dataclasses import replace
from functools import cache

import pytest

from fteam.document.consent_form import consent_form_pdf
from fteam.document.paper import Paper
from fteam.progress import Progress
from fteam.records.protection import Authority, Category
from fteam.rules.view_consent import ConsentView, LeaveForm
from fteam.words import ENGLISH, Words
from tests.fteam.document.conforming import faults
from tests.fteam.document.reading import chrome_text
from tests.fteam.document.views import a_look

ARABIC = Words("ar", ENGLISH.catalogue)
FORM = LeaveForm(
    about="Noor al-Haddad",
    signer="Noor al-Haddad",
    authority=Authority.SELF,
    discloser="New Bridge",
    recipient="Jamal Whitfield, caseworker",
    kinds=(Category.ATTENDANCE, Category.PART2),
    covers="attendance, next appointment",
    purpose="plan of safe care",
    starts="Oct 7, 2026",
    expires="Jan 7, 2027",
    notice="42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
)
PLAIN = replace(FORM, notice="", kinds=(), covers="", discloser="Oak School")
VIEW = ConsentView("en", (FORM,), "Colleen Fitzgerald", "555-0100")
BLANK = ConsentView("en", (LeaveForm(notice=FORM.notice),), "", "")


@cache
def paper_of(view: ConsentView = VIEW, words: Words = ENGLISH, size: float = 12) -> Paper:
    return consent_form_pdf(view, words, a_look(size=size), Progress.silent())


def text_of(view: ConsentView = VIEW) -> str:
    return " ".join(chrome_text(paper_of(view).pdf).split())


def test_the_form_says_who_what_to_whom_what_for_and_until_when() -> None:
    text = text_of()

    assert "About whom: Noor al-Haddad" in text
    assert "Information from: New Bridge" in text
    assert "May be given to: Jamal Whitfield, caseworker" in text
    assert "Kinds of information: Whether I take part, Substance use treatment" in text
    assert "What may be shared: attendance, next appointment" in text
    assert "For what: plan of safe care" in text
    assert "From when until when: Oct 7, 2026 to Jan 7, 2027" in text


def test_it_says_that_it_can_be_refused_and_taken_back_and_how() -> None:
    text = text_of()

    assert "You do not have to sign." in text
    assert "You can take this back at any time. Tell Colleen Fitzgerald, or write to them." in text
    assert "Call 555-0100." in text
    assert "We cannot promise that nobody passes it on" in text
    assert "Please write no address on it." in text
    assert "I sign for myself" in text


def test_the_statements_on_treatment_stand_only_where_they_apply() -> None:
    with_them, without = text_of(), text_of(replace(VIEW, forms=(PLAIN,)))

    assert "Treatment records" in with_them
    assert "If you do not sign, this information is not shared." in with_them
    assert FORM.notice in with_them
    assert "42 CFR" not in without
    assert "What may be shared" not in without
    assert paper_of(replace(VIEW, forms=(PLAIN,))).pages == 1


def test_help_against_violence_never_depends_on_a_signature() -> None:
    refuge = replace(PLAIN, discloser="Casa Clara", is_from_refuge=True)

    assert "You can have all the help of Casa Clara without signing this." in text_of(
        replace(VIEW, forms=(refuge,))
    )


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ({"starts": "", "expires": "Jan 7, 2027"}, "Until: Jan 7, 2027"),
        ({"starts": "Oct 7, 2026", "expires": ""}, "From: Oct 7, 2026"),
        ({"expires": "", "ends_when": "the review is over"}, "Or until this happens: the review is over"),
    ],
)
def test_days_and_events_that_are_known_are_printed(days: dict[str, str], said: str) -> None:
    form = replace(PLAIN, **days)  # type: ignore[arg-type]  # all of them are text

    assert said in text_of(replace(VIEW, forms=(form,)))


def test_each_who_gets_something_has_a_page_of_their_own() -> None:
    other = replace(PLAIN, recipient="Ewa")

    both = paper_of(replace(VIEW, forms=(PLAIN, other)))

    assert both.pages >= 2 * paper_of(replace(VIEW, forms=(PLAIN,))).pages
    assert "May be given to: Ewa" in text_of(replace(VIEW, forms=(PLAIN, other)))


def test_a_blank_form_has_lines_and_boxes_and_no_code() -> None:
    text = text_of(BLANK)

    assert "About whom:" in text
    assert "☐" in text
    assert "I sign as a parent of the child" in text
    assert "Tell the facilitator" in text
    assert "Treatment records" in text
    assert "Where I can be found" not in text
    assert not paper_of(BLANK).check_code
    assert paper_of().check_code


@pytest.mark.parametrize("view", [VIEW, BLANK], ids=["filled", "blank"])
@pytest.mark.parametrize("size", [12, 18])
@pytest.mark.parametrize("words", [ENGLISH, ARABIC], ids=["en", "ar"])
def test_it_can_be_read_by_everyone(view: ConsentView, size: float, words: Words) -> None:
    pdf = consent_form_pdf(view, words, a_look(size=size), Progress.silent()).pdf

    assert faults(pdf) == []
