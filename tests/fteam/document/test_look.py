import pytest

from fteam.document.look import INK, QUIET, Styles
from fteam.document.pieces import Ink


def contrast_on_white(ink: Ink) -> float:
    """WCAG 2.2, relative luminance."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in ink]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


@pytest.mark.parametrize("ink", [INK, QUIET])
def test_every_ink_is_readable_on_white(ink: Ink) -> None:
    contrast = contrast_on_white(ink)

    assert contrast >= 7


@pytest.mark.parametrize("size", [11, 18])
def test_headings_are_larger_than_text_and_smaller_by_level(size: float) -> None:
    styles = Styles(size)

    sizes = [styles.heading(level).size for level in (1, 2, 3)]

    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] > styles.body.size > styles.quiet.size


def test_large_print_begins_at_sixteen_points() -> None:
    large = [Styles(size).is_large for size in (11, 16, 18)]

    assert large == [False, True, True]


def test_no_text_is_smaller_than_eight_points() -> None:
    styles = Styles(8)

    smallest = min(styles.footer.size, styles.quiet.size)

    assert smallest >= 8
