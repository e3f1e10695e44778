"""What tables of nodes and edges say: their columns, kinds of nodes, and relations with what they may join."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from orggraph.ledgers.declared import Ledger
from orggraph.model.columns import Column
from orggraph.model.vocabulary import Vocabulary
from orggraph.sources.simple_table import word

_DATES = {
    "start": ("start", "startdate", "since", "begin", "startyear", "起始", "起始日期", "开始", "开始日期", "开始时间"),
    "end": ("end", "enddate", "until", "endyear", "结束", "结束日期", "截止", "截止日期", "截止时间"),
}
_EDGE_WORDS = {
    "source": ("source", "from", "sourceid", "sourcename", "ego", "node1", "sender", "起点", "源", "来源", "源节点"),
    "target": ("target", "to", "targetid", "targetname", "alter", "node2", "receiver", "终点", "目标", "目标节点"),
    "relation": ("relation", "relationship", "type", "kind", "edgetype", "role", "label", "关系", "关系类型", "类型"),
    **_DATES,
}
_NODE_WORDS = {
    "id": ("id", "node", "nodeid", "key", "编号", "节点", "标识", "节点编号"),
    "name": ("name", "label", "title", "nodename", "名称", "姓名", "标签"),
    "kind": ("kind", "type", "nodetype", "category", "class", "类型", "类别", "节点类型"),
    "area": ("area", "parent", "location", "within", "辖区", "所在辖区", "所属辖区"),
    "superior": ("superior", "reportsto", "上级", "上级组织", "上级党组织"),
}
_MAY_NAME_PERSONS = ("source", "target", "id", "name")


def _ledger(name: str, zh: str, needed: tuple[tuple[str, ...], ...], words: Mapping[str, object]) -> Ledger:
    groups = tuple(tuple(f"extra.{column}" for column in group) for group in needed)
    columns = (Column(column, "text", column, column, personal=column in _MAY_NAME_PERSONS) for column in words)
    return Ledger(name, zh, name, (), groups, tuple(columns))


EDGES = _ledger("edges", "关系表", (("source",), ("target",)), _EDGE_WORDS)
NODES = _ledger("nodes", "节点表", (("id", "name"),), _NODE_WORDS)
EDGE_WORDS = {f"extra.{column}": words for column, words in _EDGE_WORDS.items()}
NODE_WORDS = {f"extra.{column}": words for column, words in _NODE_WORDS.items()}

_KINDS = {
    "organization": ("organization", "organisation", "org", "body", "company", "board", "组织", "党组织", "公司"),
    "unit": ("unit", "单位", "企业", "firm"),
    "person": ("person", "people", "individual", "holder", "director", "actor", "人员", "人", "个人", "董事"),
    "area": ("area", "place", "territory", "辖区", "区域", "地区"),
}
_BY_TERM = {"organization": "organization_type", "area": "area_kind", "unit": "unit_category"}
KIND_WORDS = tuple(_KINDS)


def kind_of(said: str, vocabularies: Mapping[str, Vocabulary]) -> tuple[str, str | None] | None:
    """Returns the kind of node that a word means, and its type where the word says one.

    >>> from orggraph.model.vocabulary import vocabularies
    >>> kind_of("Person", vocabularies()), kind_of("党支部", vocabularies()), kind_of("planet", vocabularies())
    (('person', None), ('organization', 'branch'), None)
    """
    for kind, words in _KINDS.items():
        if word(said) in words:
            return kind, None
    for kind, name in _BY_TERM.items():
        if (code := vocabularies[name].code_of(said)) is not None:
            return kind, code
    return None


RELATIONS = {
    "seat": ("seat", "memberof", "membership", "任职", "兼职", "席位"),
    "agreement": ("agreement", "cobuilding", "共建", "共建协议", "结对", "协议"),
    "establishment": ("establishment", "established", "组建", "覆盖"),
    "instructor": ("instructor", "instructs", "指导", "指导员", "党建指导员"),
    "registration": ("registration", "报到", "双报到"),
    "subordination": ("subordination", "superior", "subordinateto", "reportsto", "隶属", "上级"),
    "location": ("location", "locatedin", "位于", "所在", "所在地"),
    "part_of": ("partof", "within", "所属辖区"),
}
ENDS = {
    ("seat", "person", "organization"): ("person", "organization"),
    ("seat", "organization", "organization"): ("home_organization", "organization"),
    ("seat", "unit", "organization"): ("home_unit", "organization"),
    ("agreement", "organization", "unit"): ("organization", "unit"),
    ("establishment", "organization", "unit"): ("organization", "unit"),
    ("instructor", "person", "unit"): ("person", "unit"),
    ("registration", "unit", "area"): ("unit", "area"),
    ("subordination", "organization", "organization"): ("superior", ""),
    ("location", "organization", "area"): ("area", ""),
    ("location", "unit", "area"): ("area", ""),
    ("part_of", "area", "area"): ("area", ""),
}
"""Relation and the kinds it joins → the columns of its record, or the field of its first node.

The first entry of a relation says of what kinds its ends are, where nothing else does.
"""
GENERIC = {
    ("person", "organization"): "seat",
    ("organization", "organization"): "seat",
    ("organization", "unit"): "agreement",
    ("organization", "area"): "location",
    ("unit", "area"): "location",
}
"""What a link of no known relation is between two kinds."""


@cache
def relation_of(said: str | None) -> str | None:
    """Returns the relation that a word means, or None.

    >>> relation_of("Reports to"), relation_of("共建"), relation_of("marriage")
    ('subordination', 'agreement', None)
    """
    key = word(said or "")
    return next((relation for relation, words in RELATIONS.items() if key in words), None)


def first_kinds(relation: str | None) -> tuple[str, str]:
    """Returns of what kinds the ends of a relation are, where no table of nodes says; of other links organizations."""
    known = ((source, target) for name, source, target in ENDS if name == relation)
    return next(known, ("organization", "organization"))
