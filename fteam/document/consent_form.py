"""The form on which a person gives leave to share something: one page for each who gets it.

It is read aloud where reading is hard, so every sentence is short; what is not known yet is a line to
write on. No address stands on it.

Source:
    Domain model 1.8; 42 CFR 2.31(a); 45 CFR 164.508(c).
"""

from typing import Final

from fteam.document.blocks import Box
from fteam.document.form_writer import FormWriter, form_paper, labelled
from fteam.document.paper import Paper, PaperLook
from fteam.document.text import bold
from fteam.document.typeset import Foot
from fteam.progress import Progress
from fteam.records.protection import Authority, Category, Consent
from fteam.rules.codes import content_code
from fteam.rules.view_consent import ConsentView, LeaveForm
from fteam.words import Words, phrase

TITLE: Final = phrase("I give leave to share")
INTRODUCTION: Final = phrase(
    "With this paper you say who may be told what. Nothing else is shared because of it. "
    "Ask for it to be read aloud if you like."
)
RIGHTS: Final = (
    phrase(
        "You do not have to sign. You can take part in the meeting, and get help, with or without this paper."
    ),
    phrase("You can cross out anything before you sign. Please write no address on it. You get a copy."),
)
TAKE_BACK: Final = phrase(
    "You can take this back at any time. Tell {name}, or write to them. From then on nothing more is shared. "
    "What was shared before cannot be called back."
)
TAKE_BACK_BLANK: Final = phrase(
    "You can take this back at any time. Tell the facilitator, or write to them. From then on nothing more "
    "is shared. What was shared before cannot be called back."
)
CALL: Final = phrase("Call {phone}.")
AFTERWARDS: Final = phrase(
    "Whoever gets it is asked to use it for this plan only. We cannot promise that nobody passes it on; "
    "not every law that protects it here goes along with it."
)
TREATMENT: Final = (
    phrase(
        "A federal law, 42 CFR part 2, protects records of substance use treatment. Nobody may use them "
        "against you in a court or another hearing unless you agree to that on a paper of its own, or a "
        "judge orders it."
    ),
    phrase(
        "If you say yes for treatment, payment or the running of health care, those who treat or insure you "
        "may pass the record on as the law on health records, HIPAA, allows. It may then no longer be "
        "protected by part 2."
    ),
    phrase("If you do not sign, this information is not shared. Your treatment does not depend on it."),
)
REFUGE: Final = phrase(
    "You can have all the help of {name} without signing this. It ends on the day above, and not later."
)
RIGHT: Final = {
    Authority.SELF: phrase("I sign for myself"),
    Authority.PARENT: phrase("I sign as a parent of the child"),
    Authority.GUARDIAN: phrase("I sign as a legal guardian"),
    Authority.REPRESENTATIVE: phrase("I sign as a legal representative"),
}
INTERPRETED: Final = phrase(
    "Interpreter: I said everything on this paper in the person's language, fully and truly."
)
KINDS: Final = tuple(kind for kind in Category if kind not in {Category.ADDRESS, Category.LOCATION_REVEALING})
"""Kinds to tick on a blank form; nobody should tick by chance that they can be found."""
SIGN_HEIGHT: Final = 26.0
ABOVE: Final = 6.0


def consent_form_pdf(view: ConsentView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write the forms that one person signs.

    Args:
        view: What stands on each form.
        words: The language of the fixed words; the view is in the same language.
        look: Page, size of text, moment.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    is_blank = all(form.is_blank for form in view.forms)
    foot = Foot(words(TITLE), check_code="" if is_blank else content_code(view))
    return form_paper(TITLE, lambda form: _forms(form, view), words, look, foot, progress)


def _forms(form: FormWriter, view: ConsentView) -> None:
    for place, each in enumerate(view.forms):
        if place:
            form.paper.page_break()
        _form(form, view, each)


def _form(form: FormWriter, view: ConsentView, leave: LeaveForm) -> None:
    words, paper = form.words, form.paper
    if leave is view.forms[0]:
        paper.title(words(TITLE))
    else:
        form.heading(TITLE)
    paper.para(words(INTRODUCTION))
    _facts(form, leave)
    with paper.together():
        form.heading(phrase("What you can count on"))
        paper.bullets(_promises(form, view, leave))
    if leave.notice:
        with paper.together():
            form.heading(phrase("Treatment records"))
            paper.bullets([*(words(each) for each in TREATMENT), leave.notice])
    _sign(form, leave)


def _facts(form: FormWriter, leave: LeaveForm) -> None:
    _fact(form, form.title_of(Consent, "subject"), leave.about)
    _fact(form, form.title_of(Consent, "organization"), leave.discloser)
    _fact(form, form.title_of(Consent, "recipients"), leave.recipient)
    _kinds(form, leave)
    if leave.covers or leave.is_blank:
        _fact(form, form.title_of(Consent, "covers"), leave.covers)
    _fact(form, form.title_of(Consent, "purpose"), leave.purpose)
    _ends(form, leave)


def _fact(form: FormWriter, title: str, said: str) -> None:
    """Say a fact, or leave a line to write it on."""
    label = form.words(phrase("{title}:"), title=title)
    if said:
        form.paper.para(labelled(label, said))
    else:
        form.paper.fill_in([bold(label)])


def _kinds(form: FormWriter, leave: LeaveForm) -> None:
    label = form.words(phrase("{title}:"), title=form.title_of(Consent, "categories"))
    if leave.is_blank:
        form.paper.para([bold(label)], leads=True)
        form.paper.para(form.ticks([kind.label for kind in KINDS]))
    elif leave.kinds:
        form.paper.para(labelled(label, form.words.listed(form.words(kind.label) for kind in leave.kinds)))


def _ends(form: FormWriter, leave: LeaveForm) -> None:
    words = form.words
    if leave.starts and leave.expires:
        days = form.tell(phrase("{start} to {end}"), start=leave.starts, end=leave.expires)
        _fact(form, words(phrase("From when until when")), days)
    elif leave.starts:
        _fact(form, form.title_of(Consent, "starts"), leave.starts)
    if not (leave.starts and leave.expires) and (leave.expires or not leave.ends_when):
        _fact(form, form.title_of(Consent, "expires"), leave.expires)
    if leave.ends_when or leave.is_blank:
        _fact(form, form.title_of(Consent, "ends_when"), leave.ends_when)


def _promises(form: FormWriter, view: ConsentView, leave: LeaveForm) -> list[str]:
    back = form.tell(TAKE_BACK, name=view.tell) if view.tell else form.words(TAKE_BACK_BLANK)
    if view.phone:
        back = f"{back} {form.tell(CALL, phone=view.phone)}"
    refuge = [form.tell(REFUGE, name=leave.discloser)] if leave.is_from_refuge else []
    return [form.words(RIGHTS[0]), back, *refuge, form.words(AFTERWARDS), form.words(RIGHTS[1])]


def _sign(form: FormWriter, leave: LeaveForm) -> None:
    words, paper = form.words, form.paper
    with paper.together():
        form.heading(phrase("My name or my mark"))
        paper.para(_right(form, leave))
        paper.form_row(
            Box(leave.signer or words(phrase("Name and signature")), share=3),
            Box(words(phrase("Day"))),
            Box(form.title_of(Consent, "witness"), share=2),
            height=SIGN_HEIGHT,
        )
        paper.gap(ABOVE)
        paper.para(words(INTERPRETED), leads=True)
        paper.form_row(
            Box(words(phrase("Language"))),
            Box(words(phrase("Name and signature")), share=2),
            Box(words(phrase("Day"))),
            height=SIGN_HEIGHT,
        )


def _right(form: FormWriter, leave: LeaveForm) -> str:
    """Say by what right someone signs, or let them tick it."""
    if leave.authority is None:
        return form.ticks(list(RIGHT.values()))
    return form.words(RIGHT[leave.authority])
