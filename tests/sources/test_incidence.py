"""Tables of marks, and the women of Natchez as networkx knows them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import networkx as nx
import pytest

import orggraph as og
from tests.sources.tables import codes, seats, write, write_workbook


def davis() -> tuple[nx.Graph, list[str], list[str]]:
    graph = nx.davis_southern_women_graph()
    return graph, graph.graph["top"], graph.graph["bottom"]


def assert_like_davis(register: og.Register) -> None:
    graph, women, events = davis()
    found = seats(register)
    assert Counter(seat[0] for seat in found) == {woman: graph.degree(woman) for woman in women}
    assert Counter(seat[1] for seat in found) == {event: graph.degree(event) for event in events}
    assert len(found) == graph.number_of_edges() == 89


def test_davis_by_rows(tmp_path: Path) -> None:
    graph, women, _ = davis()
    rows = [("woman", "event"), *((woman, event) for woman in women for event in graph[woman])]
    reading = og.import_affiliations(write(tmp_path / "davis.csv", rows), names=True)
    assert_like_davis(reading.register)
    assert reading.findings == ()


@pytest.mark.parametrize("marks", [(1, 0), ("x", ""), ("1", ""), ("✓", "-"), (True, False)])
def test_davis_by_marks(tmp_path: Path, marks: tuple[object, object]) -> None:
    graph, women, events = davis()
    table = [
        ("", *events),
        *((woman, *(marks[not graph.has_edge(woman, event)] for event in events)) for woman in women),
    ]
    for file in (write(tmp_path / "davis.csv", table), write_workbook(tmp_path / "davis.xlsx", table)):
        reading = og.import_affiliations(file, names=True)
        assert_like_davis(reading.register)
        assert reading.findings == ()


def test_davis_turned_round(tmp_path: Path) -> None:
    graph, women, events = davis()
    table = [("event", *women), *((event, *(int(graph.has_edge(woman, event)) for woman in women)) for event in events)]
    assert_like_davis(og.import_affiliations(write(tmp_path / "davis.csv", table), names=True).register)


def test_who_has_no_mark_is_kept(tmp_path: Path) -> None:
    reading = og.import_affiliations(write(tmp_path / "m.csv", [("", "E1", "E2"), ("Ann", 1, 0), ("Bob", 0, 0)]))
    assert [len(reading.register.tables[kind]) for kind in ("person", "organization", "seat")] == [2, 2, 1]
    assert (reading.sheets[0].rows, reading.sheets[0].kept) == (2, 2)


@pytest.mark.parametrize(
    ("row", "code", "kept"),
    [
        (("", 1, 0, ""), "missing-required", 1),
        (("Ann", 1, 0, ""), "same-record", 1),
        (("Ann", 0, 0, ""), "same-record", 1),
        (("Ann", 0, 1, ""), None, 2),
        (("Bob", 0, 1, 1), "nameless-column", 2),
    ],
)
def test_bad_marks(tmp_path: Path, row: tuple[object, ...], code: str | None, kept: int) -> None:
    reading = og.import_affiliations(write(tmp_path / "m.csv", [("", "E1", "E2"), ("Ann", 1, 0), row]))
    assert codes(reading) == ([code] if code else [])
    assert (reading.sheets[0].kept, reading.sheets[0].reported) == (kept, 2 - kept)


def test_headers_that_are_words_of_columns_may_head_marks(tmp_path: Path) -> None:
    reading = og.import_affiliations(
        write(tmp_path / "m.csv", [("name", "club", "group"), ("Ann", 1, 0), ("Bob", 1, 1)])
    )
    assert [seat[1] for seat in seats(reading.register)] == ["club", "club", "group"]


@pytest.mark.parametrize("said", ["NA", "0", "1", "x"])
def test_a_row_without_an_organization_is_no_row_of_marks(tmp_path: Path, said: str) -> None:
    reading = og.import_affiliations(write(tmp_path / "m.csv", [("name", "club", "role"), ("Ann", "", said)]))
    assert codes(reading) == ["missing-required"]


def test_other_cells_make_it_no_table_of_marks(tmp_path: Path) -> None:
    with pytest.raises(og.RecordError, match="not recognized"):
        og.import_affiliations(write(tmp_path / "m.csv", [("", "E1", "E2"), ("Ann", 1, 2)]))
