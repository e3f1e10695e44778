"""The wheels of a bundle: complete by the target's own markers, and enough on a machine without network."""

from __future__ import annotations

import platform
import sys
import zipfile
from collections.abc import Callable, Iterator
from email.parser import HeaderParser
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name, parse_wheel_filename

from bundle.__main__ import place_scripts
from bundle.target import PLATFORMS, Target
from bundle.wheels import download_wheels, install_wheels
from tests.bundle.machines import bare_environment, in_a_window, without_network
from tests.results.ledgers import answer, make_ledgers

HERE = f"{platform.system()}_{platform.machine()}".lower()
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"


@pytest.fixture(scope="module")
def wheels_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Target], Path]:
    """The folder with the wheels of a target, which are downloaded once."""
    folder = tmp_path_factory.mktemp("wheels")

    @cache
    def wheels(target: Target) -> Path:
        download_wheels(target, folder / target.platform)
        return folder / target.platform

    return wheels


def needed(wheel: Path, target: Target) -> Iterator[Requirement]:
    """Yields what a wheel needs on the target."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [each for each in archive.namelist() if each.endswith(".dist-info/METADATA")]
        metadata = HeaderParser().parsestr(archive.read(name).decode())
    extras = ("", "png") if wheel.name.startswith("orggraph-") else ("",)
    for requirement in map(Requirement, metadata.get_all("Requires-Dist", [])):
        environments = [{**target.environment, "extra": extra} for extra in extras]
        if requirement.marker is None or any(map(requirement.marker.evaluate, environments)):
            yield requirement


@pytest.mark.parametrize("name", PLATFORMS)
def test_every_requirement_is_in_the_bundle(name: str, wheels_of: Callable[[Target], Path]) -> None:
    target = Target(name, PYTHON)
    wheels = sorted(wheels_of(target).glob("*"))
    versions = {parse_wheel_filename(wheel.name)[0]: parse_wheel_filename(wheel.name)[1] for wheel in wheels}
    asked = [(wheel.name, requirement) for wheel in wheels for requirement in needed(wheel, target)]
    assert len(asked) > len(wheels) / 2
    for wheel, requirement in asked:
        version = versions.get(canonicalize_name(requirement.name))
        assert version is not None, f"{wheel} needs {requirement}, which is not in the bundle"
        assert requirement.specifier.contains(version, prereleases=True), f"{wheel} needs {requirement}, not {version}"
    assert ("colorama" in versions) == target.windows
    foreign = {tag.platform for wheel in wheels for tag in parse_wheel_filename(wheel.name)[3]} - {"any", *target.tags}
    assert not foreign


def test_packages_for_windows_are_unpacked_on_another_system(
    wheels_of: Callable[[Target], Path], tmp_path: Path
) -> None:
    target = Target("win_amd64", PYTHON)
    install_wheels(target, wheels_of(target), tmp_path / "packages")
    names = {path.relative_to(tmp_path / "packages").as_posix() for path in (tmp_path / "packages").rglob("*")}
    assert {"orggraph/maps/page/map.html", "orggraph_cli/__main__.py", "colorama/__init__.py"} <= names
    assert any(name.endswith(".pyd") for name in names)
    assert not [name for name in names if name.endswith(".so")]


@pytest.mark.skipif(HERE not in PLATFORMS, reason="there is no bundle for this machine")
def test_a_folder_dropped_where_there_is_no_network(wheels_of: Callable[[Target], Path], tmp_path: Path) -> None:
    """The script installs from the wheels into the user's own folder, with the Python of the machine."""
    target = Target(HERE, PYTHON)
    folder = tmp_path / "解压后"
    folder.mkdir()
    (folder / "wheels").symlink_to(wheels_of(target))
    place_scripts(target, folder)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / f"python{PYTHON}").symlink_to(sys._base_executable)
    environment = bare_environment(tmp_path, PATH=f"{tmp_path / 'bin'}:/usr/bin:/bin")
    drop = (*without_network(), folder / "整理台账.sh")
    ledgers = make_ledgers(tmp_path / "三季度")
    said = in_a_window([*drop, ledgers], environment, seconds=180)
    assert "1 个问题未定，请在 结果.xlsx 里回答" in said
    answer(tmp_path / "三季度-结果" / "结果.xlsx", "联合组建")
    assert "组织覆盖率 75.0%" in in_a_window([*drop, ledgers], environment)
    assert load_workbook(tmp_path / "三季度-结果" / "结果.xlsx")["问题"]
    (tmp_path / "照片").mkdir()
    said = in_a_window([*drop, tmp_path / "照片"], environment)
    assert said.splitlines()[0].startswith("错误：文件夹")
