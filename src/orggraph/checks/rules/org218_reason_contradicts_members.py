"""ORG218: a unit that is said to have too few members, and has enough (domain §2.2)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import narwhals as nw

from orggraph.checks.rows import rows
from orggraph.checks.rule import Breach, Example, Rule, Text
from orggraph.register.snapshot import Snapshot
from orggraph.text.numbers import han_number

_CLAUSE = re.compile(r"[，,。；;、！!（）() ]+")
_NO_MEMBER = re.compile(r"(?:暂|尚|现|目前|企业|单位)*(?:无|没有)(?:中共)?党员")
_TOO_FEW = r"(?:不足|不满|未满|少于|不到|达不到)(\d+|[一二两三四五六七八九十]+)[名人个位]?"
_FEWER = re.compile(rf".{{0,6}}?(?P<said>党员(?:人数|数)?{_TOO_FEW}|{_TOO_FEW}(?:正式)?党员)")


def find(day: Snapshot, _given: Mapping[str, int]) -> Iterable[Breach]:
    """Reasons such as 无党员 or 党员不足3名 of live units whose count of members says otherwise."""
    units = day.frame("unit").select("members", "full_members", unit="key", label="name")
    told = day.frame("exemption").filter(~nw.col("reason").is_null()).join(units, on="unit", how="inner")
    for row in rows(told.select("reason", "members", "full_members", "source", "row", "label")):
        full, every = row["full_members"], row["members"]
        for clause in _CLAUSE.split(row["reason"]):
            below, said = _claimed(clause)
            counted = every if below == 1 and every is not None else full if full is not None else every
            if below is not None and counted is not None and counted >= below:
                yield {**row, "said": said, "counted": counted}
                break


def _claimed(clause: str) -> tuple[int | None, str]:
    """The number of members that a clause says there are fewer than, 1 where there are none, and the words for it.

    >>> [_claimed(clause) for clause in ("无党员", "王某等党员不足三名", "从业人员不足10人", "无党员活动场所")]
    [(1, '无党员'), (3, '党员不足三名'), (None, ''), (None, '')]
    """
    if _NO_MEMBER.fullmatch(clause):
        return 1, clause
    if (match := _FEWER.fullmatch(clause)) is None:
        return None, ""
    number = match[2] or match[3]
    return int(number) if number.isdigit() else han_number(number), match["said"]


RULE = Rule(
    code="ORG218",
    name="reason-contradicts-members",
    severity="warning",
    asks=Text(
        "未建原因与党员数一致：写“党员不足3名”的单位，党员确实不足 3 名。",
        "The reason for having no organization agrees with the count of members.",
    ),
    says=Text(
        "“{label}”的未建原因写的是“{said}”，党员数却是 {counted}",
        "the reason of “{label}” says “{said}”, yet the count of members is {counted}",
    ),
    source=Text(
        "按党员数应建未建的单位，不能以党员不足为由；先看正式党员数，没有时看党员数",
        "a unit with enough members cannot be excused by too few; full members are looked at first, else all",
    ),
    claim="exemption.reason",
    find=find,
    example=Example(
        bad="""
单位名称 | 党员数 | 是否建立党组织 | 党组织名称 | 未建原因
岚栖甲物流有限公司 | 4 | 否 | | 党员不足3名
岚栖乙商贸有限公司 | 0 | 否 | | 无党员
""",
        good="""
单位名称 | 党员数 | 是否建立党组织 | 党组织名称 | 未建原因
岚栖甲物流有限公司 | 4 | 否 | | 正在筹建
岚栖乙商贸有限公司 | 0 | 否 | | 无党员
""",
    ),
)
