"""A district of forty bodies drawn by hand, on 30 June 2025: docs/images/drawn-by-hand.svg is its picture.

Two streets, five communities. On the side of 柳街道 the communities 甲, 乙, 丙 hang together by units; 丁 on the side
of 桐街道 hangs on them by one person alone, who leads 物业 and sits on the committees of 丙 and 丁; 戊 has nothing.
茶厂 and 律所 are linked to each other and to nobody else.

            银行 ══╗                          ┌ 税务局 ┐
    甲 ────────────╫── 乙 ────────────────────┤        ├── 丙 ──── 物业负责人 ──── 丁 ──── 公路局
            学校 ──┘                          └ 医院 ──┘                └─ 物业 ──┘
"""

from __future__ import annotations

import orggraph as og
from orggraph.model.records import Record

DAY = "2025-06-30"
_IN = {"甲": "柳", "乙": "柳", "丙": "柳", "丁": "桐", "戊": "桐"}


def community(letter: str) -> str:
    """How records refer to a community."""
    return f"澜区/{_IN[letter]}街道/{letter}社区"


AREAS = (
    og.Area(id="澜区", name="澜区", type="district"),
    *(og.Area(id=f"{one}街道", name=f"{one}街道", type="subdistrict", parent="澜区") for one in "柳桐"),
    *(
        og.Area(id=f"{one}社区", name=f"{one}社区", type="community", parent=f"澜区/{street}街道")
        for one, street in _IN.items()
    ),
    *(og.Area(id=f"{one}网格", name=f"{one}社区第一网格", type="grid", parent=community(one)) for one in "甲丁"),
)
ORGANIZATIONS = (
    og.Organization(id="区委", name="澜区委员会", area="澜区"),
    *(
        og.Organization(id=f"{one}工委", name=f"{one}街道工作委员会", area=f"澜区/{one}街道", superior="区委")
        for one in "柳桐"
    ),
    *(
        og.Organization(id=f"{one}党委", name=f"{one}社区委员会", area=community(one), superior=f"{street}工委")
        for one, street in _IN.items()
    ),
    og.Organization(id="机关工委", name="区直机关工作委员会", superior="区委"),
    *(
        og.Organization(id=f"{one}支部", name=f"{one}支部委员会", superior="机关工委")
        for one in ("税务局", "银行", "公路局")
    ),
    og.Organization(id="茶厂支部", name="茶厂支部委员会", area=community("甲"), superior="甲党委"),
    og.Organization(id="商会党委", name="商会委员会", superior="区委"),
)
UNITS = tuple(
    og.Unit(id=name, name=name, area=community(letter), surveyed=True)
    for letter, names in {
        "甲": ("银行", "茶厂", "书店"),
        "乙": ("学校", "律所", "花店"),
        "丙": ("医院", "面馆"),
        "丁": ("税务局", "物业", "快递站"),
        "戊": ("公路局", "诊所"),
    }.items()
    for name in names
)
RELATIONS: tuple[Record, ...] = (
    og.Agreement(organization="甲党委", unit="银行", start="2022-03-01"),
    og.Agreement(organization="甲党委", unit="银行", start="2024-01-01"),
    og.Agreement(organization="乙党委", unit="银行", start="2023-01-01"),
    og.Agreement(organization="甲党委", unit="学校", start="2023-09-01"),
    og.Registration(unit="学校", area=community("乙"), start="2025-01-10"),
    og.Registration(unit="税务局", area=community("乙"), start="2021-06-01"),
    og.Registration(unit="税务局", area=community("丙"), start="2022-06-01"),
    og.Agreement(organization="乙党委", unit="医院", start="2020-05-01"),
    og.Agreement(organization="丙党委", unit="医院", start="2024-05-01"),
    og.Seat(person="物业负责人", organization="丙党委", home_unit="物业", start="2023-02-01"),
    og.Seat(person="物业负责人", organization="丁党委", home_unit="物业", start="2024-02-01"),
    og.Registration(unit="物业", area=community("丁"), start="2024-02-01"),
    og.Agreement(organization="丁党委", unit="公路局", start="2024-03-01"),
    og.Agreement(organization="茶厂支部", unit="律所", start="2024-01-01"),
    *(
        og.Establishment(organization=f"{one}支部", unit=one, mode="own")
        for one in ("税务局", "银行", "公路局", "茶厂")
    ),
)
RECORDS = (*AREAS, *ORGANIZATIONS, *UNITS, og.Person(id="物业负责人"), *RELATIONS)
