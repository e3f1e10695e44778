"""Nothing is dropped in silence: rows read = rows kept + rows reported, each with a finding that names it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.ledgers.builders import Folder, assert_accounted, records
from tests.ledgers.small import FILES, District

LOSSES: dict[str, tuple[str, Callable[[District], object], int]] = {
    "an organization without a name": ("organizations", lambda d: d.add("organizations", 5, 党组织名称=None), 1),
    "an organization told twice": ("organizations", lambda d: d.add("organizations", 5), 1),
    "an organization told otherwise": ("organizations", lambda d: d.add("organizations", 5, 党员数=99), 1),
    "a unit without a name": ("emerging_units", lambda d: d.add("emerging_units", 2, 单位名称="—"), 1),
    "a unit told three times": ("emerging_units", lambda d: d.add("emerging_units", 0).add("emerging_units", 0), 2),
    "a grid without name and code": ("grids", lambda d: d.add("grids", 1, 网格名称=None, 网格编码=None), 1),
    "a grid told twice": ("grids", lambda d: d.add("grids", 1), 1),
    "a grid told otherwise": ("grids", lambda d: d.add("grids", 1, 户数=1), 1),
    "a seat without a unit": ("seats", lambda d: d.add("seats", 0, 工作单位=None), 1),
    "a seat without a place": ("seats", lambda d: d.add("seats", 0, 所在街道=None, 所在社区=None), 1),
    "a seat nowhere": ("seats", lambda d: d.add("seats", 0, 所在社区="枫林社区"), 1),
    "a seat told twice": ("seats", lambda d: d.add("seats", 0), 1),
    "an agreement without a unit": ("agreements", lambda d: d.add("agreements", 0, 共建单位=""), 1),
    "an agreement nowhere": ("agreements", lambda d: d.add("agreements", 0, 社区="枫林社区"), 1),
    "an agreement told twice": ("agreements", lambda d: d.add("agreements", 0), 1),
    "a registration without a unit": ("registrations", lambda d: d.add("registrations", 0, 报到单位="无"), 1),
    "a registration without a place": (
        "registrations",
        lambda d: d.add("registrations", 0, 所属街道=None, 报到社区=None),
        1,
    ),
    "a registration told twice": ("registrations", lambda d: d.add("registrations", 0), 1),
}


@pytest.mark.parametrize(("ledger", "change", "lost"), LOSSES.values(), ids=LOSSES)
def test_every_row_is_kept_or_reported(
    district: District, ledger: str, change: Callable[[District], object], lost: int
) -> None:
    change(district)
    reading = district.write().read()
    assert_accounted(reading, district.numbers())
    reported = {account.file: account.reported for account in reading.sheets}
    assert reported == {file: lost if file == FILES[ledger] else 0 for file in FILES.values()}


@pytest.mark.parametrize("second", [[None, None], [350, 4]])
def test_a_bare_grid_told_twice_is_reported(folder: Folder, second: list[Any]) -> None:
    rows = [
        ["网格名称", "所属社区", "户数", "党员数"],
        ["一网格", "枫桥社区", None, None],
        ["一网格", "枫桥社区", *second],
    ]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert_accounted(reading, {"a.xlsx": [2, 3]})
    (grid,) = (row for row in records(reading, "area") if row["type"] == "grid")
    assert [grid["households"], grid["members"]] == second


def test_a_grid_that_cannot_be_told_is_not_kept_though_its_community_is(folder: Folder) -> None:
    rows = [["网格名称", "所属社区", "户数"], [None, "枫桥社区", 300], ["一网格", "枫桥社区", 300]]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert_accounted(reading, {"a.xlsx": [2, 3]})
    (account,) = reading.sheets
    assert (account.rows, account.kept, account.reported) == (2, 1, 1)


def test_a_repeated_relation_is_called_by_its_unit(district: District) -> None:
    for ledger in ("seats", "agreements", "registrations"):
        district.add(ledger, 0)
    told = [f.given for f in district.write().read().findings if f.code == "same-record"]
    assert told == ["临江中学", "临江中学", "临江区档案局"]


def test_rows_that_are_no_records_are_accounted_for_by_what_they_are(folder: Folder) -> None:
    rows = [
        ["台账"],
        ["单位名称", "所属社区", "从业人员数", "党员数"],
        ["甲公司", "枫桥社区", 3, 1],
        [],
        ["银杏社区"],
        ["乙公司", "银杏社区", 4, 2],
        ["单位名称", "所属社区", "从业人员数", "党员数"],
        ["合计", None, 7, 3],
        ["填报人：张某"],
    ]
    (account,) = folder.xlsx("a.xlsx", rows).read().sheets
    assert account.passed_rows == {"caption": (5,), "header": (7,), "total": (8,), "note": (9,)}
    assert account.passed == {"total": 1, "caption": 1, "note": 1, "header": 1}
    assert (account.read, account.rows, account.kept, account.reported) == (6, 2, 2, 0)
