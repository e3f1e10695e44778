"""The page's modules: joined in order, free of cycles, and held by their own tests under node."""

from __future__ import annotations

import os
import posixpath
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from orggraph.maps.modules import modules, resource, script

MODULES = dict(modules("main.js"))
NODE_TESTS = Path(__file__).parent / "page"


def needs(path: str) -> list[str]:
    found = re.findall(r'^(?:import|\}) .*?from "([^"]+)";$', MODULES[path], re.MULTILINE)
    return [posixpath.normpath(posixpath.join(posixpath.dirname(path), one)) for one in found]


def test_a_module_comes_after_all_that_it_needs() -> None:
    order = list(MODULES)
    assert order[-1] == "main.js"
    for path in order:
        assert all(order.index(needed) < order.index(path) for needed in needs(path)), path


def test_nothing_of_the_module_syntax_is_left() -> None:
    joined = script("main.js")
    assert not re.search(r"^\s*(?:import|export)\b", joined, re.MULTILINE)


@pytest.mark.parametrize("path", MODULES)
def test_what_is_imported_is_exported(path: str) -> None:
    for names, source in re.findall(r'^import \{([^}]*)\} from "([^"]+)";$', MODULES[path], re.MULTILINE):
        needed = posixpath.normpath(posixpath.join(posixpath.dirname(path), source))
        for name in filter(None, (one.strip() for one in names.split(","))):
            assert re.search(rf"^export (?:function|const|class) {name}\b", resource(needed), re.MULTILINE), name


def test_the_scene_part_knows_no_page() -> None:
    for path in MODULES:
        if path.startswith("scene/"):
            assert all(needed.startswith("scene/") for needed in needs(path)), path


def test_their_own_tests_pass() -> None:
    node = shutil.which("node")
    if node is None:
        if os.environ.get("ORGGRAPH_REQUIRE_NODE") == "1":
            pytest.fail("ORGGRAPH_REQUIRE_NODE=1, but there is no node on the path")
        pytest.skip("there is no node on the path")
    tests = sorted(str(path) for path in NODE_TESTS.glob("*.test.js"))
    assert tests
    done = subprocess.run([node, "--test", *tests], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
