from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import orggraph as og
from tests.ledgers.builders import Folder
from tests.ledgers.small import District


def states(reading: og.Reading) -> dict[str, str]:
    return {one.column.header: one.column.state for one in og.headers(reading)}


def test_every_column_of_every_ledger_is_listed_with_its_letters(district: District) -> None:
    reading = district.write().read()
    columns = [(one.sheet.file, one.column.letter) for one in og.headers(reading)]
    assert len(columns) == len(set(columns))
    assert {file for file, _ in columns} == {account.file for account in reading.sheets}
    assert {one.column.state for one in og.headers(reading)} == {"read", "counted"}


def test_what_is_personal_is_never_called_read(folder: Folder) -> None:
    header = ["党组织名称", "组织类别", "书记", "联系电话", "上级党组织"]
    told = states(folder.csv("a.csv", [header, ["岚栖甲党委", "党委", "张某", "无", None]]).read())
    assert (told["书记"], told["联系电话"], told["党组织名称"]) == ("filled", "personal", "read")


def test_an_unknown_word_is_proposed_against_the_fields_that_are_free(folder: Folder) -> None:
    header = ["党组织名称", "组织类别", "正试党员", "上级党组织"]
    found = {o.column.header: o for o in og.headers(folder.csv("a.csv", [header, ["甲党委", "党委", 3, None]]).read())}
    assert found["正试党员"].proposals[0].field == "organization.full_members"
    assert not found["组织类别"].proposals


def test_the_proposals_are_lines_of_a_profile(folder: Folder) -> None:
    header = ["党组织名称", "组织类别", "正试党员", "上级党组织"]
    folder.csv("a.csv", [header, ["甲党委", "党委", 3, None]])
    lines = og.headers(folder.read()).to_toml()
    Path(folder.path / "profile.toml").write_text(lines.replace("# ", "", 1), encoding="utf-8")
    assert tomllib.loads(lines.replace("# ", "", 1))["headers"] == {"organization.full_members": ["正试党员"]}
    assert states(folder.read())["正试党员"] == "read"


def test_a_sheet_that_no_ledger_knows_shows_what_its_columns_may_be(folder: Folder) -> None:
    reading = folder.csv("a.csv", [["党组织的名称", "党员数", "联系电话"], ["甲", 3, "1"]]).read()
    (account,) = reading.sheets
    assert (account.ledger, account.rows) == (None, 0)
    found = {one.column.header: one for one in og.headers(reading)}
    assert found["联系电话"].column.state == "personal"
    assert found["党组织的名称"].proposals


def test_a_file_that_cannot_be_read_has_no_columns_and_is_no_saved_register(folder: Folder) -> None:
    assert list(og.headers(folder.bytes("a.xlsx", b"PK\x03\x04").read())) == []


def test_a_saved_register_no_longer_knows_the_columns(folder: Folder) -> None:
    folder.csv("a.csv", [["党组织名称", "组织类别"], ["甲党委", "党委"]])
    saved = og.save(folder.read(), folder.path / "saved")
    with pytest.raises(og.SourceError, match="name the ledgers"):
        og.headers(og.read(saved))


def test_the_table_is_in_one_language(folder: Folder) -> None:
    reading = folder.csv("a.csv", [["党组织名称", "组织类别", "正试党员"], ["甲党委", "党委", 3]]).read()
    rows = og.headers(reading).table("en").rows
    assert [row[4] for row in rows] == ["name", "type", ""]
    assert rows[2][5].startswith("full members (")
