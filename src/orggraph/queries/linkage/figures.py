"""What a network holds, in figures: it shows itself so in a notebook."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from orggraph.graph.nodes import KINDS
from orggraph.tables.table import Field, Table

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked


def figures(network: Linked, lang: str) -> Table:
    """Returns how many nodes a network has of each kind, and how many links of each relation."""
    zh = lang == "zh"
    nodes, links = ("节点", "关系") if zh else ("nodes", "links")
    of_kind = np.bincount(network.nodes.kinds, minlength=len(KINDS)).tolist()
    of_relation: Counter[str] = Counter()
    for block in network.index.edges.blocks:
        of_relation[block.relation] += len(block)
    rows = [
        *((network.kind_label(kind, lang), nodes, count) for kind, count in zip(KINDS, of_kind, strict=True)),
        *((network.relation_label(relation, lang), links, count) for relation, count in of_relation.items()),
    ]
    labels = ("kind", "类别", "kind"), ("what", "项目", "what"), ("count", "数量", "count")
    fields = tuple(Field(key, zh_label if zh else en_label) for key, zh_label, en_label in labels)
    return Table("网络" if zh else "Network", network.stamp(lang)[:1], fields, tuple(rows))
