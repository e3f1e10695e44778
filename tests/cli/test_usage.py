from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program

SAMPLE = str(og.sample_ledgers())
WRONG = {
    "a missing option": (["annotate", "x"], "缺少选项 -o / --output"),
    "a missing argument": (["info"], "缺少参数 SOURCE"),
    "a choice that is none": (
        ["info", "x", "--format", "pdf"],
        "选项 --format 的值 'pdf' 不对；应为 table、json、csv、md、xlsx 之一",
    ),
    "no such option": (["info", "x", "--yes"], "没有选项 --yes"),
    "no such command": (["nothing"], "没有命令 nothing"),
    "no number": (["reach", "x", "y", "--hops", "zwei"], "选项 --hops 的值 'zwei' 不对；应为 1 到 100000 的整数"),
    "too small a number": (["reach", "x", "y", "--hops", "0"], "选项 --hops 的值 0 不对；应为 1 到 100000 的整数"),
    "no share": (["connectors", "x", "--error", "viel"], "选项 --error 的值 'viel' 不对；应为数"),
    "a folder for a file": (["info", "x", "-o", "."], "选项 -o / --output 的值不对；应为文件，不是文件夹"),
    "a file for a folder": (["save", "x", "-o", __file__], "选项 -o / --output 的值不对；应为文件夹，不是文件"),
    "too many arguments": (["info", "x", "y", "z"], "多余的参数：y z"),
    "an option without its value": (["info", "x", "--on"], "选项 --on 缺少值"),
    "a value for a switch": (["info", "x", "--strict=1"], "选项 --strict 不带值"),
    "two questions": (["impact", "x", "y", "--within", "3"], "--within 用于到期的全部，不能与 WHAT 同用"),
    "no workbook on a terminal": (["info", "x", "--format", "xlsx"], "输出 xlsx 需要用 -o 指定文件"),
    "half a decision": (["resolve", SAMPLE, "--accept", "甲"], "--accept 甲：应写成 名称=记录"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_use_is_told_in_the_language_of_the_user(arguments: list[str], said: str) -> None:
    told = CliRunner(env={"LC_ALL": "zh_CN.UTF-8"}).invoke(program, arguments, prog_name="orggraph")
    assert told.exit_code == 2
    assert told.stderr.splitlines()[-1].startswith("错误：")
    assert said in told.stderr
    assert "--help 查看用法" in told.stderr
    assert not re.search("[A-Za-z]{3,} [a-z]{2,}", told.stderr.splitlines()[-1].split("（用 ")[0])
    english = CliRunner(env={"LC_ALL": "C"}).invoke(program, arguments, prog_name="orggraph")
    assert english.exit_code == 2
    assert "Error:" in english.stderr
    assert not re.search("[一-鿿]", english.stderr.splitlines()[-1].replace("甲", ""))
