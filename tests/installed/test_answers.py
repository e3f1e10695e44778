from __future__ import annotations

import json
import os
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import pytest
from openpyxl import load_workbook

import orggraph as og
from orggraph.graph.formats.names import SUFFIXES
from tests.docs.pages import blocks
from tests.installed.product import ROOT, Product

LEDGERS = ("demo/ledgers", "--on", "2025-12-31")
SAVED = ("saved", "--on", "2025-12-31")
PNG = b"\x89PNG\r\n\x1a\n"
FROM_A_NETWORK = re.compile(r"(?:https?:)?//[\w.]")


class Page(HTMLParser):
    """The addresses that a page would load, and the scene that it carries."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.scene: dict[str, object] = {}
        self.policy = ""
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in [("tag", tag), *attrs]}
        self.addresses += [given[name] for name in ("src", "href", "action", "data") if name in given]
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]

    def handle_data(self, data: str) -> None:
        if data.startswith('{"title"'):
            self.scene = json.loads(data)


def test_nothing_of_the_checkout_is_on_the_path(product: Product) -> None:
    found = product.call(
        product.python, "-c", "import orggraph, orggraph_cli, sys; print(orggraph.__file__, *sys.path)"
    )
    assert str(ROOT) not in found
    assert str(product.environment) in found.split()[0]


def test_the_demo_leaves_ledgers_and_a_map(product: Product) -> None:
    said = (product.folder / "said.txt").read_text(encoding="utf-8")
    assert "61.0" in said
    assert "map: demo/map.html" in said
    ledgers = {path.name for path in (product.folder / "demo" / "ledgers").iterdir()}
    assert ledgers == {path.name for path in og.sample_ledgers().iterdir() if path.is_file()}


@pytest.mark.parametrize("name", ["demo/map.html", "drawn.html"])
def test_a_map_opens_without_a_network(product: Product, name: str) -> None:
    if not name.startswith("demo"):
        product("map", *LEDGERS, "-o", name)
    page = Page(product.folder / name)
    assert page.scene["nodes"]
    assert page.policy.startswith("default-src 'none'")
    assert not [address for address in page.addresses if FROM_A_NETWORK.match(address)]


def test_pictures_of_a_map_and_of_coverage(product: Product) -> None:
    product("map", *SAVED, "-o", "map.svg")
    product("coverage", *SAVED, "--by", "sector", "--by", "subdistrict", "-o", "coverage.svg")
    for name in ("map.svg", "coverage.svg"):
        assert ET.parse(product.folder / name).getroot().tag.endswith("svg")


def test_a_map_as_png(product: Product) -> None:
    product("map", *SAVED, "--area", "渔歌社区", "-o", "map.png", exits=(0, 2))
    written = product.folder / "map.png"
    if not written.exists():
        assert "fonts-noto-cjk" in (product.folder / "stderr.txt").read_text(encoding="utf-8")
        assert os.environ.get("ORGGRAPH_REQUIRE_BROWSER") != "1", "CI must have a Chinese font"
        pytest.skip("no font on this machine has Chinese characters")
    assert written.read_bytes().startswith(PNG)
    assert written.stat().st_size > 10_000


def test_answers_in_workbooks(product: Product) -> None:
    product("coverage", *LEDGERS, "--by", "sector", "--rows", "--format", "xlsx", "-o", "coverage.xlsx")
    product("template", "template.xlsx")
    product("annotate", *LEDGERS, "-o", "marked", exits=(0, 1))
    assert len(load_workbook(product.folder / "coverage.xlsx").worksheets) == 2
    assert load_workbook(product.folder / "template.xlsx").worksheets
    marked = list((product.folder / "marked").glob("*.xlsx"))
    assert len(marked) == len(list((product.folder / "demo" / "ledgers").iterdir()))
    assert all(load_workbook(path).worksheets for path in marked)


@pytest.mark.parametrize(("to", "suffix"), SUFFIXES.items())
def test_the_network_in_every_format(product: Product, to: str, suffix: str) -> None:
    product("export", *SAVED, "--to", to, "-o", f"network{suffix}")
    written = product.folder / f"network{suffix}"
    files = list(written.iterdir()) if written.is_dir() else [written]
    assert files
    assert all(path.stat().st_size for path in files)


def test_rules_and_names(product: Product) -> None:
    checked = json.loads(product("check", *LEDGERS, "--format", "json", exits=(0, 1)))
    assert checked
    assert json.loads(product("resolve", "demo/ledgers", "--format", "json"))
    assert "ORG" in product("check", "--explain", "ORG101")


def test_a_saved_register_answers_the_same(product: Product) -> None:
    first, again = (product("coverage", *source, "--by", "sector", "--format", "json") for source in (LEDGERS, SAVED))
    assert json.loads(first)
    assert first == again


def test_the_first_lines_of_the_readme(product: Product) -> None:
    block = next(one for one in blocks((ROOT / "README.md").read_text(encoding="utf-8")) if one.language == "python")
    assert product.call(product.python, "-c", block.text).splitlines()[0] in (block.below or "")
    assert Page(product.folder / "district.html").scene["nodes"]


def test_networkx_finds_the_backend(product: Product) -> None:
    asked = "import networkx as nx; print(nx.shortest_path(nx.path_graph(4), 0, 3, backend='orggraph'))"
    assert product.call(product.python, "-c", asked).strip() == "[0, 1, 2, 3]"
