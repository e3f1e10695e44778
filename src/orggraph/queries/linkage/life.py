"""Which node a word means, and what the register knows of one that is not there on the day: until or since when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import narwhals as nw
import numpy as np
import polars as pl

from orggraph.errors import AmbiguousError, NotLiveError, QuestionError
from orggraph.graph.labels import labels_of
from orggraph.graph.nodes import KINDS, Nodes
from orggraph.register.engines import collected
from orggraph.text.dates import written

if TYPE_CHECKING:
    from orggraph.queries.linkage.linked import Linked
    from orggraph.register.register import Register

_HOLDING = ("seat", "instructor")
_Row = Mapping[str, Any]


class Gone(NamedTuple):
    """Why something is not there: its last day or its first, also as the ledger writes it."""

    ended: bool
    day: dt.date
    said: str


def find(network: Linked, word: str) -> int:
    """Returns the position of the node that an identifier or a name means.

    What is written in full wins, also over a live node that the word would mean as a short name.

    Raises:
        NotLiveError: It is known, but not live on the day.
        QuestionError: No node bears it; the nearest names are listed.
        AmbiguousError: Several do.
    """
    if network.nodes.bears(word):
        return network.nodes.find(word)
    absent = _Absent(network)
    if not absent.bears(word):
        try:
            return network.nodes.find(word)
        except AmbiguousError:
            raise
        except QuestionError:
            if not absent.knows(word):
                raise
    raise absent.error(word)


def gone(rows: Iterable[_Row], day: dt.date) -> Gone | None:
    """Returns why records do not hold by their own dates: the last to end, else the first to begin; None if one may."""
    rows = list(rows)
    for name, ended in (("end", True), ("start", False)):
        told = [row for row in rows if (at := row[name]) is not None and (at < day if ended else at > day)]
        if told:
            row = (max if ended else min)(told, key=lambda one: one[name])
            return Gone(ended, row[name], written(row[name], row[f"{name}_precision"]))
    return None


class _Absent:
    """The organizations, units and persons of the register that are not in the network of a day."""

    def __init__(self, network: Linked) -> None:
        self._day, self._register = network.day.day, network.day.register
        keys = [collected(self._register.frame(kind).select("key"))["key"].sort() for kind in KINDS[1:]]
        every = [each.filter(pl.Series(network.nodes.positions(each.to_numpy()) < 0)) for each in keys]
        kinds = np.repeat(np.arange(1, len(KINDS), dtype=np.int8), [len(each) for each in every])
        absent = pl.concat(every)
        self._nodes = Nodes(absent.to_numpy(), kinds, lambda: labels_of(self._register, absent, names=network.names))
        self.bears = self._nodes.bears

    def knows(self, word: str) -> bool:
        """Returns whether a word means one of them, or several."""
        try:
            self._nodes.find(word)
        except AmbiguousError:
            return True
        except QuestionError:
            return False
        return True

    def error(self, word: str) -> NotLiveError:
        """Returns what is known of the node that a word means."""
        (node,) = self._nodes.describe([self._nodes.find(word)])
        key = int(self._nodes.keys[node.position])
        why = gone(dates_of(self._register, node.kind, key), self._day)
        person = ("的任职", "the posts of ") if node.kind == "person" else ("", "")
        return NotLiveError(word, (node.label + person[0], person[1] + node.label_en), self._day, why)


def dates_of(register: Register, kind: str, key: int) -> Iterator[_Row]:
    """Yields the record of a node; of a person all that it holds."""
    column, tables = ("person", _HOLDING) if kind == "person" else ("key", (kind,))
    for table in tables:
        yield from collected(register.frame(table).filter(nw.col(column) == key)).iter_rows(named=True)
