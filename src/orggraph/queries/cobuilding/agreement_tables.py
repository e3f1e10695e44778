"""Co-building agreements as tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from orggraph.queries.cobuilding.agreement_rows import AgreementRow, word
from orggraph.queries.within import tiers_shown
from orggraph.tables.table import Field, Table, as_of

if TYPE_CHECKING:
    from orggraph.queries.cobuilding.agreements import Agreements


def agreement_tables(answer: Agreements, lang: str, *, rows: bool) -> list[Table]:
    """Returns the figures, what is delivered, the agreements about to end and idle, the communities without."""
    zh, days = lang == "zh", answer.within_days
    expiring = f"{days} 天内到期的协议" if zh else f"Agreements that end within {days} days"
    return [
        _figures(answer, lang),
        _delivered(answer, lang),
        _listed(answer, answer.expiring, expiring, lang),
        _listed(answer, answer.idle, "闲置的协议（未开展）" if zh else "Idle agreements (not started)", lang),
        _without(answer, lang),
        *([_listed(answer, answer.rows, "有效协议明细" if zh else "Agreements in force", lang)] if rows else []),
    ]


def _figures(answer: Agreements, lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("what", "项目" if zh else "what"),
        Field("agreements", "协议" if zh else "agreements"),
        Field("units", "单位" if zh else "units"),
    )
    without, communities = len(answer.communities_without), answer.communities
    notes = (
        f"没有有效协议的{_tier(answer, lang)} {without} 个，全部 {communities} 个"
        if zh
        else f"without an agreement in force: {without} of {communities} ({_tier(answer, lang)})",
        "一份协议可有几项内容、几类资源，分项之和可大于有效协议数"
        if zh
        else "an agreement may have several contents and kinds of resources: these rows may overlap",
    )
    rows = tuple(_lines(answer, lang))
    return Table("共建协议" if zh else "Co-building agreements", (as_of(answer.as_of, lang),), fields, rows, notes)


def _lines(answer: Agreements, lang: str) -> Iterator[tuple[Any, ...]]:
    zh, days = lang == "zh", answer.within_days
    yield "台账登记" if zh else "in the ledgers", answer.recorded, None
    yield "有效" if zh else "in force", len(answer.rows), _units(answer.rows)
    for rows, label, label_en in (
        (answer.expiring, f"　{days} 天内到期", f"　ending within {days} days"),
        (answer.idle, "　闲置（未开展）", "　idle (not started)"),
        (answer.open_ended, "　没有截止日期", "　without an end"),
    ):
        yield label if zh else label_en, len(rows), _units(rows)
    for counts, vocabulary, title, title_en in (
        (answer.by_content, "content", "内容", "content"),
        (answer.by_resource, "resource", "资源", "resources"),
        (answer.by_progress, "progress", "进展", "progress"),
    ):
        for one in counts:
            if one.agreements:
                label = word(answer.day.profile, vocabulary, one.code, lang)
                yield f"　{title}：{label}" if zh else f"　{title_en}: {label}", one.agreements, one.units


def _units(rows: Sequence[AgreementRow]) -> int:
    return len({row.unit.id for row in rows})


def _delivered(answer: Agreements, lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("what", "项目" if zh else "what"),
        Field("promised", "承诺" if zh else "promised"),
        Field("done", "已完成" if zh else "done"),
        Field("rate", "完成率" if zh else "rate", rate=True),
        Field("base", "基数" if zh else "base"),
    )
    rows = (
        (
            "共建协议" if zh else "agreements",
            *(*answer.delivered, answer.delivered.rate),
            "有效且写明完成情况的协议" if zh else "agreements in force that state their progress",
        ),
        (
            "微心愿" if zh else "wishes",
            *(*answer.wishes, answer.wishes.rate),
            "双报到写明认领数和完成数的微心愿" if zh else "wishes of registrations that state both figures",
        ),
    )
    undone = sum(one.ended or 0 for one in answer.by_progress if one.code not in ("done", "unspecified"))
    note = (
        f"另有 {undone} 份协议已到期，台账仍写未完成"
        if zh
        else f"{undone} further agreements have ended, and the ledgers do not say that they are done"
    )
    title = "承诺与兑现" if zh else "Promised and delivered"
    return Table(title, (as_of(answer.as_of, lang),), fields, rows, (note,) if undone else ())


def _listed(answer: Agreements, rows: Sequence[AgreementRow], title: str, lang: str) -> Table:
    zh, profile = lang == "zh", answer.day.profile
    tiers = tiers_shown(profile, (row.areas for row in rows))
    fields = (
        Field("unit", "共建单位" if zh else "unit"),
        *(Field(tier.name, tier.label(lang)) for tier in tiers),
        Field("organization", "签约党组织" if zh else "organization"),
        Field("contents", "共建内容" if zh else "contents"),
        Field("resources", "资源" if zh else "resources"),
        Field("progress", "完成情况" if zh else "progress"),
        Field("start", "起" if zh else "from"),
        Field("end", "止" if zh else "until"),
        Field("source", "来源" if zh else "source"),
    )
    shown = tuple(
        (
            row.unit.label,
            *(row.areas[tier.name][1] for tier in tiers),
            row.organization.label,
            *("、".join(word(profile, *one, lang) for one in codes) for codes in _words(row)),
            *(row.start or row.signed, row.end or ("长期" if zh else "open")),
            row.source.words(lang),
        )
        for row in rows
    )
    return Table(title, (as_of(answer.as_of, lang),), fields, shown)


def _words(row: AgreementRow) -> tuple[list[tuple[str, str]], ...]:
    """The codes of a row with their vocabularies, by column."""
    contents = [("content", code) for code in row.contents]
    return contents, [("resource", code) for code in row.resources], [("progress", row.progress)]


def _without(answer: Agreements, lang: str) -> Table:
    zh = lang == "zh"
    areas = answer.communities_without
    tiers = tiers_shown(answer.day.profile, (area.areas for area in areas))
    fields = (*(Field(tier.name, tier.label(lang)) for tier in tiers), Field("source", "来源" if zh else "source"))
    rows = tuple((*(area.areas[tier.name][1] for tier in tiers), area.source.words(lang)) for area in areas)
    label = _tier(answer, lang)
    title = f"没有有效共建协议的{label}" if zh else f"Without an agreement in force: {label}"
    return Table(title, (as_of(answer.as_of, lang),), fields, rows)


def _tier(answer: Agreements, lang: str) -> str:
    """The label of the tier of communities."""
    return answer.day.profile.tier(answer.day.profile.backstop_tier).label(lang)
