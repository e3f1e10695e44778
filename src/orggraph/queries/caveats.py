"""What every figure of units should be read with: sheets that were lost, units that are listed twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import narwhals as nw

from orggraph.model.source import Source
from orggraph.register.engines import collected

if TYPE_CHECKING:
    from orggraph.register.snapshot import Snapshot

_BETWEEN = r"[\s()（）\[\]【】·“”\"]"
_LEGAL_FORM = r"(?:(?:股份)?有限(?:责任)?公司|公司|集团)$"
_SHORTEST = 4
"""Characters of a name from which two units that bear it are likely one; shorter ones are namesakes too often."""
_MOST_NAMED = 3


@dataclass(frozen=True)
class Caveat:
    """Something that makes a figure of units too small or too large.

    Attributes:
        code: `lost-sheets` or `units-twice`.
        zh: The sentence in 中文.
        en: The same in English.
    """

    code: Literal["lost-sheets", "units-twice"]
    zh: str
    en: str

    def words(self, lang: str) -> str:
        """Returns the sentence in `zh` or `en`."""
        return self.zh if lang == "zh" else self.en

    def to_json(self) -> dict[str, Any]:
        """Returns code and sentences, as answers carry them."""
        return {"code": self.code, "zh": self.zh, "en": self.en}


def caveats_of(day: Snapshot) -> tuple[Caveat, ...]:
    """Returns what figures of units on a day should be read with; none in most registers."""
    return (*_lost_sheets(day), *_units_twice(day))


def _lost_sheets(day: Snapshot) -> tuple[Caveat, ...]:
    lost = [sheet for sheet in day.register.sheets if sheet.lost]
    if not lost:
        return ()
    rows = sum(sheet.lost for sheet in lost)
    places = [Source(sheet.file, sheet.sheet) for sheet in lost[:_MOST_NAMED]]
    zh, en = (f"{'；' if lang == 'zh' else '; '}".join(place.words(lang) for place in places) for lang in ("zh", "en"))
    more = "…" * (len(lost) > _MOST_NAMED)
    sheets = "sheet was" if len(lost) == 1 else "sheets were"
    return (
        Caveat(
            "lost-sheets",
            f"有 {len(lost)} 张表没有读进来（约 {rows} 行）：{zh}{more}；其中登记的不在数内",
            f"{len(lost)} {sheets} not read (about {rows} rows): {en}{more}; what they list is not counted",
        ),
    )


def _units_twice(day: Snapshot) -> tuple[Caveat, ...]:
    bare = nw.col("name").str.replace_all(_BETWEEN, "").str.replace_all(_LEGAL_FORM, "")
    units = day.frame("unit").filter(nw.col("surveyed")).select("name", "credit_code", bare=bare)
    units = units.filter(nw.col("bare").str.len_chars() >= _SHORTEST)
    groups = units.group_by("bare").agg(
        name=nw.col("name").min(),
        times=nw.len(),
        codes=nw.col("credit_code").n_unique(),
        uncoded=nw.col("credit_code").is_null().sum(),
    )
    told_apart = nw.col("codes") - nw.when(nw.col("uncoded") > 0).then(1).otherwise(0) > 1
    twice = collected(groups.filter((nw.col("times") > 1) & ~told_apart)).sort("bare")
    if not len(twice):
        return ()
    names, rows = twice["name"].to_list(), int(twice["times"].sum())
    more = "…" * (len(names) > _MOST_NAMED)
    units_ = "unit is" if len(names) == 1 else "units are"
    return (
        Caveat(
            "units-twice",
            f"疑似 {len(names)} 家单位重复登记，共 {rows} 行，分别计数：{'、'.join(names[:_MOST_NAMED])}{more}",
            f"{len(names)} {units_} most likely listed several times, in {rows} rows that count one by one: "
            f"{', '.join(names[:_MOST_NAMED])}{more}",
        ),
    )
