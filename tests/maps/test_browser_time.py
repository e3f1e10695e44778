"""The time slider."""

from __future__ import annotations

from dataclasses import replace

import pytest

from orggraph.maps.page import Drawer
from orggraph.maps.scene import Turn
from tests.maps.builders import YEARS, dated_scene
from tests.maps.conftest import Opened, Opener

pytestmark = pytest.mark.browser


def shown_day(opened: Opened) -> str:
    return opened.page.inner_text("#day-shown")


def test_the_slider_shows_each_day(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        page = opened.page
        slider = page.locator("#day")
        assert (shown_day(opened), opened.drawn) == (YEARS[2], [4, 1])
        slider.press("ArrowLeft")
        assert (shown_day(opened), opened.drawn) == (YEARS[1], [3, 2])
        assert slider.get_attribute("aria-valuetext") == page.inner_text("#as-of") == YEARS[1]
        slider.press("ArrowLeft")
        assert (shown_day(opened), opened.drawn) == (YEARS[0], [2, 1])
        count = page.locator("[data-entry='status none'] .count")
        assert count.inner_text() == "1"
        slider.press("End")
        assert opened.drawn == [4, 1]


def test_details_tables_and_search_are_those_of_the_day(opening: Opener) -> None:
    with opening(dated_scene(), "#day=2018-12-31&node=law") as opened:
        page = opened.page
        assert "无覆盖" in opened.details
        assert "组织共建" not in opened.details
        page.click("#tab-heat")
        assert page.locator(".heat tbody .cell").first.inner_text().split() == ["0.0%", "0", "/", "1"]
        page.locator("#day").press("End")
        assert page.locator(".heat tbody .cell").first.inner_text().split() == ["100.0%", "1", "/", "1"]
        page.locator("#day").press("Home")
        page.fill("#query", "星湖机械厂")
        assert "没有找到" in page.inner_text("#results")


def test_what_is_not_there_on_the_day_is_chosen_no_longer(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        opened.select("works")
        opened.page.locator("#day").press("Home")
        assert opened.chosen is None
        assert "未覆盖清单" in opened.details


def test_a_link_is_searched_again_on_another_day(opening: Opener) -> None:
    with opening(dated_scene(), "#from=o&node=cafe") as opened:
        assert "2 步" in opened.details
        opened.page.locator("#day").press("ArrowLeft")
        assert "2 步" in opened.details
        opened.page.locator("#day").press("ArrowLeft")
        assert opened.chosen is None


def test_playing_goes_through_the_days_and_stops_at_the_last(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        page = opened.page
        opened.stop_clock()
        play = page.locator("#play")
        play.click()
        assert (shown_day(opened), play.inner_text()) == (YEARS[0], "暂停")
        page.clock.run_for(1300)
        assert shown_day(opened) == YEARS[1]
        play.click()
        page.clock.run_for(5000)
        assert (shown_day(opened), play.inner_text()) == (YEARS[1], "播放")
        play.click()
        page.clock.run_for(1300)
        assert (shown_day(opened), play.inner_text()) == (YEARS[2], "播放")


def test_moving_the_slider_stops_the_playing(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        page = opened.page
        opened.stop_clock()
        page.click("#play")
        page.locator("#day").press("End")
        page.clock.run_for(5000)
        assert (shown_day(opened), page.inner_text("#play")) == (YEARS[2], "播放")


def test_a_day_on_which_nothing_is_there_says_so(opening: Opener, drawer: Drawer) -> None:
    scene = dated_scene()
    late = tuple(node._replace(turns=(Turn(0, live=False), Turn(2))) for node in scene.nodes)
    with opening(replace(scene, nodes=late, edges=()), "#day=2018-12-31", drawer=drawer) as opened:
        assert opened.drawn == [0, 0]
        assert "这里没有" in opened.page.inner_text("#empty")
        for tab in ("heat", "listing"):
            opened.page.click(f"#tab-{tab}")
        opened.page.locator("#day").press("End")
        assert opened.page.locator("#empty").is_hidden()


def test_without_days_there_is_no_slider(opening: Opener) -> None:
    scene = dated_scene()
    still = tuple(node._replace(turns=()) for node in scene.nodes)
    with opening(replace(scene, nodes=still, edges=(), days=())) as opened:
        assert opened.page.locator("#time").is_hidden()
