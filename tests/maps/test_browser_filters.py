"""Searching, filtering, linking and collapsing, in both drawers."""

from __future__ import annotations

import pytest

from orggraph.maps.page import Drawer
from orggraph.maps.scene import Edge
from orggraph.maps.selection import only_gaps
from tests.maps.builders import bare, dated_scene
from tests.maps.conftest import Opened, Opener

pytestmark = pytest.mark.browser


def rows(opened: Opened, table: str) -> list[list[str]]:
    """The cells of a table's body, without line breaks."""
    found: list[list[str]] = opened.page.evaluate(
        """table => [...document.querySelectorAll(`${table} tbody tr`)].map((row) =>
             [...row.cells].map((cell) => cell.innerText.split(/\\s+/).join(" ")))""",
        table,
    )
    return found


@pytest.mark.parametrize("typed", ["咖啡", "changting", "ctkf", "ctkafei", "CAFE"])
def test_a_name_is_found_by_characters_pinyin_initials_and_code(opening: Opener, typed: str) -> None:
    with opening(dated_scene()) as opened:
        opened.page.fill("#query", typed)
        assert opened.page.locator("#results .result bdi").all_inner_texts() == ["长亭咖啡"]
        opened.page.keyboard.press("Enter")
        assert opened.chosen == "cafe"


def test_the_legend_filters_by_kind_status_sector_and_relation(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        page = opened.page
        assert opened.drawn == [4, 1]
        for entry, left in (
            ("node organization", [3, 0]),
            ("status none", [3, 1]),
            ("edge establishment", [4, 0]),
            ("cross cross", [4, 2]),
        ):
            page.click(f"[data-entry='{entry}']")
            assert opened.drawn == left, entry
            page.click(f"[data-entry='{entry}']")
        page.click("summary:has-text('行业')")
        page.click("[data-entry='sector food']")
        assert opened.drawn == [3, 1], "the café is of another sector too"
        page.click("[data-entry='sector it']")
        assert opened.drawn == [2, 1]
        assert page.locator(".sectors").evaluate("(group) => group.open")


def test_the_list_of_gaps_follows_the_filters(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        page = opened.page
        groups = page.locator("#view-details summary bdi")
        assert groups.all_inner_texts() == ["枫桥社区", "竹园社区"]
        groups.nth(1).click()
        line = page.locator("#view-details .go:has-text('星湖机械厂')")
        line.wait_for()
        page.click("[data-entry='edge seat'], [data-entry='edge agreement']")
        assert line.is_visible(), "an opened group stays open"
        page.click("[data-entry='gap grid']")
        assert groups.all_inner_texts() == ["竹园社区"]
        assert "还有 1 项未覆盖，图例中已关闭" in opened.details
        page.click("[data-entry='gap grid']")
        page.click("[data-entry='node unit']")
        page.click("#tab-heat")
        page.locator(".heat tbody tr").nth(0).locator(".cell").first.click()
        page.click("#tab-details")
        assert "图上没有未覆盖" in opened.details, "the law firm is covered, and a grid is of no sector"


def test_a_cell_of_the_coverage_table_filters_the_map(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        page = opened.page
        page.click("#tab-heat")
        assert rows(opened, ".heat") == [
            ["律师", "100.0% 1 / 1", "100.0% 1 / 1", "–"],
            ["餐饮", "50.0% 1 / 2", "–", "50.0% 1 / 2"],
            ["互联网", "100.0% 1 / 1", "–", "100.0% 1 / 1"],
            ["合计", "66.7% 2 / 3", "100.0% 1 / 1", "50.0% 1 / 2"],
        ]
        cell = page.locator(".heat tbody tr").nth(1).locator(".cell").last
        cell.click()
        assert opened.drawn == [2, 0]
        assert page.inner_text("#filter-what") == "只看：竹园社区 × 餐饮"
        assert cell.get_attribute("aria-pressed") == "true"
        assert cell.evaluate("(cell) => cell === document.activeElement"), "the focus stays"
        page.click("#tab-listing")
        assert [row[0] for row in rows(opened, ".listing")] == ["长亭咖啡", "星湖机械厂"]
        page.click("#tab-heat")
        cell.click()
        assert opened.drawn == [4, 1]
        assert page.locator("#filter").is_hidden()


def test_where_rates_would_be_wrong_there_is_no_coverage_table(opening: Opener) -> None:
    with opening(only_gaps(dated_scene())) as opened:
        page = opened.page
        assert page.locator("#tab-heat").is_hidden()
        assert opened.drawn == [1, 0]
        page.focus("#tab-details")
        page.keyboard.press("ArrowRight")
        assert page.evaluate("document.activeElement.id") == "tab-listing"


def test_the_chip_takes_the_filter_away(opening: Opener) -> None:
    with opening(dated_scene(), "#sector=law") as opened:
        assert opened.drawn == [1, 0]
        opened.page.click("#filter-off")
        assert opened.drawn == [4, 1]


def test_a_filter_that_leaves_nothing_says_so(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), "#sector=law&within=d", drawer=drawer) as opened:
        page = opened.page
        assert opened.drawn == [0, 0]
        assert "没有符合" in page.inner_text("#empty")
        page.click("#language")
        assert "leave no organization" in page.inner_text("#empty")
        page.click("#filter-off")
        assert page.locator("#empty").is_hidden()


def test_a_link_is_found_between_two_nodes(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        page = opened.page
        opened.select("o")
        page.click("button:has-text('从这里找联系')")
        assert "再选一个" in opened.details
        opened.click_on("cafe")
        assert "最短联系：2 步" in opened.details
        steps = page.locator("#view-details .list bdi").all_inner_texts()
        assert steps == ["枫桥社区党委", "明德律师事务所", "长亭咖啡"]
        assert "组织共建" in opened.details
        page.click("[data-entry='edge agreement']")
        assert "没有联系" in opened.details
        page.click(".back")
        assert "未覆盖清单" in opened.details


def test_a_link_that_there_is_not_is_said(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        opened.select("works")
        opened.page.click("button:has-text('从这里找联系')")
        opened.select("o")
        assert "没有联系" in opened.details


def test_an_area_stands_for_the_organization_that_leads_it(opening: Opener) -> None:
    with opening(dated_scene()) as opened:
        page = opened.page
        opened.select("cafe")
        page.click("button:has-text('从这里找联系')")
        opened.select("d")
        assert "“竹园社区”没有另外的组织领导它" in opened.details
        assert opened.chosen == "cafe"
        page.click("#language")
        assert "No other organization leads “竹园社区”" in opened.details
        page.click("#language")
        opened.select("c")
        assert "最短联系：2 步" in opened.details
        assert opened.chosen == "o"


def test_a_territory_collapses_into_a_disc_and_opens_again(opening: Opener, drawer: Drawer) -> None:
    with opening(dated_scene(), drawer=drawer) as opened:
        page = opened.page
        before = opened.positions()["cafe"]
        opened.select("d")
        page.click("button:has-text('收起辖区')")
        assert opened.drawn == [2, 1]
        assert page.evaluate("document.activeElement.textContent") == "展开辖区"
        page.click("#whole")
        page.keyboard.press("Escape")
        page.mouse.click(before["x"], before["y"])
        assert opened.chosen == "d", "what lies in it cannot be clicked"
        assert page.locator("#empty").is_hidden()
        page.click("button:has-text('展开辖区')")
        assert opened.drawn == [4, 1]


def test_a_node_in_no_area_is_within_the_map(opening: Opener, drawer: Drawer) -> None:
    scene = dated_scene()
    lost = tuple(node for node in scene.nodes if node.id != "works")
    scene = bare(*lost, territories=scene.territories, edges=(Edge("o", "law", "seat"),))
    with opening(scene, drawer=drawer) as opened:
        opened.click_on("o")
        assert opened.chosen == "o"
