"""Look at a paper before it is printed, saved or opened elsewhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from fteam.words import Words, phrase
from ui.sections.papers_panel import Panel
from ui.sections.papers_work import MadePaper, PaperWish
from ui.widgets.flow import FlowLayout
from ui.widgets.preview import Preview
from ui.widgets.tabs import tab_in_order


class PreviewPanel(Panel):
    """One paper, page by page, and what can be done with it.

    Signals:
        acted(str, object): ``print``, ``save`` or ``open``, and the wish.
    """

    acted = Signal(str, object)

    def __init__(
        self, words: Words, wish: PaperWish, made: MadePaper, whose: str, parent: QWidget | None = None
    ) -> None:
        """Show a paper.

        Args:
            words: The screen's language.
            wish: Which paper it is.
            made: The paper.
            whose: Name of its reader, or nothing.
            parent: Qt's owner.
        """
        title = wish.title(words)
        said = words(phrase("{paper} · {name}"), paper=title, name=whose) if whose else title
        super().__init__(words, said, "previewPanel", parent)
        self.wish = wish
        self.preview = Preview(words)
        self.column.addWidget(self.preview, 1)
        self.column.addWidget(self._acts())
        self._made = made
        tab_in_order(self)

    def arrive(self) -> None:
        """Show the paper once there is room for it, and let the page keys turn it."""
        self.preview.show_paper(self._made.pdf)
        self.preview.view.setFocus()

    def _acts(self) -> QWidget:
        words = self.words
        acts = QWidget()
        line = FlowLayout(acts, 8)
        self.print_button = self._act("print", words(phrase("Print…")))
        self.print_button.setProperty("kind", "main")
        line.addWidget(self.print_button)
        line.addWidget(self._act("save", words(phrase("Save a copy…"))))
        elsewhere = self._act("open", words(phrase("Open in another program")))
        elsewhere.setToolTip(words(phrase("That program may keep a copy of its own. Ours is taken away.")))
        line.addWidget(elsewhere)
        return acts

    def _act(self, key: str, said: str) -> QPushButton:
        button = QPushButton(said)
        button.setObjectName(f"{key}Paper")
        button.clicked.connect(lambda: self.acted.emit(key, self.wish))
        return button
