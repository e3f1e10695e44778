"""The nodes of a network: positions from 0, and what stands behind each: kind, identifier, label, integer key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import polars as pl

from orggraph.errors import AmbiguousError, QuestionError
from orggraph.text.cleaning import clean
from orggraph.text.names import normal_organization_name, normal_unit_name, split_organization_name
from orggraph.text.nearest import nearest

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions

KINDS = ("area", "organization", "unit", "person")
"""The kinds of nodes, in the order of their keys."""
_NORMAL = {"area": clean, "organization": normal_organization_name, "unit": normal_unit_name}
_ENOUGH = 4
"""Characters that two ways to write a name surely share."""

_BY_NAME = (
    "persons are found by name only where names are asked for (--names, in Python names=True)",
    "人员只有显示姓名时才能按姓名查找（--names，Python 中为 names=True）",
)
"""Said of any word that no node bears, so that it does not tell whether a person bears it."""


class Node(NamedTuple):
    """A node as answers name it.

    Attributes:
        id: Its public identifier.
        kind: `area`, `organization`, `unit` or `person`.
        label: Its name in 中文; a holder of seats is named by the unit that the holder leads.
        label_en: The same in English.
        position: Its position in the network.
    """

    id: str
    kind: str
    label: str
    label_en: str
    position: int

    def named(self, lang: str) -> str:
        """Returns the label in `zh` or `en`."""
        return self.label if lang == "zh" else self.label_en


@dataclass(frozen=True, eq=False)
class Nodes:
    """The nodes of a network in the order of their keys.

    Attributes:
        keys: The integer keys of the register, ascending.
        kinds: Per node an index into `KINDS`.
        read_labels: Reads the table of their labels; called once, when labels are first needed.
        named: Whether persons are called by their names.
    """

    keys: Positions
    kinds: NDArray[np.int8]
    read_labels: Callable[[], pl.DataFrame] = field(repr=False)
    named: bool = True

    def __len__(self) -> int:
        return len(self.keys)

    @cached_property
    def labels(self) -> pl.DataFrame:
        """Identifiers and labels by position: `id`, `label`, `label_en`, `also` (a further name)."""
        return self.read_labels()

    @cached_property
    def _position_of(self) -> Positions:
        """Positions by key + 1; what lies below the first key or beyond the last is clipped to a -1."""
        places = np.full(int(self.keys[-1]) + 3 if len(self) else 1, -1, np.int32)
        places[self.keys + 1] = np.arange(len(self), dtype=np.int32)
        return places

    def positions(self, keys: Positions) -> Positions:
        """Returns the positions of keys; -1 for those that are not in the network."""
        return self._position_of.take(keys + 1, mode="clip")

    def of_kind(self, kind: str) -> Positions:
        """Returns the positions of the nodes of a kind."""
        return np.flatnonzero(self.kinds == KINDS.index(kind)).astype(np.int32)

    def describe(self, positions: Iterable[int]) -> tuple[Node, ...]:
        """Returns the nodes at some positions, in their order."""
        at = np.fromiter(positions, np.int64)
        rows = self.labels[at].select("id", "label", "label_en").iter_rows()
        return tuple(
            Node(id_, KINDS[self.kinds[place]], label, label_en, int(place))
            for place, (id_, label, label_en) in zip(at, rows, strict=True)
        )

    def find(self, word: str, kinds: Sequence[str] = KINDS) -> int:
        """Returns the position of the node that an identifier or a name means.

        A name may be given in full, or as ledgers shorten it: 党支部 for 支部委员会, without the areas in front
        (枫桥社区党支部). An identifier wins over a name, a full name over a shortened one.

        Raises:
            QuestionError: No node bears it; the nearest names are listed.
            AmbiguousError: Several do.
        """
        allowed = np.isin(self.kinds, [KINDS.index(kind) for kind in kinds])
        for matches in self._matches(word):
            found = np.flatnonzero(matches & allowed)
            if len(found) == 1:
                return int(found[0])
            if len(found):
                raise AmbiguousError(word, map(_told, self.describe(found[:8].tolist())))
        names = self.labels.filter(pl.Series(allowed))["label"].unique(maintain_order=True)
        unnamed = not self.named and "person" in kinds and bool(len(self.of_kind("person")))
        raise QuestionError("node", word, nearest(word, names.to_list()), _BY_NAME if unnamed else ("", ""))

    def bears(self, word: str) -> bool:
        """Returns whether some node has this very identifier or name."""
        identifiers, names, *_ = self._matches(word)
        return bool(identifiers.any() or names.any())

    def _matches(self, word: str) -> Iterator[NDArray[np.bool_]]:
        """Which nodes bear a word: as identifier, as name, as another way to write the name, as the end of that."""
        labels = self.labels
        yield (labels["id"] == word).to_numpy()
        yield labels.select(pl.any_horizontal(pl.col("label", "label_en", "also") == word).fill_null(value=False))[
            "label"
        ].to_numpy()
        core = split_organization_name(word)[0][:_ENOUGH]
        alike, ending = np.zeros(len(self), bool), np.zeros(len(self), bool)
        for place in np.flatnonzero(labels["label"].str.contains(core, literal=True).to_numpy()) if core else ():
            if (normal := _NORMAL.get(KINDS[self.kinds[place]])) is not None:
                name, asked = normal(labels["label"][int(place)]), normal(word)
                alike[place], ending[place] = name == asked, name.endswith(asked)
        yield alike
        yield ending


def _told(node: Node) -> tuple[str, str]:
    """What a node is, in 中文 and English."""
    from orggraph.model.kinds import KINDS as RECORDS  # pydantic; only where a name is not enough

    kind = RECORDS[node.kind]
    return f"{node.id}（{kind.zh} {node.label}）", f"{node.id} ({kind.en} {node.label_en})"
