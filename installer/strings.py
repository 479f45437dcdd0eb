"""Collect every sentence that people read, and bring the catalogues up to date.

    python installer/strings.py            write fteam.pot, every fteam.po and every fteam.mo
    python installer/strings.py --check    change nothing; fail if any of them is behind the program

A sentence is found where the program says `phrase("...")`, `words("...")` or `words.many("...", "...", n=3)`,
and in the vocabularies. What is written has no date and no line number, so it changes only with the words.
"""

import argparse
import ast
import datetime as dt
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT: Final = Path(__file__).resolve().parent.parent
TRANSLATIONS: Final = ROOT / "resources" / "translations"
TEMPLATE: Final = TRANSLATIONS / "fteam.pot"
LANGUAGES: Final = ("ar", "es")
PACKAGES: Final = ("fteam", "ui")
ONE: Final = {"phrase", "words", "_words", "ENGLISH"}
"""Calls whose first argument is a sentence."""
COUNTED: Final = {f"{name}.many" for name in ONE}
"""Calls whose first two arguments are the forms for one and for more."""
NOTE: Final = "# Translators:"
VOCABULARY_KEYS: Final = ("label", "neutral", "hint")
"""What people read in an entry of `resources/vocabularies`."""
WE: Final = "the fteam contributors"
Sentence = str | tuple[str, ...]
NO_DATE: Final = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
CHANGES_WITH_TIME: Final = (b'"POT-Creation-Date', b'"PO-Revision-Date', b'"Generated-By')


def main() -> int:
    """Write the catalogues, or check them and return 1 if one is behind."""
    parser = argparse.ArgumentParser(description="Bring the catalogues of sentences up to date.")
    parser.add_argument("--check", action="store_true", help="change nothing, fail if one is behind")
    only_check = parser.parse_args().check
    template = sentences()
    if not only_check:
        write(template)
    behind = find_stale(template)
    for path in behind:
        print(f"{path.relative_to(ROOT)} is behind the program. Run: poe new-strings")
    print(*count_translated(), sep="\n")
    return 1 if behind else 0


def sentences() -> Catalog:
    """Return every sentence of the program and of its vocabularies."""
    template = _new_catalogue()
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            _add_from_code(template, path)
    for path in sorted((ROOT / "resources" / "vocabularies").glob("*.json")):
        for text in _texts_of_vocabulary(path):
            template.add(text, locations=[(_shown(path), 0)])
    return template


def write(template: Catalog) -> None:
    """Write the template and every language, with its translations kept."""
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(_as_po(template))
    for language in LANGUAGES:
        catalogue = _read_language(language)
        catalogue.update(template, no_fuzzy_matching=True)
        _po(language).parent.mkdir(parents=True, exist_ok=True)
        _po(language).write_bytes(_as_po(catalogue))
        _mo(language).write_bytes(_as_mo(_read_language(language)))


def find_stale(template: Catalog) -> list[Path]:
    """Return the files that do not hold the program's sentences, or not the newest translations."""
    wanted = _ids(template)
    stale = [] if TEMPLATE.exists() and _ids(_read(TEMPLATE)) == wanted else [TEMPLATE]
    for language in LANGUAGES:
        catalogue = _read_language(language)
        if _ids(catalogue) != wanted:
            stale.append(_po(language))
        if not _mo(language).exists() or _translated(_read_mo(language)) != _translated(catalogue):
            stale.append(_mo(language))
    return stale


def count_translated() -> Iterator[str]:
    """Say how far each language is."""
    for language in LANGUAGES:
        catalogue = _read_language(language)
        yield f"{language}: {len(_translated(catalogue))} of {len(_ids(catalogue))} sentences translated"


def _add_from_code(template: Catalog, path: Path) -> None:
    text = path.read_text("utf-8")
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and (sentence := _sentence(node)):
            notes = _notes(lines[: node.lineno - 1])
            template.add(sentence, locations=[(_shown(path), 0)], auto_comments=notes)


def _sentence(call: ast.Call) -> Sentence:
    """Return what a call marks: a sentence, the two forms of a count, or nothing."""
    called = ".".join(ast.unparse(call.func).split(".")[-2:])
    forms = 2 if called in COUNTED else 1
    if forms == 1 and called.rpartition(".")[2] not in ONE:
        return ""
    values = [part.value for part in call.args[:forms] if isinstance(part, ast.Constant)]
    texts = tuple(value for value in values if isinstance(value, str))
    return texts[0] if len(texts) == forms == 1 else texts


def _notes(lines_above: list[str]) -> list[str]:
    """Return the note to translators that stands right above a sentence."""
    above = lines_above[-1].strip() if lines_above else ""
    return [above.removeprefix("# ")] if above.startswith(NOTE) else []


def _texts_of_vocabulary(path: Path) -> Iterator[str]:
    for entry in json.loads(path.read_text("utf-8"))["entries"]:
        yield from (entry[key] for key in VOCABULARY_KEYS if entry.get(key))


def _as_po(catalogue: Catalog) -> bytes:
    text = io.BytesIO()
    write_po(text, catalogue, sort_output=True, include_lineno=False, ignore_obsolete=True)
    lines = text.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(CHANGES_WITH_TIME))


def _as_mo(catalogue: Catalog) -> bytes:
    """Compile what is translated; Babel would compile the source words of a count that is not."""
    for sentence in _ids(catalogue) - _translated(catalogue).keys():
        catalogue.delete(sentence)
    compiled = io.BytesIO()
    catalogue.creation_date = catalogue.revision_date = NO_DATE
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def _read_language(language: str) -> Catalog:
    """Read a language; a new one starts empty."""
    if not _po(language).exists():
        return _new_catalogue(language)
    return _read(_po(language), language)


def _new_catalogue(language: str | None = None) -> Catalog:
    return Catalog(
        language,
        header_comment="# Sentences of fteam, made by installer/strings.py; write after each msgstr.",
        project="fteam",
        version="1",
        msgid_bugs_address=WE,
        last_translator=WE,
        language_team=WE,
        fuzzy=False,
    )


def _read(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _read_mo(language: str) -> Catalog:
    with _mo(language).open("rb") as file:
        return read_mo(file)


def _ids(catalogue: Catalog) -> set[Sentence]:
    return {_sentence_of(message) for message in catalogue if message.id}


def _translated(catalogue: Catalog) -> dict[Sentence, object]:
    """Return the translations that people will see; doubtful ones are not compiled."""
    return {
        _fixed(message.id): _fixed(message.string)
        for message in catalogue
        if message.id and not message.fuzzy and message.string and all(message.string)
    }


def _fixed(forms: str | list[str] | tuple[str, ...]) -> str | tuple[str, ...]:
    """Return the forms of a count as a tuple; they are a list when they come from a compiled catalogue."""
    return forms if isinstance(forms, str) else tuple(forms)


def _sentence_of(message: Message) -> Sentence:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def _po(language: str) -> Path:
    return TRANSLATIONS / language / "LC_MESSAGES" / "fteam.po"


def _mo(language: str) -> Path:
    return _po(language).with_suffix(".mo")


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    sys.exit(main())
