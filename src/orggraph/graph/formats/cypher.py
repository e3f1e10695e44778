"""The Cypher file that loads the files for Neo4j into a running database."""

from __future__ import annotations

from collections.abc import Iterable

from orggraph.graph.attributes import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Attribute
from orggraph.graph.nodes import KINDS

_HEAD = """\
// Loads the network into a running Neo4j (5.23 or later): copy the files into its import folder, then
//   cypher-shell -f load.cypher
// In Neo4j Browser write :auto in front of each LOAD CSV. Loading again changes nothing.
// LOAD CSV takes \\" for a quotation mark unless db.import.csv.legacy_quote_escaping=false is set.
// 把网络载入运行中的 Neo4j（5.23 及以上）：先把文件复制到 import 文件夹，再运行上面的命令。重复载入不会重复建立。

CREATE CONSTRAINT node_id IF NOT EXISTS FOR (n:Node) REQUIRE n.id IS UNIQUE;
"""


def load_script(relations: Iterable[str]) -> str:
    """Returns the script for all kinds of nodes and the given relations."""
    return "\n".join([_HEAD, *map(_nodes, KINDS), *map(_relationships, relations)])


def _nodes(kind: str) -> str:
    merge = "  MERGE (n:Node {id: row.`id:ID(node)`})\n"
    return _from(f"nodes-{kind}.csv", f"{merge}  SET n:{kind.capitalize()}, {_set('n', NODE_ATTRIBUTES)}")


def _relationships(relation: str) -> str:
    ends = "  MATCH (a:Node {id: row.`:START_ID(node)`})\n  MATCH (b:Node {id: row.`:END_ID(node)`})\n"
    merge = f"  MERGE (a)-[r:{relation.upper()} {{edge_id: row.edge_id}}]->(b)\n"
    return _from(f"relationships-{relation}.csv", f"{ends}{merge}  SET {_set('r', EDGE_ATTRIBUTES)}")


def _from(file: str, done: str) -> str:
    load = f"LOAD CSV WITH HEADERS FROM 'file:///{file}' AS row\n"
    return f"{load}CALL (row) {{\n{done}\n}} IN TRANSACTIONS OF 10000 ROWS;\n"


def _set(variable: str, attributes: Iterable[Attribute]) -> str:
    said = (one for one in attributes if one.name not in ("id", "edge_id", "source", "target"))
    return ", ".join(f"{variable}.`{one.name}` = {_value(one)}" for one in said)


def _value(attribute: Attribute) -> str:
    if attribute.type == "count":
        return f"toInteger(row.`{attribute.name}:long`)"
    if attribute.type == "date":
        return f"date(row.`{attribute.name}:date`)"
    if attribute.type == "list":
        return f"split(row.`{attribute.name}:string[]`, ';')"
    return f"row.`{attribute.name}`"
