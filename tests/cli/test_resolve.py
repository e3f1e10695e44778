"""`orggraph resolve`: listing, deciding by options, asking one by one."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph_cli.program import program
from tests.ledgers.builders import Folder
from tests.ledgers.small import District


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ledgers with an organization, an area and a unit that are written otherwise than they are listed."""
    path = tmp_path / "ledgers"
    path.mkdir()
    small = District(Folder(path))
    small.set("organizations", 4, 上级党组织="松树街道风桥社区党委").set("registrations", 0, 报到社区="枫乔社区")
    small.set("agreements", 0, 共建单位="甲物流公司").write()
    return path


def run(*arguments: object, given: str | None = None, lang: str = "zh_CN.UTF-8") -> Result:
    return CliRunner(env={"LC_ALL": lang}).invoke(program, [*map(str, arguments)], input=given)


def decided(folder: Path) -> list[tuple[str, str, str | None, str | None, bool]]:
    entries = og.read_aliases(folder / "aliases.toml").entries
    return [(one.kind, one.name, one.means, one.rejected, one.new) for one in entries]


AREA = ("area", "枫乔社区", "枫桥社区")
ORGANIZATION = ("organization", "松树街道风桥社区党委", "松树街道枫桥社区党委")
UNIT = ("unit", "甲物流公司", "甲物流有限公司")


def test_proposals_are_listed_and_nothing_is_written(folder: Path) -> None:
    result = run("resolve", folder)
    assert result.exit_code == 1
    for _, given, target in (AREA, ORGANIZATION, UNIT):
        assert given in result.stdout
        assert target in result.stdout
    assert "同音：乔/桥" in result.stdout
    assert "sounds the same: 乔/桥" in run("resolve", folder, "--lang", "en").stdout
    assert not (folder / "aliases.toml").exists()


def test_proposals_in_every_form(folder: Path, tmp_path: Path) -> None:
    data = json.loads(run("resolve", folder, "--format", "json").stdout)
    assert [(one["kind"], one["given"], one["target_name"]) for one in data["proposals"]] == [AREA, ORGANIZATION, UNIT]
    rows = list(csv.reader(io.StringIO(run("resolve", folder, "--format", "csv").stdout)))
    assert [row[1] for row in rows[1:]] == [AREA[1], ORGANIZATION[1], UNIT[1]]
    assert AREA[1] in run("resolve", folder, "--format", "md").stdout
    book = tmp_path / "proposals.xlsx"
    run("resolve", folder, "--format", "xlsx", "-o", book)
    assert book.read_bytes().startswith(b"PK")
    few = json.loads(run("resolve", folder, "--format", "json", "--at-least", "95").stdout)
    assert [one["given"] for one in few["proposals"]] == [AREA[1], ORGANIZATION[1]]


def test_asked_one_by_one(folder: Path) -> None:
    result = run("resolve", folder, "--ask", given="a\n?\nr\nn\n")
    assert "[1/3] 辖区：" in result.stdout
    assert "06-双报到台账.csv，第 3 行" in result.stdout
    assert decided(folder) == [
        ("area", *AREA[1:], None, False),
        ("organization", ORGANIZATION[1], None, ORGANIZATION[2], False),
        ("unit", UNIT[1], None, None, True),
    ]
    assert "已写入 3 条决定" in result.stdout
    assert "没有需要决定的名称" in run("resolve", folder, "--ask").stdout


@pytest.mark.parametrize("given", ["a\ns\nq\n", "a\n", "A \n\n\n"])
def test_what_was_decided_before_the_end_is_kept(folder: Path, given: str) -> None:
    result = run("resolve", folder, "--ask", given=given)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert decided(folder) == [("area", *AREA[1:], None, False)]


def test_a_renaming_is_accepted_as_one(folder: Path) -> None:
    run("resolve", folder, "--ask", given="g\nq\n", lang="C")
    assert [one.renamed for one in og.read_aliases(folder / "aliases.toml").entries] == [True]


def test_decisions_by_options(folder: Path) -> None:
    (folder / "aliases.toml").write_text("# 我的说明\n", encoding="utf-8")
    result = run(
        *("resolve", folder, "--accept", f"{AREA[1]}={AREA[2]}", "--reject", f"{UNIT[1]}={UNIT[2]}"),
        *("--new", ORGANIZATION[1], "--renamed", "丙小吃店=丙餐饮店", "--lang", "en"),
    )
    assert "decisions written: 4" in result.stdout
    assert sorted(decided(folder)) == sorted(
        [
            ("area", *AREA[1:], None, False),
            ("unit", "丙小吃店", "丙餐饮店", None, False),
            ("unit", UNIT[1], None, UNIT[2], False),
            ("organization", ORGANIZATION[1], None, None, True),
        ]
    )
    assert (folder / "aliases.toml").read_text(encoding="utf-8").startswith("# 我的说明\n")
    assert run("resolve", folder, "--format", "json").stdout == '{\n  "proposals": []\n}\n'


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--accept", "枫乔社区=枫林社区"), "枫桥社区"),
        (("--accept", "枫乔社区"), "名称=记录"),
        (("--accept", "=枫桥社区"), "名称=记录"),
        (("--new", "没有的单位"), "没有的单位"),
        (("--accept", "枫乔社区=枫桥社区", "--in", "火星"), "火星"),
        (("--accept", "枫乔社区=枫桥社区", "--new", "没有的单位"), "没有的单位"),
    ],
)
def test_misuse_is_one_sentence_and_writes_nothing(folder: Path, options: tuple[str, ...], said: str) -> None:
    result = run("resolve", folder, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr
    assert not (folder / "aliases.toml").exists()


def test_a_decision_may_hold_in_an_area_only(folder: Path) -> None:
    run("resolve", folder, "--accept", f"{UNIT[1]}={UNIT[2]}", "--in", "松树街道/枫桥社区")
    (entry,) = og.read_aliases(folder / "aliases.toml").entries
    assert entry.area == "松树街道/枫桥社区"


def test_the_file_may_lie_elsewhere(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "decisions.toml"
    run("resolve", folder, "--aliases", file, "--accept", f"{AREA[1]}={AREA[2]}")
    assert "没有“枫乔社区”" in run("info", folder).stderr
    assert "没有“枫乔社区”" not in run("info", folder, "--aliases", file).stderr
    assert run("info", folder, "--aliases", tmp_path / "none.toml").exit_code == 2


def test_a_single_ledger_and_a_saved_register_need_to_be_told_where(folder: Path, tmp_path: Path) -> None:
    saved = og.save(og.read(folder).register, tmp_path / "saved")
    for source in (next(folder.glob("01*")), saved):
        result = run("resolve", source)
        assert (result.exit_code, "--aliases" in result.stderr) == (2, True)


def test_a_file_of_decisions_that_is_none_is_told(folder: Path) -> None:
    (folder / "aliases.toml").write_text('[[unit]]\nnmae = "甲"\n', encoding="utf-8")
    result = run("resolve", folder)
    assert result.exit_code == 2
    assert "nmae" in result.stderr
    assert "name" in result.stderr


def test_without_a_terminal_nothing_is_asked(folder: Path) -> None:
    command = [sys.executable, "-m", "orggraph_cli", "resolve", str(folder), "--lang", "zh"]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        timeout=60,
        check=False,
    )
    assert "枫乔社区" in done.stdout.decode()
    assert b"Traceback" not in done.stderr
    assert not (folder / "aliases.toml").exists()
