import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fteam.document.paper import Attachment, Standard
from fteam.document.plan import plan_pdf
from fteam.errors import StoppedError
from fteam.paths import resource
from fteam.progress import Progress
from fteam.rules.plan_view import PersonLine, PlanView, PromiserLines, Quote
from fteam.rules.view import view_for
from fteam.words import ENGLISH, Words
from tests.fteam.document.printing import (
    ARABIC,
    feet_of,
    letters_of,
    outline_of,
    pages_of,
    paper_of,
    said_of_itself,
    size_of,
)
from tests.fteam.document.reading import source
from tests.fteam.document.views import (
    MOMENT,
    a_decision,
    a_look,
    a_need,
    a_promise,
    a_signature,
    a_stand,
    a_strength,
    a_view,
    the_jackson_view,
)
from tests.makers import DAY
from tests.makers import a_plan as a_plan_of

HEADINGS = [
    "Our family plan",
    "Why we met.",
    "What was decided.",
    "Who was here",
    "What we hope for",
    "What is going well",
    "What needs to change",
    "Keeping everyone safe",
    "What each person will do",
    "We will ask",
    "Family time",
    "Where we did not agree",
    "Where each person stands",
    "How to ask for a review",
    "What is missing in our community",
    "When we meet next",
    "Privacy",
    "Signatures",
]
PROMISERS = ["Maria Reyes mother", "Luz Reyes grandmother", "Pastor Wood church", "Sam Cole caseworker"]
LONG = " ".join(f"word{number:04}" for number in range(555))
"""Five thousand letters, the most that a field holds."""
MARGIN = 40
PRINTABLE = 18
"""A quarter of an inch: printers draw nothing nearer to the edge."""
TITLE_HEIGHT = 16


def a_crowd(count: int) -> PlanView:
    names = [f"Person Number{number:02}" for number in range(count)]
    return replace(
        the_jackson_view(),
        here=tuple(PersonLine(name, "", "cousin", "in the room") for name in names),
        signatures=tuple(a_signature(name, capacity="cousin") for name in names),
    )


def test_sections_stand_in_the_order_in_which_a_plan_is_read() -> None:
    paper = paper_of(the_jackson_view(), a_look(sealed=True))

    text = " ".join(pages_of(paper.pdf))

    places = [text.find(heading) for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)


def test_an_empty_plan_has_no_heading_but_its_title() -> None:
    paper = paper_of(a_view())

    assert pages_of(paper.pdf) == ["Our family plan Draft, not sealed version 1"]
    assert outline_of(paper.pdf) == ["Our family plan"]


def test_a_plan_of_records_is_printed_as_its_reader_sees_it() -> None:
    plan = a_plan_of(needs=2, strengths=1, promises=1)
    view = view_for(plan, plan.people[0].id, DAY, ENGLISH)

    text = " ".join(pages_of(paper_of(view).pdf))

    assert "Copy for Maria Reyes" in text
    assert "1 need 0" in text
    assert "“strength 0”" in text
    assert "I will promise 0" in text


def test_same_plan_gives_same_bytes() -> None:
    first, second = (paper_of(the_jackson_view()) for _ in range(2))

    assert first == second


def test_another_moment_gives_other_bytes() -> None:
    later = replace(a_look(), made_at=MOMENT + timedelta(minutes=1))

    assert paper_of(a_view()).pdf != paper_of(a_view(), later).pdf


def test_title_tells_the_kind_and_the_code_and_no_name() -> None:
    pdf = paper_of(the_jackson_view()).pdf

    told = said_of_itself(pdf)

    assert told["Title"] == "Our family plan 7K4M-92QX"
    assert "Reyes" not in " ".join(told.values())


def test_every_foot_has_version_label_code_and_page() -> None:
    paper = paper_of(the_jackson_view(), a_look(sealed=True))

    assert feet_of(paper.pdf) == [
        f"version 1 · Reyes–Jackson family check code 7K4M-92QX page {page} of {paper.pages}"
        for page in range(1, paper.pages + 1)
    ]


def test_a_draft_says_so_on_every_page_and_has_no_place_for_a_seal(tmp_path: Path) -> None:
    paper = paper_of(the_jackson_view())

    assert not paper.seal_field
    assert "/FT /Sig" not in source(paper.pdf, tmp_path)
    assert "Draft, not sealed" in pages_of(paper.pdf)[0]
    assert all(foot.startswith("draft, not sealed, version 1") for foot in feet_of(paper.pdf))


def test_a_paper_to_be_sealed_has_the_field_that_it_names(tmp_path: Path) -> None:
    paper = paper_of(the_jackson_view(), a_look(sealed=True))

    assert f"/T ({paper.seal_field})" in source(paper.pdf, tmp_path)


def test_progress_rises_to_the_end() -> None:
    told: list[int] = []

    plan_pdf(a_view(), ENGLISH, a_look(), Progress(told.append, lambda: False))

    assert told == sorted(told)
    assert told[-1] == 100


def test_stop_ends_the_work() -> None:
    with pytest.raises(StoppedError):
        plan_pdf(a_view(), ENGLISH, a_look(), Progress(lambda _percent: None, lambda: True))


@pytest.mark.parametrize(("page", "size"), [("letter", (612, 792)), ("a4", (595, 842))])
def test_page_is_the_one_chosen(page: str, size: tuple[int, int]) -> None:
    pdf = paper_of(the_jackson_view(), a_look(page=page)).pdf

    across, down = size_of(pdf)

    assert (round(across), round(down)) == size


def test_no_promise_is_divided_between_pages() -> None:
    promisers = tuple(
        PromiserLines(
            f"Promiser {place}",
            "cousin",
            tuple(
                a_promise(
                    number,
                    f"begin{number:02} and more words that fill a line or two until they end.",
                    when="every week",
                    first_step="Call",
                    plan_b=f"end{number:02}",
                    how_we_know="The girls say so.",
                )
                for number in range(place * 3, place * 3 + 3)
            ),
        )
        for place in range(10)
    )

    pages = pages_of(paper_of(a_view(promisers=promisers)).pdf)

    begins = [re.findall(r"begin(\d\d)", page) for page in pages]
    ends = [re.findall(r"end(\d\d)", page) for page in pages]
    assert begins == ends
    assert sum(len(page) for page in begins) == 30


@pytest.mark.parametrize("people", range(0, 14, 2))
def test_no_heading_stands_alone_at_the_foot_of_a_page(people: int) -> None:
    pages = pages_of(paper_of(a_crowd(people), a_look(sealed=True)).pdf)

    assert [page[-40:] for page in pages if page.endswith((*HEADINGS, *PROMISERS, "still get a copy."))] == []


@pytest.mark.parametrize("promises", range(1, 16, 2))
def test_no_page_is_empty(promises: int) -> None:
    lines = tuple(a_promise(number, f"do the thing {number}.", plan_b="Ask.") for number in range(promises))
    view = replace(the_jackson_view(), promisers=(PromiserLines("Sam Cole", "caseworker", lines),))

    assert "" not in pages_of(paper_of(view, a_look(sealed=True)).pdf)


def test_the_outline_leads_to_every_section() -> None:
    titles = outline_of(paper_of(the_jackson_view(), a_look(sealed=True)).pdf)

    assert [title for title in titles if title in HEADINGS] == [each for each in HEADINGS if each in titles]
    assert len(set(titles)) == len(titles)
    assert "What each person will do" in titles


def test_sixty_people_are_all_named_and_all_have_a_row_to_sign() -> None:
    text = " ".join(pages_of(paper_of(a_crowd(60)).pdf))

    assert [text.count(f"Person Number{number:02}") for number in range(60)] == [2] * 60


def test_five_thousand_letters_are_printed_to_the_last_word() -> None:
    view = a_view(
        decisions=(a_decision(answer=LONG, stands=(a_stand("Darnell", "does not agree", LONG),)),),
        hopes=(Quote(LONG, "Maria", ""),),
        strengths=(a_strength(LONG),),
        needs=(a_need(1, LONG, why=LONG),),
        promisers=(PromiserLines("Maria", "mother", (a_promise(1, LONG, plan_b=LONG),)),),
    )

    text = " ".join(pages_of(paper_of(view).pdf))

    assert {text.count(word) for word in LONG.split()} == {8}


@pytest.mark.parametrize("words", [ENGLISH, ARABIC], ids=["ltr", "rtl"])
def test_nothing_passes_the_margins(words: Words) -> None:
    long = "W" * 200
    view = a_view(
        family_label=long,
        reader_name=long,
        agency=long,
        here=(PersonLine(long, "ب" * 200, long, long),),
        needs=(a_need(1, long, urgency="today"),),
        strengths=(a_strength(long, by=long, helps=(a_need(1, long),)),),
        promisers=(PromiserLines(long, long, (a_promise(1, long, when=long, checked=long, pledge=long),)),),
        signatures=(a_signature(long, capacity=long, way="typed", typed_name=long, note=long),),
    )
    paper = paper_of(view, words=words)

    letters = [letter for page in range(paper.pages) for letter in letters_of(paper.pdf, page)]

    across, down = size_of(paper.pdf)
    visible = [letter for letter in letters if letter.text.strip()]
    assert min(letter.left for letter in visible) > MARGIN
    assert max(letter.right for letter in visible) < across - MARGIN
    assert min(letter.bottom for letter in visible) > PRINTABLE
    assert max(letter.top for letter in visible) < down - PRINTABLE


def test_a_right_to_left_plan_begins_at_the_right() -> None:
    view = a_view(reader_name="Hanan")

    title = [
        min(letter.left for letter in letters_of(paper.pdf) if letter.top - letter.bottom > TITLE_HEIGHT)
        for paper in (paper_of(view), paper_of(view, words=ARABIC))
    ]

    assert title[0] < 100
    assert title[1] > 300


def test_an_arabic_quote_in_an_english_plan_runs_right_to_left(tmp_path: Path) -> None:
    pdf = paper_of(a_view(hopes=(Quote("أريد أن أساعد", "Rania", "ar"),))).pdf

    arabic = [letter for letter in letters_of(pdf) if "\u0600" < letter.text < "\u0700"]

    assert min(letter.left for letter in arabic) > 612 / 2
    assert "/Lang (ar)" in source(pdf, tmp_path)


def test_spanish_words_in_an_english_plan_are_marked_as_spanish(tmp_path: Path) -> None:
    pdf = paper_of(a_view(hopes=(Quote("Quiero dormir sin miedo.", "Luz", "es"),))).pdf

    assert "/Lang(es)" in source(pdf, tmp_path)


def test_a_plan_in_two_languages_says_fixed_words_twice_and_spoken_ones_once() -> None:
    words = Words.load("es", resource("translations"))
    view, twin = (
        the_jackson_view(),
        replace(the_jackson_view(), language="es", meeting_type="Primera reunión"),
    )

    paper = plan_pdf(view, ENGLISH, a_look(beside=words), Progress.silent(), twin)

    text = " ".join(pages_of(paper.pdf))
    assert f"What we hope for {words('What we hope for')}" in text
    assert text.count("I want us home together by summer") == 1
    assert "Primera reunión" in text
    assert paper.pages <= 8


def test_a_plan_in_two_languages_without_a_second_view_still_has_both() -> None:
    words = Words.load("es", resource("translations"))

    paper = plan_pdf(the_jackson_view(), ENGLISH, a_look(beside=words), Progress.silent())

    assert words("What needs to change") in " ".join(pages_of(paper.pdf))


def test_a_courts_copy_has_no_field_and_no_file(tmp_path: Path) -> None:
    look = a_look(sealed=True, standard=Standard.COURT, attachments=(Attachment("a.json", "a/b", b"{}"),))

    paper = paper_of(the_jackson_view(), look)

    text = source(paper.pdf, tmp_path)
    assert not paper.seal_field
    assert "AcroForm" not in text
    assert "EmbeddedFile" not in text
    assert "<pdfaid:part>2</pdfaid:part>" in text
