from fteam.document.clusters import Cluster, Glyph, Letters, joined, widths

GLYPHS = tuple(Glyph(number, 500 + number, 0, 0) for number in range(4))
ROW = Letters(7, GLYPHS)


def test_a_row_of_letters_is_read_as_clusters() -> None:
    assert list(ROW) == [
        Cluster(7 + place, 8 + place, (glyph,), glyph.advance) for place, glyph in enumerate(GLYPHS)
    ]
    assert ROW[-1] == ROW[3]
    assert len(ROW) == len(GLYPHS)


def test_a_part_of_a_row_is_a_row_that_begins_later() -> None:
    part = ROW[1:3]

    assert list(part) == list(ROW)[1:3]
    assert part.start == 8


def test_rows_that_follow_each_other_are_joined_to_one() -> None:
    whole = joined(ROW[:2], ROW[2:])

    assert isinstance(whole, Letters)
    assert list(whole) == list(ROW)


def test_other_clusters_are_joined_one_by_one() -> None:
    other = (Cluster(11, 13, GLYPHS[:1], 500),)

    assert joined(ROW, other) == (*ROW, *other)
    assert joined(other, other) == (*other, *other)


def test_widths_are_those_of_the_clusters() -> None:
    assert widths(ROW) == widths(tuple(ROW)) == [500, 501, 502, 503]
