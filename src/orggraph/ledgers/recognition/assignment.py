"""The best assignment of columns to fields: each column one field, each field one column, the sum the greatest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import rustworkx as rx

_SCALE = 1000

Scores = Mapping[int, Mapping[str, float]]
"""Column → field → score; only what may be assigned."""


def assigned(scores: Scores) -> dict[str, int]:
    """Returns which column each field takes, so that the sum of scores is the greatest; of equals the first column.

    >>> assigned({0: {"since": 10.0, "founded": 4.0}, 1: {"since": 10.2}})
    {'founded': 0, 'since': 1}
    """
    best = {column: max(fields, key=fields.__getitem__) for column, fields in sorted(scores.items()) if fields}
    takers: dict[str, list[int]] = defaultdict(list)
    for column, field in best.items():
        takers[field].append(column)
    if all(len(columns) == 1 for columns in takers.values()):
        return {field: columns[0] for field, columns in takers.items()}
    return _matched(scores)


def _matched(scores: Scores) -> dict[str, int]:
    fields = sorted({field for row in scores.values() for field in row})
    graph: rx.PyGraph[None, int] = rx.PyGraph(multigraph=False)
    columns = sorted(scores)
    graph.add_nodes_from([None] * (len(columns) + len(fields)))
    number = {field: len(columns) + index for index, field in enumerate(fields)}
    for index, column in enumerate(columns):
        for field, score in scores[column].items():
            graph.add_edge(index, number[field], round(score * _SCALE) * 1000 - index)
    pairs = rx.max_weight_matching(graph, max_cardinality=False, weight_fn=int)
    found = {fields[max(pair) - len(columns)]: columns[min(pair)] for pair in pairs}
    return dict(sorted(found.items(), key=lambda item: item[1]))
