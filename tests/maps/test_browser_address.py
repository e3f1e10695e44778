"""What one sees stands in the address, and a second page comes back to it."""

from __future__ import annotations

import pytest

from orggraph.maps.page import Drawer
from tests.maps.builders import HOSTILE, dated_scene, hostile_scene
from tests.maps.conftest import Opened, Opener

pytestmark = pytest.mark.browser


def fragment(opened: Opened, part: str) -> str:
    """What the address says when it has come to say a part."""
    opened.page.wait_for_function("part => location.hash.includes(part)", arg=part)
    return "#" + opened.page.url.partition("#")[2]


def test_a_second_page_shows_what_the_first_one_showed(opening: Opener, drawer: Drawer) -> None:
    scene = dated_scene()
    with opening(scene, drawer=drawer) as opened:
        page = opened.page
        page.click("#language")
        page.locator("#day").press("ArrowLeft")
        page.click("[data-entry='edge seat']")
        page.click("[data-entry='cross cross']")
        opened.select("d")
        page.click("#view-details .button:has-text('Collapse')")
        opened.select("law")
        page.focus("#map")
        page.evaluate("() => history.replaceState(null, '', '#before')")
        page.keyboard.press("+")
        page.keyboard.press("ArrowRight")
        want = opened.drawn, opened.positions(), opened.details
        address = fragment(opened, "at=")
    assert want[0] == [2, 1]
    with opening(scene, address, drawer=drawer) as opened:
        page = opened.page
        assert opened.chosen == "law"
        assert (opened.drawn, opened.details) == (want[0], want[2])
        for id_, place in opened.positions().items():
            assert place == pytest.approx(want[1][id_], abs=0.6)
        assert page.evaluate("window.orggraph.language") == "en"
        assert page.inner_text("#day-shown") == "2019-12-31"
        assert page.get_attribute("[data-entry='edge seat']", "aria-pressed") == "false"
        assert page.get_attribute("[data-entry='cross cross']", "aria-pressed") == "true"


def test_a_filter_and_a_link_come_back(opening: Opener) -> None:
    with opening(dated_scene(), "#from=o&node=cafe&sector=food&within=d") as opened:
        assert "最短联系：2 步" in opened.details
        assert opened.drawn == [2, 0]
        opened.page.click("#tab-heat")
        assert opened.page.locator(".cell[aria-pressed='true']").inner_text().split()[0] == "50.0%"
        assert fragment(opened, "within=d").startswith("#from=o&node=cafe")


def test_an_address_says_all_of_what_is_shown(opening: Opener) -> None:
    """A second address in the same page replaces what the first one said."""
    with opening(dated_scene(), "#day=2018-12-31&switched=node%20unit&lang=en&closed=d") as opened:
        assert opened.drawn == [1, 0]
        for _ in range(2):
            opened.page.evaluate("location.hash = '#switched=node%20organization'")
            opened.page.wait_for_function("() => window.orggraph.drawnNodes === 3")
            assert opened.page.evaluate("window.orggraph.language") == "zh"
            assert opened.page.inner_text("#day-shown") == "2020-12-31"
            opened.page.evaluate("location.hash = '#'")
            opened.page.wait_for_function("() => window.orggraph.drawnNodes === 4")


@pytest.mark.parametrize("part", ["day=x", "sector=x", "within=x", "closed=x", "from=x&node=y", "at=1,2", "at=a,b,c"])
def test_what_a_scene_does_not_know_counts_for_nothing(opening: Opener, part: str) -> None:
    with opening(dated_scene(), f"#{part}") as opened:
        assert opened.drawn == [4, 1]
        assert opened.page.locator("#filter, #empty").locator("visible=true").count() == 0


def test_nothing_chosen_leaves_a_plain_address(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        opened.select("o")
        fragment(opened, "node=o")
        opened.page.keyboard.press("Escape")
        opened.page.click("#whole")
        opened.page.wait_for_function("() => location.hash === ''")


@pytest.mark.parametrize("name", HOSTILE)
def test_any_identifier_can_stand_in_an_address(opening: Opener, name: str) -> None:
    with opening(hostile_scene()) as opened:
        opened.select(name)
        address = fragment(opened, "node=")
        opened.page.keyboard.press("Escape")
        opened.page.evaluate("address => (location.hash = address)", address)
        opened.page.wait_for_function("() => window.orggraph.chosen !== null")
        assert opened.page.evaluate("name => window.orggraph.chosen === name", name)
