"""The figures about links of the true answers, by the library; by the command in tests/cli/test_network.py."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import orggraph as og
from tests.districts import drawn, generate
from tests.queries.answers import nfkc


def assert_links(register: og.Register, expected: dict[str, Any]) -> None:
    net = og.network(register.on(expected["as_of"]))
    missing = net.missing_links()
    without = {row.within["subdistrict"][1] + row.node.label for row in missing.communities_without_agreement}
    names = {row.node.label for row in missing.communities_without_agreement}
    assert len(without) == len(expected["communities_without_live_agreement"])
    for place in expected["communities_without_live_agreement"]:
        assert nfkc(place) in nfkc([*without, *names])
    edges = net.compiled.edges
    assert missing.communities == expected["communities"]
    assert (
        missing.communities - len(missing.communities_without_member) == expected["communities_with_concurrent_members"]
    )
    assert len(edges.only(["seat"])) == expected["concurrent_seats_in_force"]
    assert len(set(edges.only(["seat"]).sources.tolist())) == expected["holders_in_force"]
    assert len(edges.only(["agreement"])) == expected["agreements_in_force"]
    assert len(edges.only(["registration"])) == expected["registrations"]
    expiring = net.expiring_impact(90)
    assert sum(row.record.relation == "agreement" for row in expiring) == expected["agreements_expiring_90_days"]
    across = {row.relation: row.links for row in net.bridges_across()}
    assert across["seat"] == expected["concurrent_seats_in_force"]
    assert across["agreement"] == expected["agreements_in_force"]


def test_the_six_ledgers(district: og.Reading, ledgers: Path) -> None:
    assert_links(district.register, json.loads((ledgers / "expected.json").read_text(encoding="utf-8")))


def test_the_sample(sample: og.Reading) -> None:
    path = Path(__file__).parents[2] / "sources" / "sample_expected.json"
    assert_links(sample.register, json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("seed", range(4))
def test_invented_districts(tmp_path: Path, seed: int) -> None:
    expected = generate(tmp_path, seed, drawn(seed))
    assert_links(og.read(tmp_path).register, expected)
