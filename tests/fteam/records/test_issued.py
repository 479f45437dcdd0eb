from fteam.records.issued import IssueKind


def test_every_kind_of_file_has_words_for_people() -> None:
    assert all(kind.label and kind.label != str(kind) for kind in IssueKind)
