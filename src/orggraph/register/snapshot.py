"""The network as it is on a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import narwhals as nw

from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.profile import Profile
    from orggraph.register.register import Register


@dataclass(frozen=True, eq=False)
class Snapshot:
    """What is live on a day: nodes by their own dates, relations only while both ends live.

    Attributes:
        register: What it was taken from.
        day: The as-of date.
    """

    register: Register
    day: dt.date

    @property
    def profile(self) -> Profile:
        """The district's settings."""
        return self.register.profile

    def frame(self, name: str) -> nw.LazyFrame[Any]:
        """Returns the rows of a table that are live on the day."""
        frame = self._within_dates(self.register.frame(name))
        schema = self.register.schemas.get(name)
        if schema is None or schema.node:
            return frame
        for column, kind in schema.references.items():
            ends = self.register.schemas[kind]
            if any(known.name == "end" for known in ends.columns):
                dead = self._dead(kind).select(nw.col("key").alias(column))
                frame = frame.join(dead, on=column, how="anti")
        return frame

    def nobody_there(self, lang: str = "zh") -> str | None:
        """Returns a sentence where no organization of the register is live on the day; None where one is.

        Figures of such a day say nothing of the district: they count areas, and units whose beginning nobody tells.
        """
        if collected(self.frame("organization").select(nw.len())).item():
            return None
        ended = nw.when(nw.col("end") < self.day).then(nw.col("end")).otherwise(None)
        every = self.register.frame("organization")
        dates = every.select(first=nw.col("start").min(), last=ended.max(), known=nw.len())
        first, last, known = collected(dates).row(0)
        if not known:
            return None
        zh = lang == "zh"
        if last is None:
            when = f"最早的 {first} 成立" if zh else f"the first begins on {first}"
        else:
            when = f"最后的 {last} 终止" if zh else f"the last ended on {last}"
        return (
            f"{self.day} 没有任何党组织存在，{when}；没有记载起始日期的仍计在内"
            if zh
            else f"no organization is live on {self.day}: {when}; what has no date of beginning is counted all the same"
        )

    def nobody_leads(self, lang: str = "zh") -> str | None:
        """Returns a sentence where the register has communities or grids and no organization of any area; else None.

        That they have none is then no finding: the ledger of organizations was not read.
        """
        if collected(self.register.frame("lead").select(nw.len())).item():
            return None
        kinds = set(collected(self.register.frame("area").select(nw.col("type").cast(nw.String)))["type"])
        tiers = [tier.label(lang) for tier in self.profile.tiers[-2:] if kinds.intersection(tier.kinds)]
        if not tiers:
            return None
        return (
            f"没有读到任何{'、'.join(tiers)}的党组织，它们有没有党组织无从判断"
            if lang == "zh"
            else f"no organization of any {' or '.join(tiers)} was read: whether they have one cannot be told"
        )

    def leads(self) -> nw.LazyFrame[Any]:
        """Returns areas with the live organizations that lead them: `area`, `organization`."""
        dead = self._dead("organization").select(nw.col("key").alias("organization"))
        return self.register.frame("lead").join(dead, on="organization", how="anti")

    def _within_dates(self, frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
        columns = frame.collect_schema().names()
        if "start" in columns:
            frame = frame.filter(nw.col("start").is_null() | (nw.col("start") <= self.day))
        if "end" in columns:
            frame = frame.filter(nw.col("end").is_null() | (nw.col("end") >= self.day))
        return frame

    def _dead(self, kind: str) -> nw.LazyFrame[Any]:
        """The nodes that are not live on the day: few, so relations are cleared of them."""
        return self.register.frame(kind).filter((nw.col("start") > self.day) | (nw.col("end") < self.day))
