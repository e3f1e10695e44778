"""One place is one place: in whatever equal forms ledgers write it, and in whatever order they are read."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import orggraph as og
from tests.ledgers.builders import Folder, findings, records

DISTRICT = "澄湾区"
COMMUNITIES = [("雨亭街道", "柳湾社区"), ("雨亭街道", "石桥社区"), ("杏坛镇", "石桥社区"), ("杏坛镇", "竹溪社区")]
GRIDS = ("第一网格", "第二网格")
Row = list[str | None]
Tree = set[tuple[str, str, str | None, str | None]]


def streets(name: str, *, may_lack: bool) -> list[str | None]:
    """Ways to write a street; none at all where the community alone says it."""
    office = "办事处" if name.endswith("街道") else "人民政府"
    core = name.removesuffix("街道").removesuffix("镇")
    spaced = "　".join(name)
    ways = [name, DISTRICT + name, name + office, spaced, core, f"{name}党工委", f"中共{name}工作委员会"]
    return [*ways, *([None] if may_lack else [])]


def communities(street: str, name: str) -> list[str]:
    """Ways to write a community."""
    core = name.removesuffix("社区")
    return [
        name,
        f"{name}居委会",
        f"{core}居委会",
        f"{core}居民委员会",
        core,
        street + name,
        f"{name}党委",
        " ".join(name),
    ]


def tree(reading: og.Reading) -> Tree:
    """The areas with the two above each; grids without the name of their community."""
    rows = reading.register.frame("area").collect("polars").to_native().to_dicts()
    above = {row["key"]: row["parent"] for row in rows}
    names = {row["key"]: row["name"] for row in rows}
    found = set()
    for row in rows:
        parent = row["parent"]
        upper = above.get(parent)
        name = row["name"].removeprefix(names[parent]) if row["type"] == "grid" else row["name"]
        found.add((row["type"], name, names.get(parent), names.get(upper)))
    return found


def located(reading: og.Reading) -> dict[str, str]:
    """Each unit with the names of the areas it lies in, from the top down, grids without their community's."""
    areas = {row["key"]: row for row in reading.register.frame("area").collect("polars").to_native().to_dicts()}
    found = {}
    for unit in reading.register.frame("unit").collect("polars").to_native().to_dicts():
        names, at = [], unit["area"]
        while at is not None:
            names.append(areas[at]["name"])
            at = areas[at]["parent"]
        found[unit["name"]] = "/".join(reversed([name[-4:] if "网格" in name else name for name in names]))
    return found


def organizations(rows: list[Row]) -> list[Row]:
    top = f"中共{DISTRICT}委员会"
    offices: list[Row] = [[f"中共{DISTRICT}{one}工作委员会", one, None, top] for one in ("雨亭街道", "杏坛镇")]
    return [["党组织名称", "所属街道", "所属社区", "上级党组织"], [top, None, None, None], *offices, *rows]


@st.composite
def ledgers(draw: st.DrawFn) -> list[tuple[str, list[Row]]]:
    """The three ledgers of the district, each place in a form of its own, rows and files in any order."""

    def place(street: str, community: str) -> tuple[str | None, str]:
        alone = sum(name == community for _, name in COMMUNITIES) == 1
        return draw(st.sampled_from(streets(street, may_lack=alone))), draw(
            st.sampled_from(communities(street, community))
        )

    committees = [
        [f"中共{street}{community}委员会", *place(street, community), f"中共{DISTRICT}{street}工作委员会"]
        for street, community in COMMUNITIES
    ]
    grids, units = [], []
    for street, community in COMMUNITIES:
        for grid in GRIDS:
            prefix = draw(st.sampled_from(["", community]))
            grids.append([*place(street, community), prefix + grid, None])
            units += [
                [*place(street, community), named, f"{street}{community}{grid}{named}商行", "单独组建"]
                for named in (grid, community + grid, None)
            ]
    heads: list[tuple[str, list[Row], list[Row]]] = [
        ("组织", organizations([]), committees),
        ("网格", [["所属街道", "所属社区", "网格名称", "党组织名称"]], grids),
        ("单位", [["所属街道", "社区", "网格", "单位名称", "组建方式"]], units),
    ]
    order = draw(st.permutations(range(3)))
    return [(f"{n}{heads[i][0]}.csv", heads[i][1] + draw(st.permutations(heads[i][2]))) for n, i in enumerate(order)]


def read(files: list[tuple[str, list[Row]]]) -> og.Reading:
    with tempfile.TemporaryDirectory() as path:
        for file, rows in files:
            Folder(Path(path)).csv(file, rows)
        return og.read(path)


def expected() -> Tree:
    found: Tree = {("district", DISTRICT, None, None)}
    found |= {("subdistrict", "雨亭街道", DISTRICT, None), ("town", "杏坛镇", DISTRICT, None)}
    found |= {("community", community, street, DISTRICT) for street, community in COMMUNITIES}
    return found | {("grid", grid, community, street) for street, community in COMMUNITIES for grid in GRIDS}


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(files=ledgers())
def test_equal_forms_are_one_area(files: list[tuple[str, list[Row]]]) -> None:
    reading = read(files)
    assert tree(reading) == expected()
    open_codes = {"unknown-area", "ambiguous-reference", "missing-area", "area-by-units-only", "unplaced-area"}
    assert not [finding for finding in reading.findings if finding.code in open_codes]
    for name, path in located(reading).items():
        street, community = next(pair for pair in COMMUNITIES if name.startswith("".join(pair)))
        grid = next(grid for grid in GRIDS if grid in name)
        assert path == "/".join([DISTRICT, street, community, *([] if "None" in name else [grid])])


UNITS = ["所属街道", "社区", "单位名称", "组建方式"]
LISTED: list[Row] = [
    ["党组织名称", "所属街道", "所属社区", "党组织类别"],
    ["雨亭街道党工委", "雨亭街道", None, "党工委"],
]


def listing(*names: tuple[str, str]) -> list[Row]:
    """A ledger of organizations that lists some communities."""
    return [*LISTED, *([f"{street}{community}党委", street, community, "党委"] for street, community in names)]


@pytest.mark.parametrize(
    ("title", "place"),
    [
        (["填报单位：柳湾社区党委（章）"], ("community", "柳湾社区")),
        (["填报单位（盖章）：", "柳湾社区居委会"], ("community", "柳湾社区")),
        (["填报单位：雨亭街道党工委组织办　填报时间：2025年3月31日　单位：个"], ("subdistrict", "雨亭街道")),
        (["报送单位:雨亭街道办事处"], ("subdistrict", "雨亭街道")),
        (["2025年3月雨亭街道两新组织台账（定稿）"], ("subdistrict", "雨亭街道")),
        (["附件3：杏坛镇非公企业情况表"], ("town", "杏坛镇")),
        (["澄湾区雨亭街道柳湾社区商户名册"], ("community", "柳湾社区")),
    ],
)
@pytest.mark.parametrize("below", [False, True])
def test_what_stands_above_or_below_says_the_area(
    folder: Folder, title: list[str], place: tuple[str, str], below: bool
) -> None:
    table = [["单位名称", "组建方式", "从业人员数"], ["甲商行", "单独组建", 3], ["乙商行", "单独组建", 4]]
    if below and "填报单位" not in title[0]:
        pytest.skip("a title stands above")
    folder.csv("表.csv", [*table, title] if below else [title, *table])
    reading = folder.read()
    areas = {row["name"]: row["type"] for row in records(reading, "area")}
    assert areas[place[1]] == place[0]
    assert {row["area"] for row in records(reading, "unit")} == {place[1]}
    assert place[1] in [finding.given for finding in findings(reading, "area-by-title", "area-by-reporter")]


@pytest.mark.parametrize(
    "title",
    ["各街道两新组织汇总", "在职党员到社区报到台账", "全镇商户名册", "城市社区商户", "我区商户", "辖区商圈名册"],
)
def test_words_of_titles_that_are_no_names(folder: Folder, title: str) -> None:
    folder.csv("表.csv", [[title], ["单位名称", "组建方式", "从业人员数"], ["甲商行", "单独组建", 3]])
    reading = folder.read()
    assert records(reading, "area") == []
    (finding,) = findings(reading, "missing-area")
    assert finding.given == "1"


def test_the_order_of_what_says_it(folder: Folder) -> None:
    rows = [["填报单位：雨亭街道"], ["单位名称", "组建方式", "从业人员数"], ["甲商行", "单独组建", 3]]
    folder.book("茶亭街道.xlsx", {"杏坛镇": rows, "Sheet2": [*rows[:2], ["乙商行", "单独组建", 3]]})
    reading = folder.read()
    assert {row["name"]: row["area"] for row in records(reading, "unit")} == {"甲商行": "杏坛镇", "乙商行": "雨亭街道"}
    told = [(finding.given, finding.expected) for finding in findings(reading, "contradicting-statements")]
    assert told == [("杏坛镇", "雨亭街道"), ("雨亭街道", "茶亭街道")]


@pytest.mark.parametrize("word", ["雨亭街道", "雨亭", "雨亭街道办事处", "雨 亭 街 道"])
def test_questions_take_any_form(folder: Folder, word: str) -> None:
    folder.csv("雨亭街道.csv", [UNITS[1:], ["柳湾社区", "甲商行", "单独组建"]])
    day = folder.read().register.on("2025-12-31")
    assert len(og.coverage(day).rows_behind(subdistrict=word).rows) == 1


def test_a_column_is_followed_and_a_contradiction_told(folder: Folder) -> None:
    folder.csv(
        "杏坛镇.csv", [UNITS, ["雨亭街道", "柳湾社区", "甲商行", "单独组建"], [None, None, "乙商行", "单独组建"]]
    )
    reading = folder.read()
    (finding,) = findings(reading, "contradicting-column")
    assert (finding.given, finding.expected, finding.severity) == ("杏坛镇", "雨亭街道", "warning")
    units = {row["name"]: row["area"] for row in records(reading, "unit")}
    assert units == {"甲商行": "柳湾社区", "乙商行": None}
    assert [finding.given for finding in findings(reading, "missing-area")] == ["1"]


def test_what_a_row_names_wins_over_what_the_sheet_is_about(folder: Folder) -> None:
    folder.csv(
        "组织.csv", [*listing(("雨亭街道", "柳湾社区"), ("杏坛镇", "竹溪社区")), ["杏坛镇党委", "杏坛镇", None, "党委"]]
    )
    folder.csv("杏坛镇商户.csv", [UNITS[1:], ["竹溪社区", "甲商行", "单独组建"], ["柳湾社区", "乙商行", "单独组建"]])
    reading = folder.read()
    (finding,) = findings(reading, "contradicting-area")
    assert (finding.source.row, finding.given, finding.expected) == (3, "杏坛镇", "雨亭街道柳湾社区")
    assert sorted(row["name"] for row in records(reading, "area")) == ["杏坛镇", "柳湾社区", "竹溪社区", "雨亭街道"]


def test_sheets_with_the_short_names_of_communities(folder: Folder) -> None:
    def rows(name: str) -> list[list[object]]:
        return [["单位名称", "组建方式", "从业人员数"], [name, "单独组建", 3]]

    notes = [["序号", "辖区"], [1, "柳湾社区"], [2, "竹溪社区"]]
    folder.book(
        "雨亭街道.xlsx", {"汇总": notes, "柳湾": rows("甲商行"), "竹溪": rows("乙商行"), "说明": rows("丙商行")}
    )
    units = {row["name"]: row["area"] for row in records(folder.read(), "unit")}
    assert units == {"甲商行": "柳湾社区", "乙商行": "竹溪社区", "丙商行": "雨亭街道"}


def test_a_name_of_two_streets_alone_is_open(folder: Folder) -> None:
    folder.csv("组织.csv", listing(("雨亭街道", "石桥社区"), ("杏坛镇", "石桥社区")))
    folder.csv("单位.csv", [UNITS[1:], ["石桥社区", "甲商行", "单独组建"]])
    reading = folder.read()
    (finding,) = findings(reading, "ambiguous-reference")
    assert (finding.given, finding.severity) == ("石桥社区", "error")
    assert [row["name"] for row in records(reading, "area")].count("石桥社区") == 2


@pytest.mark.parametrize(("name", "is_made"), [("柳弯社区", False), ("茶亭社区", True), ("柳湾村", False)])
def test_an_area_of_units_alone_is_made_unless_it_is_like_a_listed_one(
    folder: Folder, name: str, is_made: bool
) -> None:
    folder.csv("组织.csv", listing(("雨亭街道", "柳湾社区")))
    folder.csv("单位.csv", [UNITS, ["雨亭街道", name, "甲商行", "单独组建"]])
    reading = folder.read()
    assert (name in [row["name"] for row in records(reading, "area")]) == is_made
    assert len(findings(reading, "area-by-units-only")) == is_made
    assert [finding.nearest[0] for finding in findings(reading, "unknown-area")] == ["柳湾社区"] * (not is_made)


def test_a_decision_makes_an_area_its_own(folder: Folder) -> None:
    folder.csv("组织.csv", listing(("雨亭街道", "柳湾社区")))
    folder.csv("单位.csv", [UNITS, ["雨亭街道", "柳弯社区", "甲商行", "单独组建"]])
    aliases = folder.path / "aliases.toml"
    aliases.write_text('[[area]]\nname = "柳弯社区"\nnew = true\n', encoding="utf-8")
    assert "柳弯社区" in [row["name"] for row in records(folder.read(), "area")]
    aliases.write_text('[[area]]\nname = "柳弯社区"\nmeans = "柳湾社区"\n', encoding="utf-8")
    assert [row["area"] for row in records(folder.read(), "unit")] == ["柳湾社区"]


@pytest.mark.parametrize(
    ("street", "community", "area", "code"),
    [
        ("雨亭街道柳湾社区", None, "柳湾社区", None),
        ("雨亭街道/柳湾社区", None, "柳湾社区", None),
        ("雨亭街道", "雨亭街道", "雨亭街道", None),
        ("雨亭街道", "街道直属", "雨亭街道", None),
        ("雨停街道", "柳湾社区", "柳湾社区", "open-area-above"),
        ("雨停街道", None, None, "unknown-area"),
        ("区直", None, None, "missing-area"),
    ],
)
def test_a_cell_says_more_or_less_than_its_column(
    folder: Folder, street: str, community: str | None, area: str | None, code: str | None
) -> None:
    folder.csv("组织.csv", listing(("雨亭街道", "柳湾社区"), ("杏坛镇", "竹溪社区")))
    folder.csv("单位.csv", [UNITS, [street, community, "甲商行", "单独组建"]])
    reading = folder.read()
    assert [row["area"] for row in records(reading, "unit")] == [area]
    told = [finding.code for finding in findings(reading, "open-area-above", "unknown-area", "missing-area")]
    assert told == ([] if code is None else [code])
    assert sorted(row["name"] for row in records(reading, "area")) == ["杏坛镇", "柳湾社区", "竹溪社区", "雨亭街道"]


def test_grids_name_their_community_where_no_column_does(folder: Folder) -> None:
    folder.csv(
        "网格.csv", [["网格名称", "户数", "党组织名称"], ["柳湾社区第一网格", 300, None], ["竹溪社区一格", 2, None]]
    )
    folder.csv(
        "单位.csv", [["社区", "网格", *UNITS[2:]], ["竹溪", None, "甲商行", ""], ["柳湾", "第一网格", "乙商行", ""]]
    )
    reading = folder.read()
    areas = {(row["name"], row["parent"]) for row in records(reading, "area")}
    assert areas >= {("柳湾社区第一网格", "柳湾社区"), ("竹溪社区一格", "竹溪社区")}
    assert {row["area"] for row in records(reading, "unit")} == {"竹溪社区", "柳湾社区第一网格"}
