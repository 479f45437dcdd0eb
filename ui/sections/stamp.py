"""A time stamp in two steps through files: fteam itself never uses a network."""

from collections.abc import Callable, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from fteam.seal.stamp import REPLY_LIMIT_BYTES
from fteam.words import Words, phrase
from ui.jobs import Jobs
from ui.sections.countersign import Copy
from ui.sections.later_work import SHORT, LaterForm, written
from ui.untrusted import read_untrusted
from ui.widgets.ask_file import ask_open, ask_save
from ui.widgets.editors import ChoiceEditor
from ui.widgets.tabs import tab_in_order
from ui.widgets.text import Text

REQUEST_FILES: Final = "TimeStampReq (*.tsq)"
REPLY_FILES: Final = "TimeStampResp (*.tsr)"
WHY: Final = phrase(
    "A time stamp proves that this paper existed on a day. A service gives it: {services}. fteam never uses "
    "the network, so a small file goes there and its answer comes back. The service sees a number only, no "
    "word of the plan."
)


class StampForm(LaterForm):
    """Write the request; bring in the answer."""

    def __init__(
        self,
        words: Words,
        jobs: Jobs,
        copies: Sequence[Copy],
        services: Sequence[str],
        ask: Callable[[bytes], bytes],
        answer: Callable[[bytes], bytes],
        waiting: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        """Make the form.

        Args:
            words: The screen's language.
            jobs: Long work.
            copies: Sealed copies of the open meeting.
            services: Names of the services that are set.
            ask: Returns the request for a copy and keeps what belongs to it; runs in a job.
            answer: Adds a service's reply to the copy that waits for it, and returns it; runs in a job.
            waiting: How many requests wait for their answer.
            parent: Qt's owner.
        """
        super().__init__(words, jobs, parent)
        self._copies = {copy.key: copy for copy in copies}
        self._ask, self._answer = ask, answer
        self.waiting = waiting
        self.column.addWidget(Text(words(WHY, services=", ".join(services)), "quiet"))
        self.paper = ChoiceEditor([(copy.key, copy.name) for copy in copies])
        self.paper.setObjectName("stampPaper")
        whose = QLabel(words(phrase("Whose copy")))
        whose.setBuddy(self.paper)
        self.paper.setAccessibleName(whose.text())
        self.ask_button = self.button(phrase("Write the request…"), "askStamp", self._ask_where_request)
        self.ask_button.setEnabled(bool(copies))
        first = phrase(
            "Save the request as a file and send it to the service. The paper waits here meanwhile."
        )
        self.column.addWidget(
            self.card(phrase("1. The request"), Text(words(first)), whose, self.paper, self.ask_button)
        )
        self.state = Text("", "quiet")
        self.state.setObjectName("waitingStamps")
        self.answer_button = self.button(phrase("Bring in the answer…"), "answerStamp", self._ask_reply)
        second = phrase("The service sends back a file that ends in .tsr. Bring it in here.")
        self.column.addWidget(
            self.card(phrase("2. The answer"), Text(words(second)), self.state, self.answer_button)
        )
        self.column.addWidget(self.said)
        self.column.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._show_waiting()
        tab_in_order(self)

    def arrive(self) -> None:
        """Begin with what comes next."""
        (self.answer_button if self.waiting else self.ask_button).setFocus()

    def _show_waiting(self) -> None:
        said = self.words.many(
            "{n} request waits for its answer.", "{n} requests wait for their answers.", self.waiting
        )
        self.state.say(said if self.waiting else self.words(phrase("No request waits for an answer.")))
        self.answer_button.setEnabled(self.waiting > 0)

    def _ask_where_request(self) -> None:
        key = self.paper.value()
        title = self.words(phrase("Save the request"))
        name = f"plan-{key[:SHORT]}.tsq"
        ask_save(self, "saveRequest", title, name, [REQUEST_FILES], partial(self._write_request, key))

    def _write_request(self, key: str, path: Path) -> None:
        copy, ask = self._copies[key], self._ask
        self.start(
            phrase("Writing the request…"), lambda: written(path, ask(copy.load())), self._on_request_written
        )

    def _on_request_written(self, _nothing: None) -> None:
        self.waiting += 1
        self._show_waiting()
        self.tell(self.words(phrase("The request is saved. Send it to the service.")))
        tab_in_order(self)

    def _ask_reply(self) -> None:
        title = self.words(phrase("Choose the answer of the service"))
        ask_open(self, "chooseReply", title, [REPLY_FILES], self._bring_in)

    def _bring_in(self, path: Path) -> None:
        answer = self._answer
        self.start(
            phrase("Adding the time stamp…"),
            lambda: answer(read_untrusted(path, REPLY_LIMIT_BYTES)),
            self._on_stamped,
        )

    def _on_stamped(self, stamped: bytes) -> None:
        self.waiting -= 1
        self._show_waiting()
        done = phrase("The time stamp is in the paper, and it is kept as the newest copy.")
        self.tell(self.words(done))
        self.offer(stamped, f"plan-{sha256(stamped).hexdigest()[:SHORT]}.pdf")
