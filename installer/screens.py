"""Take pictures of every page, for the README and for looking at what changed.

    python -m installer.screens [FOLDER] [--language es] [--percent 200]

Home and every page of a practice family's meeting at the size of a small laptop, light and dark, and the
first page of its signed plan. Nothing of this computer's own is read or shown: the family lives in a folder
that is thrown away.
"""

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import pypdfium2
from PIL import Image
from PySide6.QtWidgets import QApplication, QWidget

from fteam.cli.main import run as fteam
from fteam.guide.steps import STEPS
from fteam.papers import sealed_copies
from fteam.paths import data_folder, resource
from fteam.progress import Progress
from fteam.rules.eyes import readers
from fteam.settings import Settings, Theme
from fteam.store.vault import Vault
from fteam.words import Words
from ui.dress import Dress
from ui.home import HomePage
from ui.look.theme import load_fonts
from ui.office import Office
from ui.pages.sign import SignPage
from ui.window import MeetingWindow

WIDTH, HEIGHT = 1366, 768
PAPER_SCALE: Final = 1.6
COLOURS: Final = 256
PASSPHRASE: Final = "only for pictures"  # noqa: S105  # its vault lives for a moment
SHOWN_FAMILY, OTHER_FAMILY = "one", "two"


def main() -> int:
    """Take all pictures and return 0."""
    parser = argparse.ArgumentParser(description="Take pictures of every page.")
    parser.add_argument("folder", nargs="?", type=Path, default=resource("help", "pictures"))
    parser.add_argument("--language", default="en", help="language of the screen")
    parser.add_argument("--percent", type=int, default=100, help="size of text")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication([])
    load_fonts()
    with TemporaryDirectory(prefix="fteam-") as home:
        os.environ["FTEAM_HOME"] = home
        words = Words.load(options.language, resource("translations"))
        dress = Dress(app)
        for mark, theme in (("", Theme.LIGHT), ("-dark", Theme.DARK)):
            settings = Settings(language=options.language, text_percent=options.percent, theme=theme)
            dress.put_on(settings, words)
            vault = Vault.create(data_folder() / theme.value, None, PASSPHRASE)
            office = Office(vault, settings, words)
            _take_screens(app, office, options.folder, mark)
            office.close()
        _take_paper(Path(home), options.folder)
    return 0


def _take_screens(app: QApplication, office: Office, folder: Path, mark: str) -> None:
    office.practice(OTHER_FAMILY).deleteLater()
    window = office.practice(SHOWN_FAMILY)
    home = HomePage(office.words)
    newest = office.meetings()[:2]
    if newest[0].day is not None:
        home.show_meetings(newest, newest[0].day)
    _take(app, home, folder / f"home{mark}.png")
    for step in STEPS:
        if step.key == "share":
            _seal(window, office)
        window.open_step(step.key)
        while window.tools.jobs.is_busy:
            app.processEvents()
        _take(app, window, folder / f"{step.key}{mark}.png")
        if isinstance(window.page, SignPage):
            window.page.part.button("sign").click()
            _take(app, window, folder / f"signing{mark}.png")
    window.deleteLater()


def _seal(window: MeetingWindow, office: Office) -> None:
    meeting, at = window.desk.meeting, datetime.now(UTC).astimezone().replace(microsecond=0)
    plan = meeting.plan
    on = max(session.day for session in plan.sessions)
    team = tuple(person.id for person in readers(plan))
    key = office.key(plan, at)
    copies = sealed_copies(plan, team, key, at, on, office.look(at), office.language(), Progress.silent())
    office.file(meeting, copies, at)


def _take(app: QApplication, page: QWidget, path: Path) -> None:
    page.resize(WIDTH, HEIGHT)
    page.show()
    app.processEvents()
    if not page.grab().save(str(path)):
        sys.exit(f"{path} could not be written.")
    _slim(path)
    print(path)


def _slim(path: Path) -> None:
    """Keep 256 colours: a screen has few, and the project carries every picture."""
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(COLOURS)
    few.save(path, optimize=True)


def _take_paper(home: Path, folder: Path) -> None:
    out = home / "papers"
    if fteam(["demo", str(out), "--family", SHOWN_FAMILY]):
        sys.exit("The plan could not be made.")
    plan = next(out.glob("*.pdf"))
    pypdfium2.PdfDocument(plan)[0].render(scale=PAPER_SCALE).to_pil().save(folder / "plan.png")
    _slim(folder / "plan.png")
    print(folder / "plan.png")


if __name__ == "__main__":
    sys.exit(main())
