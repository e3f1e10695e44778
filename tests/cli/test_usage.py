from __future__ import annotations

import pytest
from click.testing import CliRunner

from orggraph_cli.program import program

WRONG = {
    "a missing option": (["annotate", "x"], "缺少选项 -o / --output"),
    "a missing argument": (["info"], "缺少参数 SOURCE"),
    "a choice that is none": (
        ["info", "x", "--format", "pdf"],
        "选项 --format 的值 'pdf' 不对；应为 table、json、csv、md、xlsx 之一",
    ),
    "no such option": (["info", "x", "--yes"], "没有选项 --yes"),
    "no such command": (["nothing"], "nothing"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_use_is_told_in_the_language_of_the_user(arguments: list[str], said: str) -> None:
    told = CliRunner(env={"LC_ALL": "zh_CN.UTF-8"}).invoke(program, arguments, prog_name="orggraph")
    assert told.exit_code == 2
    assert told.stderr.startswith("错误：")
    assert said in told.stderr
    assert "--help 查看用法" in told.stderr
    english = CliRunner(env={"LC_ALL": "C"}).invoke(program, arguments, prog_name="orggraph")
    assert english.exit_code == 2
    assert "Error:" in english.stderr
