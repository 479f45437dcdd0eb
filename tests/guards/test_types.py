"""The type checker refuses to print or show a plan: whatever leaves for eyes takes a view."""

import inspect
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final, get_type_hints

import pytest

from fteam.records.plan import Plan
from tests.source import ROOT, module_of, python_files

RAW_CALLS: Final = """
from fteam.document.changes import changes_pdf
from fteam.document.fridge import fridge_pdf
from fteam.document.paper import PaperLook
from fteam.document.partner import partner_pdf
from fteam.document.plan import plan_pdf
from fteam.document.safety_sheet import safety_sheet_pdf
from fteam.document.youth import youth_pdf
from fteam.exchange.fhir import fhir_bundle
from fteam.exchange.view_json import view_json
from fteam.progress import Progress
from fteam.records.plan import Plan
from fteam.rules.plan_view import PlanView
from fteam.words import Words
from ui.sections.read_back import ReadBack


def allowed(view: PlanView, words: Words, look: PaperLook, told: Progress, text: ReadBack) -> None:
    plan_pdf(view, words, look, told)
    view_json(view)
    text.show_view(view, words)


def refused(plan: Plan, words: Words, look: PaperLook, told: Progress, text: ReadBack) -> None:
    plan_pdf(plan, words, look, told)
    partner_pdf(plan, words, look, told)
    fridge_pdf(plan, words, look, told)
    safety_sheet_pdf(plan, words, look, told)
    youth_pdf(plan, words, look, told)
    changes_pdf(plan, words, look, told)
    fhir_bundle(plan, words, look.made_at)
    view_json(plan)
    text.show_view(plan, words)
"""
REFUSED: Final = 9
WRITERS: Final = tuple(path for path in python_files("fteam") if "/document/" in path.as_posix())


@pytest.mark.slow
def test_the_type_checker_refuses_a_plan_where_a_view_is_asked_for(tmp_path: Path) -> None:
    snippet = tmp_path / "raw_calls.py"
    snippet.write_text(RAW_CALLS, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-error-summary", str(snippet)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    wrong = [line for line in done.stdout.splitlines() if "error:" in line]
    assert [line for line in wrong if "raw_calls.py" not in line] == []
    assert all('incompatible type "Plan"' in line and "[arg-type]" in line for line in wrong), done.stdout
    assert len(wrong) == REFUSED


def functions_of(path: Path) -> list[Callable[..., Any]]:
    module = import_module(module_of(path))
    members = inspect.getmembers(module, inspect.isfunction)
    return [each for _name, each in members if each.__module__ == module.__name__]


@pytest.mark.parametrize("path", WRITERS, ids=lambda path: path.stem)
def test_no_function_that_sets_paper_takes_a_plan(path: Path) -> None:
    taking = [
        function.__name__ for function in functions_of(path) if Plan in get_type_hints(function).values()
    ]

    assert taking == []
