"""A small fictional district as six ledgers; tests change a cell or add a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.ledgers.builders import Folder

CODE, OTHER_CODE = "91110000101623741K", "911101066976941872"
FILES = {
    "organizations": "01-党组织台账.xlsx",
    "seats": "02-兼职委员名册.xlsx",
    "agreements": "03-共建协议台账.xlsx",
    "emerging_units": "04-非公企业台账.xlsx",
    "grids": "05-网格台账.xlsx",
    "registrations": "06-双报到台账.csv",
}
HEADERS = {
    "organizations": "党组织名称 党组织类别 上级党组织 所属街道 所属社区 党员数 成立日期 撤销日期",
    "seats": "所在街道 所在社区 工作单位 单位性质 兼任职务 聘任时间 聘期",
    "agreements": "所属街道 社区 共建单位 单位性质 签订时间 协议期限 共建内容 完成情况",
    "emerging_units": "单位名称 统一社会信用代码 单位类型 行业类别 所属街道 所属社区 从业人员数 党员数 "
    "是否建立党组织 组建方式 党组织名称 成立时间 党建指导员",
    "grids": "网格编码 网格名称 所属街道 所属社区 户数 党员数 党组织形式 党组织名称",
    "registrations": "报到单位 单位性质 所属街道 报到社区 报到时间 报到党员数 认领微心愿数 完成数",
}
_FIRST, _SECOND = "松树街道党工委", "松树街道枫桥社区党委"
ROWS: dict[str, list[list[Any]]] = {
    "organizations": [
        ["中共临江区委员会", "党委", None, None, None, None, "2000年", None],
        ["中共临江区松树街道工作委员会", "党工委", "中共临江区委员会", "松树街道", None, 30, "2001.5", None],
        ["松树街道枫桥社区党委", "党委", _FIRST, "松树街道", "枫桥社区", 60, "2002年3月", None],
        ["松树街道银杏社区党总支", "党总支", _FIRST, "松树街道", "银杏社区", "52人", "2003-04-05", None],
        ["甲物流有限公司党支部", "党支部", _SECOND, "松树街道", "枫桥社区", 4, "2015.6", None],
        ["枫桥社区第一网格党支部", "党支部", _SECOND, "松树街道", "枫桥社区", 9, "2016.7.1", None],
    ],
    "seats": [
        ["松树街道", "枫桥社区", "临江中学", "事业单位", "兼职委员", "2019.3.1", "3年"],
        ["松树街道", "银杏社区", "临江医院", "事业单位", "兼职委员", "2019.4.1", "3年"],
    ],
    "agreements": [
        [
            "松树街道",
            "枫桥社区",
            "临江中学",
            "事业单位",
            "2019.3.1",
            "2019.3.1-2022.2.28",
            "组织共建、活动共联",
            "推进中",
        ],
        ["松树街道", "银杏社区", "临江医院", "事业单位", "2019.4.1", "长期", "资源共享", "已完成"],
    ],
    "emerging_units": [
        [
            *("甲物流有限公司", CODE, "非公企业", "物流", "松树街道", "枫桥社区", 40, 4),
            *("是", "单独组建", "甲物流有限公司党支部", "2015.6", None),
        ],
        [
            "乙律师事务所",
            OTHER_CODE,
            "律师事务所",
            "律师",
            "松树街道",
            "银杏社区",
            12,
            3,
            "否",
            None,
            None,
            None,
            "张平安",
        ],
        ["丙餐饮店", None, "非公企业", "餐饮", "松树街道", "银杏社区", 5, 0, "否", None, None, None, None],
    ],
    "grids": [
        ["990101001001", "第一网格", "松树街道", "枫桥社区", 400, 9, "网格党支部", "枫桥社区第一网格党支部"],
        ["990101001002", "第二网格", "松树街道", "枫桥社区", 350, 0, None, None],
    ],
    "registrations": [
        ["临江区档案局", "机关", "松树街道", "枫桥社区", "2020.1.6", "12人", 5, 3],
        ["临江中学", "事业单位", "松树街道", "银杏社区", "2020.2", 20, 0, 0],
    ],
}


@dataclass
class District:
    """The ledgers of the small district, to be changed before they are written."""

    folder: Folder
    headers: dict[str, list[str]] = field(
        default_factory=lambda: {name: text.split() for name, text in HEADERS.items()}
    )
    rows: dict[str, list[list[Any]]] = field(
        default_factory=lambda: {name: [[*row] for row in rows] for name, rows in ROWS.items()}
    )

    def set(self, ledger: str, row: int, **cells: Any) -> District:
        """Changes cells of a data row (from 0), by header."""
        for header, value in cells.items():
            self.rows[ledger][row][self.headers[ledger].index(header)] = value
        return self

    def add(self, ledger: str, like: int, **cells: Any) -> District:
        """Adds a row like another but for some cells."""
        self.rows[ledger].append([*self.rows[ledger][like]])
        return self.set(ledger, -1, **cells)

    def column(self, ledger: str, header: str, *values: Any) -> District:
        """Adds a column."""
        self.headers[ledger].append(header)
        for row, value in zip(self.rows[ledger], values, strict=True):
            row.append(value)
        return self

    def write(self, *ledgers: str) -> Folder:
        """Writes the ledgers named, or all; the header is in row 2, below a title."""
        for name in ledgers or FILES:
            table = [["台账"], self.headers[name], *self.rows[name]]
            (self.folder.csv if FILES[name].endswith(".csv") else self.folder.xlsx)(FILES[name], table)
        return self.folder

    def numbers(self, *ledgers: str) -> Mapping[str, range]:
        """File → the row numbers of its data."""
        return {FILES[name]: range(3, 3 + len(self.rows[name])) for name in ledgers or FILES}
