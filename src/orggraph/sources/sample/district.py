"""The invented district of the sample: 岚栖区, which exists nowhere, on 31 December 2025."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field

DISTRICT = "岚栖区"
AS_OF = dt.date(2025, 12, 31)
COMMUNITIES = {
    "拂云街道": ("松间社区", "石上社区", "竹喧社区", "莲动社区"),
    "浮光街道": ("晚晴社区", "新雨社区", "归雁社区"),
    "采莼镇": ("莼香社区", "藕花社区", "渔歌社区"),
}
BODIES = (
    ("岚栖区税务局", "机关"),
    ("岚栖区市场监督管理局", "机关"),
    ("岚栖区第三中学", "事业单位"),
    ("岚栖区中医院", "事业单位"),
    ("岚栖区图书馆", "事业单位"),
    ("岚栖区供电公司", "国企"),
    ("岚栖区公交公司", "国企"),
    ("岚栖农商银行", "国企"),
)


@dataclass(frozen=True)
class Organization:
    """A row of the ledger of organizations."""

    name: str
    kind: str
    street: str
    community: str
    superior: str
    founded: dt.date
    elected: dt.date | None
    due: dt.date | None
    members: int
    closed: dt.date | None = None


@dataclass(frozen=True)
class Grid:
    """A row of the ledger of grids."""

    code: str
    name: str
    street: str
    community: str
    households: int
    residents: int
    members: int
    kind: str
    organization: str


@dataclass(frozen=True)
class Unit:
    """A row of the ledger of enterprises and social organizations."""

    name: str
    code: str
    category: str
    sector: str
    street: str
    community: str
    grid: str
    building: str
    workers: int
    members: int
    mode: str = ""
    organization: str = ""
    since: dt.date | None = None
    reason: str = ""
    instructor: str = ""


@dataclass(frozen=True)
class Seat:
    """A row of the roster of concurrent members; a blank community is the subdistrict itself."""

    street: str
    community: str
    holder: str
    unit: str
    post: str
    category: str
    start: dt.date
    years: int


@dataclass(frozen=True)
class Agreement:
    """A row of the ledger of agreements; without an end it is 长期."""

    street: str
    community: str
    unit: str
    category: str
    signed: dt.date
    until: dt.date | None
    contents: str
    progress: str
    contact: str


@dataclass(frozen=True)
class Registration:
    """A row of the ledger of registrations."""

    unit: str
    category: str
    street: str
    community: str
    day: dt.date
    members: int
    wishes: int
    done: int


@dataclass
class District:
    """What the six ledgers of the sample say, and the seeded hand that draws it."""

    rng: random.Random = field(default_factory=lambda: random.Random(20251231))
    organizations: list[Organization] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)
    seats: list[Seat] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    registrations: list[Registration] = field(default_factory=list)

    def day(self, first: int, last: int) -> dt.date:
        """Some day from 1 March of one year to the end of November of another."""
        start = dt.date(first, 3, 1)
        return start + dt.timedelta(days=self.rng.randint(0, (dt.date(last, 11, 30) - start).days))

    def person(self) -> str:
        """An invented name."""
        return self.rng.choice("苏陆程叶温祝岳柏蓝甄") + self.rng.choice(
            ("予安", "闻溪", "以宁", "初晴", "怀远", "南乔", "松年", "采苓", "言蹊", "知秋")
        )

    def leader(self, street: str, community: str = "") -> Organization:
        """The organization that leads a subdistrict or community."""
        body = f"中共{DISTRICT}{street}{community}"
        return next(
            each
            for each in self.organizations
            if each.name.startswith(body) and (each.street, each.community) == (street, community)
        )
