"""Concurrent seats as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orggraph.queries.seats.seat_rows import category_label
from orggraph.queries.within import tiers_shown
from orggraph.tables.table import Field, Table, as_of

if TYPE_CHECKING:
    from orggraph.queries.seats.concurrent_seats import ConcurrentSeats

_FITS = {"few": ("偏少", "too few"), "many": ("偏多", "too many"), "well": ("符合", "as set"), None: ("", "")}


def seat_tables(answer: ConcurrentSeats, lang: str, *, rows: bool) -> list[Table]:
    """Returns the tables of an answer, the seats themselves last."""
    tables = [_by_body(answer, lang), _by_category(answer, lang), _several(answer, lang), _tiers(answer, lang)]
    return [*tables, *([_rows(answer, lang)] if rows else [])]


def _by_body(answer: ConcurrentSeats, lang: str) -> Table:
    zh = lang == "zh"
    tiers = tiers_shown(answer.day.profile, (body.areas for body in answer.by_body))
    fields = (
        Field("body", "任职党组织" if zh else "body"),
        *(Field(tier.name, tier.label(lang)) for tier in tiers),
        Field("seats", "席位" if zh else "seats"),
        Field("holders", "人数" if zh else "holders"),
        Field("bounds", "本地规定" if zh else "set by the district"),
        Field("fits", "情况" if zh else "number"),
    )
    rows = tuple(
        (
            body.body.label,
            *(body.areas[tier.name][1] for tier in tiers),
            *(body.counts.seats, body.counts.holders),
            "" if body.bounds is None else "–".join(map(str, body.bounds)),
            _FITS[body.fits][0 if zh else 1],
        )
        for body in answer.by_body
    )
    total = ("合计" if zh else "total", *([""] * len(tiers)), answer.total.seats, answer.total.holders, "", "")
    title = "兼职委员席位" if zh else "Concurrent seats"
    return Table(title, (as_of(answer.as_of, lang),), fields, (*rows, total), _notes(answer, lang))


def _notes(answer: ConcurrentSeats, lang: str) -> tuple[str, ...]:
    if not answer.total.seats and answer.others:
        return (
            f"在任 {answer.others} 个席位，没有一个是兼职；职务写明兼职委员、兼职副书记的，才是兼职席位"
            if lang == "zh"
            else f"seats held: {answer.others}, none of them concurrent; concurrent are those whose role says so: "
            "兼职委员, 兼职副书记",
        )
    seats, holders, bodies = answer.total
    few, many = len(answer.too_few), len(answer.too_many)
    if lang == "zh":
        return (
            f"在任席位 {seats} 个，{holders} 人，任职党组织 {bodies} 个；台账共登记 {answer.recorded} 个席位",
            "同一工作单位的负责人在几处任职，席位各计，人数只计一次",
            f"席位数按本地规定：偏少 {few} 个，偏多 {many} 个；规定由配置文件 checks.ORG117 设置",
        )
    return (
        f"{seats} seats held by {holders} persons in {bodies} bodies; the ledgers list {answer.recorded} seats",
        "the leader of a home unit who has seats in several bodies is one holder",
        f"by what the district sets (checks.ORG117 of the profile): too few in {few} bodies, too many in {many}",
    )


def _by_category(answer: ConcurrentSeats, lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("category", "单位性质" if zh else "category of the home unit"),
        Field("seats", "席位" if zh else "seats"),
        Field("holders", "人数" if zh else "holders"),
        Field("bodies", "任职党组织" if zh else "bodies"),
    )
    rows = [(category_label(code, answer.day.profile, lang), *counts) for code, counts in answer.by_category]
    total = ("合计" if zh else "total", *answer.total)
    title = "兼职委员席位：按单位性质" if zh else "Concurrent seats by category of the home unit"
    return Table(title, (as_of(answer.as_of, lang),), fields, (*rows, total))


def _several(answer: ConcurrentSeats, lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("home", "工作单位" if zh else "home unit"),
        Field("category", "单位性质" if zh else "category"),
        Field("seats", "席位" if zh else "seats"),
        Field("bodies", "任职党组织" if zh else "bodies"),
        Field("body_labels", "任职于" if zh else "in"),
    )
    rows = tuple(
        (
            *(one.home, category_label(one.category, answer.day.profile, lang), one.seats, len(one.bodies)),
            "、".join(body.label for body in one.bodies),
        )
        for one in answer.several
    )
    return Table(
        "在多处任职的兼职委员" if zh else "Holders in several bodies", (as_of(answer.as_of, lang),), fields, rows
    )


def _tiers(answer: ConcurrentSeats, lang: str) -> Table:
    zh = lang == "zh"
    fields = (
        Field("tier", "层级" if zh else "tier"),
        Field("with_seats", "有兼职委员" if zh else "with concurrent members"),
        Field("areas", "辖区数" if zh else "areas"),
        Field("share", "占比" if zh else "share", rate=True),
    )
    rows = tuple(
        (answer.day.profile.tier(one.tier).label(lang), one.seated, one.areas, one.share) for one in answer.tiers
    )
    stamp = as_of(answer.as_of, lang), ("基数", "本级全部辖区") if zh else ("base", "all areas of the tier")
    return Table("有兼职委员的辖区" if zh else "Areas with concurrent members", stamp, fields, rows)


def _rows(answer: ConcurrentSeats, lang: str) -> Table:
    zh = lang == "zh"
    profile = answer.day.profile
    tiers, roles = tiers_shown(profile, (row.areas for row in answer.rows)), profile.vocabularies["role"]
    fields = (
        Field("body", "任职党组织" if zh else "body"),
        *(Field(tier.name, tier.label(lang)) for tier in tiers),
        Field("role", "兼任职务" if zh else "role"),
        Field("home", "工作单位" if zh else "home unit"),
        Field("category", "单位性质" if zh else "category"),
        Field("post", "单位职务" if zh else "post"),
        Field("start", "聘任时间" if zh else "appointed"),
        Field("end", "届满时间" if zh else "until"),
        Field("source", "来源" if zh else "source"),
    )
    rows = tuple(
        (
            row.body.label,
            *(row.areas[tier.name][1] for tier in tiers),
            *(row.role and roles.label(row.role, lang), row.home, category_label(row.category, profile, lang)),
            *(row.post, row.start, row.end, row.source.words(lang)),
        )
        for row in answer.rows
    )
    return Table("席位明细" if zh else "The seats", (as_of(answer.as_of, lang),), fields, rows)
