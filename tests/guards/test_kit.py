"""What stands on a form of the paper kit can be typed in on the page that the form names."""

import ast
from pathlib import Path
from typing import Final

import pytest

from fteam.document.kit_forms import AUDIENCE, FORMS, Form
from fteam.rules.view_sign_in import MEETING_PRIVACY
from tests.source import ROOT, imports_of, tree_of
from ui.pages import PAGES

SHARED: Final = "ui.widgets"
"""Parts that know no record; a page's own parts know its fields."""


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.step}-{form.kind.__name__}")
def test_every_field_of_a_form_is_on_its_page(form: Form) -> None:
    known = _names_of(f"ui.pages.{form.step}")

    assert [field for field in form.fields if field != AUDIENCE and field not in known] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.step}-{form.kind.__name__}")
def test_every_folded_field_of_a_page_is_on_its_form_or_left_out_on_purpose(form: Form) -> None:
    page = PAGES[form.step]
    folded = getattr(page, "more", ()) if getattr(page, "kind", None) is form.kind else ()

    assert set(folded) <= set(form.fields) | form.left


def test_the_privacy_words_on_paper_are_those_on_the_screen() -> None:
    page = _file("ui.pages.welcome")
    is_shared = any("MEETING_PRIVACY" in name for name in imports_of(page))

    assert is_shared or MEETING_PRIVACY in _names_of("ui.pages.welcome")


def _names_of(module: str) -> set[str]:
    """Return every word that a page and its own parts could name a field with."""
    return {
        word for name in _with_own_parts(module) for node in ast.walk(_tree(name)) for word in _words(node)
    }


def _words(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    if isinstance(node, ast.Attribute):
        return [node.attr]
    return [node.arg] if isinstance(node, ast.keyword) and node.arg else []


def _with_own_parts(module: str) -> set[str]:
    waiting, found = [module], set[str]()
    while waiting:
        name = waiting.pop()
        if name in found or name.startswith(SHARED) or not _file(name).exists():
            continue
        found.add(name)
        waiting += [each.rpartition(".")[0] for each in imports_of(_file(name)) if each.startswith("ui.")]
    return found


def _file(module: str) -> Path:
    return ROOT / (module.replace(".", "/") + ".py")


def _tree(module: str) -> ast.Module:
    return tree_of(_file(module))
