"""Words of a district that stand in no vocabulary, and cells that fit a header."""

from __future__ import annotations

import re
from collections.abc import Sequence

FIRMS = ("栖谷澄明五金厂", "栖谷百草药房有限公司", "栖谷远帆律师事务所", "栖谷星火培训中心", "栖谷好邻居超市")
BRANCHES = tuple(f"{firm}党支部" for firm in FIRMS)
PERSONS = ("方宁", "陆某", "郝青", "石越", "米兰")
DAYS = tuple(f"201{n}-05-0{n + 1}" for n in range(5))
COUNTS = (3, 13, 23, 33, 43)
_CELLS: tuple[tuple[str, Sequence[object]], ...] = (
    (r"电话|手机|联系方式|没有党员|不支持|未及时", [""] * 5),
    (r"是否|有无", "是否是否是"),
    (r"姓名|人员名|书记名|负责人|联系人|指导员$", PERSONS),
    (r"时间|日期", DAYS),
    (r"数|人口|面积|产值|收入|规模", COUNTS),
    (r"上级|隶属", ["中共栖谷镇委员会"] * 5),
    (r"支部名|党组织(?:名|全|简)", BRANCHES),
    (r"网格名称", [f"栖谷第{n}网格" for n in "一二三四五"]),
    (r"(?:企业|单位|组织)名|指导企业|所属企业|组织全称|组织简称", FIRMS),
)


def cell(header: str, number: int) -> object:
    """What may stand under a header in a row; blank where that is not clear."""
    return next((cells[number] for pattern, cells in _CELLS if re.search(pattern, header)), "")


def table(headers: list[str], height: int = 5) -> list[list[object]]:
    """A header with rows below it."""
    return [list(headers), *([cell(header, number) for header in headers] for number in range(height))]
