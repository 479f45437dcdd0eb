"""Watches what is typed: a calm line under the field when words in it lead to someone; one key hides them.

It looks a moment after the last key, never at each one, and never moves the caret.
"""

from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from fteam.records.audience import TEAM, Audience
from fteam.records.protection import PrivateWords
from fteam.rules.eyes import readers
from fteam.rules.private import (
    TAG_FOR,
    Found,
    Lookout,
    copies_say,
    narrowed,
    protected_people,
)
from ui.page import Page, Tools
from ui.sections.private_erase import ErasePanel
from ui.sections.private_fields import Field, is_never_printed, put_below, selected_in, text_of
from ui.sections.private_said import KEPT, NOT_OWN, NOTHING, OFFERED, lead_said, marked_said
from ui.shelves import first_names, short
from ui.widgets.form import Form
from ui.widgets.privacy import Privacy, privacy_of
from ui.widgets.private_line import KEY, PrivateLine

REST_MS: Final = 250
TELLS: Final = (
    "people",
    "organizations",
    "memberships",
    "relationships",
    "sessions",
    "attendance",
    "court_orders",
    "consents",
    "releases",
    "dangers",
    "private_words",
    "family_times",
)
"""What decides which words are protected, and from whom; nothing is worked out again while it is the same."""
ASKED: Final = ("instead", "protects", "known_to")


class PrivateWatch(QObject):
    """Follows the caret through the pages of one open meeting."""

    def __init__(self, stage: QStackedWidget, tools: Tools) -> None:
        """Begin to watch.

        Args:
            stage: Holds the pages.
            tools: What pages work with.
        """
        super().__init__(stage)
        self._stage = stage
        self._tools = tools
        self._field: Field | None = None
        self._line: PrivateLine | None = None
        self._is_busy = False
        self._facts: tuple[object, ...] | None = None
        self._lookout = Lookout(())
        self._copies: dict[str, dict[str, str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self.look)
        QShortcut(QKeySequence(KEY), stage).activated.connect(self.mark)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def lookout(self) -> Lookout:
        """Return what finds the words that the plan protects now."""
        plan = self._tools.desk.plan
        facts = tuple(getattr(plan, name) for name in TELLS)
        if self._facts is None or any(old is not new for old, new in zip(self._facts, facts, strict=True)):
            self._facts, self._lookout, self._copies = facts, Lookout.over(plan, _today()), {}
        return self._lookout

    @Slot()
    def look(self) -> None:
        """Look at the words of the field and say what they lead to, or nothing."""
        field = self._open_field()
        if field is None or self._is_busy:
            return
        found = self._found(field)
        if not found:
            self._put_away()
            return
        line = self._line_under(field)
        plan, words = self._tools.desk.plan, self._tools.words
        said = "\n".join(lead_said(plan, each, self._barred(each), words) for each in found)
        buttons = (line.mark_button,) if privacy_of(field) is not None else ()
        line.say(said if buttons else f"{said} {words(NOT_OWN)}", *buttons)

    @Slot()
    def mark(self) -> None:
        """Keep the line private, or the words that are selected in it."""
        field = self._open_field()
        if field is None:
            return
        selected = selected_in(field)
        if selected and not self.lookout().is_in(selected):
            self._offer(field, selected)
            return
        self._end()
        found, privacy = self._found(field), privacy_of(field)
        if found and privacy is not None:
            self._protect(field, privacy, found)
        elif found:
            self.look()
        else:
            line = self._line_under(field)
            line.say(self._tools.words(NOTHING), line.close_button)

    def _found(self, field: Field) -> tuple[Found, ...]:
        """Return what stands in a field and reaches a copy of someone who must not know it."""
        if is_never_printed(field):
            return ()
        text, name = text_of(field), field.objectName().rpartition("-")[2]
        found = {
            each.protected.words: each
            for each in self.lookout().found_in(text)
            if not (name == each.protected.field and text.strip() == text[each.start : each.end])
        }
        return tuple(each for each in found.values() if self._reaches_someone(field, each))

    def _reaches_someone(self, field: Field, found: Found) -> bool:
        """Tell whether a copy of someone who must not know it would have this line."""
        if not self._barred(found):
            return False
        privacy = privacy_of(field)
        return privacy is None or self._narrowed(privacy.audience() or TEAM, found) != privacy.audience()

    def _protect(self, field: Field, privacy: Privacy, found: tuple[Found, ...]) -> None:
        audience = privacy.audience() or TEAM
        for each in found:
            audience = self._narrowed(audience, each)
        privacy.protect(audience, tuple(dict.fromkeys(TAG_FOR[each.protected.leads] for each in found)))
        left_out = {reader for each in found for reader in self._barred(each)}
        said = marked_said(self._tools.desk.plan, audience, left_out, self._tools.words)
        self._line_under(field).say(said)

    def _narrowed(self, audience: Audience, found: Found) -> Audience:
        plan, barred = self._tools.desk.plan, self._barred(found)
        knowing = tuple(person.id for person in readers(plan) if person.id not in barred)
        return narrowed(plan, audience, knowing, _today())

    def _barred(self, found: Found) -> Mapping[str, str]:
        """Return the readers who must not read some words, with what their copies say instead."""
        protected = found.protected.words
        if protected not in self._copies:
            plan, words = self._tools.desk.plan, self._tools.words
            self._copies[protected] = dict(copies_say(plan, protected, _today(), words))
        return self._copies[protected]

    def _offer(self, field: Field, selected: str) -> None:
        """Ask what is printed instead, whom it protects and who may read it."""
        self._put_away()
        line, words, plan = self._line_under(field), self._tools.words, self._tools.desk.plan
        form = Form(PrivateWords, ASKED, words, {"people": first_names(plan.people)})
        form.setObjectName("privateForm")
        form.editors["protects"].fill(protected_people(plan, _today()))
        line.add_part(form)
        line.kept.connect(partial(self._keep, form, selected))
        line.erased.connect(partial(self._erase, selected))
        self._is_busy = True
        erase = (line.erase_button,) if self._tools.eraser is not None else ()
        said = words(OFFERED, words=short(selected))
        line.say(said, line.keep_button, *erase, line.close_button)
        self._reveal(line)
        form.focus_first()

    def _keep(self, form: Form[Any], selected: str) -> None:
        record = form.read(words=selected.strip())
        if record is None or not self._tools.desk.do(lambda meeting: meeting.write_down(record)):
            return
        field = self._field
        self._end()
        if field is not None:
            said = self._tools.words(KEPT, words=short(selected))
            self._line_under(field).say(said)
            field.setFocus()

    def _erase(self, selected: str) -> None:
        field, eraser = self._field, self._tools.eraser
        if field is None or eraser is None:
            return
        self._put_away()
        line = self._line_under(field)
        panel = ErasePanel(self._tools, eraser)
        panel.closed.connect(self._on_closed)
        panel.grew.connect(lambda: self._reveal(panel))
        line.add_part(panel)
        line.said.hide()
        self._is_busy = True
        line.show()
        panel.ask(selected)

    def _reveal(self, part: QWidget) -> None:
        page = self._stage.currentWidget()
        if isinstance(page, Page):
            page.reveal(part)

    def _on_closed(self) -> None:
        field = self._field
        self._end()
        if field is not None and isValid(field):
            field.setFocus()

    def _end(self) -> None:
        self._is_busy = False
        self._put_away()

    def _open_field(self) -> Field | None:
        field = self._field
        return (
            field
            if field is not None and isValid(field) and field.isEnabled() and field.isVisible()
            else None
        )

    def _line_under(self, field: Field) -> PrivateLine:
        if self._line is None or not isValid(self._line):
            self._line = PrivateLine(self._tools.words)
            self._line.marked.connect(self.mark)
            self._line.closed.connect(self._on_closed)
            put_below(field, self._line)
        return self._line

    def _put_away(self) -> None:
        line, self._line = self._line, None
        if line is not None and isValid(line):
            line.hide()
            line.deleteLater()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if not isinstance(new, Field) or new is self._field or not self._stage.isAncestorOf(new):
            return
        if self._line is not None and isValid(self._line) and self._line.isAncestorOf(new):
            return
        self._end()
        self._field = new
        if not new.property("watched"):
            new.setProperty("watched", True)  # noqa: FBT003  # Qt's own
            new.textChanged.connect(self._on_text)
        self._timer.start()

    def _on_text(self, *_text: object) -> None:
        if not self._is_busy:
            self._timer.start()


def _today() -> date:
    return date.today()  # noqa: DTZ011  # the person's own calendar
