"""`orggraph export`: what it writes, what it says and how it ends."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph.graph.formats.names import FORMAT_NAMES
from orggraph_cli.program import program

SAMPLE = str(og.sample_ledgers())
DAY = ("--on", "2025-12-31")


def run(*arguments: str, **env: str) -> Result:
    return CliRunner(env={"LC_ALL": "zh_CN.UTF-8", **env}).invoke(program, ["export", *arguments])


@pytest.mark.parametrize("to", FORMAT_NAMES)
def test_the_command_writes_what_the_library_writes(to: str, sample: og.Reading, tmp_path: Path) -> None:
    result = run(SAMPLE, *DAY, "--to", to, "-o", str(tmp_path / "one"))
    assert (result.exit_code, result.stdout) == (0, f"{tmp_path / 'one'}\n")
    other = og.export(og.network(sample.register.on("2025-12-31")), tmp_path / "two", to)
    written = {path.name: path.read_bytes() for path in (tmp_path / "one").glob("*")}
    assert written == {path.name: path.read_bytes() for path in other.glob("*")}
    if other.is_file():
        assert (tmp_path / "one").read_bytes() == other.read_bytes()


def test_relations_are_chosen_by_code_or_word(tmp_path: Path) -> None:
    path = tmp_path / "network.gexf"
    assert run(SAMPLE, *DAY, "-o", str(path), "--relations", "共建,seats").exit_code == 0
    assert {edge[2] for edge in nx.read_gexf(path).edges(data="relation")} == {"agreement", "seat", "home"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((SAMPLE, "-o", "network.txt"), "不认识的格式“.txt”；可用的有：gexf"),
        ((SAMPLE, "-o", "network.gexf", "--to", "gephi"), "应为 gexf"),
        ((SAMPLE, "-o", "network.gexf", "--relations", "friendship"), "不认识的关系“friendship”"),
        ((SAMPLE,), "--output"),
        ((SAMPLE, "-o", SAMPLE, "--to", "csv"), "里有其他文件"),
        ((SAMPLE, "-o", f"{SAMPLE}/01-党组织台账.xlsx", "--to", "gexf"), "是台账本身"),
    ],
)
def test_misuse_is_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not list(tmp_path.iterdir())
