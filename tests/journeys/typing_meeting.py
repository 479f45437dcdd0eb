"""The meeting as it is told in its file, the window in which it is typed, and who is who there."""

import json
from collections.abc import Iterable
from typing import Any, Final

from fteam.paths import resource
from fteam.records.plan import Plan
from fteam.records.record import Record
from tests.journeys.typing_hands import CTRL, Hands, Key, Keys, Mouse
from ui.page import Page
from ui.window import MeetingWindow

Entry = dict[str, Any]
EVERYONE: Final = "team"
NAMED: Final = "people"


class ToldMeeting:
    """What the words of the meeting file say, read as plain JSON.

    Attributes:
        whole: The file.
    """

    def __init__(self, name: str) -> None:
        self.whole: dict[str, Any] = json.loads(resource("meetings", f"{name}.json").read_bytes())

    def entries(self, section: str) -> list[Entry]:
        """Return what a section tells, in the order of the file."""
        entries: list[Entry] = self.whole[section]
        return entries

    def entry(self, section: str, key: str) -> Entry:
        """Return one entry by its local id."""
        return next(each for each in self.entries(section) if each["id"] == key)

    def of(self, section: str, field: str, key: str) -> Entry:
        """Return the first entry of a section in which a field names something."""
        return next(each for each in self.entries(section) if each[field] == key)


class Desk:
    """Where the facilitator sits: the told meeting, the open window, and two ways to work in it.

    Attributes:
        told: What is to be typed.
        mouse: Works with clicks.
        keys: Works with the keyboard alone.
        ids: Local ids of the file with the ids that the window gave.
    """

    def __init__(self, told: ToldMeeting, mouse: Mouse, keys: Keys) -> None:
        self.told = told
        self.mouse = mouse
        self.keys = keys
        self.ids: dict[str, str] = {}

    @property
    def window(self) -> MeetingWindow:
        """The window of the open meeting."""
        window = self.mouse.shell.stack.currentWidget()
        assert isinstance(window, MeetingWindow)
        return window

    @property
    def page(self) -> Page:
        """The page that is open."""
        return self.window.page

    @property
    def plan(self) -> Plan:
        """The plan as the window has it on disk; only looked at."""
        return self.window.desk.plan

    def idents(self, keys: Iterable[str]) -> list[str]:
        """Return the window's ids of local ids."""
        return [self.ids[key] for key in keys]

    def learn(self, key: str, kind: type[Record], known: int) -> None:
        """Wait until one more record of a kind is on disk, and remember which."""
        self.mouse.qtbot.waitUntil(lambda: len(self.plan.shelf(kind)) == known + 1)
        self.mouse.look()
        self.ids[key] = self.plan.shelf(kind)[-1].id

    def turn_to(self, step: str) -> None:
        """Turn the pages with Ctrl and Page Down or Page Up until a stage is open."""
        steps = list(self.window.rail._buttons)
        ahead = steps.index(step) - steps.index(self.page.step.key)
        for _turn in range(abs(ahead)):
            self.keys.press(Key.Key_PageDown if ahead > 0 else Key.Key_PageUp, CTRL)
        assert self.page.step.key == step
        self.mouse.look()

    def go_to(self, step: str) -> None:
        """Click on a stage in the rail."""
        self.mouse.button(f"rail-{step}")
        assert self.page.step.key == step
        self.mouse.look()

    def audience_of(self, entry: Entry) -> tuple[str, list[str]]:
        """Return the chip that says who may see an entry, and the people it names."""
        told = entry.get("audience", EVERYONE)
        if isinstance(told, str):
            return told, []
        if "session" in told:
            return self.ids[told["session"]], []
        return NAMED, self.idents(told["people"])

    def protect(self, hand: Hands, entry: Entry, inside: Any) -> None:
        """Choose who may see a line, and what protects it."""
        chip, people = self.audience_of(entry)
        hand.pick("whoMaySee", chip, inside)
        if chip == NAMED:
            hand.pick_exactly("whoNamed", people, inside)
        if entry.get("tags"):
            hand.open("protection", inside)
            hand.pick_exactly("tags", entry["tags"], inside)
