"""The archive of this machine as an office gets it: unpacked, without network, a folder dropped on it."""

from __future__ import annotations

import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

import orggraph as og
from bundle.target import PLATFORMS
from tests.bundle.machines import bare_environment, in_a_window, without_network
from tests.results.ledgers import answer, make_ledgers

ROOT = Path(__file__).parents[2]
DIRT = ROOT / "tests" / "ledgers" / "dirt"
HERE = f"{platform.system()}_{platform.machine()}".lower()


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that the archive holds."""
    if HERE not in PLATFORMS:
        pytest.skip("there is no bundle for this machine")
    folder = tmp_path_factory.mktemp("bundle")
    made = subprocess.run(
        [sys.executable, "-m", "bundle", HERE, "-o", folder], cwd=ROOT, check=True, capture_output=True, text=True
    )
    archive = Path(made.stdout.splitlines()[-1])
    shutil.rmtree(folder / HERE)
    with tarfile.open(archive) as opened:
        opened.extractall(folder / "桌 面", filter="tar")
    return folder / "桌 面" / "orggraph"


def dropped(unpacked: Path, home: Path, *what: Path) -> str:
    """What the window says after something was dropped on the script."""
    return in_a_window([*without_network(), unpacked / "整理台账.sh", *what], bare_environment(home), seconds=120)


def test_the_sample_is_dropped(unpacked: Path, tmp_path: Path) -> None:
    ledgers = og.copy_sample(tmp_path / "台账")
    said = dropped(unpacked, tmp_path, ledgers)
    done = og.write_results(ledgers, tmp_path / "here")
    assert "\n".join(done.lines("zh")[:3]) in said
    results = tmp_path / "台账-结果"
    assert (results / "地图.html").read_bytes() == done.map.read_bytes()
    assert {path.name for path in (results / "标注").iterdir()} == {
        path.name for path in done.annotation.folder.iterdir()
    }


def test_questions_are_answered_and_the_folder_dropped_again(unpacked: Path, tmp_path: Path) -> None:
    ledgers = make_ledgers(tmp_path / "台账")
    assert "1 个问题未定" in dropped(unpacked, tmp_path, ledgers)
    answer(tmp_path / "台账-结果" / "结果.xlsx", "联合组建")
    assert "组织覆盖率 75.0%" in dropped(unpacked, tmp_path, ledgers)


def test_a_folder_without_ledgers_is_one_sentence(unpacked: Path, tmp_path: Path) -> None:
    (tmp_path / "照片").mkdir()
    lines = [line for line in dropped(unpacked, tmp_path, tmp_path / "照片").splitlines() if line]
    assert len(lines) == 2
    assert lines[0].startswith("错误：文件夹")


def test_a_hostile_workbook_is_told(unpacked: Path, tmp_path: Path) -> None:
    """It is read in a process of its own, for which the frozen program stands in as interpreter."""
    ledgers = make_ledgers(tmp_path / "台账")
    for name in ("entity-bomb-in-texts.xlsx", "stray-cell.xlsx"):
        shutil.copy(DIRT / name, ledgers)
    assert "读取：3 个文件（1 个打不开）" in dropped(unpacked, tmp_path, ledgers)


def test_every_command_is_there(unpacked: Path, tmp_path: Path) -> None:
    program = [*without_network(), unpacked / "app" / "orggraph"]
    ledgers = og.copy_sample(tmp_path / "台账")
    environment = bare_environment(tmp_path)
    for words in (["--version"], ["coverage", ledgers, "--by", "sector"], ["template", tmp_path / "模板.xlsx"]):
        subprocess.run([*program, *words], env=environment, check=True, capture_output=True)
    picture = [*program, "coverage", ledgers, "--by", "sector", "-o", tmp_path / "覆盖率.svg"]
    subprocess.run(picture, env=environment, check=True, capture_output=True)
    subprocess.run([*program, "export", ledgers, "-o", tmp_path / "net.graphml"], env=environment, check=True)
