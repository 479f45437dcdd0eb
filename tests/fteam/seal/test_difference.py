from typing import Any

import pytest
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name

from fteam.seal.change import What
from fteam.seal.check import check
from fteam.seal.difference import what_changed
from fteam.seal.key import SealKey
from fteam.seal.reading import PaperReader
from fteam.seal.seal import seal
from fteam.seal.verdict import Finding
from tests.fteam.seal import sample
from tests.fteam.seal.sample import (
    ArrayObject,
    Change,
    NumberObject,
    StreamObject,
    changed,
    names,
    numbers,
)


def kinds(sealed: bytes, *changes: Change) -> list[What]:
    """Return what is told to have changed after each change was added to a sealed paper."""
    pdf = sealed
    for change in changes:
        pdf = changed(pdf, change)
    return since(sealed, pdf)


def since(sealed: bytes, pdf: bytes) -> list[What]:
    revision = PaperReader(sealed).total_revisions - 1
    return [change.what for change in what_changed(PaperReader(pdf), revision)]


def page_of(paper: Any, number: int = 0) -> Any:
    return paper.root["/Pages"]["/Kids"][number].get_object()


def field_of(paper: Any, number: int) -> Any:
    return paper.root["/AcroForm"]["/Fields"][number].get_object()


def take_page_out(paper: Any) -> None:
    pages = paper.root["/Pages"]
    pages["/Kids"] = ArrayObject(list(pages["/Kids"])[:1])
    pages["/Count"] = NumberObject(1)
    paper.update_container(pages)


def turn_pages_round(paper: Any) -> None:
    pages = paper.root["/Pages"]
    pages["/Kids"] = ArrayObject(reversed(list(pages["/Kids"])))
    paper.update_container(pages)


def take_fields_off_the_page(paper: Any) -> None:
    page = page_of(paper)
    page["/Annots"] = ArrayObject([])
    paper.update_container(page)


def move_field(paper: Any) -> None:
    field = field_of(paper, 1)
    field["/Rect"] = numbers(0, 0, 500, 500)
    paper.update_container(field)


def unsign(paper: Any) -> None:
    field = field_of(paper, 0)
    del field["/V"]
    paper.update_container(field)


def swap_value(paper: Any) -> None:
    field = field_of(paper, 0)
    field["/V"] = paper.add_object(names(Type="/Sig"))
    paper.update_container(field)


def add_text_field(paper: Any) -> None:
    add_mark(paper, names(Subtype="/Widget", FT="/Tx"))


def add_signature_field(paper: Any) -> None:
    add_mark(paper, names(Subtype="/Widget", FT="/Sig"))


def add_direct_link(paper: Any) -> None:
    page = page_of(paper)
    page["/Annots"] = ArrayObject([*page["/Annots"], names(Subtype="/Link")])
    paper.update_container(page)


def add_mark(paper: Any, mark: Any) -> None:
    page = page_of(paper)
    page["/Annots"] = ArrayObject([*page["/Annots"], paper.add_object(mark)])
    paper.update_container(page)


def attach(paper: Any) -> None:
    spec = names(EF=names(F=paper.add_object(StreamObject(stream_data=b"more"))))
    paper.root["/AF"] = ArrayObject([*paper.root["/AF"], paper.add_object(spec)])
    paper.update_root()


def detach(paper: Any) -> None:
    del paper.root["/AF"]
    paper.update_root()


def add_page_script(paper: Any) -> None:
    page = page_of(paper)
    page["/AA"] = names(O=names(S="/JavaScript"))
    paper.update_container(page)


def add_named_script(paper: Any) -> None:
    paper.root["/Names"] = names(JavaScript=names(Names=ArrayObject([])))
    paper.update_root()


def add_layers(paper: Any) -> None:
    paper.root["/OCProperties"] = names()
    paper.update_root()


def add_something(paper: Any) -> None:
    paper.root["/Xyz"] = names()
    paper.update_root()


def untag(paper: Any) -> None:
    paper.root["/MarkInfo"] = names()
    paper.update_root()


def turn_language(paper: Any) -> None:
    paper.root["/Lang"] = generic.pdf_string("fr")
    paper.update_root()


def replace_info(paper: Any) -> None:
    info = paper.prev.trailer["/Info"]
    info[pdf_name("/Title")] = generic.pdf_string("Another plan")
    paper.update_container(info)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (sample.add_page, What.PAGE_ADDED),
        (take_page_out, What.PAGE_TAKEN_OUT),
        (turn_pages_round, What.PAGES_REPLACED),
        (sample.cover_words, What.PAGE_CHANGED),
        (sample.add_comment, What.NOTE_ADDED),
        (add_direct_link, What.NOTE_ADDED),
        (take_fields_off_the_page, What.NOTE_CHANGED),
        (add_text_field, What.FIELD_ADDED),
        (add_signature_field, What.SIGNATURE_IN_NEW_PLACE),
        (move_field, What.FIELD_CHANGED),
        (swap_value, What.FIELD_CHANGED),
        (unsign, What.SIGNATURE_TAKEN_OUT),
        (sample.replace_field_look, What.SIGNATURE_LOOK_REPLACED),
        (attach, What.ATTACHMENT_ADDED),
        (detach, What.ATTACHMENT_TAKEN_OUT),
        (sample.swap_attachment, What.ATTACHMENT_REPLACED),
        (sample.add_script, What.SCRIPT_ADDED),
        (add_page_script, What.SCRIPT_ADDED),
        (add_named_script, What.SCRIPT_ADDED),
        (add_layers, What.LAYERS_ADDED),
        (add_something, What.SOMETHING_ELSE),
        (sample.replace_xmp, What.DESCRIPTION_REPLACED),
        (turn_language, What.DESCRIPTION_REPLACED),
        (replace_info, What.DESCRIPTION_REPLACED),
        (sample.replace_tag_words, What.SPOKEN_TEXT_REPLACED),
        (untag, What.SPOKEN_TEXT_REPLACED),
    ],
)
def test_each_change_is_named(tagged: bytes, change: Change, what: What) -> None:
    assert kinds(tagged, change) == [what]


def test_further_signatures_are_no_change(plan: bytes, countersigned: bytes) -> None:
    assert since(plan, plan) == []
    assert since(plan, countersigned) == []
    assert since(plan, sample.stamped(countersigned)) == []


def test_countersignature_that_was_taken_out_is_missed(countersigned: bytes, key: SealKey) -> None:
    result = check(changed(countersigned, unsign), [key.root_pem])

    assert What.SIGNATURE_TAKEN_OUT in {change.what for change in result.changes}


def test_page_of_a_change_is_named(countersigned: bytes) -> None:
    result = check(changed(countersigned, sample.replace_field_look))

    assert result.changes[0].pages


@pytest.mark.parametrize("change", [sample.add_page, sample.cover_words, sample.add_comment])
def test_several_changes_are_all_told(tagged: bytes, change: Change) -> None:
    assert len(kinds(tagged, change, sample.replace_xmp)) == 2


def test_comment_in_the_sealed_paper_that_is_changed_is_told(key: SealKey) -> None:
    def change_comment(paper: Any) -> None:
        mark = page_of(paper)["/Annots"][2].get_object()
        mark["/Contents"] = generic.pdf_string("Yet another promise")
        paper.update_container(mark)

    sealed = seal(changed(sample.tagged_pdf(), sample.add_comment), key, sample.AT).pdf

    assert kinds(sealed, change_comment) == [What.NOTE_CHANGED]


def test_form_field_that_is_filled_in_is_told(key: SealKey) -> None:
    def fill(paper: Any) -> None:
        mark = page_of(paper)["/Annots"][2].get_object()
        mark["/V"] = generic.pdf_string("yes")
        paper.update_container(mark)

    sealed = seal(changed(sample.tagged_pdf(), add_text_field), key, sample.AT).pdf

    assert kinds(sealed, fill) == [What.FORM_FILLED]


def test_tree_of_pages_without_an_end_ends(tagged: bytes) -> None:
    def loop(paper: Any) -> None:
        pages = paper.root["/Pages"]
        pages["/Kids"] = ArrayObject([paper.root.raw_get("/Pages"), *pages["/Kids"], NumberObject(3)])
        paper.update_container(pages)

    assert check(changed(tagged, loop)).changes


def test_paper_that_says_nothing_about_itself_is_compared(key: SealKey) -> None:
    silent = (
        sample.small_pdf().replace(b"/Info 4 0 R", b"           ").replace(b"/Info 6 0 R", b"           ")
    )
    sealed = seal(silent, key, sample.AT).pdf

    assert b"/Info" not in sealed
    assert kinds(sealed, sample.cover_words) == [What.PAGE_CHANGED]


def test_what_can_not_be_compared_is_told_as_something_else(tagged: bytes) -> None:
    def lead_nowhere(paper: Any) -> None:
        page = page_of(paper)
        maker: Any = generic.IndirectObject  # it has no types
        nowhere = maker(9999, 0, paper)
        page["/Annots"] = ArrayObject([*page["/Annots"], nowhere])
        paper.update_container(page)

    result = check(changed(tagged, lead_nowhere))

    assert result.finding in {Finding.ADDED_AFTER, Finding.SEAL_BROKEN}
