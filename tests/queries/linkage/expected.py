"""The answers of a district by plain networkx and by counting, to lay beside those of orggraph."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations
from typing import Any

import networkx as nx

from tests.queries.linkage.truth import ACROSS, Link, Truth, chain

Parts = list[frozenset[str]]


def components(truth: Truth, relations: Collection[str]) -> tuple[list[frozenset[str]], Counter[str]]:
    """The components of two nodes or more, and how many nodes of each kind have no link."""
    graph = truth.simple(relations)
    parts = [frozenset(part) for part in nx.connected_components(graph) if len(part) > 1]
    return parts, Counter(truth.kind(node) for node in nx.isolates(graph))


def isolated(truth: Truth, relations: Collection[str], kind: str) -> tuple[set[str], int, int]:
    """Nodes of a kind without a link, of how many, and how many more units are known only by mention."""
    of_kind = {node for node in truth.nodes if truth.kind(node) == kind}
    unlinked = set(nx.isolates(truth.simple(relations)))
    alone = {node for node in of_kind if truth.body_of(node, relations) in unlinked}
    mentioned = truth.mentioned
    return alone - mentioned, len(of_kind - mentioned), len(alone & mentioned)


def communities(truth: Truth) -> set[str]:
    """All communities."""
    return {area.id for area in truth.of("area") if area.type == "community" and area.id in truth.alive}


def with_agreement(truth: Truth) -> set[str]:
    """Communities whose leading organization has a live agreement."""
    signed = {truth.body(record) for record in truth.live("agreement")}
    return {area for body, area in truth.leads if body in signed} & communities(truth)


def with_member(truth: Truth) -> set[str]:
    """Communities whose leading organization has a live concurrent seat, whoever holds it."""
    seated = {truth.body(seat) for seat in truth.live("seat") if seat.concurrent}
    return {area for body, area in truth.leads if body in seated} & communities(truth)


def tier(truth: Truth, area: str | None, kinds: Collection[str]) -> str | None:
    """The area itself or the nearest above it that is of one of the kinds."""
    parents = {one.id: truth.area_ids[one.parent] for one in truth.of("area") if one.parent}
    types = {one.id: one.type for one in truth.of("area")}
    for place in [area, *chain(parents, area)] if area else ():
        if types[place] in kinds:
            return place
    return None


def sectors_apart(truth: Truth) -> set[tuple[str, str, int]]:
    """Subdistrict, sector and number of units where no surveyed unit has a live agreement."""
    signed = {record.unit for record in truth.live("agreement")}
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for unit in truth.of("unit"):
        place = tier(truth, truth.area_ids.get(unit.area), ("subdistrict", "town"))
        if unit.id in truth.alive and unit.surveyed and place:
            for sector in unit.sectors or ("unspecified",):
                found[place, sector].append(unit.id)
    return {(*key, len(units)) for key, units in found.items() if not signed & set(units)}


def families(truth: Truth) -> dict[str, str]:
    """Organization or unit → `line` or `territory`, where it is known."""
    below_top = {body for body, area in truth.leads if area in truth.parents}
    found = {area.id: "territory" for area in truth.of("area")}
    for body in truth.alive.values():
        if body.kind == "organization":
            superiors = chain(truth.above, body.id)
            if below_top & {body.id, *superiors}:
                found[body.id] = "territory"
            elif superiors:
                found[body.id] = "line"
    for unit in truth.alive.values():
        if unit.kind == "unit":
            built = {found[body] for body in truth.built_in(unit.id) if body in found}
            if built:
                found[unit.id] = "line" if "line" in built else "territory"
    return found


def ties(truth: Truth) -> list[tuple[str, str, str]]:
    """Relation, the one side and the other of every link across; a seat ties its home, the unit if there is one."""
    found = []
    for seat in truth.live("seat"):
        home = seat.home_unit or seat.home_organization
        if home and truth.holder(seat):
            found.append(("seat", home, truth.body(seat)))
    found += [("agreement", record.unit, truth.body(record)) for record in truth.live("agreement")]
    found += [("registration", one.unit, truth.area_ids[one.area]) for one in truth.live("registration")]
    return found


def of_line_and_tied(truth: Truth) -> tuple[set[str], set[str]]:
    """Units of a line, and units with a link to the territory: of those that a ledger of coverage lists."""
    family = families(truth)
    units = {unit.id for unit in truth.of("unit") if unit.id in truth.alive and unit.surveyed}
    tied = {one for _, one, other in ties(truth) if family.get(other) == "territory"}
    return {unit for unit in units if family.get(unit) == "line"}, units & tied


def joined(truth: Truth, relations: Collection[str] = ACROSS) -> dict[str, set[str]]:
    """Person or unit → the organizations that it joins."""
    found: dict[str, set[str]] = defaultdict(set)
    for link in truth.links:
        if link.relation == "seat" and "seat" in relations:
            found[link.one].add(link.other)
    for relation, one, other in ties(truth):
        if relation in relations and truth.kind(one) == "unit":
            body = truth.body_of(other, relations)
            found[one] |= {body} if truth.kind(body) == "organization" else set()
    return {one: bodies for one, bodies in found.items() if bodies}


def joined_to(truth: Truth, relations: Collection[str] = ACROSS) -> dict[str, set[str]]:
    """Organization → the others that persons and units join it to."""
    found: dict[str, set[str]] = defaultdict(set)
    for bodies in joined(truth, relations).values():
        for body in bodies:
            found[body] |= bodies - {body}
    return {body: others for body, others in found.items() if others}


def centrality(truth: Truth, relations: Collection[str]) -> tuple[dict[str, float], dict[frozenset[str], float]]:
    """Betweenness of nodes and links among those that have a link."""
    graph = truth.simple(relations)
    graph.remove_nodes_from([*nx.isolates(graph)])
    links = nx.edge_betweenness_centrality(graph)
    return nx.betweenness_centrality(graph), {frozenset(pair): value for pair, value in links.items()}


def interlocks(truth: Truth, relations: Collection[str] = ACROSS) -> dict[frozenset[str], int]:
    """Pairs of organizations and how many persons they share."""
    graph: nx.Graph[str] = nx.Graph([("nobody", "no body")])
    for person, bodies in joined(truth, relations).items():
        if truth.kind(person) == "person":
            graph.add_edges_from((person, body) for body in bodies)
    bodies = [node for node in graph if node in truth.alive]
    projection = nx.bipartite.weighted_projected_graph(graph, bodies)
    return {frozenset((one, other)): weight for one, other, weight in projection.edges(data="weight")}


def place_of(truth: Truth, node: str) -> str | None:
    """The subdistrict in which an area, organization or unit lies."""
    record = truth.alive[node]
    area = node if record.kind == "area" else truth.area_ids.get(record.area)
    return tier(truth, area, ("subdistrict", "town"))


def crossings(truth: Truth) -> dict[str, tuple[int, ...]]:
    """Relation → links, how many cross subdistricts and of how many, the same of families."""
    family = families(truth)
    found: dict[str, list[tuple[bool, ...]]] = {name: [] for name in ("seat", "agreement", "registration", "all")}
    for relation, one, other in ties(truth):
        places, kinds = [place_of(truth, end) for end in (one, other)], [family.get(end) for end in (one, other)]
        known = [None not in pair for pair in (places, kinds)]
        row = (known[0] and places[0] != places[1], known[0], known[1] and kinds[0] != kinds[1], known[1])
        for name in (relation, "all"):
            found[name].append(row)
    return {name: (len(rows), *(sum(row[n] for row in rows) for n in range(4))) for name, rows in found.items()}


def reciprocity(truth: Truth) -> tuple[int, int]:
    """Of the pairs of bodies that seats tie, how many are tied both ways, and how many there are."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    for relation, home, body in ties(truth):
        bodies = truth.built_in(home) if truth.kind(home) == "unit" else {home}
        graph.add_edges_from((one, body) for one in bodies if relation == "seat" and one != body)
    pairs = graph.number_of_edges()
    return (round(nx.overall_reciprocity(graph) * pairs) if pairs else 0), pairs


def overlaps(truth: Truth) -> dict[str, tuple[int, int]]:
    """Unit with several agreements → how many, and with how many organizations."""
    signed = defaultdict(list)
    for record in truth.live("agreement"):
        signed[record.unit].append(truth.body(record))
    return {unit: (len(bodies), len(set(bodies))) for unit, bodies in signed.items() if len(bodies) > 1}


def ending(before: Truth, after: Truth, relations: Collection[str]) -> Counter[Link]:
    """The links of some relations that are no longer there."""
    one, other = (Counter(link for link in truth.links if link.relation in relations) for truth in (before, after))
    return one - other


def losing(before: Truth, after: Truth, relations: Collection[str]) -> dict[str, set[str] | None]:
    """Who has lost the last of something; None where the relation that would tell is not looked at."""
    lost: dict[str, tuple[str, Any]] = {
        "communities_without_agreement": ("agreement", with_agreement),
        "communities_without_member": ("seat", with_member),
        "units_uncovered": ("establishment", lambda truth: {one.unit for one in truth.live("establishment")}),
        "areas_unled": ("lead", lambda truth: {area for _, area in truth.leads}),
        "organizations_orphaned": ("subordination", lambda truth: set(truth.above)),
    }
    return {
        name: (having(before) - having(after)) - after.gone if relation in relations else None
        for name, (relation, having) in lost.items()
    }


def split(before: Truth, after: Truth, relations: Collection[str]) -> list[Parts]:
    """The components that fall apart, each as its parts."""
    parts = [frozenset(part) for part in nx.connected_components(after.simple(relations))]
    at = {node: before.body_of(node, relations) for node in before.nodes}
    bodies = nx.connected_components(before.simple(relations))
    whole = [{node for node, body in at.items() if body in component} for component in bodies]
    found = [[part for part in parts if part <= component] for component in whole]
    return [several for several in found if len(several) > 1]


def falls_apart(truth: Truth, row: int, relations: Collection[str]) -> bool:
    """Whether a component falls apart when one record lapses."""
    return bool(split(truth, truth.without(lapsed=[row]), relations))


def expiring(truth: Truth, days: int) -> tuple[dict[int, Any], set[str]]:
    """The live records that end in the window, by row, and the nodes that close."""
    last = truth.day + dt.timedelta(days)
    kinds = ("seat", "agreement", "establishment", "instructor", "registration")
    ending = {r.source.row: r for kind in kinds for r in truth.live(kind) if _ends(r, last)}
    return ending, {node for node, record in truth.alive.items() if _ends(record, last)}


def _ends(record: Any, last: dt.date) -> bool:
    end = getattr(record, "end", None)
    return end is not None and end.last <= last


def pairs_of(nodes: Iterable[str]) -> list[tuple[str, str]]:
    """All pairs of some nodes, each with itself too."""
    found = sorted(nodes)
    return [*combinations(found, 2), *((node, node) for node in found)]
