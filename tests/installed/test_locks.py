from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.installed.product import LOCKED, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
NEEDED = {
    "build": PROJECT["build-system"]["requires"],
    "run": [*PROJECT["project"]["dependencies"], *EXTRAS["png"]],
    "test": [*PROJECT["project"]["dependencies"], *EXTRAS["png"], *EXTRAS["test"]],
    "bundle": PROJECT["dependency-groups"]["bundle"],
}
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def pins(name: str) -> Iterator[tuple[Requirement, str]]:
    """Yields what a lock pins, with the options that stand behind it."""
    text = (LOCKED / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        requirement, _, hashes = line.partition(" --hash")
        yield Requirement(requirement), f"--hash{hashes}"


def version(pin: Requirement) -> str:
    (one,) = pin.specifier
    assert one.operator == "=="
    return one.version


@pytest.mark.parametrize("name", NEEDED)
def test_the_lock_satisfies_the_ranges_of_the_project(name: str) -> None:
    locked = {canonicalize_name(pin.name): [] for pin, _ in pins(name)}  # type: dict[str, list[str]]
    for pin, _ in pins(name):
        locked[canonicalize_name(pin.name)].append(version(pin))
    for needed in map(Requirement, NEEDED[name]):
        versions = locked.get(canonicalize_name(needed.name))
        assert versions, f"{needed.name} is not locked: make lock"
        assert all(needed.specifier.contains(one) for one in versions), f"{needed} is locked at {versions}: make lock"


@pytest.mark.parametrize("name", NEEDED)
def test_every_file_is_held_to_a_hash_and_comes_from_nowhere_in_particular(name: str) -> None:
    for pin, hashes in pins(name):
        assert hashes.split()
        assert all(map(_HASH.fullmatch, hashes.split())), pin
    assert "://" not in (LOCKED / f"{name}.txt").read_text(encoding="utf-8")


def test_the_locks_go_together() -> None:
    """pip refuses two versions of a package in one installation."""
    test = {(canonicalize_name(pin.name), version(pin)) for pin, _ in pins("test")}
    assert {(canonicalize_name(pin.name), version(pin)) for pin, _ in pins("run")} <= test
    names = {name for name, _ in test}
    build = {(canonicalize_name(pin.name), version(pin)) for pin, _ in pins("build")}
    assert {(name, one) for name, one in build if name in names} <= test
    run = {canonicalize_name(pin.name): version(pin) for pin, _ in pins("run")}
    assert all(run.get(canonicalize_name(pin.name), version(pin)) == version(pin) for pin, _ in pins("bundle"))
