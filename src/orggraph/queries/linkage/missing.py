"""Where links are missing: communities, sectors, and units that only a line or only the territory holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw
import numpy as np
import polars as pl

from orggraph.graph.families import FAMILIES, families
from orggraph.graph.nodes import KINDS
from orggraph.graph.ties import ties
from orggraph.queries.linkage.held import seated_bodies
from orggraph.queries.linkage.whereabouts import Placed, placed, placed_fields, tiers_above
from orggraph.register.engines import collected
from orggraph.register.places import Places
from orggraph.tables.table import Field, Shown, Table

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from orggraph.graph.adjacency import Positions
    from orggraph.queries.linkage.linked import Linked

_LISTS = {
    "communities_without_agreement": ("没有有效共建协议的社区", "Communities without a live agreement"),
    "communities_without_member": ("没有兼职委员的社区", "Communities without a concurrent member"),
    "units_of_line_only": ("只有条线、没有与属地联系的单位", "Units of a line without a link to the territory"),
    "units_of_area_only": ("与属地有联系、没有条线的单位", "Units linked to the territory without a line"),
}
_BASES = {
    "communities": ("全部社区", "communities"),
    "units_of_line": ("台账中属于条线的单位", "units of a line in the ledgers of coverage"),
    "units_of_area": ("台账中与属地有联系的单位", "units linked to the territory in the ledgers of coverage"),
}
"""What each list is counted of: its name begins with that of its base."""


@dataclass(frozen=True, slots=True)
class SectorApart:
    """A sector of a subdistrict of which no unit has a live agreement.

    Attributes:
        area: Identifier of the subdistrict.
        area_label: Its name.
        sector: Code of the sector.
        label: Its label in 中文.
        label_en: Its label in English.
        units: Units of the sector there, in the ledgers of coverage.
    """

    area: str
    area_label: str
    sector: str
    label: str
    label_en: str
    units: int


@dataclass(frozen=True)
class MissingLinks(Shown):
    """The answer to `missing_links`.

    Attributes:
        communities: How many communities there are: the base of the first two lists.
        communities_without_agreement: Those whose leading organization has no live agreement.
        communities_without_member: Those whose leading organization has no live concurrent seat.
        sectors_apart: The sectors of each subdistrict that never co-build.
        units_of_line: How many units in the ledgers of coverage are of a line: the base of the third list.
        units_of_line_only: Those without a link to the territory.
        units_of_area: How many units in the ledgers of coverage have a link to the territory: the base of the fourth.
        units_of_area_only: Those that are of no line.
        units_by_mention: How many units are known only by mention; of which family they are is unknown, so that they
            are in no list and no base of units.
        network: The network that was asked.
    """

    communities: int
    communities_without_agreement: tuple[Placed, ...]
    communities_without_member: tuple[Placed, ...]
    sectors_apart: tuple[SectorApart, ...]
    units_of_line: int
    units_of_line_only: tuple[Placed, ...]
    units_of_area: int
    units_of_area_only: tuple[Placed, ...]
    units_by_mention: int
    network: Linked

    def to_json(self, lang: str = "zh") -> dict[str, Any]:
        """Returns the answer as `orggraph links --format json` carries it."""
        sectors = [
            {
                "subdistrict": row.area,
                "subdistrict_label": row.area_label,
                "sector": row.sector,
                "sector_label": row.label if lang == "zh" else row.label_en,
                "units": row.units,
            }
            for row in self.sectors_apart
        ]
        lists = {name: [row.to_json(lang) for row in getattr(self, name)] for name in _LISTS}
        bases = {name: getattr(self, name) for name in (*_BASES, "units_by_mention")}
        return {"as_of": self.network.as_of, **bases, **lists, "sectors_apart": sectors}

    def tables(self, lang: str = "zh") -> tuple[Table, ...]:
        """Returns each list as a table."""
        zh = lang == "zh"
        stamp = self.network.stamp(lang)
        fields = (
            Field("subdistrict", "街道" if zh else "subdistrict"),
            Field("sector", "行业" if zh else "sector"),
            Field("units", "单位数" if zh else "units"),
        )
        rows = tuple((row.area_label, row.label if zh else row.label_en, row.units) for row in self.sectors_apart)
        base = "基数：台账中的单位" if zh else "base: the units in the ledgers of coverage"
        apart = Table("没有单位参与共建的行业" if zh else "Sectors that never co-build", stamp, fields, rows, (base,))
        return *(self._list(name, lang) for name in _LISTS), apart

    def _list(self, name: str, lang: str) -> Table:
        zh = lang == "zh"
        of_communities = name.startswith("communities")
        label = ("社区" if zh else "community") if of_communities else self.network.kind_label("unit", lang)
        tiers = tiers_above(
            self.network.day.profile, self.network.day.profile.backstop_tier if of_communities else None
        )
        nodes: tuple[Placed, ...] = getattr(self, name)
        rows = tuple(node.cells(tiers, lang) for node in nodes)
        fields = placed_fields(tiers, label, lang)
        notes = tuple(self._notes(name, len(nodes), zh))
        return Table(_LISTS[name][0 if zh else 1], self.network.stamp(lang), fields, rows, notes)

    def _notes(self, name: str, count: int, zh: bool) -> Iterator[str]:
        base = next(one for one in _BASES if name.startswith(one))
        label = _BASES[base][0 if zh else 1]
        yield f"{count} / {getattr(self, base)}，基数：{label}" if zh else f"{count} of {getattr(self, base)} {label}"
        if base.startswith("units") and (more := self.units_by_mention):
            yield (
                f"另有 {more} 个单位仅被提及，有无条线未知，不计入"
                if zh
                else f"{more} further units are known only by mention: their line is unknown, not counted"
            )


def missing_links(network: Linked) -> MissingLinks:
    """Answers `Network.missing_links`."""
    edges = network.compiled.edges
    line, tied = _surveyed_units(network)
    lists: dict[str, Iterable[int]] = {
        "communities_without_agreement": _communities_without(network, edges.only(("agreement",)).sources),
        "communities_without_member": _communities_without(network, seated_bodies(network)),
        "units_of_line_only": np.flatnonzero(line & ~tied),
        "units_of_area_only": np.flatnonzero(tied & ~line),
    }
    return MissingLinks(
        communities=len(network.communities),
        units_of_line=int(line.sum()),
        units_of_area=int(tied.sum()),
        units_by_mention=len(network.by_mention),
        sectors_apart=tuple(_sectors_apart(network)),
        network=network,
        **{name: placed(network.day, network.nodes, positions) for name, positions in lists.items()},
    )


def _communities_without(network: Linked, organizations: Positions) -> Positions:
    """The communities that none of the organizations leads."""
    lead = network.compiled.edges.only(("lead",))
    return np.setdiff1d(network.communities, lead.targets[np.isin(lead.sources, organizations)])


def _surveyed_units(network: Linked) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Per node whether it is a unit in the ledgers of coverage that is of a line, and one tied to the territory."""
    family = families(network.compiled)
    territory, line = (family == FAMILIES.index(name) for name in FAMILIES[1:])
    surveyed = network.nodes.kinds == KINDS.index("unit")
    surveyed[network.by_mention] = False
    tied = np.zeros(len(network.nodes), bool)
    for tie in ties(network.compiled.edges):
        tied[tie.sources[territory[tie.targets]]] = True
    return surveyed & line, surveyed & tied


def _sectors_apart(network: Linked) -> Iterator[SectorApart]:
    day, names = network.day, network.day.profile.tier_names
    tier = names[min(1, len(names) - 1)]
    areas = day.register.frame("area").select(nw.col("key").alias("area"), place=f"at_{tier}")
    units = day.frame("unit").filter(nw.col("surveyed")).select("key", "sectors", "area")
    frame = collected(units.join(areas, on="area", how="inner")).filter(pl.col("place").is_not_null())
    agreed = network.compiled.tables["agreement"]["unit"].unique()
    counted = (
        frame.explode("sectors")
        .group_by("place", "sectors")
        .agg(units=pl.len(), agreed=pl.col("key").is_in(agreed.implode()).any())
        .filter(~pl.col("agreed"))
        .sort("place", "sectors")
    )
    places, vocabulary = Places(day.register, (tier,)), day.profile.vocabularies["sector"]
    for place, sector, units_there, _ in counted.iter_rows():
        yield SectorApart(
            places.id(place) or "",
            places.label(place),
            sector,
            vocabulary.label(sector, "zh"),
            vocabulary.label(sector, "en"),
            units_there,
        )
