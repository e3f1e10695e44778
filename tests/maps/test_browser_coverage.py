"""The coverage table of the page is that of `og.coverage`, on every day of the slider."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.maps.scene_of_day import scene_of
from tests.maps.builders import district_scene
from tests.maps.conftest import Opener

pytestmark = pytest.mark.browser

CELLS = """() => {
  const [head, ...rows] = [...document.querySelectorAll("#view-heat tr")].map((row) => [...row.children]);
  const areas = head.slice(1).map((cell) => cell.textContent);
  return rows.flatMap(([sector, ...cells]) => cells.map((cell, i) =>
    [sector.textContent, areas[i], cell.querySelector("small")?.textContent ?? null]));
}"""


def counted(day: og.Snapshot) -> dict[tuple[str, str], str]:
    """Sector and area → covered / counted, with the totals of both, as `og.coverage` counts; where there are units."""
    answer = {}
    for by in (("sector", "subdistrict"), ("sector",), ("subdistrict",), ()):
        found = og.coverage(day, by=by).to_json()
        for row in found["rows"] if by else [found["total"]]:
            place = row.get("sector_label", "合计"), row.get("subdistrict_label", "合计")
            answer[place] = f"{row['own'] + row['joint'] + row['attached']} / {row['units']}"
    return answer


def test_the_table_is_that_of_coverage(opening: Opener, sample: og.Reading) -> None:
    scene = scene_of(sample.register.on("2025-12-31"))
    with opening(scene) as opened:
        page = opened.page
        page.click("#tab-heat")
        for stop, day in enumerate(scene.days):
            page.evaluate(
                """(stop) => {
                  const slider = document.getElementById("day");
                  slider.value = String(stop);
                  slider.dispatchEvent(new Event("input"));
                }""",
                stop,
            )
            cells = {(sector, area): said for sector, area, said in page.evaluate(CELLS) if said is not None}
            assert cells == counted(sample.register.on(day)), day


def test_a_table_that_is_wider_than_its_place_says_so_until_its_end(opening: Opener) -> None:
    with opening(district_scene()) as opened:
        page = opened.page
        page.click("#tab-heat")
        page.wait_for_selector("#view-heat.is-cut")
        page.evaluate("document.getElementById('view-heat').scrollLeft = 60")
        covered = page.evaluate(
            """() => {
              const name = document.querySelector(".heat th[scope=row]").getBoundingClientRect();
              const at = (x) => document.elementFromPoint(x, name.bottom - 4).closest("th, td").tagName;
              return [at(name.left + 1), at(name.right - 1)];
            }"""
        )
        assert covered == ["TH", "TH"], "what scrolls passes under the names of the rows"
        page.evaluate("document.getElementById('view-heat').scrollLeft = 9999")
        page.wait_for_selector("#view-heat:not(.is-cut)")
