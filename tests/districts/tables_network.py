"""The ledgers of organizations, units and grids, as tables of true values."""

from __future__ import annotations

from tests.districts.table import Column, Table, Value
from tests.districts.truth import District, Grid, Organization, Unit

MODES = {"own": "单独组建", "joint": "联合组建", "attached": "挂靠组建"}
AREA = (Column("subdistrict", "area", "所在区域"), Column("community", "area", "所在区域"))


def organizations_table(district: District) -> Table:
    top = next(iter(district.organizations.values()))

    def row(each: Organization) -> dict[str, Value]:
        superior = district.organizations[each.superior] if each.superior else None
        return {
            "subdistrict": each.place.subdistrict or None,
            "community": each.place.community or None,
            "name": each.name,
            "type": each.type,
            "superior": superior,
            "founded": each.founded,
            "elected": each.elected,
            "members": each.members,
            "closed": each.closed,
            "approver": top if superior else None,
        }

    columns = (
        *AREA,
        Column("name", "text", "基本情况"),
        Column("type", "text", "基本情况"),
        Column("superior", "organization", "基本情况"),
        Column("approver", "organization", "基本情况", optional=True),
        Column("founded", "date", "有关时间"),
        Column("elected", "date", "有关时间", optional=True),
        Column("closed", "date", "有关时间"),
        Column("members", "people"),
    )
    return Table("organizations", columns, tuple(row(each) for each in district.organizations.values()))


def grids_table(district: District) -> Table:
    def row(grid: Grid) -> dict[str, Value]:
        named = district.organizations.get(grid.organization or "")
        return {
            "subdistrict": grid.place.subdistrict,
            "community": grid.place.community,
            "code": grid.code,
            "grid": grid.name,
            "households": grid.households,
            "members": grid.members,
            "form": named and named.type.replace("党支部", "网格党支部"),
            "organization": named,
            "homes": grid.members % 7,
            "forces": ("公安1人", "城管2人") if grid.members % 2 else None,
        }

    columns = (
        Column("code", "code", "基本情况"),
        Column("grid", "text", "基本情况"),
        *AREA,
        Column("households", "count", optional=True),
        Column("members", "people", "党组织情况"),
        Column("form", "text", "党组织情况"),
        Column("organization", "organization", "党组织情况"),
        Column("homes", "count", "党组织情况", optional=True),
        Column("forces", "list", optional=True),
    )
    return Table("grids", columns, tuple(row(grid) for grid in district.grids))


def units_table(district: District) -> Table:
    grids = {grid.code: grid for grid in district.grids}
    split = any(unit.full_members is not None for unit in district.units)

    def row(unit: Unit) -> dict[str, Value]:
        made = unit.established
        full, members = unit.full_members, unit.members
        by = district.organizations[made.organization] if made else None
        return {
            "unit": unit.name,
            "code": unit.code,
            "category": unit.category,
            "sectors": unit.sectors or None,
            "subdistrict": unit.place.subdistrict,
            "community": unit.place.community or None,
            "grid": grids.get(unit.grid or ""),
            "building": unit.building,
            "workers": unit.workers,
            "members": members,
            "full_members": full,
            "probationary": None if full is None or members is None else members - full,
            "established": "是" if made else "否",
            "mode": MODES[made.mode] if made else None,
            "organization": by,
            "start": made.start if made else None,
            "superior": district.organizations.get(by.superior or "") if by else None,
            "reason": None if made else unit.reason,
            "instructor": unit.instructor,
        }

    columns = (
        Column("unit", "unit", "基本情况"),
        Column("code", "text", "基本情况"),
        Column("category", "text", "基本情况"),
        Column("sectors", "list", "基本情况"),
        *AREA,
        Column("grid", "grid", "所在区域"),
        Column("building", "text", "所在区域", optional=True),
        Column("workers", "people", "人员情况"),
        Column("members", "people", "人员情况", optional=split),
        *((Column("full_members", "people", "人员情况"),) if split else ()),
        *((Column("probationary", "people", "人员情况"),) if split else ()),
        Column("established", "text", "党组织组建情况", optional=True),
        Column("mode", "text", "党组织组建情况"),
        Column("organization", "organization", "党组织组建情况"),
        Column("start", "date", "党组织组建情况"),
        Column("superior", "organization", "党组织组建情况", optional=True),
        Column("reason", "text", "党组织组建情况", optional=True),
        Column("instructor", "text", "党组织组建情况"),
    )
    return Table("units", columns, tuple(row(unit) for unit in district.units))
