"""The enterprises and social organizations of the sample district, and their branches."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from orggraph.sources.sample.district import COMMUNITIES, DISTRICT, District, Organization, Unit
from orggraph.sources.sample.organizations import elected

TRADES = (
    ("律师", "律师事务所"),
    ("物流", "物流有限公司"),
    ("物流、快递", "供应链有限公司"),
    ("快递", "快递服务有限公司"),
    ("物业", "物业服务有限公司"),
    ("商圈", "商贸有限公司"),
    ("商圈", "百货有限公司"),
    ("商圈、餐饮", "餐饮管理有限公司"),
    ("互联网", "网络科技有限公司"),
    ("互联网、外卖", "即时配送有限公司"),
    ("网约车", "出行服务有限公司"),
    ("制造", "精工机械有限公司"),
    ("社会组织", "社会工作服务中心"),
    ("社会组织", "志愿服务中心"),
)
BUILDINGS = ("", "", "", "拂云大厦", "浮光广场", "莼湖商务中心")
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def add_units(district: District) -> None:
    """About 140 units: own branches, joint branches, attached ones, and those without."""
    rng = district.rng
    stems = [a + b for a in "沐榆璟昀屿禾朗" for b in "辰帆垣舟野声阳川"]
    stems = [stem for _ in range(3) for stem in rng.sample(stems, len(stems))]
    names: set[str] = set()
    places = [(street, community) for street, several in COMMUNITIES.items() for community in several]

    def unit(place: tuple[str, str], members: int) -> Unit:
        stem = stems.pop()
        sector, ending = rng.choice([each for each in TRADES if f"{stem}{each[1]}" not in names])
        names.add(f"{stem}{ending}")
        category, head = {"律": ("律师事务所", "31"), "社": ("社会组织", "52")}.get(sector[0], ("非公企业", "91"))
        grids = [grid.name for grid in district.grids if grid.community == place[1]]
        workers = max(members + 1, int(rng.lognormvariate(3.3, 0.9)) + 3)
        code = credit_code(district, head) if rng.random() < 0.95 else ""
        grid, building = rng.choice(("", *grids)), rng.choice(BUILDINGS)
        name = f"{DISTRICT[:2]}{stem}{ending}"
        return Unit(name, code, category, sector, *place, grid, building, workers, members)

    for place in rng.choices(places, k=34):
        _own(district, unit(place, rng.choice((3, 4, 5, 6, 9, 15))))
    for place in rng.choices(places, k=15):
        units = [unit(place, rng.choice((1, 1, 2, 2))) for _ in range(rng.randint(2, 4))]
        _joint(district, units)
    for place in rng.choices(places, k=8):
        leader, since = district.leader(*place), district.day(2019, 2025)
        made = replace(unit(place, rng.choice((1, 2, 3))), mode="挂靠组建", organization=leader.name)
        district.units.append(replace(made, since=since))
    for place in rng.choices(places, k=54):
        members = rng.choice((0, 0, 0, 0, 0, 1, 1, 2, 3, 4))
        reason = "无党员" if members == 0 else "党员不足3名" if members < 3 else "正在筹建"
        guide = district.person() if rng.random() < 0.3 else ""
        district.units.append(replace(unit(place, members), reason=reason, instructor=guide))
    rng.shuffle(district.units)


def _own(district: District, unit: Unit) -> None:
    """A unit with its own branch; the seventh branch was closed, though its unit still names it."""
    rng = district.rng
    superior = district.leader(unit.street, unit.community).name
    line = {"律": "律师行业", "物": "物流快递行业", "快": "物流快递行业"}.get(unit.sector[0], "")
    founded = district.day(2020 if line else 2013, 2024)
    if line and "物业" not in unit.sector and rng.random() < 0.6:
        superior = f"中共{DISTRICT}{line}委员会"
    closed = dt.date(2025, 4, 18) if sum(each.mode == "单独组建" for each in district.units) == 6 else None
    name, term = f"中共{unit.name}支部委员会", elected(district, founded, 3)
    place = unit.street, unit.community
    district.organizations.append(Organization(name, "党支部", *place, superior, founded, *term, unit.members, closed))
    guide = district.person() if rng.random() < 0.1 else ""
    district.units.append(replace(unit, mode="单独组建", organization=name, since=founded, instructor=guide))


def _joint(district: District, units: list[Unit]) -> None:
    """Neighbours with fewer than three members each, in one branch."""
    first = units[0]
    stem, founded = first.name.removeprefix(DISTRICT[:2])[:2], district.day(2016, 2024)
    if any(each.name.startswith(f"中共{stem}等") for each in district.organizations):
        stem = first.name
    name = f"中共{stem}等单位联合支部委员会"
    superior, term = district.leader(first.street, first.community).name, elected(district, founded, 3)
    members, place = sum(unit.members for unit in units), (first.street, first.community)
    district.organizations.append(Organization(name, "联合党支部", *place, superior, founded, *term, members))
    district.units += [replace(unit, mode="联合组建", organization=name, since=founded) for unit in units]


def credit_code(district: District, head: str) -> str:
    """A code of the fictional area 990101 with a valid check character."""
    body = f"{head}990101" + "".join(district.rng.choice(ALPHABET) for _ in range(9))
    total = sum(ALPHABET.index(letter) * pow(3, place, 31) for place, letter in enumerate(body))
    return body + ALPHABET[-total % 31]
