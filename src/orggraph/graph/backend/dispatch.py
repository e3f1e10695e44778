"""The door through which networkx calls: which calls run on the index, and networkx's own code for all others."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from inspect import Signature, signature
from typing import Any

from networkx.utils.backends import _registered_algorithms as algorithms

from orggraph.graph.backend import centrality, connectivity, paths
from orggraph.graph.backend.graph import IndexedDiGraph, IndexedGraph, plain
from orggraph.graph.backend.indexed import Indexed
from orggraph.graph.backend.info import FUNCTIONS

Arguments = Mapping[str, Any]


class Backend:
    """The backend `orggraph`.

    A function of ours has those parameters of networkx's that it understands: a call that sets another one runs as
    networkx's own, and so does every algorithm that we do not have. A graph on an index is a graph of networkx too, so
    nothing needs to be set up for that.

    Attributes:
        own: Our functions by name.
    """

    def __init__(self) -> None:
        modules = (paths, connectivity, centrality)
        self.own: dict[str, Callable[..., Any]] = {
            name: next(getattr(module, name) for module in modules if hasattr(module, name)) for name in FUNCTIONS
        }

    def can_run(self, name: str, args: Sequence[Any], kwargs: Arguments) -> bool:
        """Returns whether a call can be run: any on our graphs, on others what our own functions understand."""
        return self._understood(name, args, kwargs) is not None or any(map(_is_ours, (*args, *kwargs.values())))

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_") or name not in algorithms:
            raise AttributeError(f"networkx dispatches no {name!r}")
        return partial(self._run, name)

    def _run(self, name: str, *args: Any, **kwargs: Any) -> Any:
        given = self._understood(name, args, kwargs)
        if given is None:
            return algorithms[name].orig_func(*args, **kwargs)
        graph = given.pop("G")
        return self.own[name](getattr(graph, "indexed", graph), **given)

    def _understood(self, name: str, args: Sequence[Any], kwargs: Arguments) -> dict[str, Any] | None:
        """The arguments that a call sets, or None where we have no function that understands them all."""
        if name not in self.own:
            return None
        theirs, ours = _signature(algorithms[name].orig_func), _signature(self.own[name])
        try:
            given = theirs.bind(*args, **kwargs).arguments
            given = {key: value for key, value in given.items() if value is not theirs.parameters[key].default}
            ours.bind(**{"graph" if key == "G" else key: value for key, value in given.items()})
        except TypeError:
            return None
        return given

    def convert_from_nx(self, graph: Any, **_: object) -> Indexed:
        """Indexes a graph of networkx; our functions ask for no attribute."""
        return Indexed.of(graph)

    def convert_to_nx(self, result: Any, **_: object) -> Any:
        """Makes an ordinary graph of one of ours; any other result is as networkx has it already."""
        return plain(result) if isinstance(result, IndexedGraph | IndexedDiGraph) else result


@cache
def _signature(function: Callable[..., Any]) -> Signature:
    return signature(function)


def _is_ours(argument: object) -> bool:
    if isinstance(argument, list | tuple):
        return any(map(_is_ours, argument))
    return isinstance(argument, IndexedGraph | IndexedDiGraph)


backend = Backend()
"""What the entry point `networkx.backends` names."""
