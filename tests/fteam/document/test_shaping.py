from collections.abc import Sequence
from types import SimpleNamespace

import pytest
import uharfbuzz as hb

from fteam.document.clusters import Cluster, Glyph, Letters
from fteam.document.fonts import Cut, Face, shipped_fonts
from fteam.document.pieces import Piece
from fteam.document.shaping import Shaped, _letters, shape
from fteam.paths import resource


def a_piece(text: str, cut: Cut = Cut.REGULAR, language: str = "en") -> Piece:
    return Piece(text, cut, 10, (0, 0, 0), language)


def shaped(*texts: str, is_rtl: bool = False) -> Shaped:
    return shape([a_piece(text) for text in texts], shipped_fonts(), is_rtl=is_rtl)


def faces(found: Shaped) -> Sequence[str]:
    return [run.face.name.removeprefix("NotoSans").removesuffix("-Regular") for run in found.runs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Noor نور", ["", "Arabic"]),
        ("نور, Noor", ["Arabic", "Arabic", ""]),
        ("ខ្មែរ ok", ["Khmer", ""]),
        ("☑ yes", ["Symbols2", ""]),
        ("a 王", ["", "SC"]),
        ("a ད", ["", ""]),
        ("a\u0301ད\u200dབ", ["", "", "", ""]),
        ("\u0301", [""]),
        ("ن!", ["Arabic"]),
    ],
)
def test_text_is_cut_where_the_face_changes(text: str, expected: list[str]) -> None:
    found = shaped(text)

    assert faces(found) == expected


def test_letters_of_no_face_are_boxes_that_still_stand_for_themselves() -> None:
    found = shaped("དབ")

    box = found.runs[0]

    assert box.item.face is None
    assert [found.text[cluster.start : cluster.stop] for cluster in box.clusters] == ["ད", "བ"]
    assert box.width > 0


def test_vietnamese_letters_are_one_glyph_each() -> None:
    found = shaped("Nguyễn")

    assert [len(cluster.glyphs) for cluster in found.runs[0].clusters] == [1] * 6


def test_letters_with_marks_are_one_cluster() -> None:
    found = shaped("į\u0301")

    assert len(found.runs[0].clusters) == 1


def test_reordered_glyphs_are_told() -> None:
    found = shaped("မြန်မာ ကို")

    flags = {cluster.is_ordered for run in found.runs for cluster in run.clusters}

    assert flags == {True, False}


@pytest.mark.parametrize(
    ("text", "is_rtl", "base"),
    [
        ("Noor", False, 0),
        ("نور خليل", False, 1),
        ("نور (Noor), aunt", False, 0),
        ("نور خليل الحداد kin", False, 0),
        ("يولد جميع الناس أحرارا متساوين في الكرامة والحقوق، وقد وهبوا عقلا Noor", False, 1),
        ("12", False, 0),
        ("نور", True, 1),
        ("Noor will call نور", True, 1),
        ("I want Mama to see my play.", True, 0),
        ("12", True, 1),
    ],
)
def test_direction_is_that_of_the_language_unless_the_words_are_of_another(
    text: str, *, is_rtl: bool, base: int
) -> None:
    found = shaped(text, is_rtl=is_rtl)

    assert found.base == base


def test_numbers_are_isolated_where_letters_run_from_right_to_left() -> None:
    found = shaped("نور ", "$140")

    assert "\u2066$140\u2069" in found.text


def test_words_of_the_other_direction_are_isolated_by_their_language() -> None:
    pieces = [a_piece("«نعم» ", language="ar"), a_piece("“Yes.”", language="en")]

    texts = [shape(pieces, shipped_fonts(), is_rtl=is_rtl).text for is_rtl in (True, False)]

    assert texts == ["«نعم» \u2066“Yes.”\u2069", "\u2067«نعم» \u2069“Yes.”"]


def test_latin_text_stays_without_isolates() -> None:
    found = shaped("$140")

    assert found.text == "$140"


def test_paragraph_without_letters_has_no_runs() -> None:
    found = shaped("", "\u2066\u2069")

    assert found.runs == ()


def test_marshallese_and_english_share_letters_but_not_shapes() -> None:
    glyphs = [
        [
            glyph.id
            for run in shape([a_piece("ļ", language=language)], shipped_fonts(), is_rtl=False).runs
            for cluster in run.clusters
            for glyph in cluster.glyphs
        ]
        for language in ("en", "mh")
    ]

    assert glyphs[0] != glyphs[1]


def test_a_sentence_that_is_not_translated_is_told_in_its_own_language() -> None:
    found = shape([a_piece("قبل ⟦Next meeting⟧ بعد", language="ar")], shipped_fonts(), is_rtl=True)

    told = {(run.piece.text, run.piece.language) for run in found.runs}

    assert told == {("قبل ", "ar"), ("⟦Next meeting⟧", "en"), (" بعد", "ar")}
    assert "\u2066⟦Next meeting⟧\u2069" in found.text


def test_brackets_in_an_english_paper_are_only_brackets() -> None:
    found = shaped("a ⟦b⟧")

    assert {run.piece.text for run in found.runs} == {"a ⟦b⟧"}


def test_letters_beside_their_place_are_clusters_of_their_own() -> None:
    face = Face(hb.Blob.from_file_path(str(resource("fonts", "NotoSans-Regular.ttf"))))
    infos = [SimpleNamespace(codepoint=number) for number in (40, 41)]
    places = [SimpleNamespace(position=position) for position in ((0, 0, 500, 0), (0, 20, 510, 0))]

    together = _letters(3, face, infos, places)
    first = _letters(3, face, infos[:1], places[:1])

    assert together == (
        Cluster(3, 4, (Glyph(40, 500, 0, 0),), 500),
        Cluster(4, 5, (Glyph(41, 510, 0, 20),), 510),
    )
    assert isinstance(first, Letters)
