from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from orggraph.maps.page import Drawer, write
from orggraph.maps.scene import Scene

ARGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real Chromium; without one the test is skipped, unless ORGGRAPH_REQUIRE_BROWSER=1 says it must be there."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("ORGGRAPH_REQUIRE_BROWSER") == "1":
            pytest.fail("ORGGRAPH_REQUIRE_BROWSER=1, but there is no Chromium on the path")
        pytest.skip("there is no Chromium on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGS)
        yield browser
        browser.close()


@dataclass
class Opened:
    """An opened map and all that it did besides: what it asked of a network, and what it complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def watch(self, context: BrowserContext) -> None:
        context.route("**/*", self._hold)
        self.page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _hold(self, route: Route) -> None:
        """Lets files through; any other request is noted and hangs, as on a machine without a network."""
        if route.request.url.startswith("file:"):
            route.continue_()
        else:
            self.requests.append(route.request.url)

    def stop_clock(self) -> None:
        """From now on time passes in the page only as `page.clock` lets it."""
        self.page.clock.install(time=dt.datetime(2030, 1, 1))
        self.page.clock.pause_at(dt.datetime(2030, 1, 1, 0, 1))

    @property
    def chosen(self) -> str | None:
        """The id of what is chosen."""
        found: str | None = self.page.evaluate("window.orggraph.chosen")
        return found

    @property
    def details(self) -> str:
        return self.page.inner_text("#view-details")

    @property
    def drawn(self) -> list[int]:
        """How many nodes and edges are drawn."""
        found: list[int] = self.page.evaluate("[window.orggraph.drawnNodes, window.orggraph.drawnEdges]")
        return found

    def select(self, id_: str) -> None:
        assert self.page.evaluate("id => window.orggraph.select(id)", id_)

    def click_on(self, id_: str) -> None:
        place = self.positions()[id_]
        self.page.mouse.click(place["x"], place["y"])

    def positions(self) -> dict[str, dict[str, float]]:
        return {place["id"]: place for place in self.page.evaluate("window.orggraph.positions()")}


@dataclass
class Opener:
    """Opens maps, each in a context of its own, and looks after them when they are closed."""

    browser: Browser
    folder: Path

    @contextmanager
    def __call__(
        self,
        scene: Scene,
        fragment: str = "",
        width: int = 1366,
        height: int = 768,
        drawer: Drawer | None = None,
        **given: Any,
    ) -> Iterator[Opened]:
        """Opens the map of a scene; what else is given goes to the browser context."""
        path = write(scene, self.folder / "map.html", drawer)
        given = {"reduced_motion": "reduce", "offline": True} | given
        context = self.browser.new_context(viewport={"width": width, "height": height}, **given)
        opened = Opened(context.new_page())
        opened.watch(context)
        opened.page.goto(path.as_uri() + fragment)
        opened.page.wait_for_selector("#map[data-drawn]")
        yield opened
        assert opened.requests == []
        assert opened.complaints == []
        assert opened.page.evaluate("window.hacked") is None
        context.close()


@pytest.fixture(params=["pyvis", "canvas"])
def drawer(request: pytest.FixtureRequest) -> Drawer:
    """Each of the drawers, whatever the size of the scene."""
    found: Drawer = request.param
    return found


@pytest.fixture
def opening(chromium: Browser, tmp_path: Path) -> Opener:
    """Opens a scene in a browser; at the end there was no request, no error and no word on the console."""
    return Opener(chromium, tmp_path)
