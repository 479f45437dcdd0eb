"""An invitation: short, warm, and without a word that a mailbox must not tell; and a slip to answer on.

Source:
    Domain model 1.4, 1.5 (referral: needs), 5.4 B, 5.9.
"""

from typing import Final

from fteam.document.blocks import Box
from fteam.document.form_writer import FormWriter, form_paper, labelled
from fteam.document.paper import Paper, PaperLook
from fteam.document.parts import PenLine, stack
from fteam.document.text import bold, quiet
from fteam.document.typeset import Foot
from fteam.progress import Progress
from fteam.records.meeting import Way
from fteam.rules.view_invitation import Guest, InvitationView, Moment
from fteam.words import Words, phrase

TITLE: Final = phrase("You are invited")
WELCOME: Final = {
    Guest.FAMILY: phrase(
        "We would like to sit down with you and make a plan together. "
        "Nobody knows your family better than you do, so your words count."
    ),
    Guest.YOUNG: phrase(
        "Some people who care about you will sit down and make a plan together. It is about you too, "
        "so your words count. You can talk, write or draw. You can also say: I pass."
    ),
    Guest.HELPER: phrase(
        "We would like to sit down with you and make a plan together. "
        "You may know something, or be able to do something, that helps."
    ),
    Guest.INTERPRETER: phrase(
        "We would like to sit down and make a plan together, and we need you so that all of us understand "
        "each other. Please say everything in the other language, fully and truly, and keep it to yourself."
    ),
}
PURPOSE: Final = {
    Guest.FAMILY: phrase("To make a plan that fits your family, in your own words."),
    Guest.YOUNG: phrase("To make a plan that fits you, in your own words."),
    Guest.HELPER: phrase("To make a plan together with a family."),
    Guest.INTERPRETER: phrase("To make a plan together with a family."),
}
"""What a letter says where nothing more may stand on it."""
BRING: Final = {
    Guest.FAMILY: (
        phrase(
            "People who help you: family, friends, an elder, someone of your faith. Tell me first who comes."
        ),
        phrase("What goes well, and what you hope for."),
        phrase("What you want to ask."),
    ),
    Guest.YOUNG: (
        phrase("Someone you trust. Tell me first who it is."),
        phrase("What you are proud of, and what you wish for."),
    ),
    Guest.HELPER: (
        phrase("What you have seen go well."),
        phrase("What you can do, and by when."),
        phrase("Only papers that you have leave to share."),
    ),
    Guest.INTERPRETER: (phrase("Ten minutes before we start, so that we can talk about hard words."),),
}
OWN_RIGHTS: Final = (
    phrase("You can talk with me alone first, about anything."),
    phrase("You can have an interpreter. It costs you nothing."),
    phrase("You can take a break, or leave."),
    phrase("You can say that you do not agree. You still get a copy of the plan."),
    phrase("If you cannot come, you can send your words on paper."),
)
WORK_RIGHTS: Final = (
    phrase("You promise only what you choose to do and can do."),
    phrase("If you cannot come, you can send your words on paper."),
)
RIGHTS: Final = {
    Guest.FAMILY: OWN_RIGHTS,
    Guest.YOUNG: OWN_RIGHTS,
    Guest.HELPER: WORK_RIGHTS,
    Guest.INTERPRETER: (),
}
PRIVACY: Final = phrase(
    "We ask everyone not to repeat what they hear. We cannot promise that everything stays secret: if a "
    "child is being hurt, or if someone may hurt themself or another person, we must act. A judge can "
    "ask for the plan."
)
BY_VOICE: Final = phrase("I will tell you when we talk.")
ANY_WAY: Final = phrase("In the room, by phone or by video. Choose what is best for you.")
PLANNED: Final = {
    Way.ROOM: phrase("In the room. If that is hard for you, choose the phone or video."),
    Way.PHONE: phrase("By phone. I will tell you the number to call, or I will call you."),
    Way.VIDEO: phrase("By video. I will tell you how."),
}
ANSWERS: Final = (
    phrase("I will come"),
    phrase("I will take part by phone"),
    phrase("I will take part by video"),
    phrase("I cannot come. Please send me the sheet for my words"),
    phrase("Please call me first"),
)
NEEDS: Final = (
    phrase("a ride, or help to pay for one"),
    phrase("care for children while we meet"),
    phrase("an interpreter, also for sign language"),
    phrase("large print, or someone to read aloud"),
    phrase("a way in without stairs"),
    phrase("a quiet place, or more breaks"),
)
WORK_NEEDS: Final = NEEDS[2:]
SIGN_ROOM: Final = (200.0, 40.0)
PHONE_ROOM: Final = (160.0, 40.0)
ABOVE_LINES: Final = 8.0


def invitation_pdf(view: InvitationView, words: Words, look: PaperLook, progress: Progress) -> Paper:
    """Write one person's invitation and the slip to answer on.

    Args:
        view: What the invitation may say.
        words: The language of the fixed words; the view is in the same language.
        look: Page, size of text, moment.
        progress: Told how far the work is.

    Returns:
        The paper; the same view, words and look give the same bytes.

    Raises:
        StoppedError: If someone pressed Stop.
    """
    foot = Foot(words(TITLE), check_code=view.code)
    return form_paper(TITLE, lambda form: _both(form, view), words, look, foot, progress)


def _both(form: FormWriter, view: InvitationView) -> None:
    _letter(form, view)
    form.paper.page_break()
    _slip(form, view)


def _letter(form: FormWriter, view: InvitationView) -> None:
    words, paper = form.words, form.paper
    paper.title(words(TITLE))
    paper.gap(ABOVE_LINES)
    paper.para(form.tell(phrase("Dear {name},"), name=view.called))
    paper.para(words(WELCOME[view.guest]))
    with paper.box():
        _facts(form, view)
    _list(form, phrase("What to bring"), BRING[view.guest])
    _list(form, phrase("What you can count on"), RIGHTS[view.guest])
    with paper.together():
        form.heading(phrase("What happens with what you say"))
        paper.para(words(PRIVACY))
    with paper.together():
        _greeting(form, view)


def _facts(form: FormWriter, view: InvitationView) -> None:
    words, paper = form.words, form.paper
    purpose = view.purpose or words(PURPOSE[view.guest])
    paper.para(labelled(words(phrase("What for.")), purpose))
    for moment in view.moments:
        _moment(form, moment, view.minutes)
    if not view.moments:
        paper.para(labelled(words(phrase("When and where.")), words(BY_VOICE)))


def _moment(form: FormWriter, moment: Moment, minutes: int) -> None:
    words, paper = form.words, form.paper
    when = form.line(moment.day, moment.time)
    long = words.many("about {n} minute", "about {n} minutes", minutes)
    paper.para([bold(words(phrase("When."))), " ", when, *([] if "\u2013" in moment.time else [", ", long])])
    paper.para(labelled(words(phrase("Where.")), moment.place or words(BY_VOICE)))
    how = PLANNED.get(moment.way, ANY_WAY) if moment.way else ANY_WAY
    paper.para(labelled(words(phrase("How.")), words(how)))


def _list(form: FormWriter, title: str, items: tuple[str, ...]) -> None:
    if items:
        with form.paper.together():
            form.heading(title)
            form.paper.bullets([form.words(item) for item in items])


def _greeting(form: FormWriter, view: InvitationView) -> None:
    words, paper = form.words, form.paper
    paper.gap(ABOVE_LINES)
    if view.phone:
        call = phrase("I look forward to seeing you. Call me with any question: {phone}.")
        paper.para(form.tell(call, phone=view.phone))
    else:
        paper.para(words(phrase("I look forward to seeing you. Call me with any question.")))
    agency = (quiet(view.agency),) if view.agency else ()
    name = bold(view.facilitator or words(phrase("The facilitator")))
    phone = "" if view.phone else stack(PenLine(*PHONE_ROOM), quiet(words(phrase("Phone"))))
    paper.beside([stack(PenLine(*SIGN_ROOM), name, *agency), phone], (3, 2))


def _slip(form: FormWriter, view: InvitationView) -> None:
    """Write the slip: it goes through many hands, so a number stands on it and no name."""
    words, paper = form.words, form.paper
    form.heading(phrase("My answer"), note=form.tell(phrase("number {code}"), code=view.code))
    paper.note(
        words(
            phrase(
                "Send this page back, bring it, or just call. You need no name on it: the number is enough."
            )
        )
    )
    paper.ticks([words(answer) for answer in ANSWERS])
    is_work = view.guest in {Guest.HELPER, Guest.INTERPRETER}
    form.heading(phrase("I need"), 3)
    paper.ticks([words(need) for need in (WORK_NEEDS if is_work else NEEDS)])
    paper.gap(ABOVE_LINES)
    paper.writing_lines(words(phrase("Something else I need")), 2)
    if not is_work:
        paper.gap(ABOVE_LINES)
        paper.writing_lines(words(phrase("Who comes with me")), 2)
    paper.gap(ABOVE_LINES)
    paper.form_row(Box(words(phrase("How you can reach me safely, and when"))), height=40)
