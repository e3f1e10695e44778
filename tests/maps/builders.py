"""Scenes for tests: one of a whole district, of any size, and the names that have broken pages before."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from orggraph.maps.scene import Detail, Edge, Node, Origin, Scene, Style, Territory, Turn, Words

SUBDISTRICTS = ("松树", "青石", "望江", "云桥", "临湖", "石桥", "东门", "新河", "南塘", "西渡", "北苑", "中和")
COMMUNITIES = (
    "枫桥",
    "竹园",
    "银杏",
    "海棠",
    "槐荫",
    "柳岸",
    "桂花",
    "梅岭",
    "荷塘",
    "兰溪",
    "翠屏",
    "明月",
    "清风",
    "霞光",
    "星湖",
    "长亭",
)
TRADES = ("科技", "物流", "律师事务所", "物业", "餐饮", "快递", "培训学校", "设计", "药房", "超市", "健身", "印刷")

HOSTILE = (
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "<!--<script>",
    "__proto__",
    "constructor",
    "toString",
    "1",
    "quotes \" and ' and `",
    "two\nlines",
    "separators \u2028 and \u2029",
    "{{7*7}} ${7*7} <%= 7*7 %>",
    "href",
    "<!-- scripts -->",
    "𠮷田㐂多",
    "长" * 200,
    "שלום \u202eright to left",
    "control \x00\x01\x7f\x85 characters",
    "surrogate \ud800",
    "",
)
"""Names that have broken pages, ids or encodings."""


def words(text: str) -> Words:
    return Words(text, text)


def bare(*nodes: Node, **given: object) -> Scene:
    """A scene of nothing but what is given."""
    return Scene(title="测试", as_of="2020-12-31", base=Words("全部单位", "all units"), nodes=nodes, **given)  # type: ignore[arg-type]


def hostile_scene() -> Scene:
    """Every hostile name as territory, node, relation and detail, id and label."""
    community = Territory("c", "community", "枫桥社区", details=(Detail(words(HOSTILE[0]), HOSTILE[1]),))
    grids = tuple(Territory(f"g{name}", "grid", name, "c", origin=name) for i, name in enumerate(HOSTILE) if i % 2)
    nodes = tuple(
        Node(
            name,
            "unit",
            name,
            "c",
            type=name,
            status="none",
            gap=True,
            details=(Detail(words(name), name),),
            origin=name,
            keywords=name,
        )
        for name in HOSTILE
    )
    edges = tuple(Edge(one, other, "agreement", label=one, start="2019") for one, other in pairwise(HOSTILE))
    scene = bare(*nodes, territories=(community, *grids), edges=edges)
    return Scene(HOSTILE[0], HOSTILE[1], HOSTILE[2], scene.territories, nodes, edges)


def district_scene(
    subdistricts: int = 8, communities: int = 6, grids: int = 4, nodes: int = 1000, seed: int = 7
) -> Scene:
    """A district like those of the ledgers, with about a fifth of its units and some grids uncovered."""
    return _District(random.Random(seed)).build(subdistricts, communities, grids, nodes)


@dataclass
class _District:
    chance: random.Random
    territories: list[Territory] = field(default_factory=list)
    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)

    def build(self, subdistricts: int, communities: int, grids: int, nodes: int) -> Scene:
        self._territory("990101", "district", "临江区", None)
        self._organization("990101", "临江区委", "committee", None)
        for s in range(subdistricts):
            self._subdistrict(s, communities, grids)
        homes = [t.id for t in self.territories if t.kind in ("grid", "community")]
        weights = [self.chance.paretovariate(1.6) for _ in homes]
        while len(self.nodes) < nodes:
            self._unit(len(self.nodes), self.chance.choices(homes, weights)[0])
        return Scene(
            title=Words("临江区基层党组织网络图", "Grassroots organizations of Linjiang District"),
            as_of="2020-12-31",
            base=Words("全部单位", "all units"),
            territories=tuple(self.territories),
            nodes=tuple(self.nodes),
            edges=tuple(self.edges),
        )

    def _subdistrict(self, s: int, communities: int, grids: int) -> None:
        area = f"990101{s + 1:03}"
        name = f"{SUBDISTRICTS[s % len(SUBDISTRICTS)]}街道"
        self._territory(area, "subdistrict", name, "990101")
        self._organization(area, f"{name}党工委", "working committee", "990101")
        for c in range(max(1, communities + self.chance.choice((-1, 0, 0, 1)))):
            self._community(f"{area}{c + 1:03}", COMMUNITIES[(s * 5 + c) % len(COMMUNITIES)], area, grids)

    def _community(self, area: str, name: str, parent: str, grids: int) -> None:
        self._territory(area, "community", f"{name}社区", parent)
        self._organization(area, f"{name}社区党委", "committee", parent)
        for g in range(grids):
            covered = self.chance.random() > 0.2
            self._territory(f"{area}{g + 1:02}", "grid", f"{name}第{g + 1}网格", area, gap=not covered)
            if covered:
                self._organization(f"{area}{g + 1:02}", f"{name}第{g + 1}网格党支部", "branch", area)

    def _territory(self, area: str, kind: str, name: str, parent: str | None, gap: bool = False) -> None:
        details = (Detail(Words("代码", "Code"), area),)
        origin = Origin(
            Words("05-网格台账.xlsx，网格 表，第 {row} 行", "05-网格台账.xlsx, sheet 网格, row {row}"),
            len(self.territories) + 4,
        )
        self.territories.append(Territory(area, kind, name, parent, gap, details, origin))

    def _organization(self, area: str, name: str, type_: str, superior: str | None) -> None:
        details = (Detail(Words("党员数", "Members"), str(self.chance.randint(3, 60))),)
        origin = Origin("01-党组织台账.xlsx · Sheet1 · {row}", len(self.nodes) + 3)
        self.nodes.append(
            Node(f"o{area}", "organization", name, area, type=type_, leads=True, details=details, origin=origin)
        )
        if superior is not None:
            self.edges.append(Edge(f"o{area}", f"o{superior}", "subordination", start="2016-07"))

    def _unit(self, i: int, area: str) -> None:
        community = area[:12]
        status = self.chance.choices(
            ("own", "joint", "attached", "instructor", "backstop", "none", "unknown"), (24, 16, 10, 14, 14, 16, 6)
        )[0]
        name = f"{self.chance.choice(SUBDISTRICTS)}{self.chance.choice(COMMUNITIES)}{self.chance.choice(TRADES)}{i}"
        details = (Detail(Words("从业人员", "Staff"), str(self.chance.randint(2, 400))),)
        self.nodes.append(
            Node(
                f"u{i}",
                "unit",
                name,
                area,
                type="非公企业",
                status=status,
                gap=status == "none",
                details=details,
                origin=Origin("04-非公企业和社会组织党建台账.xlsx · {row}", i),
            )
        )
        self.edges.extend(self._relations(i, community, status))

    def _relations(self, i: int, community: str, status: str) -> Iterator[Edge]:
        communities = [t.id for t in self.territories if t.kind == "community"]
        if status in ("own", "joint", "attached"):
            yield Edge(f"o{community}", f"u{i}", "establishment", label=status, start="2018-03-01")
        if self.chance.random() < 0.15:
            yield Edge(
                f"u{i}", f"o{self.chance.choice(communities)}", "seat", label="兼职委员", start="2019", end="2021"
            )
        if self.chance.random() < 0.2:
            home = community if self.chance.random() < 0.5 else self.chance.choice(communities)
            yield Edge(f"o{home}", f"u{i}", "agreement", start="2019-05-01", end="2022-04-30")
        if self.chance.random() < 0.1:
            yield Edge(f"u{i}", f"o{self.chance.choice(communities)}", "registration", start="2020-02")


YEARS = ("2018-12-31", "2019-12-31", "2020-12-31")


def dated_scene() -> Scene:
    """Two communities over three years, with sectors: small enough to say what is shown after each step.

    2018: only the committee and the law firm, uncovered. 2019: the law firm is covered, the café opens. 2020: the café
    is covered too, the works open and are not; the seat ends with 2019, so that only the agreement still holds.
    """
    return Scene(
        title=Words("临江区地图", "Map of Linjiang"),
        as_of=YEARS[-1],
        base=Words("全部单位", "all units"),
        territories=(
            Territory("c", "community", "枫桥社区"),
            Territory("d", "community", "竹园社区"),
            Territory("g", "grid", "枫桥第一网格", "c", gap=True),
        ),
        nodes=(
            Node("o", "organization", "枫桥社区党委", "c", leads=True, origin="01.xlsx · 7"),
            _unit("law", "明德律师事务所", "c", ("law",), Turn(0, status="none", gap=True), Turn(1, status="own")),
            _unit(
                "cafe",
                "长亭咖啡",
                "d",
                ("food", "it"),
                Turn(0, live=False),
                Turn(1, status="none", gap=True),
                Turn(2, status="joint"),
            ),
            _unit("works", "星湖机械厂", "d", ("food",), Turn(0, live=False), Turn(2, status="none", gap=True)),
        ),
        edges=(
            Edge("o", "law", "establishment", start="2019", stops=(1, 2)),
            Edge("law", "o", "seat", label="兼职委员", start="2018", end="2019", stops=(0, 1)),
            Edge("law", "cafe", "agreement", label="组织共建", start="2019", stops=(1, 2)),
        ),
        styles=tuple(
            Style("sector", key, Words(zh, en), "#6b7785", "square")
            for key, zh, en in (("law", "律师", "Law"), ("food", "餐饮", "Food"), ("it", "互联网", "Internet"))
        ),
        days=YEARS,
    )


def _unit(id_: str, name: str, area: str, sectors: tuple[str, ...], *turns: Turn) -> Node:
    """A unit that is at last what its last turn says."""
    return Node(id_, "unit", name, area, status=turns[-1].status, gap=turns[-1].gap, sectors=sectors, turns=turns)
