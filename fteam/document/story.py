"""Parts of a paper in the order of reading; a heading waits for what it heads."""

from collections.abc import Sequence

from reportlab.platypus import Flowable, PageBreak

from fteam.document.room import Room


class Story:
    """Collects parts and asks for a new page where a heading or a group would be torn from its own."""

    def __init__(self) -> None:
        self._parts: list[Flowable] = []
        self._waiting: list[Flowable] = []

    @property
    def parts(self) -> list[Flowable]:
        """All parts, headings that nothing follows included."""
        self._settle(None)
        return self._parts

    @property
    def bare_parts(self) -> list[Flowable]:
        """All parts without what asks for pages, for a frame that holds them."""
        return [part for part in self.parts if not isinstance(part, Room)]

    @property
    def framed_parts(self) -> list[Flowable]:
        """All parts for a frame that may go on on the next page; those that lead say that they do."""
        for room in self.parts:
            if isinstance(room, Room):
                for part in room.leading:
                    part.keepWithNext = True
        return self.bare_parts

    def lead(self, part: Flowable) -> None:
        """Add a part that stays with the next one."""
        self._waiting.append(part)

    def add(self, part: Flowable) -> None:
        """Add a part."""
        self._settle(part)
        self._parts.append(part)

    def add_together(self, parts: Sequence[Flowable]) -> None:
        """Add parts that stand on one page, if one page can hold them."""
        group = [*self._waiting, *parts]
        self._waiting = []
        self._parts += [Room(group, for_all=True), *group]

    def break_page(self) -> None:
        """Begin a new page."""
        self._settle(None)
        self._parts.append(PageBreak())

    def _settle(self, following: Flowable | None) -> None:
        if self._waiting:
            group = [*self._waiting, following] if following else self._waiting
            self._parts += [Room(group, for_all=following is None), *self._waiting]
            self._waiting = []
