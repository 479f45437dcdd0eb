"""Keeps the look of the whole application as the settings and the system ask for."""

from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from fteam.settings import Settings, Theme
from fteam.words import Words
from ui.look.theme import put_on, system_is_dark


class Dress(QObject):
    """Colours, text size, reading direction, and the words of Qt's own dialogs."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        """Wait for the settings.

        Args:
            app: The application.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._app = app
        self._settings = Settings()
        self._translator = QTranslator(self)
        app.styleHints().colorSchemeChanged.connect(self._on_scheme)

    def put_on(self, settings: Settings, words: Words) -> None:
        """Dress the application; parts that are built afterwards have every size right.

        Args:
            settings: Colours and text size.
            words: The screen's language.
        """
        self._settings = settings
        right_to_left = Qt.LayoutDirection.RightToLeft if words.is_rtl else Qt.LayoutDirection.LeftToRight
        self._app.setLayoutDirection(right_to_left)
        self._app.removeTranslator(self._translator)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._translator.load(f"qtbase_{words.language.partition('-')[0]}", folder):
            self._app.installTranslator(self._translator)
        self._dress()

    def is_dark(self) -> bool:
        """Tell whether the dark theme is asked for, by the settings or by the system."""
        if self._settings.theme is Theme.SYSTEM:
            return system_is_dark(self._app)
        return self._settings.theme is Theme.DARK

    def _dress(self) -> None:
        put_on(self._app, dark=self.is_dark(), percent=self._settings.text_percent)

    @Slot()
    def _on_scheme(self) -> None:
        # A palette of our own may be answered with this signal: only a real change is followed.
        if bool(self._app.property("dark")) is not self.is_dark():
            self._dress()
