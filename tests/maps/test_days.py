"""The days of a scene: which are chosen, and that each shows what a scene of that day alone would show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.maps.days import patterns, spans, stops, turns
from orggraph.maps.scene import Edge, Node, Scene, Territory, Turn
from orggraph.maps.scene_of_day import scene_of
from orggraph.model.records import Record
from orggraph.text.dates import date_of
from tests.properties import examples

DAY = "2025-12-31"


def at(thing: Node | Territory, stop: int) -> Turn:
    """What a node or territory is on one of the days."""
    own = Turn(0, True, getattr(thing, "status", None), thing.gap)
    return next((turn for turn in reversed(thing.turns) if turn.stop <= stop), own)


def edges_at(scene: Scene, stop: int) -> Iterable[Edge]:
    return (edge for edge in scene.edges if edge.stops is None or edge.stops[0] <= stop <= edge.stops[1])


def relations(edges: Iterable[Edge]) -> Counter[tuple[str, ...]]:
    return Counter((edge.source, edge.target, edge.kind, repr(edge.label), str(edge.start)) for edge in edges)


def same_on_every_day(register: og.Register, scene: Scene, names: bool = False) -> None:
    for stop, day in enumerate(scene.days):
        alone = scene_of(register.on(day), days=(), names=names)
        turns_of_nodes = {node.id: at(node, stop) for node in scene.nodes}
        shown = {id_: (turn.status, turn.gap) for id_, turn in turns_of_nodes.items() if turn.live}
        assert shown == {node.id: (node.status, node.gap) for node in alone.nodes}
        gaps = {territory.id for territory in scene.territories if at(territory, stop).gap}
        assert gaps == {territory.id for territory in alone.territories if territory.gap}
        assert relations(edges_at(scene, stop)) == relations(alone.edges)


@pytest.mark.parametrize("names", [False, True])
@pytest.mark.parametrize("day", ["2020-12-31", "2018-06-30", "2016-03-01"])
def test_every_day_of_the_ledgers_shows_what_a_scene_of_it_would_show(
    district: og.Reading, day: str, names: bool
) -> None:
    register = district.register
    scene = scene_of(register.on(day), names=names)
    assert len(scene.days) > 3
    same_on_every_day(register, scene, names)


def test_what_a_thing_is_besides_its_turns_is_what_it_is_on_the_day(district: og.Reading) -> None:
    day = district.register.on("2018-06-30")
    scene, alone = scene_of(day, days=["2016-12-31", "2020-12-31"]), scene_of(day, days=())
    assert scene.days == ("2016-12-31", "2018-06-30", "2020-12-31")
    nodes = {node.id: (node.label, node.status, node.gap, node.details) for node in scene.nodes if at(node, 1).live}
    assert nodes == {node.id: (node.label, node.status, node.gap, node.details) for node in alone.nodes}
    assert len(scene.nodes) > len(alone.nodes)
    same_on_every_day(district.register, scene)


_YEARS = st.one_of(st.none(), st.integers(2015, 2024))


@st.composite
def registers(draw: st.DrawFn) -> og.Register:
    """A community with two successive leaders, branches, units and all that joins them, with any dates."""

    def span() -> dict[str, object]:
        start, years = draw(_YEARS), draw(st.one_of(st.none(), st.integers(0, 5)))
        end = None if years is None else date_of(f"{(start or 2016) + years}-12-31")
        return {"start": start and date_of(str(start)), "end": end}

    records: list[Record] = [og.Area(name="枫桥社区", type="community")]
    names = [f"第{i}支部" for i in range(3)]
    records += [og.Organization(name=name, area="枫桥社区", **span()) for name in names]  # type: ignore[arg-type]
    change = draw(st.integers(2016, 2022))
    terms: list[dict[str, object]] = [
        {"name": "中共枫桥社区总支部委员会", "end": date_of(f"{change}-06-30")},
        {"name": "中共枫桥社区委员会", "start": date_of(f"{change + draw(st.integers(0, 1))}-07-01")},
    ]
    records += [og.Organization(area="枫桥社区", **term) for term in terms]  # type: ignore[arg-type]
    records += [og.Unit(name=f"第{i}公司", area="枫桥社区", surveyed=i > 0) for i in range(3)]
    for i in range(3):
        unit, name = f"第{i}公司", draw(st.sampled_from(names))
        records.append(og.Establishment(organization=name, unit=unit, mode="own", **span()))  # type: ignore[arg-type]
        records.append(og.Seat(organization=name, home_unit=unit, role="member", **span()))  # type: ignore[arg-type]
        records.append(og.Registration(unit=unit, area="枫桥社区", **span()))  # type: ignore[arg-type]
    return og.Register.from_records(records)


@examples(8)
@given(registers(), st.booleans())
def test_every_day_of_any_register_shows_what_a_scene_of_it_would_show(register: og.Register, names: bool) -> None:
    same_on_every_day(register, scene_of(register.on("2022-06-30"), names=names), names)


def test_days_are_the_ends_of_the_last_years_in_which_anything_changed() -> None:
    ended = date_of("2017-12-31")
    records: list[Record] = [og.Organization(name="甲支部", start=date_of("2012"), end=ended)]
    records += [og.Organization(name="乙支部", start=date_of("2015-03")), og.Unit(name="乙公司")]
    records.append(og.Establishment(organization="乙支部", unit="乙公司", start=date_of("2026-01-01")))
    register = og.Register.from_records(records)
    assert stops(register.on(DAY)) == ("2012-12-31", "2015-12-31", "2018-12-31", DAY)
    assert stops(register.on("2012-12-31")) == ()


def test_at_most_eight_days_are_chosen() -> None:
    records = [og.Organization(name=f"第{year}支部", start=date_of(str(year))) for year in range(2000, 2020)]
    chosen = stops(og.Register.from_records(records).on(DAY))
    assert (len(chosen), chosen[0], chosen[-1]) == (8, "2013-12-31", DAY)


def test_a_register_without_dates_has_no_days() -> None:
    register = og.Register.from_records([og.Organization(name="甲支部")])
    assert scene_of(register.on(DAY)).days == ()


@given(st.binary(min_size=1, max_size=12))
def test_spans_are_where_something_is_live(pattern: bytes) -> None:
    on = {i for span in spans(pattern) for i in range(*((0, len(pattern)) if span is None else (span[0], span[1] + 1)))}
    assert on == {i for i, state in enumerate(pattern) if state}


def test_turns_are_told_only_where_something_turns() -> None:
    meaning = ((False, None, False), (True, None, False), (True, None, True))
    assert turns(bytes([1, 1, 1]), meaning) == ()
    assert turns(bytes([0, 2, 2, 1]), meaning) == (Turn(0, False), Turn(1, True, None, True), Turn(3))


def test_patterns_are_rows() -> None:
    assert patterns(np.array([[0, 1], [2, 3]])) == [b"\x00\x01", b"\x02\x03"]
    assert patterns(np.zeros((0, 3))) == []
