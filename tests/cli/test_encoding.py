"""The encoding of CSV files, found or given."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph_cli.program import program


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    path = tmp_path / "units.csv"
    text = "单位名称,所属街道,社区,从业人员数\nCafé Montréal,北岭街道,榆钱社区,9\n"
    path.write_bytes(text.encode("gb18030", errors="replace"))
    return path


def test_an_encoding_that_is_given_is_used(ledger: Path) -> None:
    assert og.read(ledger, encoding="gbk").register.frame("unit").collect("polars")["name"].to_list()
    wrong = og.read(ledger, encoding="big5")
    assert [finding.code for finding in wrong.findings if finding.severity == "error"] == ["unrecognized-workbook"]


def test_no_encoding_of_that_name(ledger: Path) -> None:
    with pytest.raises(og.SourceError, match="big5"):
        og.read(ledger, encoding="big-five")
    done = CliRunner().invoke(program, ["info", str(ledger), "--encoding", "rot13", "--lang", "en"])
    assert done.exit_code != 0
    assert "no encoding is called 'rot13'" in done.output


@pytest.mark.parametrize("command", ["import-edges", "import-affiliations"])
def test_tables_from_elsewhere_take_an_encoding_too(tmp_path: Path, command: str) -> None:
    header = "source,target,relation" if command == "import-edges" else "person,company,role"
    (tmp_path / "t.csv").write_bytes(f"{header}\nOrší,Kőrös,member\n".encode("cp1250"))
    runner, out = CliRunner(), str(tmp_path / "saved")
    told = [command, str(tmp_path / "t.csv"), "-o", out, "--lang", "en"]
    assert runner.invoke(program, [*told, "--encoding", "cp1250"]).exit_code == 0
    assert "Kőrös" in og.read(out).register.frame("organization").collect("polars")["name"].to_list()
    assert "no encoding is called 'zip'" in runner.invoke(program, [*told, "--encoding", "zip"]).output
