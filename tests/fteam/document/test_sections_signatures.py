from pathlib import Path

from tests.fteam.document.printing import paper_of, printed
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


def test_seal_tells_moment_sealer_code_and_key() -> None:
    look = a_look(sealed=True, sealer="Dana Ruiz", fingerprint="1A2B 3C4D")

    text = printed(look)

    assert (
        "The facilitator's seal Dana Ruiz Sealed on Sunday, November 22, 2026 at 11:58 "
        "check code 7K4M-92QX · key 1A2B 3C4D The seal shows if anyone changes this paper. Sun, Nov 22"
    ) in text


def test_seal_without_a_named_key_tells_the_code_alone() -> None:
    assert printed(a_look(sealed=True)).endswith(
        "check code 7K4M-92QX The seal shows if anyone changes this paper. Sun, Nov 22"
    )
