"""Where links are missing: communities, sectors, and units that only a line or only the territory holds."""

from __future__ import annotations

from collections.abc import Iterator
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
    from orggraph.graph.adjacency import Positions
    from orggraph.queries.linkage.linked import Linked

_LISTS = {
    "communities_without_agreement": ("没有有效共建协议的社区", "Communities without a live agreement"),
    "communities_without_member": ("没有兼职委员的社区", "Communities without a concurrent member"),
    "units_of_line_only": ("只有条线、没有与属地联系的单位", "Units of a line without a link to the territory"),
    "units_of_area_only": ("与属地有联系、没有条线的单位", "Units linked to the territory without a line"),
}


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
        units_of_line_only: Units of a line without a link to the territory.
        units_of_area_only: Units with a link to the territory that are of no line.
        network: The network that was asked.
    """

    communities: int
    communities_without_agreement: tuple[Placed, ...]
    communities_without_member: tuple[Placed, ...]
    sectors_apart: tuple[SectorApart, ...]
    units_of_line_only: tuple[Placed, ...]
    units_of_area_only: tuple[Placed, ...]
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
        return {"as_of": self.network.as_of, "communities": self.communities, **lists, "sectors_apart": sectors}

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
        apart = Table("没有单位参与共建的行业" if zh else "Sectors that never co-build", stamp, fields, rows)
        return *(self._list(name, lang) for name in _LISTS), apart

    def _list(self, name: str, lang: str) -> Table:
        zh = lang == "zh"
        of_communities = name.startswith("communities")
        label = ("社区" if zh else "community") if of_communities else self.network.kind_label("unit", lang)
        tiers = tiers_above(
            self.network.day.profile, self.network.day.profile.backstop_tier if of_communities else None
        )
        nodes: tuple[Placed, ...] = getattr(self, name)
        base = f" / {self.communities}" if of_communities else ""
        note = f"{'共' if zh else 'in all'} {len(nodes)}{base}"
        rows = tuple(node.cells(tiers, lang) for node in nodes)
        fields = placed_fields(tiers, label, lang)
        return Table(_LISTS[name][0 if zh else 1], self.network.stamp(lang), fields, rows, (note,))


def missing_links(network: Linked) -> MissingLinks:
    """Answers `Network.missing_links`."""
    edges = network.compiled.edges
    line, area = _units_of_one(network)
    lists = {
        "communities_without_agreement": _communities_without(network, edges.only(("agreement",)).sources),
        "communities_without_member": _communities_without(network, seated_bodies(network)),
        "units_of_line_only": line,
        "units_of_area_only": area,
    }
    return MissingLinks(
        len(network.communities),
        sectors_apart=tuple(_sectors_apart(network)),
        network=network,
        **{name: placed(network.day, network.nodes, positions) for name, positions in lists.items()},
    )


def _communities_without(network: Linked, organizations: Positions) -> Positions:
    """The communities that none of the organizations leads."""
    lead = network.compiled.edges.only(("lead",))
    return np.setdiff1d(network.communities, lead.targets[np.isin(lead.sources, organizations)])


def _units_of_one(network: Linked) -> tuple[Positions, Positions]:
    """Units that are of a line and have no link to the territory, and units of which the reverse is true."""
    family = families(network.compiled)
    territory, line = (family == FAMILIES.index(name) for name in FAMILIES[1:])
    unit = network.nodes.kinds == KINDS.index("unit")
    tied = np.zeros(len(network.nodes), bool)
    for tie in ties(network.compiled.edges):
        tied[tie.sources[territory[tie.targets]]] = True
    one, other = (np.flatnonzero(units).astype(np.int32) for units in (unit & line & ~tied, unit & ~line & tied))
    return one, other


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
