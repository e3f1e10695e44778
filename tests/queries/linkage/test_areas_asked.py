"""Asked about an area by links across, an answer says which organization leads it and which units registered there."""

from __future__ import annotations

import pytest

import orggraph as og

PLACE = "岚区/松街道/{}社区"
RECORDS = (
    og.Area(id="a0", name="岚区", type="district"),
    og.Area(id="a1", name="松街道", type="subdistrict", parent="岚区"),
    *(
        og.Area(id=f"a{n}", name=f"{name}社区", type="community", parent="岚区/松街道")
        for n, name in enumerate("甲乙丙", 2)
    ),
    og.Organization(id="o1", name="甲社区党委", area=PLACE.format("甲")),
    og.Organization(id="o2", name="乙社区党委", area=PLACE.format("乙")),
    og.Unit(id="u1", name="一公司"),
    og.Unit(id="u2", name="二公司"),
    og.Registration(unit="u2", area=PLACE.format("乙")),
    og.Agreement(organization="o1", unit="u1"),
)


@pytest.fixture(scope="module")
def network() -> og.Network:
    return og.network(og.Register.from_records(RECORDS).on("2024-06-30"))


def test_a_path_to_an_area_speaks_of_its_leader(network: og.Network) -> None:
    answer = network.only("across").path(source="u1", target="甲社区")
    leader, joining = answer.tables("en")[0].notes[1:]
    assert "ask about 甲社区党委, which leads 甲社区; no unit is registered there" in leader
    assert joining == "registration at 甲社区 of a unit linked to 甲社区党委 would join them"
    one, other = answer.to_json()["apart"]
    assert "leader" not in one
    assert (other["leader"], other["registered"]) == ("o1", [])


def test_between_areas_one_unit_would_do(network: og.Network) -> None:
    notes = network.only("registration").path(source="甲社区", target="丙社区").tables("zh")[0].notes
    assert "请改问领导“甲社区”的“甲社区党委”；没有单位在该辖区报到" in notes[1]
    assert notes[2].startswith("“丙社区”没有领导党组织")
    assert notes[3] == "同一个单位到“甲社区”和“丙社区”报到，两部分即可相连"


def test_nothing_is_said_to_join_that_the_relations_cannot(network: og.Network) -> None:
    seats = network.only("seat").path(source="一公司", target="乙社区").tables("en")[0].notes
    assert not any("would join" in note for note in seats)
    assert seats[-1].endswith("registered there: 二公司")
    for relations, said in {"seat": "a seat between", "agreement": "an agreement between"}.items():
        answer = network.only(relations).path(source="二公司", target="乙社区党委")
        assert answer.tables("en")[0].notes[-1].startswith(said)
    units = network.only("across").path(source="一公司", target="二公司").tables("zh")[0].notes
    assert units[-1] == "“甲社区党委”与“二公司”之间有一个兼职席位或一份共建协议，两部分即可相连"


def test_reach_of_an_area_without_links_says_whom_to_ask(network: og.Network) -> None:
    answer = network.only("across").reach("甲社区")
    assert len(answer) == 0
    assert answer.to_json()["leader"] == "o1"
    (note,) = answer.tables("zh")[0].notes
    assert "请改问领导“甲社区”的“甲社区党委”" in note
    agreements = network.only("agreement").reach("乙社区")
    assert [node.id for node in (agreements.asked and agreements.asked.registered) or ()] == ["u2"]


def test_where_something_is_reached_nobody_else_is_to_be_asked(network: og.Network) -> None:
    assert "leader" not in network.only("across").reach("乙社区").to_json()
    assert network.reach("甲社区").asked is None
    assert network.only("across").reach("二公司").asked is None
    assert network.only("agreement").reach("二公司").asked is None
