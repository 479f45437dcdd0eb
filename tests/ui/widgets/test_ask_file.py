"""A file is asked for while the window stays usable."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.ask_file import ask_open, ask_save


def asked(parent: QWidget, name: str) -> QFileDialog:
    dialog = parent.findChild(QFileDialog, name)
    assert isinstance(dialog, QFileDialog)
    return dialog


def test_the_chosen_file_is_handed_over_and_the_dialog_goes(qtbot: QtBot, tmp_path: Path) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    ask_open(parent, "choose", "Choose a file", ["PDF (*.pdf)"], chosen.append)
    dialog = asked(parent, "choose")

    dialog.fileSelected.emit(str(tmp_path / "plan.pdf"))
    dialog.close()

    qtbot.waitUntil(lambda: parent.findChild(QFileDialog) is None)
    assert chosen == [tmp_path / "plan.pdf"]


def test_a_file_is_saved_under_a_name_with_its_ending(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []

    ask_save(parent, "save", "Save the file", "plan-1234.tsq", ["Request (*.tsq)"], chosen.append)

    dialog = asked(parent, "save")
    assert dialog.defaultSuffix() == "tsq"
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()
    assert chosen == []
