"""The paper kit: blank forms with the pages' own numbers and words, to meet when the laptop fails.

Source:
    Domain model 5.4 (stages), 5.4 H (private family time).
"""

from dataclasses import replace
from itertools import zip_longest
from typing import Final

from fteam.document.blocks import Box
from fteam.document.form_writer import BETWEEN, FormWriter, form_paper, labelled
from fteam.document.kit_forms import ATTENDANCE, AUDIENCE, FORMS, SEEN_BY, Blank, Form, choices_of, is_yes_no
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import Cell
from fteam.document.sections import in_marks
from fteam.document.text import Span, Text, bold, quiet
from fteam.document.typeset import Foot
from fteam.guide.route import number_of, step
from fteam.progress import Progress
from fteam.records.audience import AudienceKind
from fteam.records.meeting import Meeting
from fteam.rules.codes import content_code
from fteam.rules.form_facts import FormFacts
from fteam.rules.view_sign_in import MEETING_PRIVACY
from fteam.words import Words, phrase

TITLE: Final = phrase("Paper kit")
HOW_TO: Final = (
    phrase("The laptop fails? Go on with a pen. Each form has the number of its page in the app."),
    phrase("Print a form again when it is full, and go on counting: 7, 8, 9."),
    phrase("Write people by their number or their name. Write words as they are spoken."),
    phrase("Tick who may see it. Without a tick, everyone on the team may."),
    phrase("Afterwards type in form after form, on the page with the same number. The numbers will match."),
    phrase("Then lock the forms away, or shred them. Nobody takes photos of them."),
)
HEARERS: Final = (AudienceKind.TEAM, AudienceKind.FAMILY, AudienceKind.STAFF, AudienceKind.PEOPLE)
HEARERS_LABELS: Final = tuple(kind.label for kind in HEARERS)
YES_NO: Final = (phrase("yes"), phrase("no"))
LETTERS: Final = "abcdef"
LINE: Final = 20.0
"""Points of a line of handwriting at the usual size of text."""
USUAL_SIZE: Final = 12
SMALLER: Final = 0.85
"""Size of a form's words beside that of other papers: the room belongs to the pen."""
LEAST_ROW: Final = 34.0
CARD_GAP: Final = 8.0
RULE_LINES: Final = 2
LEAST_EMPTY: Final = 2


def kit_pdf(facts: FormFacts, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write the paper kit.

    Args:
        facts: What the forms may already say; `FormFacts()` for blank ones.
        words: The language of the fixed words; the facts are in the same language.
        look: Page, size of text, moment.
        progress: Told how far the work is.

    Returns:
        The paper; the same facts, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    foot = Foot(facts.family_label or words(TITLE), check_code=content_code(facts))
    smaller = replace(look, size=look.size * SMALLER)
    return form_paper(TITLE, lambda form: _kit(form, facts), words, smaller, foot, progress)


def numbered_forms() -> tuple[tuple[str, Form], ...]:
    """Return each form with its number: that of its page, with a letter where the page has several."""
    steps = [form.step for form in FORMS]
    return tuple((_number(steps, place), form) for place, form in enumerate(FORMS))


def _number(steps: list[str], place: int) -> str:
    key = steps[place]
    letter = LETTERS[steps[:place].count(key)] if steps.count(key) > 1 else ""
    return f"{number_of(key)}{letter}"


def _kit(form: FormWriter, facts: FormFacts) -> None:
    _cover(form, facts)
    for number, each in numbered_forms():
        if not each.follows:
            form.paper.page_break()
        _form(form, facts, number, each)


def _cover(form: FormWriter, facts: FormFacts) -> None:
    words, paper = form.words, form.paper
    paper.title(words(TITLE), [quiet(facts.day)] if facts.day else [])
    paper.bullets([words(line) for line in HOW_TO])
    if not facts.day:
        paper.form_row(Box(words(phrase("Which meeting")), share=2), Box(words(phrase("Day"))))
    if facts.question:
        paper.para(labelled(form.title_of(Meeting, "question"), facts.question))
    if facts.people:
        form.heading(phrase("Who is expected"))
        people: list[list[Cell]] = [
            [str(row.number), bold(row.name), quiet(row.connection)] for row in facts.people
        ]
        paper.rows(people, (0.6, 4, 5))
    form.heading(phrase("The forms"))
    forms = [(bold(number), words(_title(each))) for number, each in numbered_forms()]
    half = (len(forms) + 1) // 2
    beside = zip_longest(forms[:half], forms[half:], fillvalue=("", ""))
    paper.rows([(*first, *second) for first, second in beside], (0.6, 4, 0.6, 4))


def _title(each: Form) -> str:
    return each.title or step(each.step).title


def _page(form: FormWriter, each: Form) -> str:
    number = number_of(each.step)
    if not each.title:
        return form.tell(phrase("page {number} in the app"), number=number)
    return form.tell(
        phrase("page {number} in the app, {title}"), number=number, title=form.words(step(each.step).title)
    )


def _form(form: FormWriter, facts: FormFacts, number: str, each: Form) -> None:
    words, paper = form.words, form.paper
    title = form.tell(phrase("Form {number}: {title}"), number=number, title=words(_title(each)))
    paper.heading(title, 2, _page(form, each))
    if each.guides:
        _guide(form, each)
    if each.note:
        paper.note(words(each.note))
    if each is ATTENDANCE:
        _welcome(form)
    if each.by_person:
        _table(form, facts, each)
    else:
        for place in range(1, each.count + 1):
            if place > 1:
                form.paper.gap(CARD_GAP)
            _card(form, facts, each, str(place) if each.count > 1 else "")


def _guide(form: FormWriter, each: Form) -> None:
    """Write what the page says: its question, what to say aloud, what to look for."""
    words, paper = form.words, form.paper
    stage = step(each.step)
    paper.para(bold(words(stage.heading)))
    paper.para(labelled(words(phrase("Say:")), in_marks(words(stage.say), words.language)))
    paper.note(words(stage.advice))


def _welcome(form: FormWriter) -> None:
    words, paper = form.words, form.paper
    with paper.box():
        paper.para(labelled(words(phrase("Read aloud")), words(MEETING_PRIVACY)))
    paper.form_row(
        Box(form.title_of(Meeting, "privacy_read"), form.ticks(YES_NO), 2), Box(words(phrase("At")))
    )
    paper.form_row(Box(form.title_of(Meeting, "ground_rules")), height=LINE * RULE_LINES * _scale(form))


def _table(form: FormWriter, facts: FormFacts, each: Form) -> None:
    blanks = each.rows[0]
    hand = (form.words(each.by_hand),) if each.by_hand else ()
    fields = (each.by_person, *(blank.field for blank in blanks))
    header = (*(form.title_of(each.kind, field) for field in fields), *hand)
    widths = (2.4, *(blank.share for blank in blanks), *((2.6,) if hand else ()))
    known: list[Text] = [[bold(str(row.number)), Span(" "), row.name] for row in facts.people]
    names: list[Text] = [*known, *([""] * max(each.count - len(known), LEAST_EMPTY))]
    filled: list[Cell] = [quiet(_value(form, each, blank)) for blank in blanks]
    rows = [(name, *filled, *("" for _ in hand)) for name in names]
    form.paper.table(rows, widths, header, least=LEAST_ROW * _scale(form), is_form=True)


def _card(form: FormWriter, facts: FormFacts, each: Form, number: str) -> None:
    with form.paper.together():
        for place, row in enumerate(each.rows):
            if row is SEEN_BY:
                form.paper.note([
                    bold(form.title_of(each.kind, AUDIENCE)),
                    BETWEEN,
                    form.ticks(HEARERS_LABELS),
                ])
                continue
            boxes = [_box(form, facts, each, blank) for blank in row]
            if not place:
                boxes[0] = replace(boxes[0], number=number)
            form.paper.form_row(*boxes, height=LINE * max(blank.lines for blank in row) * _scale(form))


def _box(form: FormWriter, facts: FormFacts, each: Form, blank: Blank) -> Box:
    value = _prefilled(facts, each, blank) or _value(form, each, blank)
    return Box(form.title_of(each.kind, blank.field), value, blank.share)


def _prefilled(facts: FormFacts, each: Form, blank: Blank) -> str:
    return facts.question if each.step == "decision" and blank.field == "question" else ""


def _value(form: FormWriter, each: Form, blank: Blank) -> str:
    """Return the boxes to tick, or nothing where people write."""
    if is_yes_no(each.kind, blank.field):
        return form.ticks(YES_NO)
    return form.ticks([choice.label for choice in choices_of(each.kind, blank.field)])


def _scale(form: FormWriter) -> float:
    return max(form.paper.look.size / (USUAL_SIZE * SMALLER), 1)
