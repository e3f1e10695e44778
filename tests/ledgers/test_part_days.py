"""A sheet that is dated by its file takes the day that another sheet of it states."""

from __future__ import annotations

import pytest

from tests.ledgers.builders import Folder

UNITS = [["企业名称", "组建方式", "党组织名称"], ["沙洲铁艺厂", "单独组建", "沙洲铁艺厂党支部"]]
LIST = [["党组织名称", "上级党组织"], ["沙洲铁艺厂党支部", "沙洲镇党委"], ["沙洲镇党委", None]]


@pytest.mark.parametrize(
    ("file", "stated", "day"),
    [
        ("台账2023.xlsx", "填报日期：2023年8月17日", "2023-08-17"),
        ("台账202308.xlsx", "填表时间：2023.8.17", "2023-08-17"),
        ("台账2023.xlsx", None, "2023-12-31"),
    ],
)
def test_the_exact_day_of_a_sheet_stands(folder: Folder, file: str, stated: str | None, day: str) -> None:
    reading = folder.book(file, {"单位": [["沙洲镇企业"], [stated], *UNITS], "名册": LIST}).read()
    assert str(reading.register.on().day) == day
