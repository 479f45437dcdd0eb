"""What partners get, and what is different."""

from fteam.rules.part_views import Change, Changes


def test_a_part_without_changes_is_empty() -> None:
    assert Changes("Needs").is_empty
    assert not Changes("Needs", gone=(Change("", "1", "", "old", ""),)).is_empty
