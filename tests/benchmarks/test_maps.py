"""Maps in Chromium on one core without a graphics card: the first full view, frames while moving, memory, size.

Beside ours, in the same run: cytoscape with the same places, and pyvis as it is.
"""

from __future__ import annotations

import os
import shutil
import statistics
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright
from pytest_benchmark.fixture import BenchmarkFixture

import orggraph as og
from orggraph.maps.scene import Scene
from tests.benchmarks.map_peers import PEERS
from tests.benchmarks.national import AS_OF, national_register
from tests.maps.builders import district_scene
from tests.maps.conftest import ARGS

SECONDS = 2
FRAMES = """async ([move, seconds]) => {
  const begin = performance.now();
  let frames = 0;
  await new Promise((done) => {
    const step = () => {
      window.bench[move](frames++);
      if (performance.now() - begin < 1000 * seconds) requestAnimationFrame(step); else done();
    };
    requestAnimationFrame(step);
  });
  return frames / ((performance.now() - begin) / 1000);
}"""


DRAWN = "['drawn', 'orggraph-drawn'].some((name) => performance.getEntriesByName(name).length)"


@pytest.fixture(scope="module")
def one_core() -> Iterator[Browser]:
    """A browser whose processes share one core: they inherit it."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGS)
        os.sched_setaffinity(0, cores)
        yield browser
        browser.close()


def scene_of_size(nodes: int) -> Scene:
    communities = {300: 2, 1_000: 6, 10_000: 14, 100_000: 40}[nodes]
    return district_scene(12 if nodes > 50_000 else 8, communities, 4, nodes)


def opened_once(browser: Browser, path: Path, after: str) -> dict[str, float]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    page = context.new_page()
    probe = context.new_cdp_session(page)
    probe.send("Performance.enable")
    page.goto(path.as_uri(), wait_until="commit")
    while not page.evaluate(DRAWN):  # not wait_for_function, which our policy forbids
        page.wait_for_timeout(20)
    if after:
        page.evaluate(f"(() => {{{after}}})()")
    metrics = {one["name"]: one["value"] for one in probe.send("Performance.getMetrics")["metrics"]}
    probe.send("HeapProfiler.collectGarbage")
    found = {
        "first view": page.evaluate("performance.getEntriesByName('drawn')[0].startTime / 1000"),
        "CPU": metrics["TaskDuration"],
        "heap MB": probe.send("Runtime.getHeapUsage")["usedSize"] / 1e6,
        "pan frames/s": page.evaluate(FRAMES, ["pan", SECONDS]),
        "zoom frames/s": page.evaluate(FRAMES, ["zoom", SECONDS]),
    }
    context.close()
    return found


@pytest.mark.parametrize(
    ("peer", "nodes"),
    [
        ("orggraph", 1_000),
        ("orggraph", 10_000),
        ("orggraph", 100_000),
        ("cytoscape", 1_000),
        ("cytoscape", 10_000),
        ("pyvis", 300),
    ],
)
def test_in_the_browser(benchmark: BenchmarkFixture, one_core: Browser, tmp_path: Path, peer: str, nodes: int) -> None:
    path = tmp_path / "map.html"
    after = PEERS[peer](scene_of_size(nodes), path)
    found: list[dict[str, float]] = []
    benchmark.pedantic(lambda: found.append(opened_once(one_core, path, after)), rounds=3 if peer != "pyvis" else 1)
    benchmark.extra_info |= {name: round(statistics.median(one[name] for one in found), 2) for name in found[0]}
    benchmark.extra_info["file MB"] = round(path.stat().st_size / 1e6, 2)


def test_python_side(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """From the snapshot to the file, at 100,000 nodes."""
    day = national_register(20_000, 80_000).on(AS_OF)
    cpu: list[float] = []

    def once() -> Any:
        begin = time.process_time()
        page = og.write_map(day, tmp_path / "map.html")
        cpu.append(time.process_time() - begin)
        return page

    benchmark.pedantic(once, rounds=3)
    benchmark.extra_info["CPU"] = round(statistics.median(cpu), 2)


def test_district(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    """The sample district, as `make demo` draws it."""
    day = og.read(og.sample_ledgers()).register.on(AS_OF)
    benchmark.pedantic(lambda: og.write_map(day, tmp_path / "map.html"), rounds=3)
