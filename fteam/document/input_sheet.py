"""The sheet for the words of someone who cannot come; one version for grown-ups, one for the young.

Source:
    Domain model 5.1 (AbsentInput), 5.4.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from fteam.document.blocks import Box
from fteam.document.form_writer import FormWriter, form_paper
from fteam.document.paper import Paper, PaperLook
from fteam.document.text import Text, bold
from fteam.document.typeset import Foot
from fteam.guide.route import number_of, step
from fteam.progress import Progress
from fteam.records.audience import AudienceKind
from fteam.records.meeting import WrittenInput
from fteam.records.protection import SafetyScreen
from fteam.rules.view_input_sheet import InputSheetView
from fteam.vocabulary import vocabulary
from fteam.words import Words, phrase

TITLE: Final = phrase("My words for the meeting")
YOUNG_TITLE: Final = phrase("My words")
INTRODUCTION: Final = phrase(
    "You cannot come, or you want to write it down first? Then your words will come for you. "
    "Write, draw, or ask someone to write for you. Leave out what you like."
)
YOUNG_INTRODUCTION: Final = phrase(
    "People who care about you are meeting to make a plan. What you think counts. "
    "You can write, draw, or tell someone who writes for you. You can leave out anything."
)


@dataclass(frozen=True)
class Question:
    """A question, and the page of the app on which the answer is typed in.

    Attributes:
        step: Key of the page.
        words: The question.
        lines: Lines to answer on.
        hint: Quiet words after it.
    """

    step: str
    words: str
    lines: int
    hint: str = ""


QUESTIONS: Final = (
    Question("hopes", phrase("What do you hope for?"), 4),
    Question("strengths", phrase("What goes well? Who helps?"), 4),
    Question("needs", phrase("What worries you? What is needed?"), 4),
    Question("ideas", phrase("What could help?"), 4),
)
YOUNG_QUESTIONS: Final = (
    Question("strengths", phrase("What is good right now?"), 3),
    Question("needs", phrase("What makes you worried, sad or angry?"), 3),
    Question("hopes", phrase("What do you wish for?"), 3),
    Question("ideas", phrase("What could help?"), 3),
)
OFFER: Final = Question(
    "commitments", phrase("What can you offer? Tick, and write how much and how often."), 2
)
OFFERS: Final = (
    "time",
    "rides",
    "child_care",
    "calls",
    "visits",
    "going_along",
    "paper_help",
    "money",
    "food",
    "goods",
)
MUST_SAY: Final = Question("welcome", phrase("What must be said at the meeting?"), 2)
YOUNG_MUST_SAY: Final = Question("welcome", phrase("What should the grown-ups know?"), 2)
MUST_NOT: Final = Question("safety", str(SafetyScreen.model_fields["off_limits"].title), 6)
YOUNG_MUST_NOT: Final = Question("safety", phrase("Is there something we should not say out loud?"), 6)
HEARERS: Final = (AudienceKind.TEAM, AudienceKind.FAMILY, AudienceKind.STAFF)
YOUNG_HEARERS: Final = HEARERS[:2]
YOUNG_SIZE: Final = 14
ABOVE_LINES: Final = 9.0
DRAWING_HEIGHT: Final = 185.0
SIGN_HEIGHT: Final = 36.0


def input_sheet_pdf(view: InputSheetView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write the sheet for one person's words.

    Args:
        view: Whose words, by number; by when and to whom.
        words: The language of the fixed words; the view is in the same language.
        look: Page, size of text, moment.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    title = YOUNG_TITLE if view.is_young else TITLE
    foot = Foot(words(title), check_code=view.code)
    size = max(look.size, YOUNG_SIZE) if view.is_young else look.size
    larger = replace(look, size=size)
    return form_paper(title, lambda form: _sheet(form, view), words, larger, foot, progress)


def _sheet(form: FormWriter, view: InputSheetView) -> None:
    _head(form, view)
    asked = YOUNG_QUESTIONS if view.is_young else QUESTIONS
    for number, question in enumerate(asked, start=1):
        _ask(form, number, question)
    if view.is_young:
        _draw(form, len(asked) + 1)
    else:
        _offer(form, len(asked) + 1)
    _ask(form, len(asked) + 2, YOUNG_MUST_SAY if view.is_young else MUST_SAY)
    _who_hears(form, YOUNG_HEARERS if view.is_young else HEARERS)
    _sign(form, view)
    _in_private(form, len(asked) + 3, YOUNG_MUST_NOT if view.is_young else MUST_NOT)


def _head(form: FormWriter, view: InputSheetView) -> None:
    words, paper = form.words, form.paper
    number: list[Text] = [form.tell(phrase("number {code}"), code=view.code)] if view.code else []
    paper.title(words(YOUNG_TITLE if view.is_young else TITLE), number)
    if view.called:
        paper.para(form.tell(phrase("Dear {name},"), name=view.called))
    paper.para(words(YOUNG_INTRODUCTION if view.is_young else INTRODUCTION))
    if view.back_by and view.facilitator:
        back = phrase("Please give it to {name} before {day}.")
        paper.para(form.tell(back, name=view.facilitator, day=view.back_by))


def _ask(form: FormWriter, number: int, question: Question) -> None:
    form.paper.gap(ABOVE_LINES)
    form.paper.writing_lines(_numbered(form, number, question), question.lines, _page(form, question))


def _numbered(form: FormWriter, number: int, question: Question) -> str:
    return form.tell(phrase("{number}. {words}"), number=number, words=form.words(question.words))


def _page(form: FormWriter, question: Question) -> str:
    title = form.words(step(question.step).title)
    return form.tell(
        phrase("page {number} in the app, {title}"), number=number_of(question.step), title=title
    )


def _draw(form: FormWriter, number: int) -> None:
    label = form.words(
        phrase("{number}. Draw here, if you like: your home, your people, a good day."), number=number
    )
    form.paper.form_row(Box(label), height=DRAWING_HEIGHT)


def _offer(form: FormWriter, number: int) -> None:
    paper = form.paper
    paper.gap(ABOVE_LINES)
    with paper.together():
        labels = vocabulary("pledges").label
        paper.para([bold(_numbered(form, number, OFFER))], leads=True)
        paper.para(form.ticks([labels(code) for code in OFFERS]))
        paper.writing_lines(
            form.words(phrase("How much, how often, until when")), OFFER.lines, _page(form, OFFER)
        )


def _who_hears(form: FormWriter, hearers: Sequence[AudienceKind]) -> None:
    words, paper = form.words, form.paper
    with paper.together():
        form.heading(phrase("Who may hear this?"))
        paper.para(form.ticks([kind.label for kind in hearers]))
        paper.form_row(
            Box(words(AudienceKind.PEOPLE.label)),
            Box(form.title_of(WrittenInput, "read_by")),
            height=SIGN_HEIGHT,
        )


def _sign(form: FormWriter, view: InputSheetView) -> None:
    words, paper = form.words, form.paper
    with paper.together():
        form.heading(phrase("My name or my mark"))
        paper.form_row(
            Box(words(phrase("This is what I want to say")), share=3),
            Box(words(phrase("Day"))),
            height=SIGN_HEIGHT,
        )
        paper.form_row(Box(words(phrase("Someone wrote this for me (their name)"))))
        if view.code:
            outside = phrase("On the envelope write only this number: {code}. No family's name is needed.")
            paper.note(form.tell(outside, code=view.code))
        if view.phone:
            paper.note(form.tell(phrase("Questions? Call {phone}."), phone=view.phone))


def _in_private(form: FormWriter, number: int, question: Question) -> None:
    """Ask for what must stay unsaid, on a page that is taken off before anyone else reads the sheet."""
    words, paper = form.words, form.paper
    paper.page_break()
    form.heading(phrase("Only for the facilitator"))
    paper.note(words(phrase("This page is taken off first. Nobody reads it aloud.")))
    _ask(form, number, question)
    paper.gap(ABOVE_LINES)
    paper.form_row(Box(words(phrase("How you can reach me safely, and when"))), height=SIGN_HEIGHT)
