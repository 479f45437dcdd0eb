"""Scenario ONE, typed as a facilitator types it: from an empty laptop to sealed copies in people's hands.

The words come from the meeting file that is shipped, so that the file and the journey cannot drift;
every one of them goes through keys and clicks on the widgets of the real window.
"""

import logging
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fteam.exchange.meeting_file import MeetingFile, open_meeting_file
from fteam.keys import RingUnavailableError
from fteam.paths import data_folder, resource
from fteam.records.plan import Plan
from fteam.rules.names import folded
from fteam.rules.plan_view import PlanView, SignatureLine
from fteam.rules.view import view_for
from fteam.store.meetings import MeetingStore
from fteam.store.vault import Vault
from fteam.words import ENGLISH
from tests.journeys import typing_promises, typing_talk
from tests.journeys.test_papers import BARRED_BEHIND_THE_WALL, Copy
from tests.journeys.typing_hands import PATIENCE_MS, Keys, Mouse
from tests.journeys.typing_meeting import Desk, ToldMeeting
from tests.journeys.typing_prepare import Preparation
from tests.journeys.typing_share import hand_over
from tests.log_watch import LogWatch
from tests.makers import DAY
from tests.vaults import FOUR_WORDS
from ui.app import Shell
from ui.look.theme import load_fonts

READERS: Final = ("P1", "P2", "P3", "P6", *(f"T{number}" for number in range(1, 12)))
DECLINED: Final = "Hannah Müller"
OWN: Final = ("reader", "version", "check_code", "signatures")
"""What differs between two plans of the same words: ids, versions, and ink."""
TAG: Final = "language"
"""Language tags of single lines; no page asks for them."""
NAMES: Final = "for_whom"
"""Chips give names in the order of the team, a file in any order."""

pytestmark = [
    pytest.mark.slow,
    # The dialog that asks where to save has a list that raises itself; without a screen nothing can.
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


class NoRing:
    """A computer without a key store."""

    def get(self, _name: str) -> bytes | None:
        raise RingUnavailableError

    def put(self, _name: str, _secret: bytes) -> None:
        raise RingUnavailableError

    def delete(self, _name: str) -> None:
        raise RingUnavailableError


class WindowWatch(QObject):
    """Notes whenever something else than the one window has the keyboard."""

    def __init__(self, app: QApplication, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.seen: list[str] = []
        app.focusWindowChanged.connect(self._on_changed)

    def _on_changed(self, window: QWindow | None) -> None:
        if window is not self._shell.windowHandle():
            self.seen.append(window.objectName() if window is not None else "none")


@dataclass(frozen=True)
class Typed:
    """What is left when the window was closed.

    Attributes:
        plan: The plan, read back from the vault.
        ids: Local ids of the meeting file with the ids that the window gave.
        papers: The sealed copies by the readers' ids.
        saved: The copy that was saved for the mother.
        windows: What had the keyboard beside the one window.
        folder: Where papers may be laid out for other programs.
    """

    plan: Plan
    ids: dict[str, str]
    papers: dict[str, bytes]
    saved: bytes
    windows: tuple[str, ...]
    folder: Path

    def view(self, reader: str) -> PlanView:
        """Return what a reader reads."""
        return view_for(self.plan, self.ids[reader], DAY, ENGLISH)

    def copy(self, reader: str) -> Copy:
        """Return a reader's sealed copy as a file."""
        path = self.folder / f"{reader.lower()}.pdf"
        path.write_bytes(self.papers[self.ids[reader]])
        return Copy(path)


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Give an empty home without a key store, and watch what is logged."""
    folder = tmp_path_factory.mktemp("laptop")
    watch = LogWatch()
    logging.getLogger().addHandler(watch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FTEAM_HOME", str(folder / "home"))
        patch.setattr("ui.office.SystemRing", NoRing)
        yield folder
    logging.getLogger().removeHandler(watch)
    assert not watch.leaked
    assert not watch.take()


@pytest.fixture(scope="module")
def typed(laptop: Path, qapp: QApplication, request: pytest.FixtureRequest) -> Typed:
    """Hold the whole meeting in the window, close it, and look at what is there."""
    load_fonts()
    qtbot = QtBot(request)
    shell = Shell()
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow, timeout=PATIENCE_MS)
    watch = WindowWatch(qapp, shell)
    desk = Desk(ToldMeeting("one"), Mouse(qtbot, shell), Keys(qtbot, shell))
    prepare(Preparation(desk))
    meet(desk)
    windows = tuple(watch.seen)
    hand_over(desk, "P1", laptop / "copy.pdf")
    shell.close()
    shell.deleteLater()
    return look(laptop, desk.ids, windows)


def prepare(facilitator: Preparation) -> None:
    """Do what is done on the days before."""
    facilitator.make_the_vault()
    facilitator.begin_a_meeting()
    facilitator.tell_about_the_family()
    facilitator.add_the_sessions()
    facilitator.name_everyone()
    facilitator.raise_the_walls()
    facilitator.list_the_organizations()
    facilitator.complete_the_people()
    facilitator.tie_them_together()
    facilitator.ask_each_alone()


def meet(desk: Desk) -> None:
    """Hold the meeting; from here on without a mouse, ink apart."""
    typing_talk.welcome_everyone(desk)
    typing_talk.hear_strengths(desk)
    typing_talk.hear_needs(desk)
    typing_talk.tie_strengths_to_needs(desk)
    typing_talk.decide(desk)
    typing_promises.promise(desk)
    typing_promises.plan_family_time(desk)
    typing_promises.think_what_if(desk)
    typing_promises.sign(desk)
    typing_promises.Signing(desk).seal()


def look(laptop: Path, ids: dict[str, str], windows: tuple[str, ...]) -> Typed:
    """Open the vault anew with the passphrase that was typed, and read everything back."""
    vault = Vault.open_with_passphrase(data_folder(), FOUR_WORDS)
    store = MeetingStore(vault)
    (meeting,) = store.list_meetings()
    plan = store.load(meeting.plan_id)
    papers = {slip.reader: store.paper(slip) for slip in store.papers_of(plan.id)}
    vault.lock()
    return Typed(plan, ids, papers, (laptop / "copy.pdf").read_bytes(), windows, laptop)


@pytest.fixture(scope="module")
def told() -> MeetingFile:
    """Read the meeting file as the program reads it."""
    return open_meeting_file(resource("meetings", "one.json").read_bytes())


def told_view(told: MeetingFile, reader: str) -> PlanView:
    """Return what a reader reads of the meeting file."""
    return view_for(told.plan, told.ids[reader], DAY, ENGLISH)


def words_of(view: PlanView) -> dict[str, Any]:
    """Return everything that a reader reads, without what belongs to one plan only."""
    return {name: _untagged(value) for name, value in asdict(view).items() if name not in OWN}


def _untagged(value: Any) -> Any:
    if isinstance(value, dict):
        plain = {name: _untagged(each) for name, each in value.items() if name != TAG}
        return plain | {name: sorted(plain[name].split(", ")) for name in {NAMES} & plain.keys()}
    return [_untagged(each) for each in value] if isinstance(value, list | tuple) else value


@pytest.fixture(autouse=True, scope="module")
def judges() -> None:
    """These tests ask other programs what is on the papers."""
    for program in ("pdftotext", "qpdf", "pdfsig", "pdfinfo"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed here")


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_reads_what_the_meeting_file_tells(typed: Typed, told: MeetingFile, reader: str) -> None:
    assert words_of(typed.view(reader)) == words_of(told_view(told, reader))


def test_everyone_answered_the_plan_as_it_is_now(typed: Typed, told: MeetingFile) -> None:
    def answers(lines: tuple[SignatureLine, ...]) -> dict[str, tuple[tuple[str, ...], bool]]:
        return {line.name: (line.meanings, line.stands) for line in lines if line.name != DECLINED}

    typed_lines, told_lines = typed.view("T1").signatures, told_view(told, "T1").signatures

    assert answers(typed_lines) == answers(told_lines)


def test_each_way_of_answering_is_on_the_paper(typed: Typed) -> None:
    lines = {line.name: line for line in typed.view("T1").signatures}

    ways = {line.way for line in lines.values() if line.way}
    mother, grandmother = lines["María José Alvarado Peña"], lines["Carmen Güereña Peña"]
    assert ways == {
        "drawn",
        "typed",
        "mark, with a witness",
        "by phone or video, read back, with a witness",
        "pen on paper",
        "chose not to sign",
    }
    assert [len(mother.strokes), len(grandmother.strokes)] == [2, 1]
    assert lines[DECLINED].note == "I want to read it first"


def test_the_mothers_paper_holds_every_line_that_is_hers_to_read(typed: Typed, told: MeetingFile) -> None:
    paper, view = typed.copy("P1").flowing(), told_view(told, "P1")

    lines = [each.words for each in view.strengths] + [each.words for each in view.needs]
    lines += [each.words for each in view.asks]
    lines += [promise.words for person in view.promisers for promise in person.promises]
    for decision in view.decisions:
        lines += [decision.answer, *(stand.name for stand in decision.stands)]
        lines += [stand.words for stand in decision.stands]
    assert [line for line in lines if line not in paper] == []
    assert len(lines) > 40


@pytest.mark.parametrize("reader", ["P2", "T10"])
def test_nothing_from_behind_the_wall_is_in_the_fathers_papers(typed: Typed, reader: str) -> None:
    paper = typed.copy(reader).everything

    assert [words for words in BARRED_BEHIND_THE_WALL if folded(words) in paper] == []


def test_the_saved_copy_is_the_sealed_one(typed: Typed) -> None:
    assert typed.saved == typed.papers[typed.ids["P1"]]


def test_only_one_window_was_ever_there(typed: Typed) -> None:
    assert typed.windows == ()
