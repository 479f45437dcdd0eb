"""Which changes after a seal are allowed: further signatures, in tagged fields too."""

import fteam.seal.offline  # noqa: F401  its client must stand there before pyHanko looks for one

# isort: split
from collections.abc import Iterable
from typing import Any, Final

from pyhanko.pdf_utils.generic import DictionaryObject, Reference
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import HistoricalResolver
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    ModificationLevel,
    QualifiedWhitelistRule,
    ReferenceUpdate,
    StandardDiffPolicy,
)
from pyhanko.sign.diff_analysis.rules_api import Context

TAGS: Final = ".Root.StructTreeRoot"


class TaggedFieldRule(QualifiedWhitelistRule):
    """Lets a signature go into a field that the tags of the paper mention.

    pyHanko calls that a suspicious change, because the field is reached through the structure tree as
    well. Only that path is approved, only for signature fields that keep their place in the tags; the
    change itself is still judged by pyHanko's rules for forms.
    """

    def apply_qualified(
        self, old: HistoricalResolver, new: HistoricalResolver
    ) -> Iterable[tuple[ModificationLevel, ReferenceUpdate]]:
        """Approve the ways to tagged signature fields.

        Args:
            old: The paper as it was sealed.
            new: The paper with what was added.
        """
        references: set[Reference] = new.explicit_refs_in_revision()  # type: ignore[no-untyped-call]
        for reference in references:
            if _is_same_signature_field(old, new, reference):
                yield from _ways_through_tags(old, reference)


def _is_same_signature_field(old: HistoricalResolver, new: HistoricalResolver, reference: Reference) -> bool:
    try:
        before, after = old(reference), new(reference)
    except PdfError:
        return False  # the reference is new, or damaged: the other rules judge it
    return (
        entry(before, "/Subtype") == "/Widget"
        and entry(after, "/FT") == "/Sig"
        and entry(before, "/StructParent") is not None
        and entry(before, "/StructParent") == entry(after, "/StructParent")
    )


def entry(holder: object, name: str) -> Any:
    """Read an entry and follow its reference, which pyHanko's own ``get`` does not.

    Returns:
        The entry; None if there is no such entry, or `holder` is no dictionary.
    """
    if not isinstance(holder, DictionaryObject) or name not in holder:
        return None
    return holder[name]


def _ways_through_tags(
    old: HistoricalResolver, reference: Reference
) -> Iterable[tuple[ModificationLevel, ReferenceUpdate]]:
    for path in old._get_usages_of_ref(reference):  # noqa: SLF001  no public way; pyHanko is pinned
        if str(path).startswith(TAGS):
            way = Context.from_absolute(old, path)
            yield ModificationLevel.FORM_FILLING, ReferenceUpdate(reference, context_checked=way)


POLICY: Final = StandardDiffPolicy(
    global_rules=[*DEFAULT_DIFF_POLICY.global_rules, TaggedFieldRule()],
    form_rule=DEFAULT_DIFF_POLICY.form_rule,
)
