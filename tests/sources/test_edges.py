"""Tables of edges and nodes: what becomes of each link, what is reported, and the families of Florence."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import networkx as nx
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from tests.properties import examples
from tests.sources.tables import bytes_of, codes, write

NODES = [
    ("id", "name", "kind", "area", "superior"),
    ("d", "Old Town", "community", "", ""),
    ("g", "General Council", "organization", "d", ""),
    ("h", "Harbour Board", "党支部", "", "g"),
    ("y", "Shipyard", "非公企业", "d", ""),
    ("p", "P. Ott", "person", "", ""),
    ("b", "Barracks", "building", "d", ""),
]


def read(tmp_path: Path, *edges: str, nodes: bool = True, names: bool = False) -> og.Reading:
    (tmp_path / "edges.csv").write_text(
        "\n".join(("source,target,relation,start,end", *edges)) + "\n", encoding="utf-8"
    )
    table = write(tmp_path / "nodes.csv", NODES) if nodes else None
    return og.import_edges(tmp_path / "edges.csv", table, names=names)


def table(register: og.Register, kind: str) -> pl.DataFrame:
    frame: pl.DataFrame = register.tables[kind]
    return frame


def ends(register: og.Register, kind: str, one: str, other: str) -> list[tuple[str | None, str | None]]:
    ids = dict(
        pl.concat([table(register, k).select("key", "id") for k in ("area", "organization", "unit", "person")]).rows()
    )
    return [(ids.get(a), ids.get(b)) for a, b in table(register, kind).select(one, other).iter_rows()]


@pytest.mark.parametrize(
    ("edge", "kind", "columns", "expected"),
    [
        ("p,h,seat,2019,2020", "seat", ("person", "organization"), ("holder-5", "h")),
        ("h,p,seat,,", "seat", ("person", "organization"), ("holder-5", "h")),
        ("p,g,treasurer,,", "seat", ("person", "organization"), ("holder-5", "g")),
        ("g,h,seat,,", "seat", ("home_organization", "organization"), ("g", "h")),
        ("g,h,,,", "seat", ("home_organization", "organization"), ("g", "h")),
        ("g,h,Undirected,,", "seat", ("home_organization", "organization"), ("g", "h")),
        ("y,h,任职,,", "seat", ("home_unit", "organization"), ("y", "h")),
        ("g,y,agreement,,", "agreement", ("organization", "unit"), ("g", "y")),
        ("y,g,共建,,", "agreement", ("organization", "unit"), ("g", "y")),
        ("y,g,sponsors,,", "agreement", ("organization", "unit"), ("g", "y")),
        ("h,y,establishment,,", "establishment", ("organization", "unit"), ("h", "y")),
        ("p,y,instructor,,", "instructor", ("person", "unit"), ("holder-5", "y")),
        ("y,d,registration,,", "registration", ("unit", "area"), ("y", None)),
        ("Shipyard,Harbour Board,agreement,,", "agreement", ("organization", "unit"), ("h", "y")),
    ],
)
def test_edge_becomes_a_record(tmp_path: Path, edge: str, kind: str, columns: tuple[str, str], expected: Any) -> None:
    reading = read(tmp_path, edge)
    (found,) = ends(reading.register, kind, *columns)
    assert found[0] == expected[0]
    assert expected[1] in (None, found[1])
    assert set(codes(reading)) <= {"free-words"}
    assert [(sheet.rows, sheet.kept) for sheet in reading.sheets] == [(6, 6), (1, 1)]


def test_words_of_other_links_are_kept(tmp_path: Path) -> None:
    register = read(tmp_path, "p,g,Treasurer,,", "g,h,sister city,,", "y,g,sponsors,,", "p,h,seat,,").register
    assert table(register, "seat")["role"].to_list() == ["Treasurer", "sister city", "member"]
    assert table(register, "agreement")["contents"].to_list() == [["sponsors"]]


def test_nodes_with_areas_and_superiors(tmp_path: Path) -> None:
    register = read(tmp_path, "h,d,location,,", nodes=True).register
    assert ends(register, "organization", "key", "area") == [("g", "d"), ("h", "d")]
    assert ends(register, "unit", "key", "area") == [("y", "d")]
    assert ends(register, "area", "parent", "key") == [(None, "d"), ("d", "b")]
    assert ends(register, "organization", "key", "superior") == [("g", None), ("h", "g")]
    assert table(register, "organization")["type"].to_list() == [None, "branch"]
    assert table(register, "unit")["category"].to_list() == ["non_public"]


@pytest.mark.parametrize(
    ("edge", "code", "column"),
    [
        ("h,h,seat,,", "self-loop", None),
        ("h,,seat,,", "missing-required", "target"),
        (",h,seat,,", "missing-required", "source"),
        ("h,q,seat,,", "unknown-node", "target"),
        ("p,h,seat,2020,2019", "backward-dates", "end"),
        ("p,y,,,", "no-such-link", "relation"),
        ("p,d,friend,,", "no-such-link", "relation"),
        ("h,y,subordination,,", "no-such-link", "relation"),
        ("g,h,superior,,", "cycle", None),
        ("h,g,superior,,", "second-above", None),
        ("y,d,location,,", "second-above", None),
    ],
)
def test_bad_edge_is_reported_with_its_row(tmp_path: Path, edge: str, code: str, column: str | None) -> None:
    reading = read(tmp_path, edge)
    (finding,) = (one for one in reading.findings if one.code != "free-words")
    assert (finding.code, finding.source.file, finding.source.row) == (code, "edges.csv", 2)
    assert finding.source.column == column
    assert (reading.sheets[1].kept, reading.sheets[1].reported) == (0, 1)


def test_the_first_node_is_one_like_any_other(tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("source,target\n0,1\n0,X\n1,X\nX,1\n")
    reading = og.import_edges(tmp_path / "ties.csv")
    assert not reading.findings
    names = table(reading.register, "organization")["name"].to_list()
    assert sorted(names) == ["0", "1", "X"]
    seats = table(reading.register, "seat")
    joined = {(names[home], names[body]) for home, body in seats.select("home_organization", "organization").rows()}
    assert joined == {("0", "1"), ("0", "X"), ("1", "X"), ("X", "1")}
    assert seats["person"].null_count() == 0


@pytest.mark.parametrize(("row", "reason"), [("0,0", "total"), ("合计,2", "total"), ("X,0", "number")])
def test_a_row_that_looks_like_no_edge_is_told(tmp_path: Path, row: str, reason: str) -> None:
    (tmp_path / "ties.csv").write_text(f"source,target\nA,B\n{row}\nB,C\nsource,target\nC,A\n", encoding="utf-8")
    reading = og.import_edges(tmp_path / "ties.csv")
    assert [(finding.code, finding.source.row) for finding in reading.findings] == [("row-passed-over", 3)]
    assert (reading.sheets[0].rows, reading.sheets[0].passed) == (3, {reason: 1, "header": 1})


def test_days_before_1900_can_be_asked_for(tmp_path: Path) -> None:
    (tmp_path / "boards.csv").write_text("director,company,from,to\nCosimo,Bank,1434,1464\nPiero,Bank,1464,1469\n")
    register = og.import_affiliations(tmp_path / "boards.csv").register
    for day, seats in (("1440-01-01", 1), ("1440", 1), ("1465-05", 1), ("1899", 0), ("1430", 0)):
        assert og.network(register.on(day), relations="seats").as_graph().number_of_edges() == seats
    with pytest.raises(og.QuestionError):
        register.on("2150")


def test_a_cycle_names_its_members(tmp_path: Path) -> None:
    (tmp_path / "nodes.csv").write_text("id,name,superior\n1,Head,3\n2,Deputy,1\n3,Officer,2\n")
    (tmp_path / "edges.csv").write_text("source,target\n")
    findings = og.import_edges(tmp_path / "edges.csv", tmp_path / "nodes.csv").findings
    (finding,) = (one for one in findings if one.code == "cycle")
    assert finding.given == "Officer → Deputy → Head → Officer"


def test_a_second_superior_is_told(tmp_path: Path) -> None:
    (tmp_path / "nodes.csv").write_text("id,name,superior\n1,Head,\n2,Deputy,1\n3,Officer,1\n3,Officer,2\n")
    (tmp_path / "edges.csv").write_text("source,target\n")
    reading = og.import_edges(tmp_path / "edges.csv", tmp_path / "nodes.csv")
    told = {one.code: one for one in reading.findings}
    assert (told["second-above"].source.row, told["second-above"].expected) == (5, "Head")
    assert "same-record" not in told
    graph = og.network(reading.register.on("2026-01-01"), relations="subordination").as_graph()
    assert sorted(map(sorted, graph.edges)) == [["1", "2"], ["1", "3"]]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("z", "Z", "planet", "", ""), "unknown-kind"),
        (("z", "Z", "area", "", ""), "unknown-kind"),
        (("", "", "unit", "", ""), "missing-required"),
        (("g", "General Council", "organization", "", ""), "same-record"),
        (("g", "Other", "organization", "", ""), "differing-record"),
    ],
)
def test_bad_node_is_reported(tmp_path: Path, row: tuple[str, ...], code: str) -> None:
    nodes = write(tmp_path / "n.csv", [*NODES, row])
    reading = og.import_edges(write(tmp_path / "e.csv", [("source", "target"), ("g", "h")]), nodes)
    assert codes(reading) == [code]
    assert (reading.findings[0].source.file, reading.findings[0].source.row) == ("n.csv", 8)
    assert (reading.sheets[0].rows, reading.sheets[0].kept) == (7, 6)


def test_a_missing_node_comes_with_the_nearest_unless_it_may_be_a_person(tmp_path: Path) -> None:
    edges = write(tmp_path / "e.csv", [("source", "target"), ("Harbor Board", "General Council")])
    nodes = write(tmp_path / "n.csv", [row for row in NODES if row[0] != "p"])
    (finding,) = og.import_edges(edges, nodes).findings
    assert (finding.given, finding.nearest[0]) == ("Harbor Board", "Harbour Board")
    (finding,) = og.import_edges(edges, write(tmp_path / "n.csv", NODES)).findings
    assert (finding.given, finding.nearest) == ("■", ())


def test_without_nodes_relations_say_what_their_ends_are(tmp_path: Path) -> None:
    edges = (
        "A,B,,,",
        "Ann,A,seat,,",
        "A,Yard,agreement,,",
        "Yard,松树街道,registration,,",
        "B,A,superior,,",
        "B,Nowhere,location,,",
    )
    reading = read(tmp_path, *edges, nodes=False)
    counts = {kind: table(reading.register, kind).height for kind in ("area", "organization", "unit", "person", "seat")}
    assert counts == {"area": 1, "organization": 2, "unit": 1, "person": 2, "seat": 2}
    assert codes(reading) == ["unknown-kind"]
    assert (reading.sheets[0].rows, reading.sheets[0].kept) == (6, 5)


def test_the_families_of_florence(tmp_path: Path) -> None:
    graph = nx.florentine_families_graph()
    reading = og.import_edges(write(tmp_path / "marriages.csv", [("source", "target"), *graph.edges]))
    assert reading.findings == ()
    names = dict(table(reading.register, "organization").select("key", "name").iter_rows())
    joined = [
        (names[a], names[b])
        for a, b in table(reading.register, "seat").select("home_organization", "organization").rows()
    ]
    again = nx.Graph(joined)
    assert len(joined) == graph.number_of_edges() == 20
    assert Counter(dict(again.degree())) == Counter(dict(graph.degree()))
    assert {frozenset(edge) for edge in again.edges} == {frozenset(edge) for edge in graph.edges}


@pytest.mark.parametrize("names", [False, True])
def test_names_of_persons_stay_out(tmp_path: Path, names: bool) -> None:
    planted, number = "Quentin Zabriskie", "990101197707070014"
    rows = [("source", "target", "relation"), (planted, "g", "seat"), (planted, planted, ""), (planted, "y", "")]
    rows += [('"', "h", "seat"), (f"{planted} {number}", "g", "seat"), ("g", planted, "superior")]
    misspelt = (planted, "Quentin Zabriskje", "seat")
    listed = (planted, planted, "person", planted, planted)
    nodes = write(tmp_path / "n.csv", [*NODES, listed, (planted, planted, "unit", "", "")])
    for table_of_nodes in (nodes, None):
        edges = write(tmp_path / "e.csv", [*rows, misspelt] if table_of_nodes else rows)
        reading = og.import_edges(edges, table_of_nodes, names=names)
        folder = og.save(reading, tmp_path / f"saved{table_of_nodes is None}")
        texts = [*bytes_of(folder), *(one.message(lang) for one in reading.findings for lang in ("zh", "en"))]
        assert not any(number in text for text in texts)
        assert names == any("Zabrisk" in text for text in texts)


@pytest.mark.parametrize("text", ["", "a\nb\n", "one,two\n1,2\n"])
def test_what_is_no_table_of_edges_ends_with_a_sentence(tmp_path: Path, text: str) -> None:
    (tmp_path / "e.csv").write_text(text, encoding="utf-8")
    if not text:
        assert codes(og.import_edges(tmp_path / "e.csv")) == ["empty-workbook"]
        return
    with pytest.raises(og.RecordError, match=r"the columns of e.csv are not recognized .* source"):
        og.import_edges(tmp_path / "e.csv")


_KEYS = st.sampled_from(["", "g", "h", "y", "p", "d", "b", "q", "Shipyard", '"'])
_RELATIONS = st.sampled_from(
    ["", "seat", "agreement", "superior", "location", "part_of", "instructor", "registration", "friend"]
)
_DATES = st.sampled_from(["", "2001", "2009", "soon"])


@given(rows=st.lists(st.tuples(_KEYS, _KEYS, _RELATIONS, _DATES, _DATES), max_size=10), nodes=st.booleans())
@examples(30)
def test_rows_read_are_kept_or_reported(rows: list[tuple[str, ...]], nodes: bool, tmp_path: Path) -> None:
    reading = read(tmp_path, *map(",".join, rows), nodes=nodes)
    sheet = reading.sheets[-1]
    told = {one.source.row for one in reading.findings if one.source.file == "edges.csv" and one.severity != "info"}
    assert sheet.rows == sheet.kept + sheet.reported
    assert sheet.reported <= len(told)
