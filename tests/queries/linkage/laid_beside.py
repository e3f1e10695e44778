"""Every answer of a network laid beside the same answer by plain networkx; a difference is an AssertionError."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from itertools import pairwise
from typing import Any

import networkx as nx
import pytest

import orggraph as og
from orggraph.queries.linkage.impact import Impact
from tests.queries.linkage import expected
from tests.queries.linkage.asked import Asked
from tests.queries.linkage.districts import FILE
from tests.queries.linkage.truth import ACROSS, RELATIONS, Truth, chain


def compiled(asked: Asked, truth: Truth) -> None:
    """The nodes and the links."""
    assert set(asked.positions) == truth.nodes
    links = Counter((asked.names[e.source], asked.names[e.target], e.relation) for e in asked.network.compiled.edges)
    assert links == Counter(link[:3] for link in truth.links)


def paths(asked: Asked, truth: Truth, pairs: Iterable[tuple[str, str]], relations: Collection[str]) -> None:
    """Length, all shortest paths, and the records behind each step."""
    graph = truth.simple(relations)
    links: dict[frozenset[str], Counter[tuple[str, int | None]]] = {}
    between = truth.between_bodies(relations)
    for link in between:
        links.setdefault(frozenset(link[:2]), Counter())[link.relation, link.row] += 1
    for pair in pairs:
        answer = asked.network.path(source=asked.id(pair[0]), target=asked.id(pair[1]), limit=1000)
        one, other = (truth.body_of(end, relations) for end in pair)
        if not nx.has_path(graph, one, other):
            sizes = [len(nx.node_connected_component(graph, end)) for end in (one, other)]
            assert (answer.length, answer.paths, answer.steps) == (None, (), ())
            assert [apart.size for apart in answer.apart] == sizes
            continue
        trails = [tuple(map(asked.name, trail)) for trail in answer.paths]
        assert answer.length == nx.shortest_path_length(graph, one, other)
        assert len(set(trails)) == len(trails)
        assert set(trails) == set(map(tuple, nx.all_shortest_paths(graph, one, other)))
        assert answer.apart == ()
        records = [sum(graph.edges[step]["weight"] for step in pairwise(trail)) for trail in trails]
        assert records == sorted(records, reverse=True)
        assert [(asked.name(step.from_), asked.name(step.to)) for step in answer.steps] == [*pairwise(trails[0])]
        for step in answer.steps:
            ends = (asked.name(step.from_), asked.name(step.to))
            told = Counter((record.relation, record.source.row) for record in step.records)
            assert told == links[frozenset(ends)]
            first = step.records[0]
            assert (step.forward, not step.forward) == tuple(
                any(link[:3] == (*way, first.relation) for link in between) for way in (ends, ends[::-1])
            )


def reach(asked: Asked, truth: Truth, nodes: Iterable[str], relations: Collection[str]) -> None:
    """What lies within one, two, … links."""
    graph = truth.simple(relations)
    for node in nodes:
        steps = nx.single_source_shortest_path_length(graph, truth.body_of(node, relations))
        for hops in (1, 2, 9):
            answer = asked.network.reach(asked.id(node), hops=hops)
            assert {asked.name(found): n for n, found in answer.rows} == {
                found: n for found, n in steps.items() if 0 < n <= hops
            }
            kinds = Counter(truth.kind(found) for found, n in steps.items() if 0 < n <= hops)
            assert {kind: n for kind, n in answer.by_kind.items() if n} == kinds


def absent(asked: Asked, truth: Truth) -> None:
    """Of what is not live, and of its row, the day on which it was last there, or is first."""
    for record in (*truth.of("organization"), *truth.of("unit")):
        if record.id not in truth.alive:
            ended = record.end is not None and record.end.last < truth.day
            day = record.end.last if ended else record.start.first
            for what in (record.id, record.name, f"{FILE}:{record.source.row}"):
                with pytest.raises(og.NotLiveError) as raised:
                    asked.network.impact_of(what)
                assert raised.value.known == (day.isoformat(),)


def components(asked: Asked, truth: Truth, relations: Collection[str]) -> None:
    """Components, and nodes without a link."""
    parts, alone = expected.components(truth, relations)
    answer = asked.network.components()
    assert {frozenset(asked.set(answer.members(row))) for row in answer} == set(parts)
    assert [row.size for row in answer] == sorted(map(len, parts), reverse=True)
    assert {kind: n for kind, n in answer.isolated.items() if n} == alone
    degree = truth.simple(relations).degree
    for row in answer:
        members = asked.set(answer.members(row))
        assert degree[asked.name(row.hub)] == max(degree[node] for node in members)
        assert {kind: n for kind, n in row.by_kind.items() if n} == Counter(map(truth.kind, members))
    for kind in ("unit", "organization", "area", "person"):
        found = asked.network.isolated(kind)
        listed = {asked.name(row.node) for row in found}
        assert (listed, found.base, found.by_mention) == expected.isolated(truth, relations, kind)


def missing(asked: Asked, truth: Truth) -> None:
    """Where links are missing."""
    answer = asked.network.missing_links()
    every = expected.communities(truth)
    line, tied = expected.of_line_and_tied(truth)
    assert (answer.communities, answer.units_of_line, answer.units_of_area) == (len(every), len(line), len(tied))
    assert answer.units_by_mention == len(truth.mentioned)
    for name, nodes in {
        "communities_without_agreement": every - expected.with_agreement(truth),
        "communities_without_member": every - expected.with_member(truth),
        "units_of_line_only": line - tied,
        "units_of_area_only": tied - line,
    }.items():
        assert {asked.name(row.node) for row in getattr(answer, name)} == nodes, name
    apart = [(row.area, row.sector, row.units) for row in answer.sectors_apart]
    assert sorted(apart) == sorted(expected.sectors_apart(truth))


def connectors(asked: Asked, truth: Truth, relations: Collection[str]) -> None:
    """Holders, units, agreements and organizations: how many they join, betweenness, articulation."""
    graph = truth.simple(relations)
    nodes, links = expected.centrality(truth, relations)
    cut, bridges = set(nx.articulation_points(graph)), set(map(frozenset, nx.bridges(graph)))
    bridges = {pair for pair in bridges if graph.edges[tuple(pair)]["weight"] == 1}
    want: Counter[tuple[Any, ...]] = Counter()
    for node, bodies in expected.joined(truth, relations).items():
        want[truth.kind(node), asked.id(node), len(bodies), round(nodes[node], 9), node in cut] += 1
    for body, others in expected.joined_to(truth, relations).items():
        want["organization", asked.id(body), len(others), round(nodes[body], 9), body in cut] += 1
    for record in truth.live("agreement") if "agreement" in relations else ():
        pair = frozenset((truth.body(record), record.unit))
        bodies = truth.built_in(record.unit) | {truth.body(record)}
        want["agreement", "", len(bodies), round(links[pair], 9), pair in bridges] += 1
    answer = asked.network.connectors()
    agreements = [row.id for row in answer if row.kind == "agreement"]
    assert len(set(agreements)) == len(agreements)
    assert (answer.error, sum(answer.of.values())) == (0, want.total())
    assert want == Counter(
        (row.kind, "" if row.kind == "agreement" else row.id, row.organizations, value, row.articulation)
        for row in answer
        for value in [round(row.betweenness, 9)]
    )
    for top in (1, 3):
        few = asked.network.connectors(top=top)
        assert few.of == answer.of
        assert few.by_kind == {kind: rows[:top] for kind, rows in answer.by_kind.items()}


def interlocks(asked: Asked, truth: Truth, relations: Collection[str]) -> None:
    """Organizations with shared holders."""
    answer = asked.network.interlocks()
    found = {frozenset((asked.name(row.one), asked.name(row.other))): row.weight for row in answer}
    assert found == expected.interlocks(truth, relations)
    assert [row.weight for row in answer] == sorted(found.values(), reverse=True)


def crossings(asked: Asked, truth: Truth) -> None:
    """How far links reach; of all links across."""
    answer = asked.network.bridges_across()
    rows = {
        row.relation: (row.links, row.subdistricts, row.subdistricts_base, row.families, row.families_base)
        for row in answer
    }
    want = expected.crossings(truth)
    assert rows.pop("all") == want.pop("all")
    assert {name: row for name, row in rows.items() if row[0]} == {name: row for name, row in want.items() if row[0]}
    assert (answer.reciprocal, answer.pairs) == expected.reciprocity(truth)
    overlaps = {asked.name(row.unit): (row.agreements, row.organizations) for row in answer.overlaps}
    assert overlaps == expected.overlaps(truth)


def impact(asked: Asked, truth: Truth, after: Truth, answer: Impact, chosen: Collection[str] | None) -> None:
    """What is no longer there without some nodes and rows; parts are those of links across if all relations count."""
    relations = chosen or RELATIONS
    links = expected.ending(truth, after, relations)
    told = [(one.one, one.other, one.record) for one in answer.links]
    assert links == Counter(
        (asked.name(one), asked.name(other), record.relation, record.source.row)
        for one, other, record in told
        if one and other
    )
    assert answer.ended == Counter(link.relation for link in links.elements())
    for name, nodes in expected.losing(truth, after, relations).items():
        found = getattr(answer, name)
        assert (found if found is None else asked.set(found)) == nodes, name
    cut_off = {frozenset(asked.set(part)) for part in answer.cut_off}
    for parts in expected.split(truth, after, chosen or ACROSS):
        stays = [part for part in parts if part not in cut_off]
        assert len(stays) == 1
        assert len(stays[0]) == max(map(len, parts))
        cut_off -= set(parts)
    assert not cut_off


def impacts(asked: Asked, truth: Truth, chosen: Collection[str] | None, some: slice) -> None:
    """What breaks without some of the nodes, and without some of the records that hold."""
    for node in sorted(truth.nodes)[some]:
        impact(asked, truth, truth.without([node]), asked.network.impact_of(asked.id(node)), chosen)
    kinds = ("seat", "agreement", "establishment", "instructor", "registration")
    for row in [record.source.row for kind in kinds for record in truth.live(kind)][some]:
        impact(asked, truth, truth.without(lapsed=[row]), asked.network.impact_of(f"{FILE}:{row}"), chosen)


def expiring(asked: Asked, truth: Truth, days: int, chosen: Collection[str] | None) -> None:
    """What ends within some days, and what is no longer there if none is renewed."""
    relations = chosen or RELATIONS
    ending, closing = expected.expiring(truth, days)
    answer = asked.network.expiring_impact(days)
    rows = {row for row, record in ending.items() if record.kind in relations}
    assert sorted(row.record.source.row or 0 for row in answer) == sorted(rows)
    assert asked.set(answer.closing) == closing
    for row in answer:
        assert row.bridge == expected.falls_apart(truth, row.record.source.row or 0, chosen or ACROSS), row
    impact(asked, truth, truth.without(closing, ending), answer.together, chosen)


def hierarchy(asked: Asked, truth: Truth) -> None:
    """Ancestors, subtree, depth, span, and a count rolled up."""
    network = asked.network
    for relation, above in (("subordination", truth.above), ("part_of", truth.parents)):
        tree = network.hierarchy(relation)
        totals = tree.roll_up(network.nodes.keys.astype("int64"))
        for node, position in asked.positions.items():
            below = {one for one in truth.nodes if node in chain(above, one)} | {node}
            assert [asked.names[one] for one in tree.ancestors(position)] == chain(above, node)
            assert tree.depths[position] == len(chain(above, node))
            assert tree.span[position] == sum(other == node for other in above.values())
            assert asked.set(tree.subtree(position)) == below
            assert totals[position] == sum(int(network.nodes.keys[asked.positions[one]]) for one in below)


def everything(asked: Asked, truth: Truth, relations: Collection[str] | None = None, some: slice = slice(None)) -> None:
    """All questions, those about a node of some of the nodes.

    Args:
        asked: The network.
        truth: The same from the records.
        relations: Those that were chosen; without them links across count where the network has all.
        some: Which nodes, pairs and records.
    """
    every, across = relations or RELATIONS, relations or ACROSS
    compiled(asked, truth)
    absent(asked, truth)
    pairs = expected.pairs_of(truth.nodes)[some][some]
    paths(asked, truth, pairs, across)
    reach(asked, truth, sorted(truth.nodes)[some], across)
    if relations is None:
        paths(asked.of_all, truth, pairs, every)
        reach(asked.of_all, truth, sorted(truth.nodes)[some], every)
    components(asked, truth, across)
    missing(asked, truth)
    connectors(asked, truth, across)
    interlocks(asked, truth, across)
    if relations is None:
        crossings(asked, truth)
    impacts(asked, truth, relations, some)
    for days in (0, 90):
        expiring(asked, truth, days, relations)
    hierarchy(asked, truth)
