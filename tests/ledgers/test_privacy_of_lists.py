"""What a message about a file may show of it: the words of a header, never the people of a list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from tests.ledgers.builders import Folder
from tests.ledgers.test_privacy import HOLDER, MOBILE, NAME, assert_no_trace, texts_of

PEOPLE = {
    "a row longer than the header": [["党员花名册"], ["姓名", "电话"], [NAME, MOBILE, "女", f"{NAME}之妻"]],
    "no header": [[NAME, "男", "汉族"], [HOLDER, "女", "汉族"]],
    "a title above": [["名单"], [f"{NAME}、{HOLDER}"]],
}


@pytest.mark.parametrize("rows", PEOPLE.values(), ids=PEOPLE)
def test_a_list_of_people_is_not_recognized_and_nobody_is_shown(folder: Folder, rows: list[list[Any]]) -> None:
    (finding,) = folder.xlsx("a.xlsx", rows).read().findings
    assert finding.code == "unrecognized-workbook"
    assert_no_trace(finding.message("zh"), finding.message("en"), repr(finding))


def test_numbers_in_a_header_or_the_name_of_a_sheet(folder: Folder, tmp_path: Path) -> None:
    table = [["网格名称", "所属社区", f"户数（{MOBILE}）", f"网格长{MOBILE}"], ["第三网格", "枫桥社区", "很多", 3]]
    reading = folder.xlsx("a.xlsx", table, sheet=f"联系{MOBILE}").read()
    assert {finding.code for finding in reading.findings} == {"no-count", "personal-column"}
    assert_no_trace(repr(reading.findings), repr(reading.sheets), *(f.message() for f in reading.findings))
    og.save(reading.register, tmp_path / "saved")
    assert_no_trace(*(text for path in (tmp_path / "saved").rglob("*.*") if path.is_file() for text in texts_of(path)))
