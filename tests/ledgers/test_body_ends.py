"""What stands below the data or between it: totals, footers."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ledgers.test_body import ROW, body, rows_of


@pytest.mark.parametrize(
    "total",
    [
        ["合计", None, None, 12, None],
        ["合  计", "", "", 12, ""],
        ["合\u3000计", "", "", 12, ""],
        ["总计：", None, None, 12, None],
        ["", "合计", "", 12, ""],
        [None, None, "共计", 12, None],
        [1, "合计", "", 12, ""],
        ["合计（户）", "", "", 12, ""],
    ],
)
def test_a_total_is_no_data(total: list[Any]) -> None:
    result = body(ROW, total)
    assert rows_of(result) == [ROW]
    assert [(number, cells[3], end, partial) for number, cells, end, partial in result.totals] == [(4, 12, 1, False)]


@pytest.mark.parametrize("label", ["小计", "小 计", "松树街道小计", "松树街道合计", "本页小计"])
def test_a_subtotal_counts_from_the_one_before(label: str) -> None:
    result = body(ROW, [label, "", "", 12, ""], ROW, [label, "", "", 12, ""], ["合计", "", "", 24, ""])
    assert rows_of(result) == [ROW, ROW]
    assert [(number, end, partial) for number, _, end, partial in result.totals] == [
        (4, 1, True),
        (6, 2, True),
        (7, 2, False),
    ]


@pytest.mark.parametrize("name", ["小计算机工作室", "合计会计事务所", "总数字科技", "累计学堂", "共计划社"])
def test_a_name_that_begins_like_a_total_is_data(name: str) -> None:
    assert body(ROW, [2, "松树街道", name, 1, ""]).columns[2].cells == ["甲公司", name]


@pytest.mark.parametrize(
    "footer",
    [
        ["填报人：张某"],
        ["填报人：", "张某", "填报时间：", "2020年12月31日"],
        ["填报人", "张某", "填报时间", "2020年12月31日"],
        ["填报时间：2020.12.31"],
        ["单位：个"],
        ["填报单位（盖章）：松树街道"],
        ["", "", "制表人：张某", "", "审核人：李某"],
        ["注：本表每季度更新。"],
        ["备注：以上数据截至12月底"],
        ["填 报 人：张某"],
        ["填报人 张某"],
        ["制表人  张某", "", "审核人  李某"],
    ],
)
def test_a_footer_is_no_data(footer: list[Any]) -> None:
    result = body(ROW, footer)
    assert (rows_of(result), result.totals) == ([ROW], [])
