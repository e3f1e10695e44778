from __future__ import annotations

from collections import Counter

import orggraph as og


def test_a_network_shows_its_day_its_nodes_and_its_links(sample: og.Reading) -> None:
    net = og.network(sample.register.on("2025-12-31"))
    table = net.table("en")
    assert table.stamp == (("as of", "2025-12-31"),)
    counts = {(what, kind): count for kind, what, count in table.rows}
    assert len(counts) == len(table.rows)
    assert sum(count for (what, _), count in counts.items() if what == "nodes") == len(net.nodes)
    relations = Counter(edge.relation for edge in net.index.edges)
    assert {kind: n for (what, kind), n in counts.items() if what == "links"} == {
        net.relation_label(relation, "en"): n for relation, n in relations.items()
    }


def test_of_chosen_relations_only_these_are_counted(sample: og.Reading) -> None:
    net = og.network(sample.register.on("2025-12-31"), relations="agreement")
    assert [kind for kind, what, _ in net.table("zh").rows if what == "关系"] == ["共建"]


def test_it_shows_itself_in_a_notebook(sample: og.Reading) -> None:
    page = og.network(sample.register.on("2025-12-31"))._repr_html_()
    assert page.startswith("<table")
    assert "党组织" in page
