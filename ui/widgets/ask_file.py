"""Asks for a file while the window stays usable."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_open(
    parent: QWidget, name: str, title: str, filters: Sequence[str], chosen: Callable[[Path], None]
) -> None:
    """Ask which file to read.

    Args:
        parent: Qt's owner.
        name: Object name of the dialog.
        title: What the file is for.
        filters: Kinds of file, as Qt writes them.
        chosen: Takes the path; not called if the person thinks better of it.
    """
    dialog = _dialog(parent, name, title, filters, chosen)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.open()


def ask_save(
    parent: QWidget,
    name: str,
    title: str,
    file_name: str,
    filters: Sequence[str],
    chosen: Callable[[Path], None],
) -> None:
    """Ask where a file is written.

    Args:
        parent: Qt's owner.
        name: Object name of the dialog.
        title: What is written.
        file_name: A name that tells nothing of a family; its ending is added to others.
        filters: Kinds of file, as Qt writes them.
        chosen: Takes the path; not called if the person thinks better of it.
    """
    dialog = _dialog(parent, name, title, filters, chosen)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file_name).suffix.lstrip("."))
    dialog.selectFile(file_name)
    dialog.open()


def _dialog(
    parent: QWidget, name: str, title: str, filters: Sequence[str], chosen: Callable[[Path], None]
) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(Path.home()))
    dialog.setObjectName(name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setNameFilters(list(filters))
    dialog.fileSelected.connect(lambda selected: chosen(Path(selected)))
    return dialog
