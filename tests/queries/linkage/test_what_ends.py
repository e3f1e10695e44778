"""What ends with a row, a node or a relation, on which relations it stands, and what has ended before the day."""

from __future__ import annotations

from typing import Any

import pytest

import orggraph as og

DAY = "2024-06-30"
PLACE = "岚区/松街道/甲社区"
ROWS = (
    og.Area(id="a0", name="岚区", type="district"),
    og.Area(id="a1", name="松街道", type="subdistrict", parent="岚区"),
    og.Area(id="a2", name="甲社区", type="community", parent="岚区/松街道"),
    og.Organization(id="o1", name="甲社区党委", area=PLACE),
    og.Organization(id="o2", name="甲公司党支部", superior="o1"),
    og.Organization(id="o3", name="乙公司党支部", superior="o1", end="2020-05"),
    og.Organization(id="o4", name="丙公司党支部", superior="o1", start="2025-01-01"),
    og.Unit(id="u1", name="甲公司"),
    og.Unit(id="u2", name="丁公司", end="2023-12-31"),
    og.Establishment(organization="o2", unit="u1", mode="own", start="2019-03"),
    og.Agreement(organization="o1", unit="u1", start="2023-01-01", end="2025-03-01"),
    og.Agreement(organization="o1", unit="u1", start="2021-01-01", end="2022-03-01"),
    og.Agreement(organization="o1", unit="u2", start="2023-01-01"),
    og.Seat(organization="o1", home_unit="u2", end="2021-12-31"),
)


def at(record: Any, row: int) -> Any:
    return record.model_copy(update={"source": og.Source(file="a.csv", row=row)})


@pytest.fixture(scope="module")
def register() -> og.Register:
    rows = [at(one, row) for row, one in enumerate(ROWS, 2)]
    rows[3] = at(rows[3], 4)
    return og.Register.from_records(rows)


@pytest.fixture(scope="module")
def network(register: og.Register) -> og.Network:
    return og.network(register.on(DAY))


def refused(network: og.Network, what: str) -> og.NotLiveError:
    with pytest.raises(og.NotLiveError) as raised:
        network.impact_of(what)
    return raised.value


def test_an_organization_closes_without_its_area(network: og.Network) -> None:
    impact = network.impact_of("a.csv:4")
    assert impact.what == ("甲社区党委", "甲社区党委")
    assert impact.to_json() == network.impact_of("o1").to_json()
    assert impact.ended == {"lead": 1, "subordination": 1, "location": 1, "agreement": 1}
    assert [node.id for node in impact.areas_unled or ()] == ["a2"]
    assert [node.id for node in impact.organizations_orphaned or ()] == ["o2"]


def test_a_row_of_an_area_alone_means_the_area(network: og.Network) -> None:
    assert network.impact_of("a.csv:3").what[0] == "松街道"


def test_a_row_is_told_with_its_sides_and_its_end(network: og.Network) -> None:
    zh, en = network.impact_of("a.csv:12").what
    assert zh == "甲社区党委 – 甲公司，共建，2023-01-01 起，至 2025-03-01（a.csv:12）"
    assert en == "甲社区党委 – 甲公司, agreement with, since 2023-01-01, until 2025-03-01 (a.csv:12)"


def test_links_that_end_are_listed_with_their_rows(network: og.Network) -> None:
    impact = network.impact_of("甲公司")
    links = impact.to_json()["links"]
    assert [(one["relation"], one["from"], one["to"], one["source"]["row"]) for one in links] == [
        ("establishment", "o2", "u1", 11),
        ("agreement", "o1", "u1", 12),
    ]
    table = impact.tables("en")[1]
    assert table.title == "Links that end without 甲公司"
    assert table.rows[0] == ("甲公司党支部", "covers: own organization, since 2019-03", "甲公司", "a.csv, row 11")


def test_all_consequences_follow_from_the_relations(network: og.Network) -> None:
    impact = network.only("agreement").impact_of("甲社区党委")
    assert impact.ended == {"agreement": 1}
    assert [node.id for node in impact.communities_without_agreement or ()] == ["a2"]
    others = ("communities_without_member", "units_uncovered", "areas_unled", "organizations_orphaned")
    assert [impact.to_json()[name] for name in others] == [None] * 4
    (note,) = impact.consequences("en").notes
    assert note.startswith("not looked for, as the relation was not chosen: communities left without a concurrent")
    assert "areas left without a leading organization (leads)" in note
    assert impact.consequences("zh").stamp[1] == ("关系", "共建")


def test_without_a_choice_all_relations_are_looked_at(network: og.Network) -> None:
    impact = network.impact_of("甲社区党委")
    assert impact.to_json()["relations"] == list(network.relations)
    table = impact.consequences("en")
    assert table.stamp[1][1].startswith("part of, leads, subordinate to")
    assert not any("not looked for" in note for note in table.notes)


def test_components_of_links_across_are_named_where_all_relations_count(network: og.Network) -> None:
    said = "components are those of links across: seat in, comes from, agreement with, registered at"
    assert said in network.expiring_impact(365).tables("en")[0].notes
    assert said not in network.only("agreement").expiring_impact(365).tables("en")[0].notes
    assert [row.record.relation for row in network.expiring_impact(365)] == ["agreement"]


ENDED = {
    "乙公司党支部": ("2020-05", "2020-05-31"),
    "o3": ("2020-05", "2020-05-31"),
    "丁公司": ("2023-12-31", "2023-12-31"),
    "丁公司负责人": ("2021-12-31", "2021-12-31"),
    "a.csv:7": ("2020-05", "2020-05-31"),
    "a.csv:13": ("2022-03-01", "2022-03-01"),
    "a.csv:14": ("2023-12-31", "2023-12-31"),
    "a.csv:15": ("2021-12-31", "2021-12-31"),
}


@pytest.mark.parametrize("what", ENDED)
def test_what_has_ended_is_told_with_its_end(register: og.Register, network: og.Network, what: str) -> None:
    said, last = ENDED[what]
    error = refused(network, what)
    assert f"ended on {said}: it is not in the network of {DAY}; ask as of {last} or before" in str(error)
    assert f"已于 {said} 终止，不在 {DAY} 的网络中；请查询 {last} 或更早的日期" in error.message("zh")
    assert error.known == (last,)
    assert og.network(register.on(last)).impact_of(what).what


def test_a_row_that_names_who_has_closed_says_who(network: og.Network) -> None:
    assert str(refused(network, "a.csv:14")).startswith("丁公司 in a.csv:14 ended on 2023-12-31")
    assert str(refused(network, "a.csv:13")).startswith("a.csv:13 (甲社区党委 – 甲公司) ended on 2022-03-01")


def test_what_has_not_begun_is_told_with_its_beginning(network: og.Network) -> None:
    for what in ("丙公司党支部", "a.csv:8"):
        assert "begins on 2025-01-01" in str(refused(network, what))
        assert "2025-01-01 才开始" in refused(network, what).message("zh")


def test_paths_and_reach_say_the_same(network: og.Network) -> None:
    for ask in (
        lambda: network.path(source="乙公司党支部", target="甲公司"),
        lambda: network.path(source="甲公司", target="乙公司党支部"),
        lambda: network.reach("乙公司党支部"),
    ):
        with pytest.raises(og.NotLiveError, match="ended on 2020-05:"):
            ask()


def test_a_full_name_is_never_taken_for_another_that_ends_so() -> None:
    """甲支部 has closed; 松街道甲支部 is live, and the short name would mean it."""
    bodies = [og.Organization(id="o1", name="甲支部", end="2020"), og.Organization(id="o2", name="松街道甲支部")]
    register = og.Register.from_records(bodies)
    with pytest.raises(og.NotLiveError, match="ended on 2020:"):
        og.network(register.on(DAY)).reach("甲支部")
    assert og.network(register.on(DAY)).reach("街道甲支部").source.id == "o2"


def test_a_name_that_lives_again_is_the_live_one() -> None:
    again = [og.Organization(id="o1", name="甲支部", end="2020"), og.Organization(id="o2", name="甲支部", start="2021")]
    assert og.network(og.Register.from_records(again).on(DAY)).reach("甲支部").source.id == "o2"


def test_a_graph_of_networkx_knows_no_past() -> None:
    import networkx as nx

    network = og.Network.from_networkx(nx.path_graph(3), DAY)
    with pytest.raises(og.QuestionError, match="unknown node 'nobody'"):
        network.reach("nobody")
    impact = network.impact_of("1")
    assert (impact.ended, impact.areas_unled, len(impact.links)) == ({"link": 2}, (), 2)
