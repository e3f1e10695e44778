"""The district drawn by hand: every answer was written down from the picture before the code was asked."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

import orggraph as og
from orggraph.graph.nodes import Node
from tests.queries.linkage.drawn_by_hand import DAY, RECORDS


@pytest.fixture(scope="module")
def network() -> og.Network:
    return og.network(og.Register.from_records(RECORDS).on(DAY))


def ids(nodes: Iterable[Node]) -> list[str]:
    return [node.id for node in nodes]


def test_communities_are_linked_by_their_committees(network: og.Network) -> None:
    """银行 has two agreements with 甲 and one with 乙, three records; 学校 one each."""
    answer = network.path(source="甲社区", target="乙社区")
    assert [ids(path) for path in answer.paths] == [["甲党委", "银行", "乙党委"], ["甲党委", "学校", "乙党委"]]
    assert [len(step.records) for step in answer.steps] == [2, 1]
    assert (answer.length, answer.more, answer.by_tree) == (2, False, None)
    assert answer.words("zh").startswith("甲社区的甲社区委员会 —[共建")
    assert answer.tables("zh")[0].notes[-1] == "甲社区委员会 – 学校 – 乙社区委员会"
    assert answer.words("en").endswith("乙社区委员会 (of 乙社区)")


def test_of_as_many_records_the_latest_is_told_first(network: og.Network) -> None:
    """Two records each: the last of 医院 is of May 2024, that of 税务局 of June 2022."""
    answer = network.path(source="丙社区", target="乙社区")
    assert [ids(path)[1] for path in answer.paths] == ["医院", "税务局"]
    only = network.path(source="丙社区", target="乙社区", limit=1)
    assert (ids(only.paths[0])[1], only.more) == ("医院", True)


@pytest.mark.parametrize("limit", [1, 3, 4, None])
def test_the_best_of_all_short_paths_is_told_first(network: og.Network, limit: int | None) -> None:
    """Two ways from 甲 to 乙, two from there to 丙, one to 丁: four; 银行 has most records, 医院 the latest."""
    answer = network.path(source="甲社区", target="丁社区", limit=limit)
    assert ids(answer.paths[0]) == ["甲党委", "银行", "乙党委", "医院", "丙党委", "物业负责人", "丁党委"]
    assert (answer.length, len(answer.paths), answer.more) == (6, limit or 4, limit in (1, 3))


def test_only_the_tree_joins_what_no_link_does(network: og.Network) -> None:
    """甲社区 – 柳街道 – 澜区 – 桐街道 – 戊社区."""
    answer = network.path(source="甲社区", target="戊社区")
    assert (answer.length, answer.by_tree and answer.by_tree.length, [one.size for one in answer.apart]) == (
        None,
        4,
        [11, 1],
    )
    assert "--relations all" in answer.tables("zh")[0].notes[-1]
    everything = network.only("all").path(source="甲社区", target="戊社区")
    assert ids(everything.paths[0]) == ["甲社区", "柳街道", "澜区", "桐街道", "戊社区"]
    assert everything.by_tree is None


def test_an_area_and_who_leads_it_are_one(network: og.Network) -> None:
    answer = network.path(source="甲社区", target="甲党委")
    assert (answer.length, answer.paths) == (0, ((answer.source,),))
    assert network.as_graph().has_edge("甲党委", "甲社区")


def test_an_area_that_nobody_leads_is_a_body_of_its_own(network: og.Network) -> None:
    answer = network.path(source="甲社区第一网格", target="甲社区")
    assert (answer.length, answer.by_tree) == (None, (1, ("part_of",)))
    assert "“甲社区第一网格”没有领导党组织" in answer.tables("zh")[0].notes[1]


def test_what_lies_near_a_community(network: og.Network) -> None:
    answer = network.reach("甲社区", hops=2)
    assert [(hops, node.id) for hops, node in answer.rows] == [(1, "银行"), (1, "学校"), (2, "乙党委")]


def test_components_count_bodies(network: og.Network) -> None:
    """Four committees, six units and a person; 茶厂支部 with 律所. Of areas only the grids are led by nobody."""
    first, second = network.components()
    assert (first.size, first.by_kind) == (11, {"area": 0, "organization": 4, "unit": 6, "person": 1})
    assert ids(network.components().members(second)) == ["茶厂支部", "律所"]
    assert network.components().isolated == {"area": 2, "organization": 9, "unit": 6, "person": 0}
    assert {row.node.id for row in network.isolated("area")} == {
        *("澜区", "柳街道", "桐街道", "戊社区", "甲网格", "丁网格")
    }


def test_connectors_by_kind(network: og.Network) -> None:
    """物业 joins what its leader sits in; 公路局 and 律所 are with one organization each."""
    answer = network.connectors()
    found = {kind: {row.id: row.organizations for row in rows} for kind, rows in answer.by_kind.items()}
    assert found["person"] == {"物业负责人": 2}
    assert found["unit"] == dict.fromkeys(("银行", "学校", "税务局", "医院", "物业"), 2) | {"公路局": 1, "律所": 1}
    assert found["organization"] == {"甲党委": 1, "乙党委": 2, "丙党委": 2, "丁党委": 1}
    cut = {row.id for rows in answer.by_kind.values() for row in rows if row.articulation and row.kind != "agreement"}
    assert cut == {"物业负责人", "乙党委", "丙党委", "丁党委"}
    assert answer.of == {"person": 1, "unit": 7, "agreement": 8, "organization": 4}


def test_where_links_are_missing(network: og.Network) -> None:
    answer = network.missing_links()
    assert [row.node.id for row in answer.communities_without_agreement] == ["戊社区"]
    assert [row.node.id for row in answer.communities_without_member] == ["甲社区", "乙社区", "戊社区"]


def test_links_across_the_streets(network: og.Network) -> None:
    """税务局 lies in 丁 and is registered twice across; the leader of 物业, in 丁, sits in 丙."""
    every = network.bridges_across().rows[-1]
    assert (every.links, every.subdistricts, every.subdistricts_base) == (14, 3, 14)


def test_without_the_person_between(network: og.Network) -> None:
    answer = network.impact_of("物业负责人")
    assert [sorted(ids(part)) for part in answer.cut_off] == [sorted(["丁党委", "物业", "公路局"])]
    assert ids(answer.communities_without_member or ()) == ["丙社区", "丁社区"]


def test_without_a_committee_its_area_goes_on_alone(network: og.Network) -> None:
    """学校 and 税务局 stay registered at 乙社区, which holds 甲 and 丙 together though nobody leads it any more."""
    answer = network.impact_of("乙党委")
    assert answer.cut_off == ()
    assert ids(answer.areas_unled or ()) == ids(answer.communities_without_agreement or ()) == ["乙社区"]


def test_who_covers_a_unit_is_no_tree(network: og.Network) -> None:
    """银行支部 covers 银行: neither a link across, nor one of superiors or areas."""
    answer = network.path(source="银行支部", target="银行")
    assert (answer.length, answer.by_tree) == (None, (1, ("establishment",)))
    assert "(covers)" in answer.tables("en")[0].notes[-1]
    tree = network.path(source="银行支部", target="税务局支部")
    assert tree.by_tree == (2, ("subordination",))
    assert "trees of superiors and areas" in tree.tables("en")[0].notes[-1]
