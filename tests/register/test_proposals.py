"""Proposals: for whom they are made, what they say, and that nothing follows from them."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.register.decide import decision_on
from tests.ledgers.builders import Folder, findings, records
from tests.ledgers.small import CODE, District
from tests.properties import examples


def said(reading: og.Reading, **options: int) -> list[tuple[str, str, str, str]]:
    return [(one.kind, one.given, one.target_name, one.zh) for one in og.proposals(reading, **options)]


def dirty(small: District) -> District:
    small.set("organizations", 4, 上级党组织="松树街道风桥社区党委").set("registrations", 0, 报到社区="枫乔社区")
    return small.set("agreements", 0, 共建单位="甲物流公司")


def test_references_areas_and_mentioned_units_are_proposed_for(small: District) -> None:
    assert said(dirty(small).write().read()) == [
        ("area", "枫乔社区", "枫桥社区", "同音：乔/桥"),
        ("organization", "松树街道风桥社区党委", "松树街道枫桥社区党委", "同音：风/枫"),
        ("unit", "甲物流公司", "甲物流有限公司", "少了“有限”"),
    ]


def test_a_proposal_says_where_the_name_stands(small: District) -> None:
    small.set("agreements", 0, 共建单位="甲物流公司").set("registrations", 1, 报到单位="甲物流公司")
    (one,) = og.proposals(small.write().read())
    assert [(place.file, place.row) for place in one.places] == [("03-共建协议台账.xlsx", 3), ("06-双报到台账.csv", 4)]
    assert (one.target, one.area) == (CODE, None)


def test_namesakes_are_proposed_each_for_the_area_of_the_row(small: District) -> None:
    for community in ("枫桥社区", "银杏社区"):
        small.add("organizations", 4, 党组织名称="第一党支部", 所属社区=community)
    small.add("organizations", 4, 党组织名称="某党小组", 上级党组织="第一党支部", 所属社区=None)
    answer = og.proposals(small.write().read())
    assert [(one.given, one.area, one.target_name, one.zh) for one in answer] == [
        ("第一党支部", "松树街道", f"第一党支部（松树街道{community}）", "同名，需要指明是哪一个")
        for community in ("枫桥社区", "银杏社区")
    ]


def test_a_decision_between_namesakes_is_applied(small: District) -> None:
    test_namesakes_are_proposed_each_for_the_area_of_the_row(small)
    reading = small.folder.read()
    assert len(findings(reading, "ambiguous-reference")) == 1
    chosen = list(og.proposals(reading))[1]
    og.add_aliases(small.folder.path / "aliases.toml", [decision_on(chosen, "accept", "2026-11-24")])
    again = small.folder.read()
    assert findings(again, "ambiguous-reference") == []
    rows = again.register.frame("organization").collect("polars").to_native().to_dicts()
    ids = {row["key"]: row["id"] for row in rows}
    assert [ids[row["superior"]] for row in rows if row["name"] == "某党小组"] == [chosen.target]


def test_units_listed_twice_are_proposed_unless_their_codes_differ(small: District) -> None:
    small.add("emerging_units", 2, 单位名称="丙餐饮", 统一社会信用代码=None)
    small.add("emerging_units", 0, 单位名称="甲物流有限责任公司", 统一社会信用代码=None)
    small.add("emerging_units", 0, 单位名称="甲物流有线公司", 统一社会信用代码="911101066976941873")
    small.add("emerging_units", 0, 单位名称="甲物流有限责任公司", 统一社会信用代码=None, 所属社区="银杏社区")
    assert said(small.write().read()) == [("unit", "甲物流有限责任公司", "甲物流有限公司", "只是写法不同")]


def test_units_that_share_a_credit_code_are_proposed(small: District) -> None:
    small.add("emerging_units", 0, 单位名称="远方货运公司", 从业人员数=777)
    (one,) = og.proposals(small.write().read())
    assert (one.given, one.target_name, one.score, one.zh) == ("远方货运公司", "甲物流有限公司", 100, "代码相同")


@pytest.mark.parametrize("verdict", ["reject", "new"])
def test_what_was_decided_against_is_not_proposed_again(small: District, verdict: str) -> None:
    dirty(small).add("emerging_units", 0, 单位名称="远方货运公司", 从业人员数=777)
    answer = og.proposals(small.write().read())
    assert len(answer) == 4
    aliases = [decision_on(one, verdict, "2026-11-24") for one in answer]  # type: ignore[arg-type]
    og.add_aliases(small.folder.path / "aliases.toml", aliases)
    assert said(small.folder.read()) == []


def test_a_listed_pair_that_was_rejected_the_other_way_round_is_settled(small: District) -> None:
    small.add("emerging_units", 0, 单位名称="远方货运公司", 从业人员数=777)
    alias = og.Alias("unit", "甲物流有限公司", rejected="远方货运公司")
    og.add_aliases(small.folder.path / "aliases.toml", [alias])
    assert said(small.write().read()) == []


def test_persons_are_never_proposed(small: District) -> None:
    small.column("seats", "姓名", "赵明", "赵鸣").set("emerging_units", 0, 党建指导员="张平庵")
    reading = small.write().read(names=True)
    answer = og.proposals(reading, at_least=0)
    assert not {"赵明", "赵鸣", "张平安", "张平庵"} & {word for one in answer for word in (one.given, one.target_name)}
    assert {one.kind for one in answer} <= {"area", "organization", "unit"}
    with pytest.raises(og.AliasError):
        og.Alias("person", "赵明", means="赵鸣")  # type: ignore[arg-type]


def test_the_answer_shows_itself(small: District) -> None:
    answer = og.proposals(dirty(small).write().read())
    assert "枫乔社区" in str(answer)
    assert len(answer.table("en").rows) == len(answer.to_json()["proposals"]) == len(answer) == 3
    assert answer.to_json()["proposals"][0]["places"] == [
        {"file": "06-双报到台账.csv", "sheet": None, "row": 3, "column": "报到社区"}
    ]


def test_reading_does_not_load_the_pinyin_library(tmp_path: Path) -> None:
    script = (
        "import sys, orggraph as og; og.read(og.sample_ledgers())\n"
        "assert not {'pypinyin', 'orggraph.register.near_names'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


CHANGES = st.sampled_from(
    [
        ("organizations", 4, "上级党组织", "松树街道风桥社区党委"),
        ("organizations", 4, "上级党组织", "松树街道枫桥社区党总支"),
        ("organizations", 5, "上级党组织", "枫桥党委"),
        ("registrations", 0, "报到社区", "枫乔社区"),
        ("registrations", 1, "报到社区", "银杏小区"),
        ("agreements", 0, "共建单位", "甲物流公司"),
        ("agreements", 1, "共建单位", "乙律所"),
        ("registrations", 0, "报到单位", "丙餐馆"),
    ]
)


@examples(8)
@given(st.lists(CHANGES, min_size=1, max_size=4, unique_by=lambda change: change[:3]))
def test_what_is_accepted_removes_exactly_its_findings(changes: list[tuple[str, int, str, str]]) -> None:
    with tempfile.TemporaryDirectory() as path:
        small = District(Folder(Path(path)))
        for ledger, row, column, value in changes:
            small.set(ledger, row, **{column: value})
        reading = small.write().read()
        tables = {kind: records(reading, kind) for kind in reading.register.schemas}
        answer = og.proposals(reading)
        assert {kind: records(reading, kind) for kind in reading.register.schemas} == tables
        first = {(one.kind, one.given): one for one in reversed(list(answer))}
        accepted = [decision_on(one, "accept", "2026-11-24") for one in first.values()]
        og.add_aliases(Path(path) / "aliases.toml", accepted)
        again = small.folder.read()
        names = {name for _, name in first}
        before = Counter(
            one.message() for one in reading.findings if not (one.code.startswith("un") and one.given in names)
        )
        after = Counter(one.message() for one in again.findings if one.code != "decided-name")
        assert after == before
        assert {one.given for one in findings(again, "decided-name")} == names
        assert not {(one.kind, one.given) for one in og.proposals(again)} & set(first)
