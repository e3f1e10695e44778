"""A line for each sheet, and what figures of units should be read with."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph.queries.sheet_lines import shortened
from orggraph.tables.aligned import width_of
from orggraph_cli.program import program
from tests.ledgers.builders import Folder

HEAD = ["单位名称", "所属街道", "社区", "党员数", "是否建立党组织"]
PLACE = ["苇湖街道", "苇岸社区", 2, "否"]
LOST = [["某列", "另一列"], ["甲", "乙"], ["丙", "丁"], ["戊", "己"]]


def listed(*names: str) -> list[list[Any]]:
    return [HEAD, *([name, *PLACE] for name in names)]


def asked(command: str, folder: Folder, *arguments: str) -> tuple[dict[str, Any], list[str]]:
    call = [command, str(folder.path), *arguments, "--format", "json"]
    result = CliRunner(env={"LC_ALL": "C.UTF-8"}).invoke(program, call)
    return json.loads(result.stdout), [line for line in result.stderr.splitlines() if line.startswith("note: ")]


def test_info_ends_with_a_line_for_each_sheet(folder: Folder) -> None:
    folder.xlsx("a.xlsx", [*listed("岚栖甲商行", "岚栖乙商行", "岚栖乙商行"), ["合计", "", "", 6]])
    reading = folder.read()
    summary = og.summary(reading.register.on())
    (sheet,) = summary.to_json()["sheets"]
    line = {key: sheet[key] for key in ("file", "ledger", "read", "kept", "passed", "reported", "lost")}
    assert line == {
        "file": "a.xlsx",
        "ledger": "emerging_units",
        "read": 4,
        "kept": 2,
        "passed": {"total": 1},
        "reported": 1,
        "lost": 0,
    }
    assert summary.tables("zh")[-1].rows[0][:6] == ("a.xlsx", "非公企业和社会组织党建台账", 4, 2, 1, 1)
    assert asked("info", folder)[0]["sheets"] == [sheet]
    saved = og.read(og.save(reading, folder.path / "saved"))
    assert saved.sheets == saved.register.sheets == reading.sheets == reading.register.sheets
    assert og.summary(saved.register.on()).to_json()["sheets"] == [sheet]


@pytest.mark.parametrize(("command", "arguments"), [("coverage", ()), ("uncovered", ("units",))])
def test_a_lost_sheet_is_told_with_the_figures(folder: Folder, command: str, arguments: tuple[str, ...]) -> None:
    folder.book("a.xlsx", {"甲": listed("岚栖甲商行"), "名称": [["名称", "数量", "面积"], *LOST[1:]]})
    answer, notes = asked(command, folder, *arguments)
    assert [each["code"] for each in answer["caveats"]] == ["lost-sheets"]
    assert notes == [f"note: {answer['caveats'][0]['en']}"]
    assert "about 3 rows" in notes[0]
    assert "a.xlsx, sheet 名称" in notes[0]


@pytest.mark.parametrize(
    ("names", "twice"),
    [
        (["岚栖甲商贸有限公司", "岚栖甲商贸有限责任公司"], 1),
        (["岚栖甲商贸公司", "岚栖甲商贸有限公司", "岚栖乙饭店"], 1),
        (["岚栖甲商贸有限公司", "岚栖乙商贸有限公司"], 0),
        (["饭店有限公司", "饭店公司"], 0),
    ],
)
def test_units_listed_twice_are_told_with_the_figures(folder: Folder, names: list[str], twice: int) -> None:
    answer = og.coverage(folder.xlsx("a.xlsx", listed(*names)).read().register.on())
    assert [each.code for each in answer.caveats] == ["units-twice"] * twice
    assert all(each.zh in answer.table("zh").notes for each in answer.caveats)


def test_two_codes_are_two_units(folder: Folder) -> None:
    rows = [["单位名称", "统一社会信用代码", "社区", "党员数", "是否建立党组织"]]
    rows += [
        ["岚栖甲商贸有限公司", code, "苇岸社区", "2", "否"] for code in ("91990101C09DWXTKWJ", "91990101FTRNN46D8U")
    ]
    assert og.coverage(folder.xlsx("a.xlsx", rows).read().register.on()).caveats == ()


@pytest.mark.parametrize("widest", [9, 20, 40])
def test_a_long_name_is_cut_in_its_middle(widest: int) -> None:
    name = "某某街道非公企业台账（2022年度）.xlsx"
    assert width_of(shortened(name, widest)) <= widest
    assert shortened("a.xlsx", widest) == "a.xlsx"
