"""What a notebook gets: a table that is read aloud in order, and in which no name is anything but text."""

from __future__ import annotations

import datetime as dt
from html.parser import HTMLParser

import pytest

from orggraph.tables.html import FIRST, LAST, to_html
from orggraph.tables.table import Field, Table, as_of
from tests.maps.builders import HOSTILE

STAMP = (as_of(dt.date(2020, 12, 31), "zh"), ("基数", "全部单位"))
FIELDS = (Field("name", "名称"), Field("rate", "比率", rate=True), Field("count", "数量"))


class Read(HTMLParser):
    """The elements of a page with their attributes, and its rows as texts."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self.caption: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows:
            self.rows[-1][-1] += data
        else:
            self.caption.append(data)


def table(*rows: tuple[object, ...], stamp: tuple[tuple[str, str], ...] = STAMP) -> Table:
    return Table("标题", stamp, FIELDS, rows, ("附注",))


def test_the_caption_says_what_the_figures_stand_on() -> None:
    assert Read(to_html(table())).caption == ["标题", "截至：2020-12-31", "基数：全部单位", "附注"]


def test_cells_are_shown_as_on_a_terminal_and_headers_say_what_they_head() -> None:
    read = Read(to_html(table(("甲", 0.5, 12), ("乙", None, 3))))
    assert read.rows == [["名称", "比率", "数量"], ["甲", "50.0%", "12"], ["乙", "", "3"]]
    assert [a["scope"] for tag, a in read.elements if tag == "th"] == ["col"] * 3 + ["row"] * 2


def test_numbers_stand_to_the_right() -> None:
    styles = [a["style"] for tag, a in Read(to_html(table(("甲", 0.5, 12)))).elements if tag == "td"]
    assert styles == ["text-align:right", "text-align:right"]


@pytest.mark.parametrize("count", [1, FIRST + LAST, FIRST + LAST + 1])
def test_a_table_of_some_rows_is_shown_whole(count: int) -> None:
    assert len(Read(to_html(table(*((str(i), None, i) for i in range(count))))).rows) == 1 + count


@pytest.mark.parametrize(
    ("stamp", "said"), [(STAMP, "… 另有 1,970 行"), ((as_of(dt.date(2020, 12, 31), "en"),), "… 1,970 more")]
)
def test_of_a_long_table_the_first_and_last_rows_are_shown(stamp: tuple[tuple[str, str], ...], said: str) -> None:
    rows = Read(to_html(table(*((str(i), None, i) for i in range(2000)), stamp=stamp))).rows
    assert [row[0] for row in rows[1:]] == [*map(str, range(FIRST)), said, *map(str, range(2000 - LAST, 2000))]


def test_no_rows_are_said_to_be_none() -> None:
    assert Read(to_html(table())).rows[1:] == [["（无）"]]
    assert Read(to_html(table(stamp=(as_of(dt.date(2020, 12, 31), "en"),)))).rows[1:] == [["(none)"]]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_text_and_nothing_else(name: str) -> None:
    plain = Read(to_html(table(("甲", 0.5, 1))))
    fields = Field("name", name), Field("other", name), FIELDS[2]
    page = to_html(Table(name, ((name, name),), fields, ((name, name, 1),), (name,)))
    read = Read(page.encode("utf-8").decode("utf-8"))
    assert [tag for tag, _ in read.elements if tag != "br"] == [tag for tag, _ in plain.elements if tag != "br"]
    assert all(set(attributes) <= {"scope", "style", "lang"} for _, attributes in read.elements)
    if name in ("</script><script>window.hacked=1</script>", "1", "quotes \" and ' and `"):
        assert read.rows[1][0] == name
