"""A check: its order, its counts, what is excused, its shape as JSON, and what it never says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import orggraph as og
from orggraph.checks.rule import Text
from orggraph.checks.violation import Violation
from orggraph.model.source import Source
from tests.checks.checked import checked
from tests.ledgers.small import District

LEDGERS = """党组织名称 | 党组织类别 | 上级党组织 | 成立日期 | 撤销日期
中共岚栖区委员会 | 党委 | | 1998年 |
岚栖甲党总支 | 党总支 | 中共岚栖区委员会 | 2012年 | 2020-05-31
岚栖乙党支部 | 党支部 | 岚栖甲党总支 | 2011年 |
岚栖丙党支部 | 党支部 | 岚栖丁党总支 | 2015年 | 2014年

单位名称 | 党员数 | 是否建立党组织 | 组建方式 | 党组织名称
岚栖丁公司 | 5 | 否 | |
岚栖甲公司 | 4 | 否 | |
岚栖乙公司 | 3 | 否 | |
合计 | 13 | | |

单位名称 | 未建原因 | 依据 | 复核日期
岚栖甲公司 | 正在筹建 | 区委批复 | 2021-06-30
岚栖乙公司 | 正在筹建 | 区委批复 | 2020-06-30
"""
CODES = ("ORG101", "ORG203", "ORG205", "ORG210", "ORG212", "ORG213", "ORG301")


def test_errors_come_first_then_codes_then_places() -> None:
    assert [(one.severity, one.code, one.source.file, one.source.row) for one in checked(LEDGERS, *CODES)] == [
        ("error", "ORG101", "2.xlsx", 2),
        ("error", "ORG101", "2.xlsx", 4),
        ("error", "ORG205", "1.xlsx", 4),
        ("error", "ORG212", "1.xlsx", 5),
        ("warning", "ORG203", "1.xlsx", 5),
        ("warning", "ORG210", "2.xlsx", 5),
        ("warning", "ORG301", "3.xlsx", 3),
        ("info", "ORG101", "2.xlsx", 3),
        ("info", "ORG213", "1.xlsx", 4),
    ]


def test_what_is_excused_is_information_and_counted_apart() -> None:
    found = checked(LEDGERS, "ORG101")
    assert {one.label: (one.state, one.severity) for one in found} == {
        "岚栖丁公司": ("open", "error"),
        "岚栖甲公司": ("excused", "info"),
        "岚栖乙公司": ("overdue", "error"),
    }
    assert (found.count("error"), found.count("warning"), found.count("info")) == (2, 0, 1)
    by_rule, each = found.tables("zh")
    assert by_rule.rows[0][:4] == ("ORG101", "错误", 3, 1)
    assert [row[-1] for row in each.rows] == ["", "例外待复核", "例外"]


def test_a_rule_that_is_not_excusable_knows_no_exception() -> None:
    assert {one.state for one in checked(LEDGERS, *CODES[1:])} == {"open"}


def test_days_before_a_rule_took_effect_are_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = og.rule("ORG205")
    monkeypatch.setitem(og.catalogue(), rule.code, replace(rule, effective_from=checked(LEDGERS).as_of))
    assert len(checked(LEDGERS, "ORG205")) == 1
    assert len(checked(LEDGERS, "ORG205", day="2020-12-30")) == 0


def test_without_the_findings_of_reading_only_the_register_is_checked(district: District) -> None:
    reading = district.set("organizations", 4, 上级党组织="查无此党委").write().read()
    day = reading.register.on("2020-12-31")
    assert [one.code for one in og.check(day, reading.findings, select=["ORG202", "ORG203"])] == ["ORG203"]
    assert [one.code for one in og.check(day, select=["ORG202", "ORG203"])] == ["ORG202"]


def test_the_shape_as_json() -> None:
    data = json.loads(json.dumps(checked(LEDGERS, *CODES).to_json(), ensure_ascii=False))
    assert list(data) == ["as_of", "rules", "counts", "excused", "violations"]
    assert (data["as_of"], data["rules"]) == ("2020-12-31", list(CODES))
    assert (data["counts"], data["excused"]) == ({"error": 4, "warning": 3, "info": 2}, 1)
    first = data["violations"][0]
    places = ["file", "sheet", "row", "column", "cell"]
    assert list(first) == ["code", "rule", "severity", "state", *places, "label", "zh", "en"]
    assert [first[name] for name in places] == ["2.xlsx", None, 2, "党员数", "B2"]
    assert first["zh"] == "2.xlsx，第 2 行，“党员数”列：“岚栖丁公司”有党员 5 名，台账中没有它的党组织。"
    assert first["en"].endswith("“岚栖丁公司” has 5 members and no organization in the ledgers.")


def test_tables_name_their_day_and_how_many_rules_ran() -> None:
    for lang, words in (("zh", "已核对 7 条规则"), ("en", "7 rules were checked")):
        by_rule, each = checked(LEDGERS, *CODES).tables(lang)
        assert by_rule.stamp[0][1] == each.stamp[0][1] == "2020-12-31"
        assert by_rule.notes == (words,)
        assert [row[0] for row in by_rule.rows] == list(CODES)
        assert len(each.rows) == 9
    assert "ORG101" in str(checked(LEDGERS, "ORG101"))
    assert "<table" in checked(LEDGERS, "ORG101")._repr_html_()


def test_nothing_wrong_is_an_empty_answer() -> None:
    found = checked(LEDGERS, "ORG201")
    assert len(found) == 0
    assert found.to_json()["violations"] == []
    assert all(table.to_text() for table in found.tables())


def test_a_saved_register_gives_the_same_answer(district: District, tmp_path: Path) -> None:
    district.set("organizations", 4, 上级党组织="查无此党委").set("emerging_units", 0, 统一社会信用代码="12345")
    district.add("emerging_units", 1, 单位名称="甲物流", 统一社会信用代码=None, 所属社区="枫桥社区", 党建指导员=None)
    reading = district.write().read()
    og.save(reading, tmp_path / "saved")
    saved = og.read(tmp_path / "saved")
    one, other = (og.check(each.register.on("2020-12-31"), each.findings).to_json() for each in (reading, saved))
    assert one == other
    assert {"ORG203", "ORG214"} <= {violation["code"] for violation in one["violations"]}


IDENTITY, MOBILE = "99010119900101123X", "13900000001"


def test_personal_numbers_in_names_are_in_no_message() -> None:
    planted = LEDGERS.replace("岚栖甲党总支", f"岚栖甲党总支{MOBILE}").replace(
        "岚栖丁公司", f"岚栖丁公司（{IDENTITY}）"
    )
    found = checked(planted)
    assert len(found) == len(checked(LEDGERS))
    told = json.dumps(found.to_json(), ensure_ascii=False) + str(found) + found._repr_html_() + repr(found.violations)
    assert IDENTITY not in told
    assert MOBILE not in told


def test_a_number_that_reaches_a_register_from_records_is_in_no_message() -> None:
    records = [
        og.Organization(name="中共岚栖区委员会"),
        og.Organization(name=f"岚栖甲党总支{MOBILE}", superior="中共岚栖区委员会", end="2020-05-31"),
        og.Organization(name=f"岚栖乙党支部{IDENTITY}", superior=f"岚栖甲党总支{MOBILE}"),
    ]
    (found,) = og.check(og.Register.from_records(records).on("2020-12-31"), select=["ORG205"])
    told = f"{found.label}{found.message('zh')}{found.message('en')}"
    assert "■" in told
    assert IDENTITY not in told
    assert MOBILE not in told


def test_a_violation_of_a_rule_that_is_off_is_information() -> None:
    rule = replace(og.rule("ORG205"), severity="off")
    assert Violation(rule, Source(), "", Text("甲", "a")).severity == "info"
