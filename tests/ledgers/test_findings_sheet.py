"""The list that `annotate` adds to a workbook is passed over without a word."""

from __future__ import annotations

import pytest

from orggraph.ledgers.findings_sheet import TITLES
from tests.ledgers.builders import Folder

LEDGER = [["党组织名称", "党组织类别"], ["甲党支部", "党支部"]]


@pytest.mark.parametrize("title", TITLES.values())
def test_the_list_is_no_ledger(title: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    listed = [
        [title],
        [None],
        ["程度", "代码", "位置", "列", "问题", "依据"],
        ["错误", "c", "p", "党组织名称", "x", None],
    ]
    folder = Folder(tmp_path_factory.mktemp("a")).book("01.xlsx", {"台账": LEDGER, "核对结果": listed})
    folder.xlsx("核对结果.xlsx", listed)
    reading = folder.read()
    assert [sheet.sheet for sheet in reading.sheets] == ["台账"]
    assert reading.findings == ()


def test_a_sheet_that_only_has_such_a_name_is_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = Folder(tmp_path_factory.mktemp("a")).book("01.xlsx", {"核对结果": LEDGER})
    assert [sheet.rows for sheet in folder.read().sheets] == [1]
