"""What goes into a bundle is decided by the machine that it is for."""

from __future__ import annotations

import re

import pytest
from packaging.markers import default_environment

from bundle.target import PLATFORMS, Target
from bundle.wheels import LOCK, pins_for

HASH = "--hash=sha256:" + "0" * 64
LOCKED = f"""\
plain==1.0 \\
    {HASH} \\
    {HASH}
windows-only==2.0 ; sys_platform == 'win32' \\
    {HASH}
elsewhere==3.0 ; os_name != 'nt' and platform_system != 'Windows' \\
    {HASH}
arm==4.0 ; platform_machine == 'aarch64' \\
    {HASH}
old==5.0 ; python_full_version < '3.12' \\
    {HASH}
new==5.1 ; python_full_version >= '3.12' \\
    {HASH}
"""


@pytest.mark.parametrize(
    ("target", "names"),
    [
        (Target("linux_x86_64", "3.11"), ["plain", "elsewhere", "old"]),
        (Target("linux_aarch64", "3.12"), ["plain", "elsewhere", "arm", "new"]),
        (Target("win_amd64", "3.13"), ["plain", "windows-only", "new"]),
    ],
)
def test_markers_are_those_of_the_target(target: Target, names: list[str]) -> None:
    pins = list(pins_for(target, LOCKED))
    assert [pin.partition("==")[0] for pin in pins] == names
    assert all(re.fullmatch(r"[\w-]+==[\d.]+( --hash=sha256:0{64})+ *", re.sub(" +", " ", pin)) for pin in pins), pins


@pytest.mark.parametrize("platform", PLATFORMS)
def test_every_marker_has_an_answer(platform: str) -> None:
    assert set(Target(platform, "3.11").environment) >= set(default_environment())


def test_what_only_windows_needs() -> None:
    """click needs colorama there: pip, asked on Linux for wheels of Windows, leaves it out."""
    lock = LOCK.read_text(encoding="utf-8")
    windows, linux = (
        {pin.partition("==")[0] for pin in pins_for(Target(platform, "3.11"), lock)}
        for platform in ("win_amd64", "linux_x86_64")
    )
    assert "colorama" in windows - linux
    assert "pexpect" in linux - windows


def test_tags_go_from_the_newest_to_the_oldest_glibc() -> None:
    tags = Target("linux_aarch64", "3.11").tags
    assert (tags[0], tags[-1]) == ("manylinux_2_28_aarch64", "linux_aarch64")
    assert "manylinux2014_aarch64" in tags
    assert Target("win_amd64", "3.11").tags == ("win_amd64",)
