"""How the staff of the sample district fill in a cell."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

Cell = str | int | dt.date | None
Row = list[Cell]
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass(frozen=True)
class Ledger:
    """A ledger to be written: its header, its rows, which columns are merged and which are summed."""

    title: str
    header: tuple[str, ...]
    rows: list[Row]
    merged: tuple[int, ...] = ()
    summed: tuple[int, ...] = ()
    groups: tuple[tuple[str, int, int], ...] = ()


class Hand:
    """Writes dates, counts and names the way whoever had the file open wrote them."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.phones = 0

    def date(self, day: dt.date | None) -> Cell:
        """The day in one of seven forms, twice as often as a real date."""
        if day is None:
            return None
        forms: tuple[Callable[[dt.date], Cell], ...] = (
            lambda d: d,
            lambda d: d,
            lambda d: d.isoformat(),
            lambda d: f"{d.year}.{d.month}.{d.day}",
            lambda d: f"{d.year}/{d.month}/{d.day}",
            lambda d: f"{d.year}年{d.month}月{d.day}日",
            lambda d: d.strftime("%Y%m%d"),
        )
        return self.rng.choice(forms)(day)

    def count(self, number: int) -> Cell:
        """The number, sometimes full-width or with 人 behind it."""
        roll = self.rng.random()
        return str(number).translate(FULL_WIDTH) if roll < 0.04 else f"{number}人" if roll < 0.08 else number

    def name(self, text: str) -> str:
        """The name, sometimes with a space behind it."""
        return text + self.rng.choice(("",) * 16 + (" ", "　", "  "))

    def nothing(self, text: str) -> Cell:
        """The text, or one of the ways to say that there is none."""
        return text or self.rng.choice((None, None, "无"))

    def phone(self) -> str:
        """A number nobody has: counted up from 13900000001."""
        self.phones += 1
        return f"139{self.phones:08}"


def numbered(rows: Iterable[Iterable[Any]]) -> list[Row]:
    """The rows with their running number in front."""
    return [[number, *row] for number, row in enumerate(rows, start=1)]
