"""After the meeting: one person's sealed copy is saved where they want it, by keyboard."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from tests.journeys.typing_hands import Key
from tests.journeys.typing_meeting import Desk


def hand_over(desk: Desk, person: str, path: Path) -> None:
    """Save a person's copy under a name, from the list of copies."""
    desk.turn_to("share")
    hand = desk.keys
    line = hand.see(f"copy-{desk.ids[person]}-1", desk.page)
    hand.button("saveCopy", line)
    dialog = hand.see("saveCopy", desk.page, QFileDialog)
    hand.qtbot.waitUntil(dialog.isActiveWindow)
    field = hand.see("fileNameEdit", dialog, QLineEdit)
    hand.reach(field)
    hand.retype(str(path))
    hand.press(Key.Key_Return)
    hand.qtbot.waitUntil(path.exists)
