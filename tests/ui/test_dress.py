"""The look follows the settings, and where they leave it open, the system."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fteam.settings import Settings, Theme
from fteam.words import ENGLISH, Words
from ui.dress import Dress
from ui.look.theme import put_on, scaled


@pytest.fixture
def dress(qapp: QApplication) -> Iterator[Dress]:
    made = Dress(qapp)
    yield made
    made.put_on(Settings(), ENGLISH)
    put_on(qapp, dark=False)


def test_dark_and_large_are_put_on(dress: Dress, qapp: QApplication) -> None:
    dress.put_on(Settings(theme=Theme.DARK, text_percent=200), ENGLISH)

    assert (qapp.property("dark"), scaled(10)) == (True, 20)


def test_light_is_light_whatever_the_system_says(dress: Dress) -> None:
    dress.put_on(Settings(theme=Theme.LIGHT), ENGLISH)

    assert not dress.is_dark()


def test_right_to_left_languages_turn_the_window(dress: Dress, qapp: QApplication) -> None:
    dress.put_on(Settings(language="ar"), Words("ar", ENGLISH.catalogue))

    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft


def test_qts_own_dialogs_speak_the_language_too(dress: Dress, qapp: QApplication) -> None:
    dress.put_on(Settings(language="es"), Words("es", ENGLISH.catalogue))

    assert qapp.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_the_systems_change_is_followed(dress: Dress, qapp: QApplication) -> None:
    dress.put_on(Settings(), ENGLISH)
    put_on(qapp, dark=True)

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert qapp.property("dark") is False


def test_no_change_is_made_twice(dress: Dress, qapp: QApplication) -> None:
    dress.put_on(Settings(theme=Theme.DARK), ENGLISH)
    before = qapp.styleSheet()

    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)

    assert qapp.styleSheet() == before
