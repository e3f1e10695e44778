from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest

from orggraph.errors import RecordError
from orggraph.maps.modules import modules, resource
from orggraph.maps.page import MOST_FOR_PYVIS, embedded, render, write
from orggraph.maps.scene import Node, Scene
from tests.maps.builders import HOSTILE, bare, district_scene, hostile_scene

MODULES = [path for path, _ in modules("main.js")]


class Page(HTMLParser):
    """What a browser finds in a page: its elements with their attributes, and the texts of its raw elements."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    handle_startendtag = handle_starttag

    def handle_data(self, data: str) -> None:
        self.texts.append((self.elements[-1][0] if self.elements else "", data))

    def text_of(self, tag: str) -> list[str]:
        return [text for name, text in self.texts if name == tag and text.strip()]

    @property
    def policy(self) -> dict[str, list[str]]:
        (content,) = [a["content"] for _, a in self.elements if a.get("http-equiv") == "Content-Security-Policy"]
        return {words[0]: words[1:] for words in (part.split() for part in (content or "").split(";"))}


@pytest.fixture(params=["district", "hostile", "empty"])
def html(request: pytest.FixtureRequest) -> str:
    return render({"district": district_scene, "hostile": hostile_scene, "empty": bare}[request.param]())


def hash_of(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_the_policy_allows_our_scripts_and_style_and_nothing_else(html: str) -> None:
    page = Page(html)
    scripts = [text for text in page.text_of("script") if not text.startswith('{"title"')]
    assert page.policy == {
        "default-src": ["'none'"],
        "script-src": [hash_of(script) for script in scripts],
        "style-src": [hash_of(style) for style in page.text_of("style")],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    assert len(scripts) == 2


def test_the_policy_stands_before_anything_it_rules() -> None:
    page = Page(render(bare()))
    tags = [tag for tag, _ in page.elements]
    assert tags[:4] == ["html", "head", "meta", "meta"]
    assert page.elements[2][1] == {"charset": "utf-8"}


def test_nothing_is_asked_of_any_network(html: str) -> None:
    for tag, attributes in Page(html).elements:
        assert tag not in {"link", "img", "iframe", "object", "embed", "base", "form"}
        assert not {"src", "href", "srcset", "action", "data"} & attributes.keys()
    style = files("orggraph.maps").joinpath("page", "map.css").read_text(encoding="utf-8")
    assert "url(" not in style
    assert "@import" not in style


def test_no_element_carries_a_handler_or_a_style(html: str) -> None:
    for _, attributes in Page(html).elements:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]


def test_names_cannot_leave_the_data(html: str) -> None:
    tags = [tag for tag, _ in Page(html).elements]
    assert (tags.count("script"), tags.count("style"), tags.count("img")) == (3, 1, 0)


def test_the_data_comes_back_as_it_went_in() -> None:
    page = Page(render(hostile_scene()))
    (data,) = [json.loads(text) for text in page.text_of("script") if text.startswith('{"title"')]
    assert data["nodes"]["id"] == list(HOSTILE)


@pytest.mark.parametrize("text", HOSTILE)
def test_embedded_json_is_harmless_and_whole(text: str) -> None:
    made = embedded({"name": text})
    assert not set("<>&\u2028\u2029") & set(made)
    assert json.loads(made.encode("utf-8")) == {"name": text}


def test_a_page_is_the_same_on_every_run() -> None:
    assert render(district_scene()) == render(district_scene())


@pytest.mark.parametrize(("lang", "title"), [("zh", "临江区基层党组织网络图"), ("en", "Grassroots organizations")])
def test_the_title_follows_the_language(lang: str, title: str) -> None:
    scene = district_scene(nodes=1)
    page = Page(render(Scene(scene.title, scene.as_of, scene.base, lang=lang)))
    assert page.text_of("title")[0].startswith(title)


def test_slots_in_names_are_not_filled() -> None:
    page = Page(render(Scene("<!-- scripts -->", "2020", "all")))
    assert page.text_of("title") == ["<!-- scripts -->"]


def test_writing_makes_utf_8_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = write(district_scene(), tmp_path / "地图.html")
    assert path.read_bytes().decode("utf-8") == render(district_scene())
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_map(tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(RecordError):
        write(bare(Node("a", "unit", "甲", "nowhere")), path)
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_every_module_of_the_page_is_in_use() -> None:
    folder = files("orggraph.maps").joinpath("page")
    there = {path.relative_to(str(folder)).as_posix() for path in Path(str(folder)).rglob("*.js")}
    assert there == set(MODULES)


@pytest.mark.parametrize("path", MODULES)
def test_scripts_make_text_and_never_markup(path: str) -> None:
    source = resource(path)
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", source)
    assert not re.search(r"fetch\(|XMLHttpRequest|WebSocket|sendBeacon|import\(", source)


def test_a_large_map_comes_without_vis_network() -> None:
    nodes = tuple(Node(f"n{i}", "unit", f"单位{i}") for i in range(MOST_FOR_PYVIS + 1))
    small, large = (Page(render(bare(*some))).text_of("script") for some in (nodes[1:], nodes))
    assert (len(small), len(large)) == (3, 2)
    assert sum(map(len, large)) < 1_500_000


def test_both_languages_have_all_words() -> None:
    source = resource("scene/words.js")
    zh, en = re.findall(r"\n  (?:zh|en): \{\n(.*?)\n  \}", source, re.DOTALL)
    keys = [re.findall(r"^    (\w+):", words, re.MULTILINE) for words in (zh, en)]
    assert keys[0] == keys[1]
    everything = "".join(resource(path) for path in MODULES) + resource("map.html")
    assert [key for key in keys[0] if not re.search(rf"[\"'(]{key}[\"']", everything)] == []
