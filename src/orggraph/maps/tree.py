"""The territories of a scene as a tree, checked once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from orggraph.errors import RecordError
from orggraph.maps.scene import Territory

Marks: TypeAlias = npt.NDArray[np.bool_]


class Tree:
    """Territories by id, with parents, children and depth; siblings are in the order of their ids.

    Args:
        territories: In any order.

    Raises:
        RecordError: If an id is empty or given twice, a parent is unknown, or territories contain each other.
    """

    def __init__(self, territories: Sequence[Territory]) -> None:
        self.by_id = {territory.id: territory for territory in sorted(territories, key=lambda t: t.id)}
        self._check_ids(territories)
        self.children: dict[str | None, list[str]] = {None: []} | {id_: [] for id_ in self.by_id}
        for territory in self.by_id.values():
            self.children[territory.parent].append(territory.id)
        self.depth = dict(self._descend())
        if len(self.depth) < len(self.by_id):
            lost = ", ".join(sorted(self.by_id.keys() - self.depth.keys())[:5])
            raise RecordError(
                f"territories lie in a circle, each inside the next: {lost}", f"辖区互为上级，成了一个圈：{lost}"
            )

    def _check_ids(self, territories: Sequence[Territory]) -> None:
        repeated = [id_ for id_, count in Counter(t.id for t in territories).items() if count > 1 or not id_]
        if repeated:
            raise RecordError(
                f"a territory needs an id of its own, but {repeated[0]!r} is empty or repeated",
                f"每个辖区要有自己的编号，“{repeated[0]}”为空或者重复",
            )
        for territory in territories:
            if territory.parent is not None and territory.parent not in self.by_id:
                raise RecordError(
                    f"territory {territory.id!r} lies in {territory.parent!r}, which is not in the scene",
                    f"辖区“{territory.id}”的上级“{territory.parent}”不在图中",
                )

    def _descend(self) -> Iterator[tuple[str, int]]:
        level, depth = self.roots, 0
        while level:
            yield from ((id_, depth) for id_ in level)
            level = [child for id_ in level for child in self.children[id_]]
            depth += 1

    @property
    def roots(self) -> list[str]:
        """The outermost territories."""
        return self.children[None]

    @property
    def outer_first(self) -> Iterable[str]:
        """All ids, every territory after the one around it."""
        return self.depth.keys()

    def upwards(self, area: str | None) -> Iterator[str]:
        """Yields a territory's id and then those around it, the nearest first.

        >>> tree = Tree([Territory("g1", "grid", "一网格", "c1"), Territory("c1", "community", "枫桥社区")])
        >>> list(tree.upwards("g1"))
        ['g1', 'c1']
        """
        while area is not None:
            yield area
            area = self.by_id[area].parent

    def crossings(self, ones: Iterable[str | None], others: Iterable[str | None], kind: str) -> Marks:
        """Whether relations between two areas each leave the locality, the nearest territory of a kind, of one of them.

        One does not where one area lies around the other: a community's relation to its subdistrict stays in line.

        >>> tree = Tree([Territory("c1", "community", "枫桥社区"), Territory("c2", "community", "竹园社区")])
        >>> tree.crossings(["c1", "c1", "c1"], ["c1", "c2", None], "community").tolist()
        [False, True, True]
        """
        numbers: dict[str | None, int] = {area: i for i, area in enumerate(self.depth)} | {None: -1}
        one, other = (np.array([*map(numbers.__getitem__, areas)], np.int64) for areas in (ones, others))
        homes = np.array([numbers[home] for home in (*self._homes(kind).values(), None)])
        spans = [*self._spans().values(), range(0)]
        start, stop = np.array([span.start for span in spans]), np.array([span.stop for span in spans])
        at_home = (homes[one] >= 0) & (homes[one] == homes[other])
        around = (start[one] <= start[other]) & (start[other] < stop[one])
        inside = (start[other] <= start[one]) & (start[one] < stop[other])
        nowhere = (one < 0) | (other < 0)
        crossing: Marks = (one != other) & (nowhere | ~(at_home | around | inside))
        return crossing

    def _homes(self, kind: str) -> dict[str, str | None]:
        """Every territory with the nearest one of a kind, from itself outwards."""
        homes: dict[str | None, str | None] = {None: None}
        for area in self.outer_first:
            homes[area] = area if self.by_id[area].kind == kind else homes[self.by_id[area].parent]
        return {area: homes[area] for area in self.outer_first}

    def _spans(self) -> dict[str, range]:
        """The territories numbered so that those inside one follow it: its own number and theirs."""
        sizes = dict.fromkeys(self.depth, 1)
        for area in reversed(self.depth):
            if parent := self.by_id[area].parent:
                sizes[parent] += sizes[area]
        spans: dict[str, range] = {}
        free: dict[str | None, int] = {None: 0}
        for area in self.depth:
            parent = self.by_id[area].parent
            spans[area] = range(free[parent], free[parent] + sizes[area])
            free[parent], free[area] = spans[area].stop, spans[area].start + 1
        return spans
