from dataclasses import fields

from fteam.records.issued import Issued
from fteam.store.register import COLUMNS, NewIssue, WaitingStamp


def test_the_register_tells_every_fact_of_a_line() -> None:
    assert {column.name for column in COLUMNS} == {each.name for each in fields(Issued)}


def test_bytes_stand_in_no_text_about_a_line() -> None:
    shown = {each.name for kind in (NewIssue, WaitingStamp) for each in fields(kind) if each.repr}

    assert not shown & {"pdf", "prepared", "tsq"}
