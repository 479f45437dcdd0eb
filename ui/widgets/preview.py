"""A paper as it will be printed: page by page, larger or smaller, and as plain words."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from fteam.words import Words, phrase
from ui.look.theme import tokens_now
from ui.printing import page_picture, page_sizes, page_words
from ui.widgets.announce import announce
from ui.widgets.flow import FlowLayout
from ui.widgets.text import Text

DOTS_PER_POINT: Final = 96 / 72
"""What 100 % means on a screen."""
STEPS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
"""Percents to choose from; “fit” is between them."""
WIDEST_FIT: Final = 115
"""A page that fills a wide window would show a few huge lines only."""
LEAST: Final = 20
EDGE: Final = 24
HUNDRED: Final = 100
FIT_WIDTH, FIT_PAGE = "width", "page"


class PageView(QScrollArea):
    """One drawn page; the keyboard scrolls it and turns to the next.

    Signals:
        turned(int): 1 for the next page, -1 for the one before.
        went(int): 0 for the first page, -1 for the last.
        zoomed(int): 1 for larger, -1 for smaller, 0 for as wide as there is room.
        resized(): There is more or less room.
    """

    turned = Signal(int)
    went = Signal(int)
    zoomed = Signal(int)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("paperPage")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture = QLabel()
        self.setWidget(self.picture)

    def show_page(self, picture: QPixmap, name: str, words: str) -> None:
        """Show a page from its top.

        Args:
            picture: The page as it is printed.
            name: Which page it is, for screen readers.
            words: All its words, for screen readers.
        """
        self.picture.setPixmap(picture)
        self.picture.resize(picture.deviceIndependentSize().toSize())
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)

    def to_top(self) -> None:
        """Begin at the top of the page."""
        self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        """Qt: page keys scroll and then turn, Home and End go to the ends, Ctrl with + - 0 zooms."""
        key, ctrl = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        if ctrl and key in zooms:
            self.zoomed.emit(zooms[Qt.Key(key)])
        elif key in {Qt.Key.Key_PageDown, Qt.Key.Key_Space}:
            self._scroll_or_turn(1)
        elif key == Qt.Key.Key_PageUp:
            self._scroll_or_turn(-1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.went.emit(0 if key == Qt.Key.Key_Home else -1)
        else:
            super().keyPressEvent(event)

    def _scroll_or_turn(self, way: int) -> None:
        bar = self.verticalScrollBar()
        end = bar.maximum() if way > 0 else bar.minimum()
        if bar.value() == end:
            self.turned.emit(way)
        else:
            bar.setValue(bar.value() + way * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        """Qt: a page that fits the width is drawn anew."""
        super().resizeEvent(event)
        self.resized.emit()

    def sizeHint(self) -> QSize:
        """Qt: as much as there is."""
        return QSize(640, 480)


class Preview(QWidget):
    """A paper with what turns and enlarges its pages.

    Attributes:
        number: The page that is shown, from 0.
    """

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Show no paper yet.

        Args:
            words: The screen's language.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._words = words
        self._pdf = b""
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._zoom: int | str = FIT_WIDTH
        self.number = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._bar())
        self.view = PageView()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setObjectName("paperWords")
        self.text.setTabChangesFocus(True)
        self.text.hide()
        column.addWidget(self.view, 1)
        column.addWidget(self.text, 1)
        self.view.turned.connect(self.turn)
        self.view.went.connect(self._go)
        self.view.zoomed.connect(self._on_zoomed)
        self.view.resized.connect(self._on_resized)

    def show_paper(self, pdf: bytes) -> None:
        """Show a paper from its first page.

        Args:
            pdf: A paper of ours.
        """
        self._pdf, self._sizes = pdf, page_sizes(pdf)
        self._show(0)

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def percent(self) -> int:
        """How large the page is shown."""
        return self._fit(self._zoom) if isinstance(self._zoom, str) else self._zoom

    def turn(self, way: int) -> None:
        """Go to the next page or the one before, if there is one."""
        if 0 <= self.number + way < self.pages:
            self._show(self.number + way)

    def _bar(self) -> QWidget:
        words = self._words
        bar = QWidget()
        line = FlowLayout(bar, 8)
        self.where = Text("", "strong")
        self.where.setWordWrap(False)
        self.before_button = self._button(words(phrase("Page before")), "pageBefore")
        self.after_button = self._button(words(phrase("Next page")), "pageAfter")
        self.smaller_button = self._button("\N{MINUS SIGN}", "smaller", words(phrase("Smaller")))
        self.larger_button = self._button("+", "larger", words(phrase("Larger")))
        self.page_button = self._button(words(phrase("Whole page")), "wholePage")
        self.fit_button = self._button(words(phrase("Fit the width")), "fit")
        self.words_button = self._button(words(phrase("As plain words")), "asWords")
        self.words_button.setCheckable(True)
        for widget in (
            self.before_button, self.where, self.after_button, self.smaller_button, self.larger_button,
            self.page_button, self.fit_button, self.words_button,
        ):  # fmt: skip  # one line for one bar
            line.addWidget(widget)
        self.before_button.clicked.connect(self._on_before)
        self.after_button.clicked.connect(self._on_after)
        self.smaller_button.clicked.connect(self._on_smaller)
        self.larger_button.clicked.connect(self._on_larger)
        self.page_button.clicked.connect(self._on_whole_page)
        self.fit_button.clicked.connect(self._on_fit)
        self.words_button.toggled.connect(self._on_words)
        return bar

    def _button(self, said: str, name: str, told: str = "") -> QPushButton:
        button = QPushButton(said)
        button.setObjectName(name)
        if told:
            button.setAccessibleName(told)
            button.setToolTip(told)
        return button

    def _show(self, number: int) -> None:
        self.number = number
        said = self._words(phrase("Page {page} of {pages}"), page=number + 1, pages=self.pages)
        self.where.setText(said)
        self.where.setMinimumHeight(self.before_button.sizeHint().height())
        self.before_button.setEnabled(number > 0)
        self.after_button.setEnabled(number + 1 < self.pages)
        self.text.setPlainText(page_words(self._pdf, number))
        self.text.setAccessibleName(said)
        self._draw()
        self.view.to_top()
        announce(self.view, said)

    def _draw(self) -> None:
        if not self._pdf:
            return
        ratio = self.devicePixelRatioF()
        scale = self.percent / HUNDRED * DOTS_PER_POINT * ratio
        picture = QPixmap.fromImage(page_picture(self._pdf, self.number, scale))
        _frame(picture, tokens_now().edge)
        picture.setDevicePixelRatio(ratio)
        self.view.show_page(picture, self.where.text(), self.text.toPlainText())
        self.smaller_button.setEnabled(self.percent > STEPS[0])
        self.larger_button.setEnabled(self.percent < STEPS[-1])

    def _fit(self, what: str) -> int:
        width, height = self._sizes[self.number]
        across = int(HUNDRED * (self.view.width() - EDGE) / (width * DOTS_PER_POINT))
        if what == FIT_WIDTH:
            return max(LEAST, min(WIDEST_FIT, across))
        down = int(HUNDRED * (self.view.height() - EDGE // 2) / (height * DOTS_PER_POINT))
        return max(LEAST, min(across, down))

    def _go(self, where: int) -> None:
        self._show(0 if where == 0 else self.pages - 1)

    def _on_zoomed(self, way: int) -> None:
        larger = [step for step in STEPS if step > self.percent]
        smaller = [step for step in STEPS if step < self.percent]
        if way == 0:
            self._zoom = FIT_WIDTH
        elif larger and way > 0:
            self._zoom = larger[0]
        elif smaller and way < 0:
            self._zoom = smaller[-1]
        self._show_zoom()

    def _show_zoom(self) -> None:
        self._draw()
        announce(self.view, self._words(phrase("{percent} %"), percent=self.percent))

    def _on_before(self) -> None:
        self.turn(-1)

    def _on_after(self) -> None:
        self.turn(1)

    def _on_smaller(self) -> None:
        self._on_zoomed(-1)

    def _on_larger(self) -> None:
        self._on_zoomed(1)

    def _on_fit(self) -> None:
        self._on_zoomed(0)

    def _on_whole_page(self) -> None:
        self._zoom = FIT_PAGE
        self._show_zoom()

    def _on_words(self, is_on: bool) -> None:  # noqa: FBT001  # Qt's signal
        self.text.setVisible(is_on)
        self.view.setVisible(not is_on)
        (self.text if is_on else self.view).setFocus()

    def _on_resized(self) -> None:
        if isinstance(self._zoom, str):
            self._draw()


def _frame(picture: QPixmap, colour: str) -> None:
    """Draw the edge of the sheet, which may lie on a ground as white as itself."""
    painter = QPainter(picture)
    painter.setPen(QColor(colour))
    painter.drawRect(picture.rect().adjusted(0, 0, -1, -1))
    painter.end()
