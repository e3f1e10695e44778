"""Which format, the same bytes each time, and files that are whole or not there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

import orggraph as og
from orggraph.graph.formats import rows
from orggraph.graph.formats.names import FORMAT_NAMES, SUFFIXES
from tests.graph.formats.builders import tables_of, written

EXPORTED = """
import sys, orggraph as og
network = og.network(og.read(og.sample_ledgers()).register.on("2025-12-31"))
for to in sys.argv[2:]:
    og.export(network, f"{sys.argv[1]}/{to}", to)
"""


def content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name if path.is_dir() else "": file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The network in every format, written by a process with another order of hashes, other time and threads."""
    folder = tmp_path_factory.mktemp("elsewhere")
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "POLARS_MAX_THREADS": "1"}
    subprocess.run([sys.executable, "-c", EXPORTED, folder, *FORMAT_NAMES], check=True, env=environment)
    return folder


@pytest.mark.parametrize("to", FORMAT_NAMES)
def test_same_network_same_bytes(to: str, sample_network: og.Network, elsewhere: Path, tmp_path: Path) -> None:
    one = content(sample_network.export(tmp_path / "one", to))
    assert one == content(og.export(sample_network, tmp_path / "two", to))
    assert one == content(elsewhere / to)


@pytest.mark.parametrize("to", ["gexf", "graphml", "node-link", "popolo"])
def test_rows_are_written_a_part_at_a_time(
    to: str, sample_network: og.Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = tables_of(sample_network)
    whole = written(tables, to, tmp_path).read_bytes()
    monkeypatch.setattr(rows, "AT_ONCE", 7)
    assert written(tables, to, tmp_path).read_bytes() == whole


@pytest.mark.parametrize(("to", "suffix"), SUFFIXES.items())
def test_the_ending_of_the_name_means_the_format(
    to: str, suffix: str, sample_network: og.Network, tmp_path: Path
) -> None:
    across = sample_network.only("across")
    by_name = across.export(tmp_path / f"network{suffix.upper()}")
    assert content(by_name) == content(across.export(tmp_path / "network", to))


@pytest.mark.parametrize(("name", "to"), [("network.txt", None), ("network", None), ("network.gexf", "gephi")])
def test_an_unknown_format_is_told_with_the_known_ones(
    name: str, to: str | None, sample_network: og.Network, tmp_path: Path
) -> None:
    with pytest.raises(og.QuestionError, match="gexf, graphml") as caught:
        og.export(sample_network, tmp_path / name, to)
    assert "格式" in caught.value.message("zh")
    assert not list(tmp_path.iterdir())


def test_a_folder_with_other_files_is_refused_and_stays(sample_network: og.Network, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.doc").write_text("work")
    with pytest.raises(og.OutputError, match=r"thesis\.doc"):
        og.export(sample_network, tmp_path / "mine", "csv")
    assert [path.name for path in tmp_path.rglob("*")] == ["mine", "thesis.doc"]


def test_a_folder_written_before_is_replaced_as_a_whole(sample_network: og.Network, tmp_path: Path) -> None:
    folder = og.export(sample_network, tmp_path / "graph", "neo4j")
    og.export(sample_network.only("agreement"), folder, "neo4j")
    names = {path.name for path in folder.glob("relationships-*")}
    assert names == {"relationships-agreement.csv"}
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("to", FORMAT_NAMES)
def test_a_writer_that_fails_leaves_what_was_there(
    to: str, sample_network: og.Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(og.export(sample_network.only("seat"), tmp_path / "network", to))

    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    for module in ("gexf", "graphml", "node_link", "popolo"):
        monkeypatch.setattr(f"orggraph.graph.formats.{module}.write_rows", full)
    monkeypatch.setattr(pl.DataFrame, "write_csv", full)
    monkeypatch.setattr(pl.DataFrame, "write_parquet", full)
    with pytest.raises(og.OutputError, match="No space left"):
        og.export(sample_network, tmp_path / "network", to)
    assert content(tmp_path / "network") == before
    assert [path.name for path in tmp_path.iterdir()] == ["network"]


@pytest.mark.parametrize("to", ["gexf", "csv"])
def test_a_place_that_is_not_there_is_told(to: str, sample_network: og.Network, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(og.OutputError):
        og.export(sample_network, tmp_path / "file" / "network", to)
