"""What is said to those who hand a network to networkx as it is."""

from __future__ import annotations

from typing import NoReturn

from orggraph.errors import OrggraphError


class NotAGraph:
    """Not a graph of networkx, but with views that are. networkx asks one of the three first."""

    def is_directed(self) -> NoReturn:
        """Says what to hand over to networkx."""
        raise _no_graph()

    def is_multigraph(self) -> NoReturn:
        """Says what to hand over to networkx."""
        raise _no_graph()

    @property
    def __networkx_backend__(self) -> NoReturn:
        raise _no_graph()


def _no_graph() -> OrggraphError:
    return OrggraphError(
        "a network is no graph of networkx: hand over net.as_graph(), net.as_digraph() or net.to_networkx()",
        "网络本身不是 networkx 的图；请使用 net.as_graph()、net.as_digraph() 或 net.to_networkx()",
    )
