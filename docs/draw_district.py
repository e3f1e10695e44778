"""The picture of the district drawn by hand, as SVG: its links come from the records that the tests ask about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

import orggraph as og
from tests.queries.linkage.drawn_by_hand import ORGANIZATIONS, RELATIONS, UNITS


class Place(NamedTuple):
    """Where a body stands in the picture."""

    x: float
    y: float


PLACES = {
    "区委": Place(640, 30),
    "柳工委": Place(390, 85),
    "桐工委": Place(980, 85),
    "机关工委": Place(640, 85),
    "商会党委": Place(745, 85),
    "甲党委": Place(110, 235),
    "乙党委": Place(390, 235),
    "丙党委": Place(670, 235),
    "丁党委": Place(910, 235),
    "戊党委": Place(1050, 235),
    "茶厂支部": Place(110, 380),
    "银行": Place(250, 185),
    "学校": Place(250, 285),
    "税务局": Place(530, 185),
    "医院": Place(530, 285),
    "律所": Place(250, 380),
    "物业": Place(850, 330),
    "公路局": Place(985, 330),
    "物业负责人": Place(790, 235),
}
_STREETS = (("柳街道", 40, 700), ("桐街道", 830, 265))
_LINES = {
    "agreement": ("#d55e00", "8 3", "共建协议 agreement"),
    "registration": ("#0072b2", "2 4", "双报到 registration"),
    "seat": ("#8a4fad", "6 4", "兼职 seat"),
    "home": ("#8a4fad", "1 3", "来自 home"),
}
_TREE = ("#b4bcc6", "上下级 subordinate to")
_STEP, _PARALLEL = 45, 7


def district() -> str:
    """Returns the picture: links across as coloured lines, superiors as grey ones."""
    return "\n".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1130 500" '
            'font-family="Noto Sans CJK SC, Microsoft YaHei, sans-serif" font-size="15">',
            "<title>A district drawn by hand: who is linked across. 手绘的一个区：横向联系</title>",
            '<rect width="1130" height="500" fill="#fff"/>',
            *(_street(*street) for street in _STREETS),
            *_superiors(),
            *_links(),
            *map(_body, PLACES),
            *_key(),
            "</svg>\n",
        )
    )


def _street(name: str, x: int, width: int) -> str:
    box = f'<rect x="{x}" y="150" width="{width}" height="210" rx="14" fill="#f1f5f8"/>'
    return box + _text(x + 16, 172, name, "#556", 13, "start")


def _superiors() -> Iterator[str]:
    for body in ORGANIZATIONS:
        if body.id in PLACES and body.superior in PLACES:
            low, high = PLACES[body.id], PLACES[body.superior]
            across = high.y + (low.y - high.y) / 2 if low.y - high.y < 2 * _STEP else high.y + _STEP
            yield f'<path d="M{high.x} {high.y}V{across}H{low.x}V{low.y}" fill="none" stroke="{_TREE[0]}"/>'


def _links() -> Iterator[str]:
    drawn: Counter[tuple[str, str]] = Counter()
    links = [link for record in RELATIONS for link in _of(record)]
    parallels = Counter(link[1:] for link in links)
    for relation, one, other in links:
        drawn[one, other] += 1
        shift = (drawn[one, other] - 1 - (parallels[one, other] - 1) / 2) * _PARALLEL
        start, end = PLACES[one], PLACES[other]
        yield _line(relation, start.x, start.y + shift, end.x, end.y + shift)


def _of(record: object) -> Iterator[tuple[str, str, str]]:
    """The links of a record: relation and two ends, an area by its committee."""
    if isinstance(record, og.Agreement):
        yield "agreement", str(record.organization), str(record.unit)
    elif isinstance(record, og.Registration):
        yield "registration", str(record.unit), f"{str(record.area)[-3]}党委"
    elif isinstance(record, og.Seat):
        yield "seat", str(record.person), str(record.organization)
        yield "home", str(record.person), str(record.home_unit)


def _line(relation: str, *ends: float) -> str:
    colour, dashes, _ = _LINES[relation]
    x1, y1, x2, y2 = ends
    stroke = f'stroke="{colour}" stroke-width="2.2" stroke-dasharray="{dashes}"'
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" {stroke}/>'


def _body(name: str) -> str:
    x, y = PLACES[name]
    if name in {unit.id for unit in UNITS}:
        return f'<rect x="{x - 16}" y="{y - 16}" width="32" height="32" fill="#7d7468"/>' + _text(x, y + 30, name)
    if name == "物业负责人":
        return f'<circle cx="{x}" cy="{y}" r="11" fill="#8a4fad"/>' + _text(x, y - 17, name)
    committee = name[0] in "甲乙丙丁戊"
    circle = f'<circle cx="{x}" cy="{y}" r="{24 if committee else 11}" fill="#1f5fa8"/>'
    if committee:
        return circle + _text(x, y + 5, name[0], "#fff", 15) + _text(x, y - 30, f"{name[0]}社区 + 党委")
    return circle + (_text(x, y + 26, name) if name.endswith("支部") else _text(x + 16, y + 4, name, anchor="start"))


def _key() -> Iterator[str]:
    linked = {end for record in RELATIONS for _, *ends in _of(record) for end in ends}
    alone = " · ".join(str(unit.id) for unit in UNITS if unit.id not in linked)
    yield _text(700, 400, f"没有联系的单位 units without a link: {alone}", "#667", 13)
    for number, (relation, (*_, label)) in zip(count(), _LINES.items(), strict=False):
        x = 60 + 205 * number
        yield _line(relation, x, 460, x + 40, 460) + _text(x + 48, 465, label, "#334", 13, "start")
    yield f'<line x1="880" y1="460" x2="920" y2="460" stroke="{_TREE[0]}"/>'
    yield _text(928, 465, _TREE[1], "#334", 13, "start")


def _text(x: float, y: float, words: str, fill: str = "#334", size: int = 12, anchor: str = "middle") -> str:
    return f'<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="{size}" fill="{fill}">{words}</text>'
