import re
from pathlib import Path

from fteam.document.paper import Standard
from fteam.document.sections_signatures import MOST_SIGN_FIELDS
from fteam.seal.reading import PaperReader
from tests.fteam.document.printing import pages_of, paper_of, printed
from tests.fteam.document.reading import source
from tests.fteam.document.views import a_look, a_signature, a_view, a_wave

EMPTY_BOXES = "☐ I was here ☐ I agree ☐ I will do my part ☐ I received a copy ☐ I do not agree"


def test_who_has_not_signed_has_a_row_with_empty_boxes() -> None:
    text = printed(signatures=(a_signature("Luz Reyes", capacity="grandmother"),))

    assert f"still get a copy. Luz Reyes grandmother {EMPTY_BOXES}" in text


def test_only_the_meanings_that_were_chosen_are_ticked() -> None:
    line = a_signature(
        "Maria Reyes",
        way="typed",
        typed_name="M. Reyes",
        meanings=("I was here", "I agree"),
        signed_on="Sun, Nov 22",
    )

    text = printed(signatures=(line,))

    assert text.endswith("Maria Reyes ☑ I was here ☑ I agree M. Reyes typed Sun, Nov 22")


def test_ink_is_drawn_and_told_in_words(tmp_path: Path) -> None:
    line = a_signature("Maria Reyes", way="drawn", strokes=(a_wave(),), signed_on="Sun, Nov 22")

    pdf = paper_of(a_view(signatures=(line,))).pdf

    alt = "Signature of Maria Reyes, Sun, Nov 22"
    assert (
        alt in source(pdf, tmp_path) or alt.encode("utf-16-be").hex().upper() in source(pdf, tmp_path).upper()
    )
    assert "drawn" not in printed(signatures=(line,))


def test_a_mark_is_told_with_its_witness() -> None:
    line = a_signature(
        "Carmen",
        way="mark, with a witness",
        strokes=(a_wave(9),),
        note="Witness: Dana",
        signed_on="Sun, Nov 22",
    )

    assert printed(signatures=(line,)).endswith("Carmen mark, with a witness Witness: Dana Sun, Nov 22")


def test_a_spoken_yes_is_told_with_what_was_read_back() -> None:
    line = a_signature(
        "Darnell",
        capacity="father",
        way="by phone or video, read back, with a witness",
        note="Witness: Dana · Read back: “I will do the visits.”",
        signed_on="Sun, Nov 22",
    )

    text = printed(signatures=(line,))

    assert (
        "by phone or video, read back, with a witness Witness: Dana · Read back: “I will do the visits.”"
        in text
    )


def test_pen_on_paper_has_a_line_to_sign_on(tmp_path: Path) -> None:
    pen = paper_of(a_view(signatures=(a_signature("Sam", way="pen on paper"),))).pdf
    typed = paper_of(a_view(signatures=(a_signature("Sam", way="typed"),))).pdf

    assert source(pen, tmp_path).count(" l S Q") == source(typed, tmp_path).count(" l S Q") + 1


def test_a_signature_for_an_older_content_must_be_given_again() -> None:
    line = a_signature("Elena", note="Signed before the plan changed. Please sign again.", stands=False)

    text = printed(signatures=(line,))

    assert f"Elena {EMPTY_BOXES} Signed before the plan changed. Please sign again." in text


SEALED = {"sealed": True, "sealer": "Dana Ruiz", "fingerprint": "1A2B 3C4D"}
PARTNERS = tuple(a_signature(f"Partner {number}", may_countersign=True) for number in range(1, 4))


def alts_of(pdf: bytes, tmp_path: Path) -> list[str]:
    """Return what is read aloud for the fields of a paper."""
    words = r"/TU ?<FEFF([0-9A-F]+)>"
    return [
        bytes.fromhex(found).decode("utf-16-be")
        for found in re.findall(words, source(pdf, tmp_path), re.IGNORECASE)
    ]


def test_seal_tells_who_where_when_code_and_key_from_the_start(tmp_path: Path) -> None:
    paper = paper_of(a_view(agency="Commons"), a_look(**SEALED))

    (alt,) = [each for each in alts_of(paper.pdf, tmp_path) if "seal" in each]
    assert alt == (
        "The facilitator's digital seal. Dana Ruiz. Commons. Sealed on Sunday, November 22, 2026 at 11:58. "
        "key 1A2B 3C4D. check code 7K4M-92QX"
    )
    assert paper.seal_field == "seal"


def test_seal_is_drawn_in_the_field_itself() -> None:
    reader = PaperReader(paper_of(a_view(), a_look(**SEALED)).pdf)

    (seal,) = [
        each.get_object() for each in reader.root["/AcroForm"]["/Fields"] if each.get_object()["/T"] == "seal"
    ]

    look = seal["/AP"]["/N"]
    assert b"Tj" in look.data or b"TJ" in look.data
    assert "/Font" in look["/Resources"]
    assert "/V" not in seal


def test_seal_without_a_named_key_tells_the_code_alone(tmp_path: Path) -> None:
    (alt,) = [
        each for each in alts_of(paper_of(a_view(), a_look(sealed=True)).pdf, tmp_path) if "seal" in each
    ]

    assert "key" not in alt
    assert alt.endswith("check code 7K4M-92QX")


def test_each_partner_has_an_empty_place_in_a_plan_that_is_sealed(tmp_path: Path) -> None:
    rows = (a_signature("Maria Reyes"), *PARTNERS)

    paper = paper_of(a_view(signatures=rows), a_look(**SEALED))

    assert paper.sign_fields == ("partner1", "partner2", "partner3")
    assert "Place for the digital signature of Partner 2" in alts_of(paper.pdf, tmp_path)
    assert not any("Maria" in alt for alt in alts_of(paper.pdf, tmp_path))


def test_place_beside_ink_shows_nothing(tmp_path: Path) -> None:
    facts = {"way": "drawn", "strokes": (a_wave(),), "signed_on": "Sun, Nov 22"}
    plain, partner = (
        paper_of(a_view(signatures=(a_signature("Sam", may_countersign=may, **facts),)), a_look(**SEALED))
        for may in (False, True)
    )

    assert (plain.sign_fields, partner.sign_fields) == ((), ("partner1",))
    drawn = [source(paper.pdf, tmp_path).count(" l S Q") for paper in (plain, partner)]
    assert drawn[0] == drawn[1]


def test_place_of_who_has_not_signed_is_the_line_for_the_pen(tmp_path: Path) -> None:
    plain, partner = (
        paper_of(a_view(signatures=(a_signature("Sam", may_countersign=may),)), a_look(**SEALED))
        for may in (False, True)
    )

    drawn = [source(paper.pdf, tmp_path).count(" l S Q") for paper in (plain, partner)]
    assert drawn[0] == drawn[1]


def test_only_so_many_places_are_made() -> None:
    rows = tuple(a_signature(f"Partner {number}", may_countersign=True) for number in range(20))

    assert len(paper_of(a_view(signatures=rows), a_look(**SEALED)).sign_fields) == MOST_SIGN_FIELDS


def test_draft_and_court_copy_have_no_fields(tmp_path: Path) -> None:
    court = a_look(**SEALED, standard=Standard.COURT)

    papers = [paper_of(a_view(signatures=PARTNERS), look) for look in (a_look(), court)]

    assert [(paper.seal_field, paper.sign_fields) for paper in papers] == [("", ()), ("", ())]
    assert all("/AcroForm" not in source(paper.pdf, tmp_path) for paper in papers)


def test_court_copy_says_on_its_page_what_the_seal_says() -> None:
    text = printed(a_look(**SEALED, standard=Standard.COURT))

    assert "Dana Ruiz Sealed on Sunday, November 22, 2026 at 11:58 key 1A2B 3C4D check code 7K4M-92QX" in text


def test_draft_that_nobody_signs_has_no_section_of_signatures() -> None:
    assert "Signatures" not in printed()


def test_seal_stands_on_the_page_of_the_last_signature() -> None:
    found = [
        pages_of(
            paper_of(
                a_view(signatures=tuple(a_signature(f"Person {number}") for number in range(many))),
                a_look(**SEALED, standard=Standard.COURT),
            ).pdf
        )[-1]
        for many in (1, 3, *range(10, 18))
    ]

    assert all("The facilitator's seal" in page and "Person" in page for page in found)
