"""Nodes are found by identifier, by name, and by name as ledgers shorten it."""

from __future__ import annotations

import pytest

import orggraph as og

RECORDS = (
    og.Area(name="岚区", type="district"),
    og.Area(name="松街道", type="subdistrict", parent="岚区"),
    og.Area(name="甲社区", type="community", parent="岚区/松街道"),
    og.Organization(id="o0", name="中共岚区委员会"),
    og.Organization(id="o1", name="中共岚区松街道甲社区总支部委员会"),
    og.Organization(id="o2", name="中共岚区松街道乙社区总支部委员会"),
    og.Organization(id="甲社区", name="中共岚区松街道丙社区支部委员会"),
    og.Unit(id="u1", name="岚区实验小学"),
)


@pytest.fixture(scope="module")
def network() -> og.Network:
    return og.network(og.Register.from_records(RECORDS).on("2025-12-31"))


@pytest.mark.parametrize(
    ("word", "label"),
    [
        ("o1", "中共岚区松街道甲社区总支部委员会"),
        ("岚区松街道甲社区党总支", "中共岚区松街道甲社区总支部委员会"),
        ("甲社区党总支", "中共岚区松街道甲社区总支部委员会"),
        ("甲社区", "中共岚区松街道丙社区支部委员会"),  # an identifier wins over a name
        ("松街道甲社区", "甲社区"),
        ("实验小学", "岚区实验小学"),
    ],
)
def test_found(network: og.Network, word: str, label: str) -> None:
    assert network.nodes.describe([network.nodes.find(word)])[0].label == label


def test_several_and_none(network: og.Network) -> None:
    with pytest.raises(og.AmbiguousError, match=r"o1 \(organization .*o2 \(") as several:
        network.nodes.find("社区党总支")
    assert "o1（党组织 中共岚区松街道甲社区总支部委员会）、o2（党组织" in several.value.zh
    with pytest.raises(og.QuestionError, match="nearest: "):
        network.nodes.find("甲社区党委")
    assert not network.nodes.bears("甲社区党总支")
