"""From a snapshot to its scene: areas as territories, organizations and units in them, the relations between them.

A concurrent seat is an edge from the holder's home to the body; persons are nodes only where names are asked for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import repeat
from typing import TYPE_CHECKING, Any

import polars as pl

from orggraph.graph.labels import labels_of
from orggraph.maps import days as states
from orggraph.maps.days import Days, patterns, stops, turns, with_day
from orggraph.maps.kept import all_kept
from orggraph.maps.links import Edges, Link, links, together
from orggraph.maps.said import Said, dates, details, lines
from orggraph.maps.scene import Edge, Node, Scene, Style, Territory, Words
from orggraph.maps.unsettled import UnsettledUnits
from orggraph.model.vocabulary import UNSPECIFIED
from orggraph.queries.status import STATUSES
from orggraph.register.engines import collected
from orggraph.register.identifiers import unique

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

_GREY = "#8d96a1"
_GAP = 2
"""The state of an area without organization."""
_HOME = pl.coalesce("home_unit", "home_organization")
_HOLDER = pl.when(pl.col("concurrent") & _HOME.is_not_null()).then("person")


def scene_of(
    day: Snapshot, lang: str = "zh", *, days: Iterable[dt.date | str] | None = None, names: bool = False
) -> Scene:
    """Returns the scene of a day, with uncovered units, grids and communities as gaps.

    Args:
        day: A snapshot.
        lang: The language in which the page opens.
        days: The days of the time slider; what is live on any of them is in the scene. None chooses them; an empty
            sequence leaves the slider out: the scene holds what is live on the day.
        names: Whether the holders of concurrent seats are nodes, called by their names where the register has them.
    """
    chosen = stops(day) if days is None else with_day(day, days)
    with all_kept():
        return _DayScene(Days(day, chosen), names).scene(lang)


class _DayScene:
    """The tables of some days, with keys that turn into public identifiers."""

    def __init__(self, days: Days, names: bool) -> None:
        self.days, self.day, self.names = days, days.day, names
        self.said = Said(days.day)
        self.areas, self.organizations, self.units = (days.tables[kind] for kind in ("area", "organization", "unit"))
        self.area_ids: dict[int | None, str | None] = {None: None}
        self.area_ids |= dict(self.areas.select("key", "id").iter_rows())
        self.persons = self._persons()
        nodes = pl.concat([table.select("key", "id") for table in (self.organizations, self.units, self.persons)])
        self.ids = dict(zip(nodes["key"].to_list(), unique(nodes["id"]), strict=True))
        tiers = self.day.profile.tiers
        self.tiers = [self.day.profile.tier_of(kind) for kind in self.areas["type"].to_list()]
        self.tops = [row for row, tier in enumerate(self.tiers) if tier is not None and tier == tiers[0]]
        self.led = dict(days.tables["lead"].sort("area").select("organization", "area").iter_rows())
        self.at = self._areas_of_organizations()
        self.unsettled = UnsettledUnits(self.day)

    def _areas_of_organizations(self) -> dict[int, str | None]:
        """Where organizations are drawn: in the area that one leads, else in its own, else in the only one on top."""
        top = self.area_ids[self.areas["key"][self.tops[0]]] if len(self.tops) == 1 else None
        rows = self.organizations.select("key", "area").iter_rows()
        return {key: self.area_ids[self.led.get(key, area)] or top for key, area in rows}

    def _persons(self) -> pl.DataFrame:
        if not self.names:
            return self.units.clear().select("key", "id", label="name", label_en="name")
        keys: pl.Series = collected(self.day.register.frame("person").select("key"))["key"].sort()
        return labels_of(self.day.register, keys, names=True).with_columns(key=keys)

    def scene(self, lang: str) -> Scene:
        heads = self.areas[self.tops].filter(pl.col("parent").is_null())["name"].to_list()
        name = "、".join(heads[:3])
        live = self.days.live("organization")
        seats = self._seats()
        units = list(self._units())
        edges = Edges(self.days, self.said, self.ids)
        return Scene(
            title=Words(f"{name}党组织网络", f"{name} · organization network" if name else "Organizations"),
            as_of=self.day.day.isoformat(),
            base=Words("全部台账单位", "all units in ledgers"),
            territories=tuple(self._territories()),
            nodes=(*self._organizations(live), *units, *self._holders(seats)),
            edges=(
                *edges.superiors(live),
                *self._relations(edges),
                *edges.seats(seats),
                *(edges.homes(together(self._links("seat", _HOLDER, _HOME))) if self.names else ()),
            ),
            styles=self._sector_styles(units),
            lang=lang,
            locality=self.day.profile.backstop_tier,
            days=self.days.stops,
            note=self.unsettled.note,
            unsettled=self.unsettled.rows,
        )

    def _territories(self) -> Iterator[Territory]:
        led = self.days.leaders >= 0
        watched = [tier in self.day.profile.tiers[-2:] for tier in self.tiers]
        found = patterns(1 + (~led & pl.Series(watched, dtype=pl.Boolean).to_numpy()[:, None]))
        names = dict(self.organizations.select("key", "name").iter_rows())
        leaders = [names.get(key, Words("无", "none")) for key in self.days.leaders[:, self.days.now].tolist()]
        said = details(
            lines("领导党组织", "Led by", leaders, lambda leader: leader),
            *self._numbers(self.areas, households=("户数", "Households"), members=("党员数", "Members")),
        )
        known = cache(partial(turns, meaning=states.NODE))
        columns = (
            self.areas["id"].to_list(),
            self.areas["type"].to_list(),
            self.areas["name"].to_list(),
            [self.area_ids[key] for key in self.areas["parent"].to_list()],
            [pattern[self.days.now] == _GAP for pattern in found],
            said,
            self.said.origins(self.areas),
            self.areas["code"].fill_null("").to_list(),
            map(known, found),
        )
        return map(Territory, *columns)

    def _organizations(self, live: states.States) -> Iterator[Node]:
        table, found = self._shown(self.organizations, live)
        keys = table["key"].to_list()
        types = table["type"].to_list()
        names = dict(self.organizations.filter(live[:, self.days.now] > 0).select("key", "name").iter_rows())
        type_ = partial(self.said.code, "organization_type")
        said = details(
            lines("类别", "Type", types, type_),
            lines("上级党组织", "Superior", map(names.get, table["superior"].to_list())),
            *self._numbers(table, full_members=("正式党员", "Full members"), members=("党员数", "Members")),
            lines("成立", "Founded", dates(table, "start")),
        )
        known = cache(partial(turns, meaning=states.NODE))
        columns = (
            map(self.ids.__getitem__, keys),
            repeat("organization"),
            table["name"].to_list(),
            map(self.at.__getitem__, keys),
            map(type_, types),
            repeat(None),
            map(self.led.__contains__, keys),
            repeat(False),
            said,
            self.said.origins(table),
            repeat(""),
            repeat(()),
            map(known, found),
        )
        return map(Node, *columns)

    def _units(self) -> Iterator[Node]:
        table, found = self._shown(self.units, self.days.units())
        now = [pattern[self.days.now] for pattern in found]
        categories = table["category"].to_list()
        sectors = [tuple(codes or (UNSPECIFIED,)) for codes in table["sectors"].to_list()]
        category = partial(self.said.code, "unit_category")
        said = details(
            lines(
                "覆盖方式",
                "Coverage",
                now,
                lambda state: self.said.code("status", STATUSES[state - 1]) if state else None,
            ),
            lines("单位类型", "Category", categories, category),
            lines("行业", "Sectors", sectors, partial(self.said.codes, "sector")),
            *self._numbers(table, employees=("从业人员", "Employees"), members=("党员数", "Members")),
        )
        known = cache(partial(turns, meaning=states.UNIT))
        columns = (
            map(self.ids.__getitem__, table["key"].to_list()),
            repeat("unit"),
            table["name"].to_list(),
            map(self.area_ids.__getitem__, table["area"].to_list()),
            map(category, categories),
            [states.UNIT[state][1] for state in now],
            repeat(False),
            [states.UNIT[state][2] for state in now],
            said,
            self.said.origins(table),
            table["credit_code"].fill_null("").to_list(),
            sectors,
            map(known, found),
            repeat(None),
            map(self.unsettled.nodes.get, table["key"].to_list()),
        )
        return map(Node, *columns)

    def _holders(self, seats: list[Link]) -> Iterator[Node]:
        """The persons that hold a seat, each in the area of the first body it sits in."""
        bodies = {link.source: link.target for link in reversed(seats)}
        found = together(Link(link.row, link.source, -1, link.pattern) for link in seats)
        for key, zh, en in self.persons.select("key", "label", "label_en").iter_rows():
            if key in bodies:
                pattern = found[key, -1]
                label = zh if zh == en else Words(zh, en)
                yield Node(self.ids[key], "person", label, self.at[bodies[key]], turns=turns(pattern, states.NODE))

    def _relations(self, edges: Edges) -> Iterator[Edge]:
        tables = self.days.tables
        modes = [self.said.code("mode", mode) for mode in tables["establishment"]["mode"].to_list()]
        contents = [self.said.codes("content", tuple(all_ or ())) for all_ in tables["agreement"]["contents"].to_list()]
        ends: dict[str, tuple[str, str, Iterable[Words | None]]] = {
            "establishment": ("organization", "unit", modes),
            "agreement": ("unit", "organization", contents),
            "registration": ("unit", "area", repeat(None, tables["registration"].height)),
        }
        for kind, (source, target, labels) in ends.items():
            yield from edges.of(kind, self._links(kind, pl.col(source), pl.col(target)), labels)

    def _seats(self) -> list[Link]:
        """Seats lead from the holder's home, or from the holder where names are asked for."""
        return self._links("seat", pl.coalesce(_HOLDER, _HOME) if self.names else _HOME, pl.col("organization"))

    def _links(self, kind: str, source: pl.Expr, target: pl.Expr) -> list[Link]:
        return links(self.days, kind, source, target)

    def _sector_styles(self, units: Iterable[Node]) -> tuple[Style, ...]:
        vocabulary = self.day.profile.vocabularies["sector"]
        used = {code for unit in units for code in unit.sectors}
        known = [code for code in (*vocabulary.codes, *sorted(used - {*vocabulary.codes})) if code in used]
        labels = {code: Words(vocabulary.label(code, "zh"), vocabulary.label(code, "en")) for code in known}
        labels |= {UNSPECIFIED: Words("未填", "unspecified")} if UNSPECIFIED in used else {}
        return tuple(Style("sector", code, label, _GREY) for code, label in labels.items())

    @staticmethod
    def _shown(table: pl.DataFrame, live: states.States) -> tuple[pl.DataFrame, list[bytes]]:
        """The rows that are live on any of the days, with their patterns."""
        shown = live.any(axis=1)
        return table.filter(pl.Series(shown, dtype=pl.Boolean)), patterns(live[shown])

    @staticmethod
    def _numbers(table: pl.DataFrame, **columns: tuple[str, str]) -> list[Iterator[Any]]:
        return [lines(*label, table[name].to_list()) for name, label in columns.items()]
