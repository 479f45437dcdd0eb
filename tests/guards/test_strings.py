"""Every sentence that people read is found for the translators."""

import ast
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from installer import strings
from tests.source import python_files, tree_of


def found_in(program: str) -> str | tuple[str, ...]:
    call = ast.parse(program, mode="eval").body
    assert isinstance(call, ast.Call)
    return strings._sentence(call)


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        ('phrase("Needs")', "Needs"),
        ('words("Hello {name}", name=name)', "Hello {name}"),
        ('self.words("Add")', "Add"),
        ('self.page.words("Add")', "Add"),
        ('words.many("{n} need", "{n} needs", n=3)', ("{n} need", "{n} needs")),
        ('self.words.many("{n} need", "{n} needs", n=3)', ("{n} need", "{n} needs")),
        ('print("Needs")', ""),
        ("words(step.title)", ()),
    ],
)
def test_a_call_marks_its_sentence(program: str, sentence: str | tuple[str, ...]) -> None:
    assert found_in(program) == sentence


def test_every_count_says_both_of_its_sentences_where_it_is_said() -> None:
    """Through a variable they would never reach the translators."""
    said = [
        f"{path.name}:{call.lineno}"
        for path in (*python_files("fteam"), *python_files("ui"))
        for call in ast.walk(tree_of(path))
        if isinstance(call, ast.Call) and ast.unparse(call.func).endswith("words.many")
        if not all(isinstance(each, ast.Constant) for each in call.args[:2])
    ]

    assert said == []


@pytest.mark.parametrize("sentence", ["Something did not work.", "It costs too much"])
def test_the_programs_and_the_vocabularies_sentences_are_found(sentence: str) -> None:
    assert sentence in strings.sentences()


def test_a_new_sentence_makes_the_catalogues_stale(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(strings, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(strings, "TEMPLATE", tmp_path / "fteam.pot")
    template = Catalog()
    template.add("Needs")
    strings.write(template)
    fresh = strings.find_stale(template)

    template.add("Strengths")

    assert fresh == []
    assert {path.name for path in strings.find_stale(template)} == {"fteam.pot", "fteam.po"}


def test_a_count_that_is_not_translated_leaves_the_catalogues_fresh(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(strings, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(strings, "TEMPLATE", tmp_path / "fteam.pot")
    template = Catalog()
    template.add(("{n} need", "{n} needs"))

    strings.write(template)

    assert strings.find_stale(template) == []


def test_writing_again_changes_no_byte(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(strings, "TRANSLATIONS", tmp_path)
    monkeypatch.setattr(strings, "TEMPLATE", tmp_path / "fteam.pot")
    template = Catalog()
    template.add(("{n} need", "{n} needs"))
    strings.write(template)
    before = {path: path.read_bytes() for path in tmp_path.rglob("fteam.*")}

    strings.write(template)

    assert {path: path.read_bytes() for path in tmp_path.rglob("fteam.*")} == before
