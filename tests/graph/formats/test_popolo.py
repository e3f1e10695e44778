"""Popolo JSON: as its published schemas say, and read by a library for Popolo."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from popolo_data.importer import Popolo

import orggraph as og
from orggraph.graph.network_tables import NetworkTables
from tests.graph.formats.builders import tables_of, written

SCHEMAS = Path(__file__).parent / "schemas" / "popolo"
LISTS = {
    "persons": "person",
    "organizations": "organization",
    "posts": "post",
    "memberships": "membership",
    "areas": "area",
}


def read(tables: NetworkTables, folder: Path) -> dict[str, list[dict[str, Any]]]:
    data: dict[str, list[dict[str, Any]]] = json.loads(written(tables, "popolo", folder).read_text(encoding="utf-8"))
    return data


def test_every_property_is_one_of_the_schema_and_fits_it(tables: NetworkTables, tmp_path: Path) -> None:
    data = read(tables, tmp_path)
    assert set(data) == set(LISTS)
    for name, kind in LISTS.items():
        properties = json.loads((SCHEMAS / f"{kind}.json").read_text(encoding="utf-8"))["properties"]
        assert data[name], name
        for one in data[name]:
            for key, value in one.items():
                assert "string" in properties[key]["type"], key
                assert isinstance(value, str)
                assert re.search(properties[key].get("pattern", ""), value), (key, value)


def test_every_reference_leads_somewhere_and_no_two_are_alike(tables: NetworkTables, tmp_path: Path) -> None:
    data = read(tables, tmp_path)
    ids = {name: {one["id"] for one in items} for name, items in data.items()}
    assert {name: len(items) for name, items in data.items()} == {name: len(known) for name, known in ids.items()}
    targets = {"person_id": "persons", "organization_id": "organizations", "on_behalf_of_id": "organizations"}
    targets |= {"post_id": "posts", "area_id": "areas"}
    for name, items in data.items():
        for key in (key for one in items for key in one if key.endswith("_id")):
            known = ids[targets.get(key, name)]
            assert {one[key] for one in items if key in one} <= known


def test_a_library_for_popolo_reads_seats_as_memberships(sample_network: og.Network, tmp_path: Path) -> None:
    tables = tables_of(sample_network)
    popolo = Popolo.from_filename(str(written(tables, "popolo", tmp_path)))
    seats = tables.edges.filter(pl.col("relation") == "seat")
    labels = dict(tables.nodes.select("id", "label").rows())
    found = [one for one in popolo.memberships if one.post_id is not None]
    assert len(found) == seats.height
    homes = {
        row[0]: row[1]
        for row in tables.edges.filter(pl.col("relation") == "home").select("record", "target").rows()[::-1]
    }
    for one, row in zip(found, seats.iter_rows(named=True), strict=True):
        assert (one.person.name, one.organization.name) == (labels[row["source"]], labels[row["target"]])
        assert (one.role, one.post.label) == (row["detail"], row["detail"])
        assert (one.data.get("start_date"), one.data.get("end_date")) == (row["start"], row["end"])
        assert one.data["on_behalf_of_id"] in {homes[row["record"]], *_homes(tables, row["record"])}
    names = {one.id: one.name for one in popolo.areas}
    assert names == dict(tables.nodes.filter(pl.col("kind") == "area").select("id", "label").rows())


def _homes(tables: NetworkTables, record: int) -> list[str]:
    homes = tables.edges.filter((pl.col("relation") == "home") & (pl.col("record") == record))
    return homes["target"].to_list()


def test_the_tree_of_organizations_and_of_areas(sample_network: og.Network, tmp_path: Path) -> None:
    data = read(tables_of(sample_network), tmp_path)
    for name in ("organizations", "areas"):
        roots = [
            one
            for one in data[name]
            if "parent_id" not in one and one.get("classification") in ("district", "committee")
        ]
        assert roots
    assert sum("parent_id" in one for one in data["areas"]) == len(data["areas"]) - 1


@pytest.mark.parametrize(("names", "called"), [(False, "甲公司负责人"), (True, "王小明")])
def test_a_person_has_a_name_only_on_request(names: bool, called: str, tmp_path: Path) -> None:
    register = og.Register.from_records(
        [
            og.Unit(name="甲公司"),
            og.Organization(name="中共乙街道工作委员会"),
            og.Person(id="p1", home_unit="甲公司", name="王小明"),
            og.Seat(person="p1", organization="中共乙街道工作委员会", home_unit="甲公司", role="concurrent_member"),
        ]
    )
    network = og.network(register.on("2020-12-31"), names=names)
    assert read(tables_of(network), tmp_path)["persons"] == [{"id": "p1", "name": called}]


def test_relations_that_were_not_chosen_are_not_told(sample_network: og.Network, tmp_path: Path) -> None:
    data = read(tables_of(sample_network.only("agreement")), tmp_path)
    assert (data["memberships"], data["posts"]) == ([], [])
    assert not any("parent_id" in one for one in data["organizations"])
