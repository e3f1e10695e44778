"""Random small networks with any superiors, and their chains followed one by one in plain Python."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hypothesis import strategies as st

import orggraph as og
from orggraph.model.records import Record
from tests.queries.records import DAY

AREAS = {"岚区": None, "松街道": "岚区", "柏街道": "岚区", "甲社区": "松街道", "乙社区": "柏街道"}
GRIDS = {"一格": "甲社区", "二格": "甲社区", "三格": "乙社区"}
MODES = ("own", "joint", "attached")
REASONS = ("no_organization", "closed_link", "orphan", "skipped_tier", "linked")
_KINDS = {"社区": "community", "区": "district", "道": "subdistrict", "格": "grid"}


@dataclass(frozen=True)
class Network:
    """Organizations by number (0 is the root), who leads what, and who covers which unit."""

    superiors: tuple[int | None, ...]
    closed: frozenset[int]
    led_by: dict[str, int | None]
    covered: tuple[tuple[tuple[int | None, str], ...], ...]

    def records(self) -> list[Record]:
        """The network as records."""
        names = [f"第{number}号党支部" for number in range(len(self.superiors))]
        paths = {area: _path(area) for area in (*AREAS, *GRIDS)}
        records: list[Record] = [
            og.Area(
                name=area,
                type=next(kind for end, kind in _KINDS.items() if area.endswith(end)),
                parent=paths[parent] if (parent := (AREAS | GRIDS)[area]) else None,
                led_by=None if (leader := self.led_by[area]) is None else names[leader],
            )
            for area in (*AREAS, *GRIDS)
        ]
        records += [
            og.Organization(
                name=names[number],
                type="branch",
                superior=None if above is None else names[above],
                end="2020-01-01" if number in self.closed else None,
            )
            for number, above in enumerate(self.superiors)
        ]
        for number, covered in enumerate(self.covered):
            records.append(og.Unit(name=f"第{number}公司", area=paths["甲社区"]))
            records += [
                og.Establishment(unit=f"第{number}公司", organization=None if one is None else names[one], mode=mode)
                for one, mode in covered
            ]
        return records

    def grids(self) -> Counter[str]:
        """How the chains of the grids end."""
        return Counter(self._best([self._way(one, grid) for one in self._leading(grid)]) for grid in GRIDS)

    def units(self) -> Counter[str]:
        """How the chains of the units end."""
        return Counter(self._unit(covered) for covered in self.covered)

    def _unit(self, covered: tuple[tuple[int | None, str], ...]) -> str:
        live = [(one, mode) for one, mode in covered if one is not None and one not in self.closed]
        for mode in MODES:
            if ways := [self._way(one, self._entry(one)) for one, its in live if its == mode]:
                return self._best(ways)
        return "no_organization"

    def _leading(self, area: str) -> list[int]:
        leader = self.led_by[area]
        return [] if leader is None or leader in self.closed else [leader]

    def _best(self, ways: list[str]) -> str:
        return max(ways, key=REASONS.index, default="no_organization")

    def _up(self, one: int) -> list[int]:
        """An organization and its live superiors, as far as they go."""
        chain = [one]
        while chain[-1] and (above := self.superiors[chain[-1]]) is not None and above not in self.closed:
            chain.append(above)
        return chain

    def _entry(self, one: int) -> str | None:
        """The topmost area that the first leading organization of a way leads."""
        for step in self._up(one):
            for area in (*AREAS, *GRIDS):
                if step in self._leading(area):
                    return area
        return None

    def _way(self, one: int, area: str | None) -> str:
        chain = self._up(one)
        if chain[-1] != 0:
            return "orphan" if self.superiors[chain[-1]] is None else "closed_link"
        above = area
        met = chain
        while above is not None:
            led = [step for step in met if step in self._leading(above)]
            if self._leading(above) and not led and above != area:
                return "skipped_tier"
            met = met[met.index(led[0]) :] if led else met
            above = (AREAS | GRIDS)[above]
        return "linked"


def _path(area: str) -> str:
    above = (AREAS | GRIDS)[area]
    return area if above is None else f"{_path(above)}/{area}"


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Trees of up to eight organizations, some closed, that lead any areas and cover a few units."""
    size = draw(st.integers(1, 8))
    superiors = [None, *(draw(st.sampled_from([None, *range(number)] + [number - 1] * 4)) for number in range(1, size))]
    anyone = st.one_of(st.none(), st.integers(0, size - 1))
    cover = st.tuples(anyone, st.sampled_from(MODES))
    return Network(
        superiors=tuple(superiors),
        closed=frozenset(draw(st.sets(st.integers(1, 20), max_size=3))) & frozenset(range(size)),
        led_by={"岚区": 0} | {area: draw(anyone) for area in (*AREAS, *GRIDS) if area != "岚区"},
        covered=tuple(draw(st.lists(st.lists(cover, max_size=3, unique_by=lambda it: it[0]).map(tuple), max_size=4))),
    )


__all__ = ["DAY", "Network", "networks"]
