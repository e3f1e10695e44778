"""What a reviewer found in decisions: merging into a namesake, beyond their area, and identifiers that changed."""

from __future__ import annotations

from pathlib import Path

import orggraph as og
from tests.ledgers.builders import Folder, findings, pick, records

HEAD = ["单位名称", "从业人员数", "是否建立党组织", "所属街道", "所属社区"]
GRIDS = ["网格名称", "所属街道", "所属社区", "户数"]


def decide(folder: Folder, text: str) -> og.Reading:
    (folder.path / "aliases.toml").write_text(text, encoding="utf-8")
    return folder.read()


def test_a_decision_that_may_mean_two_namesakes_merges_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    rows = [
        ["恒信物流有限公司", 3, "否", "松涛街道", "枫桥社区"],
        ["恒信物流有限公司", 5, "否", "松涛街道", "银杏社区"],
        ["恒信公司", 9, "否", "松涛街道", "柏溪社区"],
    ]
    folder.xlsx("04.xlsx", [HEAD, *rows])
    reading = decide(folder, '[[unit]]\nname = "恒信公司"\nmeans = "恒信物流有限公司"\n')
    assert sorted(pick(records(reading, "unit"), "name", "employees")) == sorted((row[0], row[1]) for row in rows)
    assert len(findings(reading, "decision-without-target")) == 1


def test_a_decision_holds_only_in_its_area(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    places = [("第一网格", "枫桥社区", 310), ("一网格", "枫桥社区", 310), ("第一网格", "银杏社区", 400)]
    rows = [[name, "松树街道", place, number] for name, place, number in (*places, ("一网格", "银杏社区", 555))]
    folder.xlsx("05.xlsx", [GRIDS, *rows])
    entry = '[[area]]\nname = "一网格"\nmeans = "第一网格"\narea = "松树街道/枫桥社区"\n'
    kept = pick([row for row in records(decide(folder, entry), "area") if row["type"] == "grid"], "name", "households")
    assert ("一网格", 555) in kept
    assert len(kept) == 3


def test_an_area_renamed_twice_keeps_its_identifier(tmp_path: Path) -> None:
    folder = Folder(tmp_path)

    def identifiers(name: str, *decisions: tuple[str, str]) -> dict[str, str]:
        folder.xlsx("04.xlsx", [HEAD, ["甲公司", 3, "否", "松树街道", name]])
        entries = (f'[[area]]\nname = "{old}"\nmeans = "{new}"\nrenamed = true\n' for old, new in decisions)
        reading = decide(folder, "\n".join(entries))
        rows = [*records(reading, "area"), *records(reading, "unit")]
        return {"社区" if row["name"] == name else row["name"]: row["id"] for row in rows}

    first = identifiers("甲社区")
    assert identifiers("乙社区", ("甲社区", "乙社区")) == first
    assert identifiers("丙社区", ("甲社区", "乙社区"), ("乙社区", "丙社区")) == first
