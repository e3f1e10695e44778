"""The ledgers of seats, agreements and registrations of the sample."""

from __future__ import annotations

import datetime as dt

from orggraph.sources.sample.district import District
from orggraph.sources.sample.hand import Hand, Ledger, numbered


def seats_ledger(district: District, hand: Hand) -> Ledger:
    """Who sits on which committee on behalf of which unit."""
    header = (
        *("序号", "所在街道", "所在社区", "兼任职务", "姓名", "工作单位", "单位职务"),
        *("单位性质", "聘任时间", "聘期", "联系电话"),
    )
    body = numbered(
        (
            each.street,
            each.community or None,
            "兼职委员",
            each.holder,
            hand.name(each.unit),
            each.post,
            each.category,
            hand.date(each.start),
            hand.rng.choice((f"{each.years}年", f"{each.years}年", f"{'一两三四五'[each.years - 1]}年")),
            hand.phone(),
        )
        for each in district.seats
    )
    return Ledger("兼职委员名册", header, body, merged=(1,))


def agreements_ledger(district: District, hand: Hand) -> Ledger:
    """Which unit co-builds with which community, until when."""
    header = (
        *("序号", "所属街道", "社区", "共建单位", "单位性质", "签订时间", "协议期限", "共建内容"),
        *("完成情况", "联络员", "联系电话"),
    )

    def span(start: dt.date, until: dt.date | None) -> str:
        first = f"{start.year}.{start.month}.{start.day}"
        if until is None:
            return hand.rng.choice(("长期", f"{first}-长期"))
        mark = hand.rng.choice(("-", "-", "至"))
        return f"{first}{mark}{until.year}.{until.month}.{until.day}"

    body = numbered(
        (
            each.street,
            each.community,
            hand.name(each.unit),
            each.category,
            hand.date(each.signed),
            span(each.signed, each.until),
            each.contents,
            each.progress or None,
            each.contact,
            hand.phone(),
        )
        for each in district.agreements
    )
    return Ledger("城市基层党建共建协议台账", header, body, merged=(1, 2))


def registrations_ledger(district: District, hand: Hand) -> Ledger:
    """Which unit registered where, with how many members."""
    header = (
        *("序号", "报到单位", "单位性质", "街道", "报到社区", "报到时间", "报到党员数"),
        *("认领微心愿数", "完成数"),
    )
    body = numbered(
        (
            each.unit,
            each.category,
            each.street,
            each.community,
            hand.date(each.day),
            hand.count(each.members),
            each.wishes,
            each.done,
        )
        for each in district.registrations
    )
    return Ledger("双报到台账", header, body)
