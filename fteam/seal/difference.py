"""Finds out what exactly was added to a paper after its seal, with pyHanko. Import it only on use.

The seal's own part cannot have changed unnoticed; here two states of one file are compared, the
sealed one and the last one.
"""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
from collections.abc import Iterator
from typing import Any, Final

from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader

from fteam.seal.change import Change, What, gathered
from fteam.seal.policy import entry
from fteam.seal.sameness import is_same, raw, resolved

MOST_PAGES: Final = 5000
AROUND: Final = frozenset({"/Parent", "/Annots", "/StructParents", "/Tabs", "/AA"})
"""Entries of a page that are compared elsewhere, or lead away from it."""
LEADS_AWAY: Final = frozenset({"/P", "/Parent", "/Popup", "/StructParent", "/IRT"})
KNOWN: Final = frozenset({
    *("/Type", "/Pages", "/AcroForm", "/Names", "/AF", "/OpenAction", "/AA", "/Metadata", "/StructTreeRoot"),
    *("/OCProperties", "/Perms", "/DSS", "/Extensions", "/MarkInfo", "/Lang", "/ViewerPreferences"),
})
"""Entries of the catalogue that have a comparison of their own, or that signatures may bring."""


def what_changed(reader: PdfFileReader, sealed_revision: int) -> tuple[Change, ...]:
    """Say what stands in the last state of a file that did not stand in its sealed one.

    Args:
        reader: The file.
        sealed_revision: Number of the state that the seal covers.

    Returns:
        Each kind of change once; empty if nothing is found but further signatures.
    """
    before = reader.get_historical_resolver(sealed_revision)
    after = reader.get_historical_resolver(reader.total_revisions - 1)
    old, new = before.root, after.root
    found = [
        *_pages(old, new),
        *_signatures_gone(reader, sealed_revision),
        *_attachments(old, new),
        *_scripts(old, new),
    ]
    if _differs(old, new, "/Metadata", "/Lang", "/ViewerPreferences") or _info_differs(before, after):
        found.append(Change(What.DESCRIPTION_REPLACED))
    if not is_same(raw(old, "/StructTreeRoot"), raw(new, "/StructTreeRoot"), {"/Obj", "/Pg"}) or _differs(
        old, new, "/MarkInfo"
    ):
        found.append(Change(What.SPOKEN_TEXT_REPLACED))
    if _differs(old, new, "/OCProperties"):
        found.append(Change(What.LAYERS_ADDED))
    names = {str(name) for holder in (old, new) for name in holder} - KNOWN
    if _differs(old, new, *sorted(names)):
        found.append(Change(What.SOMETHING_ELSE))
    return gathered(found)


def _differs(old: Any, new: Any, *names: str) -> bool:
    return any(not is_same(raw(old, name), raw(new, name), LEADS_AWAY) for name in names)


def _info_differs(before: HistoricalResolver, after: HistoricalResolver) -> bool:
    # The trailer leads to the last state of the file, so its entry is looked up in each state.
    one, other = (raw(state.trailer_view, "/Info") for state in (before, after))
    if isinstance(one, IndirectObject) and isinstance(other, IndirectObject):
        return not is_same(before(one.reference), after(other.reference))
    return not is_same(one, other)


def _page_list(root: Any) -> list[tuple[Any, Any]]:
    """Return number and dictionary of each page, in order; a tree made to be endless ends early."""
    found: list[tuple[Any, Any]] = []
    waiting, seen = [raw(root, "/Pages")], set()
    while waiting and len(found) < MOST_PAGES:
        reference = waiting.pop()
        number = getattr(reference, "idnum", id(reference))
        node = resolved(reference)
        kids = entry(node, "/Kids")
        if isinstance(kids, ArrayObject) and number not in seen:
            seen.add(number)
            waiting += reversed(list(kids))
        elif isinstance(node, DictionaryObject) and kids is None:
            found.append((number, node))
    return found


def _pages(old: Any, new: Any) -> Iterator[Change]:
    before, after = _page_list(old), _page_list(new)
    known, left = dict(before), dict(after)
    added = [place + 1 for place, (number, _page) in enumerate(after) if number not in known]
    if added or len(after) > len(before):
        yield Change(What.PAGE_ADDED, tuple(added))
    if [number for number, _page in before if number not in left]:
        yield Change(What.PAGE_TAKEN_OUT)
    elif [number for number, _page in after if number in known] != [number for number, _page in before]:
        yield Change(What.PAGES_REPLACED)
    for place, (number, page) in enumerate(after, 1):
        if number in known:
            yield from _page(known[number], page, place)


def _page(old: Any, new: Any, place: int) -> Iterator[Change]:
    names = {str(name) for holder in (old, new) for name in holder} - AROUND
    if any(not is_same(raw(old, name), raw(new, name), LEADS_AWAY) for name in sorted(names)):
        yield Change(What.PAGE_CHANGED, (place,))
    if not is_same(raw(old, "/AA"), raw(new, "/AA")):
        yield Change(What.SCRIPT_ADDED)
    before, after = _marks(old), _marks(new)
    for number, mark in after.items():
        if number not in before:
            yield Change(_added_mark(mark), (place,))
        elif (what := _changed_mark(before[number], mark)) is not None:
            yield Change(what, (place,))
    if any(number not in after for number in before):
        yield Change(What.NOTE_CHANGED, (place,))


def _marks(page: Any) -> dict[Any, Any]:
    """Return what lies on a page by its number: comments, links, fields."""
    listed = entry(page, "/Annots")
    items = list(listed) if isinstance(listed, ArrayObject) else []
    return {
        (item.idnum if isinstance(item, IndirectObject) else f"direct {place}"): resolved(item)
        for place, item in enumerate(items)
    }


def _added_mark(mark: Any) -> What:
    if entry(mark, "/Subtype") != "/Widget":
        return What.NOTE_ADDED
    return What.SIGNATURE_IN_NEW_PLACE if _is_signature(mark) else What.FIELD_ADDED


def _is_signature(mark: Any) -> bool:
    return bool(entry(mark, "/FT") == "/Sig")


def _changed_mark(old: Any, new: Any) -> What | None:
    if is_same(old, new, LEADS_AWAY):
        return None
    if entry(old, "/Subtype") != "/Widget":
        return What.NOTE_CHANGED
    if not _is_signature(old):
        return What.FORM_FILLED
    return _changed_signature(old, new)


def _changed_signature(old: Any, new: Any) -> What | None:
    """A place that was free may be signed and drawn; nothing else may happen to it."""
    was_signed, is_signed = "/V" in old, entry(new, "/V") is not None
    if was_signed and not is_signed:
        return What.SIGNATURE_TAKEN_OUT
    if was_signed and is_same(raw(old, "/V"), raw(new, "/V")):
        return What.SIGNATURE_LOOK_REPLACED
    is_fresh = is_signed and not was_signed and is_same(old, new, {*LEADS_AWAY, "/V", "/AP", "/Lock"})
    return None if is_fresh else What.FIELD_CHANGED


def _signatures_gone(reader: PdfFileReader, sealed_revision: int) -> Iterator[Change]:
    """Look through the states since the seal: a signature that stood in one must stand in the next."""
    signed: dict[Any, Any] = {}
    for revision in range(sealed_revision, reader.total_revisions):
        state = _signed_fields(reader.get_historical_resolver(revision).root)
        for number, (_field, look) in signed.items():
            if number not in state:
                yield Change(What.SIGNATURE_TAKEN_OUT)
            elif not is_same(look, state[number][1]):
                yield Change(What.SIGNATURE_LOOK_REPLACED, _page_of(reader, number))
        signed = state


def _signed_fields(root: Any) -> dict[Any, tuple[Any, Any]]:
    listed = entry(entry(root, "/AcroForm"), "/Fields")
    items = list(listed) if isinstance(listed, ArrayObject) else []
    fields = {item.idnum: resolved(item) for item in items if isinstance(item, IndirectObject)}
    return {
        number: (field, raw(field, "/AP"))
        for number, field in fields.items()
        if _is_signature(field) and entry(field, "/V") is not None
    }


def _page_of(reader: PdfFileReader, number: Any) -> tuple[int, ...]:
    pages = _page_list(reader.root)
    return tuple(place for place, (_number, page) in enumerate(pages, 1) if number in _marks(page))


def _attachments(old: Any, new: Any) -> Iterator[Change]:
    before, after = _files(old), _files(new)
    if any(not any(is_same(one, other) for other in after) for one in before):
        yield Change(What.ATTACHMENT_REPLACED if len(after) >= len(before) else What.ATTACHMENT_TAKEN_OUT)
    elif len(after) > len(before):
        yield Change(What.ATTACHMENT_ADDED)


def _files(root: Any) -> list[Any]:
    """Return the attached files, found in both places that can list them."""
    listed = entry(root, "/AF")
    names = entry(entry(entry(root, "/Names"), "/EmbeddedFiles"), "/Names")
    both = [item for holder in (listed, names) if isinstance(holder, ArrayObject) for item in holder]
    found = {getattr(item, "idnum", id(item)): resolved(item) for item in both}
    return [item for item in found.values() if isinstance(item, DictionaryObject)]


def _scripts(old: Any, new: Any) -> Iterator[Change]:
    javascript = (raw(entry(root, "/Names"), "/JavaScript") for root in (old, new))
    if _differs(old, new, "/OpenAction", "/AA") or not is_same(*javascript):
        yield Change(What.SCRIPT_ADDED)
