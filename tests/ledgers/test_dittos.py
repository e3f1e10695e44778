"""同上: taken from the row above and noted, in a column about a person without saying who."""

from __future__ import annotations

import json

import pytest

from tests.ledgers.builders import findings, pick, records
from tests.ledgers.small import District


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_ditto_shows_what_was_taken(district: District, lang: str) -> None:
    reading = district.set("seats", 1, 所在社区="〃").write().read()
    (finding,) = findings(reading, "ditto")
    assert (finding.source.row, finding.source.column, finding.given) == (4, "所在社区", "枫桥社区")
    assert "枫桥社区" in finding.message(lang)


def test_a_ditto_in_a_column_that_is_not_read_is_nobody_s_business(district: District) -> None:
    reading = district.column("seats", "分工", "文化", "同上").write().read()
    assert findings(reading, "ditto") == []


@pytest.mark.parametrize("names", [False, True])
def test_a_ditto_never_shows_a_person(district: District, names: bool) -> None:
    district.set("emerging_units", 2, 党建指导员="同上").column("seats", "姓名", "皮长乐", "同上")
    reading = district.write().read(names=names)
    instructors = records(reading, "instructor")
    assert pick(instructors, "unit") == [("乙律师事务所",), ("丙餐饮店",)]
    assert instructors[0]["person"] == instructors[1]["person"]
    shown = json.dumps([finding.to_json() for finding in reading.findings], ensure_ascii=False)
    assert "张平安" not in shown
    assert "皮长乐" not in shown


def test_a_ditto_of_a_merged_range_and_of_a_ditto(district: District) -> None:
    district.add("seats", 1, 所在社区="同上", 工作单位="丁").add("seats", 1, 所在社区="同上", 工作单位="戊")
    reading = district.write().read()
    assert [row["area"] for row in records(reading, "seat")] == ["枫桥社区", "银杏社区", "银杏社区", "银杏社区"]
    assert [finding.source.row for finding in findings(reading, "ditto")] == [5, 6]
