"""Remarks on units: what has ended, what is not to be counted, and which other row means the same unit."""

from __future__ import annotations

import pytest

from orggraph.text.former_names import former_name_in
from orggraph.text.remarks import remark_in


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2022年5月起已撤销", "closed"),
        ("该所党支部因只剩两人，于2022年5月予以撤销", "withdrawn"),
        ("原党总支2021年已解散，骨干分流", "withdrawn"),
        ("该支部已撤销，公司2023年注销", "closed"),
        ("2024年3月注销，支部随之撤销", "closed"),
        ("该支部2024年3月注销", "withdrawn"),
        ("年初关张", "closed"),
        ("关门整修两周", None),
        ("自2022年秋季起停止办班", "closed"),
        ("本园已于2021年8月终止", "closed"),
        ("法人证书已交还登记机关", "closed"),
        ("开办许可2020年3月上缴", "closed"),
        ("店面不开了", "closed"),
        ("计划明年结束执业", "open"),
        ("执照曾被收回，现已重新取得", "open"),
        ("停止经营，账户未清", "open"),
        ("供货合同已终止", None),
        ("健康证书交还本人", None),
        ("倒闭了（去年）", "closed"),
        ("2024年3月整体搬到邻区", "closed"),
        ("正准备搬到区外", "open"),
        ("搬到外滩路新址", None),
        ("仅登记，不计入家数", "excluded"),
        ("按要求不再统计", "excluded"),
        ("产值不计入规上", None),
        ("流动党员不计入", None),
        ("即第12行", "elsewhere"),
        ("与3号企业同一家，补登项目", "elsewhere"),
        ("同12号线", None),
        ("老名，应剔除", "elsewhere"),
        ("系统里重名，待删除", "elsewhere"),
        ("待删改后再报", None),
        ("河西社区已上报", "elsewhere"),
        ("只有一名积极分子，党支部人数不足", None),
    ],
)
def test_what_a_remark_says(text: str, kind: str | None) -> None:
    found = remark_in(text)
    assert (found and found.kind) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("原名云岭启明事务所，今年改的", "云岭启明事务所"),
        ("2023年由云岭老街茶馆更名而来", "云岭老街茶馆"),
        ("更名前为“云岭纺织品经销部”", "云岭纺织品经销部"),
        ("原地址在东街", None),
        ("名称不变", None),
    ],
)
def test_a_former_name_in_a_remark(text: str, name: str | None) -> None:
    assert former_name_in(text) == name
