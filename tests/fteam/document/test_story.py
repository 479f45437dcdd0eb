from fteam.document.panels import Gap
from fteam.document.room import Room
from fteam.document.story import Story


def kinds(story: Story) -> list[str]:
    return [type(part).__name__ for part in story.parts]


def test_part_alone_asks_for_nothing() -> None:
    story = Story()

    story.add(Gap(1))

    assert kinds(story) == ["Gap"]


def test_heading_asks_for_room_with_what_follows() -> None:
    story = Story()
    story.lead(Gap(1))

    story.add(Gap(2))

    assert kinds(story) == ["Room", "Gap", "Gap"]


def test_heading_that_nothing_follows_is_kept() -> None:
    story = Story()

    story.lead(Gap(1))

    assert kinds(story) == ["Room", "Gap"]


def test_heading_stands_on_the_page_of_the_group_it_heads() -> None:
    story = Story()
    story.lead(Gap(1))

    story.add_together([Gap(2), Gap(3)])

    assert kinds(story) == ["Room", "Gap", "Gap", "Gap"]


def test_heading_before_a_new_page_stays_before_it() -> None:
    story = Story()
    story.lead(Gap(1))

    story.break_page()

    assert kinds(story) == ["Room", "Gap", "PageBreak"]


def test_frames_hold_parts_alone() -> None:
    story = Story()
    story.lead(Gap(1))
    story.add(Gap(2))

    bare = story.bare_parts

    assert not any(isinstance(part, Room) for part in bare)
    assert len(bare) == 2


def test_parts_of_a_frame_say_whether_they_lead() -> None:
    story = Story()
    story.lead(Gap(1))
    story.add(Gap(2))
    story.add(Gap(3))

    assert [bool(part.getKeepWithNext()) for part in story.framed_parts] == [True, False, False]
