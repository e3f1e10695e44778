"""Ledgers in a few lines, checked: what the tests of rules share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import orggraph as og
from orggraph.checks.example import read_example
from orggraph.profile import default_profile

DAY = "2020-12-31"


def checked(ledgers: str, *select: str, day: str = DAY, ignore: tuple[str, ...] = (), **checks: Any) -> og.Check:
    """The ledgers of an example, checked; further arguments are the table `checks` of the profile."""
    reading = read_example(ledgers, replace(default_profile(), checks=checks))
    return og.check(reading.register.on(day), reading.findings, select=select, ignore=ignore)


def places(found: og.Check) -> list[tuple[str | None, int | None, str | None]]:
    """File, row and column of every violation."""
    return [(one.source.file, one.source.row, one.source.column) for one in found]


def rows(ledgers: str, code: str, **options: Any) -> list[int | None]:
    """The rows that break a rule."""
    return [one.source.row for one in checked(ledgers, code, **options)]
