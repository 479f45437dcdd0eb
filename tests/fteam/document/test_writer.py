import subprocess
from pathlib import Path

from tests.fteam.document.reading import a_paper, told


def test_many_objects_are_packed_into_several_streams(tmp_path: Path) -> None:
    paper = a_paper()
    for number in range(300):
        paper.para(f"line {number}")

    pdf = paper.build()

    assert pdf.count(b"/Type/ObjStm") >= 2
    assert "No syntax or stream encoding errors" in told(pdf, tmp_path, "qpdf", "--check", "PDF")


def test_file_is_compact() -> None:
    paper = a_paper()
    paper.para("A page of a plan. " * 100)

    size = len(paper.build())

    assert size < 12_000


def test_identifier_follows_the_content() -> None:
    papers = [a_paper(), a_paper(), a_paper()]
    for paper, words in zip(papers, ("one", "one", "two"), strict=True):
        paper.para(words)

    first, again, other = (paper.build().partition(b"/ID[")[2][:70] for paper in papers)

    assert first == again != other


def test_file_says_its_version_and_is_binary(tmp_path: Path) -> None:
    paper = a_paper()
    paper.para("one")
    file = tmp_path / "paper.pdf"

    file.write_bytes(paper.build())

    kind = subprocess.run(["pdfinfo", str(file)], capture_output=True, check=True, text=True).stdout
    assert file.read_bytes().startswith(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    assert "PDF version:     1.7" in kind
