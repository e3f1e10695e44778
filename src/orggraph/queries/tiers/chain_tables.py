"""The linkage of the tiers as tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from orggraph.queries.tiers.broken_chains import REASON_LABELS, BrokenChain, broken_chains
from orggraph.queries.within import tiers_shown
from orggraph.tables.table import Field, Table, as_of

if TYPE_CHECKING:
    from orggraph.profile import Tier
    from orggraph.queries.tiers.linked_areas import Linked
    from orggraph.queries.tiers.tier_chain import TierChain


def chain_tables(answer: TierChain, lang: str) -> list[Table]:
    """Returns the figures by area, the broken chains of grids, and those of units that have an organization."""
    zh = lang == "zh"
    units = broken_chains(answer.day, answer.unit_linkage, organized=True)
    grids = "未连通的网格" if zh else "Grids that are not linked"
    return [
        _by_area(answer, lang),
        _broken(answer, answer.broken_grids, grids, lang),
        _broken(
            answer, units, "有党组织但未连通的单位" if zh else "Units with an organization that are not linked", lang
        ),
    ]


def _by_area(answer: TierChain, lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("area", answer.day.profile.tier(answer.area_tier).label(lang)),
        Field("grids", _last(answer, lang)),
        Field("linked", f"已连通{_last(answer, lang)}" if zh else "linked"),
        Field("rate", "连通率" if zh else "rate", rate=True),
        Field("units", "单位" if zh else "units"),
        Field("units_with_organization", "有党组织的单位" if zh else "with an organization"),
        Field("units_linked", "已连通单位" if zh else "units linked"),
        Field("units_rate_with_organization", "占有党组织的单位" if zh else "of those with one", rate=True),
        Field("units_rate", "占全部单位" if zh else "of all units", rate=True),
    )
    blank = "未填" if zh else "unspecified"
    rows = [_row(row.label or blank, row.grids, row.units) for row in answer.by_area]
    total = _row("合计" if zh else "total", answer.grids, answer.units)
    base = (
        ("基数", f"全部{_last(answer, lang)}；有党组织的单位、全部单位")
        if zh
        else ("base", f"all {_last(answer, lang)}; units with an organization, all units")
    )
    title = "组织链条连通情况" if zh else "Linkage of the tiers"
    return Table(title, (as_of(answer.as_of, lang), base), fields, (*rows, total), _notes(answer, lang))


def _last(answer: TierChain, lang: str) -> str:
    label = answer.day.profile.tiers[-1].label(lang)
    return label if lang == "zh" else f"{label}s"


def _row(label: str, grids: Linked, units: Linked) -> tuple[Any, ...]:
    figures = (units.total, units.organized, units.linked, units.rate_of_organized, units.rate)
    return label, grids.total, grids.linked, grids.rate, *figures


def _notes(answer: TierChain, lang: str) -> tuple[str, ...]:
    zh = lang == "zh"
    tiers = ("—" if zh else " – ").join(tier.label(lang) for tier in answer.day.profile.tiers)
    notes = [
        f"连通：从所在党组织逐级向上，每一级都存续，经过{tiers}，直到最上级"
        if zh
        else f"linked: every superior up to the root is alive, through {tiers}",
        *(_said(reasons, what, lang) for reasons, what in _broken_so(answer, lang) if any(reasons.values())),
    ]
    below = "、".join(tier.label(lang) for tier in answer.day.profile.tiers[1:])
    if answer.by_line:
        notes.append(
            f"已连通的单位中，{answer.by_line} 个由本系统（条）连到最上级，不经过{below}"
            if zh
            else f"{answer.by_line} of the linked units are linked by a line of their own, not through an area"
        )
    if answer.unnamed:
        notes.append(
            f"{answer.unnamed} 个单位写明已建但没有写党组织名称，无法连通"
            if zh
            else f"{answer.unnamed} units are said to have an organization that is not named: nothing can be followed"
        )
    return tuple(notes)


def _broken_so(answer: TierChain, lang: str) -> list[tuple[dict[str, int], str]]:
    zh = lang == "zh"
    return [
        (answer.grid_reasons, _last(answer, lang)),
        (answer.unit_reasons, "单位" if zh else "units"),
    ]


def _said(reasons: dict[str, int], what: str, lang: str) -> str:
    """How many chains break in which way."""
    zh = lang == "zh"
    parts = [f"{REASON_LABELS[code][0 if zh else 1]} {times}" for code, times in reasons.items() if times]
    return f"未连通的{what}：{'，'.join(parts)}" if zh else f"{what} that are not linked: {', '.join(parts)}"


def _broken(answer: TierChain, rows: Sequence[BrokenChain], title: str, lang: str) -> Table:
    zh = lang == "zh"
    tiers = [tier for tier in tiers_shown(answer.day.profile, (row.areas for row in rows)) if not _own(tier, rows)]
    colon = "：" if zh else ": "
    fields = (
        Field("id", "编码" if zh else "code"),
        Field("label", "名称" if zh else "name"),
        *(Field(tier.name, tier.label(lang)) for tier in tiers),
        Field("reason", "断链原因" if zh else "why"),
        Field("before", "断点下方党组织" if zh else "organization before the break"),
        Field("missing", "不存续或被越过的党组织" if zh else "not alive, or passed by"),
        Field("place", "请核对" if zh else "where to look"),
    )
    shown = tuple(
        (
            *(row.id, row.label),
            *(row.areas[tier.name][1] for tier in tiers),
            REASON_LABELS[row.reason][0 if zh else 1] + (f"{colon}{row.skipped[2]}" if row.skipped else ""),
            *(node and node.label for node in (row.before, row.missing)),
            row.place.words(lang),
        )
        for row in rows
    )
    return Table(title, (as_of(answer.as_of, lang),), fields, shown)


def _own(tier: Tier, rows: Sequence[BrokenChain]) -> bool:
    """Whether the areas of a tier are the rows themselves."""
    return all(row.areas[tier.name][0] == row.id for row in rows)
