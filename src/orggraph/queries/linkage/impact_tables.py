"""What breaks, as tables: the consequences, and the links that end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from orggraph.tables.table import Field, Table

if TYPE_CHECKING:
    from orggraph.graph.nodes import Node
    from orggraph.queries.linkage.impact import Impact
    from orggraph.queries.linkage.linked import Linked


class Loss(NamedTuple):
    """A list of nodes that lose something: the relation that it follows from, and its labels."""

    relation: str
    zh: str
    en: str

    def label(self, lang: str) -> str:
        """Returns the label in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en


LISTS = {
    "communities_without_agreement": Loss(
        "agreement", "失去最后一份共建协议的社区", "communities left without an agreement"
    ),
    "communities_without_member": Loss(
        "seat", "失去最后一名兼职委员的社区", "communities left without a concurrent member"
    ),
    "units_uncovered": Loss("establishment", "失去党组织覆盖的单位", "units left without an organization"),
    "areas_unled": Loss("lead", "失去领导党组织的辖区", "areas left without a leading organization"),
    "organizations_orphaned": Loss("subordination", "失去上级的党组织", "organizations left without a superior"),
}
"""The lists of an impact by their names; one whose relation was not chosen is not looked for."""
_SHOWN = 8


def consequences(impact: Impact, lang: str) -> Table:
    """Returns what follows: what, how many, which."""
    zh = lang == "zh"
    fields = (
        Field("what", "后果" if zh else "consequence"),
        Field("count", "数量" if zh else "count"),
        Field("which", "哪些" if zh else "which"),
    )
    title = f"若失去：{impact.what[0]}" if zh else f"Without {impact.what[1]}"
    return Table(title, impact.network.stamp(lang), fields, tuple(_rows(impact, lang)), tuple(_notes(impact, lang)))


def _rows(impact: Impact, lang: str) -> Iterator[tuple[str, int, str]]:
    zh = lang == "zh"
    for relation, count in impact.ended.items():
        label = impact.network.relation_label(relation, lang)
        yield f"终止的联系：{label}" if zh else f"links ended: {label}", count, ""
    for part in impact.cut_off:
        yield "脱离的部分（节点数）" if zh else "part cut off (nodes)", len(part), _few(part, lang)
    for name, nodes in impact.lists():
        if nodes:
            yield LISTS[name].label(lang), len(nodes), _few(nodes, lang)


def _few(nodes: tuple[Node, ...], lang: str) -> str:
    zh = lang == "zh"
    names = ("、" if zh else ", ").join(node.named(lang) for node in nodes[:_SHOWN])
    more = len(nodes) - _SHOWN
    return names if more <= 0 else names + (f" 等 {len(nodes)} 个" if zh else f" and {more} more")


def _notes(impact: Impact, lang: str) -> Iterator[str]:
    zh, network = lang == "zh", impact.network
    comma = "、" if zh else ", "
    if impact.cut_off:
        yield from parts_of(network, lang)
    unseen = [LISTS[name] for name, nodes in impact.lists() if nodes is None]
    marks = "（）" if zh else " ()"
    labels = comma.join(
        f"{one.label(lang)}{marks[:-1]}{network.relation_label(one.relation, lang)}{marks[-1]}" for one in unseen
    )
    if unseen:
        yield f"未选相应关系，没有查：{labels}" if zh else f"not looked for, as the relation was not chosen: {labels}"


def parts_of(network: Linked, lang: str) -> Iterator[str]:
    """Yields which links make components, where they are not all that the stamp tells."""
    zh, across = lang == "zh", network.between_bodies.relations
    if across != network.relations:
        labels = ("、" if zh else ", ").join(network.relation_label(name, lang) for name in across)
        yield f"连通部分按横向联系计：{labels}" if zh else f"components are those of links across: {labels}"


def ended_links(impact: Impact, lang: str) -> Table:
    """Returns the links that end, each with what its record says and where."""
    zh, relations = lang == "zh", impact.network.relations_vocabulary
    fields = (
        Field("from", "从" if zh else "from"),
        Field("relation", "关系" if zh else "relation"),
        Field("to", "到" if zh else "to"),
        Field("source", "来源" if zh else "source"),
    )
    rows = tuple(
        (one, link.record.words(relations, lang), other, link.record.source.words(lang))
        for link in impact.links
        for one, other in [link.labels(lang)]
    )
    title = f"随之终止的联系：{impact.what[0]}" if zh else f"Links that end without {impact.what[1]}"
    return Table(title, impact.network.stamp(lang), fields, rows)
