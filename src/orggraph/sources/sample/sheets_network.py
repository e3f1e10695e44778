"""The ledgers of organizations, grids and units of the sample."""

from __future__ import annotations

from orggraph.sources.sample.district import COMMUNITIES, District
from orggraph.sources.sample.hand import Hand, Ledger, numbered


def organizations_ledger(district: District, hand: Hand) -> Ledger:
    """Every organization with its superior, its election and its members."""
    streets = ("", *COMMUNITIES)
    rows = sorted(district.organizations, key=lambda each: streets.index(each.street))
    header = (
        *("序号", "所属街道", "所属社区", "党组织全称", "党组织类别", "上级党组织", "成立日期"),
        *("换届时间", "届满时间", "正式党员数", "撤销日期", "联系电话", "备注"),
    )
    body = numbered(
        (
            each.street or None,
            each.community or None,
            hand.name(each.name),
            each.kind,
            each.superior or "无",
            hand.date(each.founded),
            hand.date(each.elected),
            hand.date(each.due),
            hand.count(each.members),
            hand.date(each.closed),
            hand.phone(),
            None,
        )
        for each in rows
    )
    return Ledger("党组织台账", header, body, merged=(1,), summed=(9,))


def grids_ledger(district: District, hand: Hand) -> Ledger:
    """Every grid with its branch or group."""
    header = (
        *("序号", "网格编码", "网格名称", "所属街道", "所属社区", "户数", "人口数", "党员数"),
        *("党组织形式", "党组织名称", "网格长", "联系电话"),
    )
    body = numbered(
        (
            each.code,
            each.name,
            each.street,
            each.community,
            each.households,
            each.residents,
            hand.count(each.members),
            each.kind.replace("党支部", "网格党支部") or "无",
            each.organization or hand.nothing(""),
            district.person(),
            hand.phone(),
        )
        for each in district.grids
    )
    return Ledger("网格台账", header, body, merged=(3, 4), summed=(5, 6, 7))


def units_ledger(district: District, hand: Hand) -> Ledger:
    """Every enterprise and social organization, and how it is covered."""
    header = (
        *("序号", "单位名称", "统一社会信用代码", "单位类型", "行业类别", "所属街道", "社区", "网格"),
        *("所在楼宇", "从业人员数", "党员数", "是否建立党组织", "组建方式", "党组织名称", "成立时间"),
        *("未建原因", "党建指导员"),
    )
    groups = (("基本情况", 1, 4), ("所在区域", 5, 8), ("人员情况", 9, 10), ("党组织组建情况", 11, 16))
    body = numbered(
        (
            hand.name(each.name),
            each.code or None,
            each.category,
            each.sector,
            each.street,
            each.community,
            each.grid or None,
            each.building or None,
            hand.count(each.workers),
            hand.count(each.members),
            "是" if each.mode else "否",
            each.mode or None,
            hand.name(each.organization) if each.organization else None,
            hand.date(each.since),
            each.reason or None,
            hand.nothing(each.instructor),
        )
        for each in district.units
    )
    return Ledger("非公企业和社会组织党建工作台账", header, body, summed=(9, 10), groups=groups)
