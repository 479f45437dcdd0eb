"""What this person sets for this laptop; titles and limits stand in the settings' own class."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from fteam.settings import PageSize, Settings, Theme
from fteam.words import Words, phrase
from ui.dialogs.setting_sections import LettersSection, SealKeySection, StampSection
from ui.jobs import Jobs
from ui.look.theme import scaled
from ui.widgets.chips import Option
from ui.widgets.editors import ChoiceEditor
from ui.widgets.text import Text

WIDTH, HEIGHT = 640, 640
LANGUAGES: Final = ("en", "es", "ar")
PERCENTS: Final = (80, 100, 125, 150, 200, 250)
PAGES: Final = {PageSize.LETTER: phrase("Letter"), PageSize.A4: phrase("A4")}
THEMES: Final = {
    Theme.SYSTEM: phrase("As the computer"),
    Theme.LIGHT: phrase("Light"),
    Theme.DARK: phrase("Dark"),
}


class SettingsDialog(QDialog):
    """Language, paper, size of text and colours; the seal key, letters and time stamps below.

    Signals:
        given(object): The new settings.
    """

    given = Signal(object)

    def __init__(
        self, settings: Settings, words: Words, jobs: Jobs, fingerprint: str, parent: QWidget | None = None
    ) -> None:
        """Show the settings.

        Args:
            settings: As they are.
            words: The screen's language.
            jobs: Long work.
            fingerprint: Of this computer's seal key; empty before the first seal.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._settings = settings
        self.setObjectName("settings")
        self.setWindowTitle(words(phrase("Settings")))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.editors: dict[str, ChoiceEditor] = {}
        self.seal_key = SealKeySection(words, fingerprint)
        self.letters = LettersSection(words, jobs)
        self.stamps = StampSection(words, settings.stamp_certificates)
        column = QVBoxLayout(self)
        column.addWidget(self._scrolled(words), 1)
        column.addLayout(self._buttons(words))
        size = QSize(scaled(WIDTH), scaled(HEIGHT))
        # With large letters it is as large as the window, and scrolls.
        self.resize(size.boundedTo(parent.window().size()) if parent else size)

    def _scrolled(self, words: Words) -> QScrollArea:
        body = QWidget()
        body.setObjectName("pageBody")
        column = QVBoxLayout(body)
        column.addWidget(Text(words(phrase("Settings")), "title"))
        column.addLayout(self._lines(words))
        for section in (self.seal_key, self.letters, self.stamps):
            column.addWidget(section)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area

    def _lines(self, words: Words) -> QFormLayout:
        lines = QFormLayout()
        for name, options in _options(words).items():
            editor = ChoiceEditor(options)
            editor.setObjectName(name)
            editor.fill(getattr(self._settings, name))
            label = QLabel(words(Settings.model_fields[name].title or name))
            label.setBuddy(editor)
            lines.addRow(label, editor)
            self.editors[name] = editor
        return lines

    def _buttons(self, words: Words) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch(1)
        self.leave_button = QPushButton(words(phrase("Leave as it was")))
        self.leave_button.setObjectName("leave")
        self.leave_button.clicked.connect(self.close)
        self.keep_button = QPushButton(words(phrase("Keep")))
        self.keep_button.setObjectName("keep")
        self.keep_button.setProperty("kind", "main")
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._on_keep)
        line.addWidget(self.leave_button)
        line.addWidget(self.keep_button)
        return line

    def _on_keep(self) -> None:
        chosen: dict[str, Any] = {name: editor.value() for name, editor in self.editors.items()}
        chosen["stamp_certificates"] = self.stamps.certificates
        self.given.emit(Settings.model_validate(self._settings.model_dump() | chosen))
        self.close()


def _options(words: Words) -> Mapping[str, tuple[Option, ...]]:
    languages = tuple((tag, words.language_name(tag)) for tag in LANGUAGES)
    return {
        "language": languages,
        "paper_language": languages,
        "page_size": tuple((size.value, words(said)) for size, said in PAGES.items()),
        "text_percent": tuple((str(percent), f"{percent} %") for percent in PERCENTS),
        "theme": tuple((theme.value, words(said)) for theme, said in THEMES.items()),
    }
