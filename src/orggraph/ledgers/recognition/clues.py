"""What the parts of a header word say about a field: the rules of `clues.toml`, compiled once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_USUAL_WEIGHT = 6.0


@dataclass(frozen=True, slots=True)
class Rule:
    """One way in which a header tells a field.

    Attributes:
        needed: Each must be found in the header.
        bar: Must not be found in it.
        weight: What it is worth.
    """

    needed: tuple[re.Pattern[str], ...]
    bar: re.Pattern[str] | None
    weight: float

    def holds(self, header: str) -> bool:
        """Whether the rule holds of a header."""
        return all(part.search(header) for part in self.needed) and not (self.bar and self.bar.search(header))


@dataclass(frozen=True)
class Clues:
    """The rules of all fields, and the words of titles.

    Attributes:
        rules: `kind.field` → its rules, the strongest first.
        titles: Ledger → what its titles hold.
        person: What the header of a column about a person holds.
        of_person: The header of a column that tells something about the person in the column before it.
        aside: What the header of a column about something else than the row itself holds.
    """

    rules: Mapping[str, tuple[Rule, ...]]
    titles: Mapping[str, re.Pattern[str]]
    person: re.Pattern[str]
    of_person: re.Pattern[str]
    aside: re.Pattern[str]

    def weight(self, claim: str, header: str) -> float:
        """Returns what the parts of a header are worth for a field; 0 where they say nothing."""
        return next((rule.weight for rule in self.rules.get(claim, ()) if rule.holds(header)), 0.0)

    def bars(self, claim: str, header: str) -> bool:
        """Whether a header holds what none of a field does."""
        return any(rule.bar is not None and rule.bar.search(header) for rule in self.rules.get(claim, ()))

    def is_aside(self, header: str) -> bool:
        """Whether a column is about something else than the row itself, whatever its cells look like."""
        return self.aside.search(header) is not None

    def titled(self, ledger: str, title: str) -> bool:
        """Whether a title may be that of a ledger."""
        pattern = self.titles.get(ledger)
        return pattern is not None and pattern.search(title) is not None


@cache
def clues() -> Clues:
    """Returns the rules that ship with orggraph."""
    data = tomllib.loads(files("orggraph.ledgers.recognition").joinpath("clues.toml").read_text(encoding="utf-8"))
    parts = data["parts"]

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(re.sub(r"\{([a-z_]+)\}", lambda match: parts[match[1]], pattern))

    rules = {claim: tuple(_rules(tables, compiled)) for claim, tables in data["rules"].items()}
    titles = {ledger: compiled(pattern) for ledger, pattern in data["titles"].items()}
    return Clues(
        rules, titles, compiled("{person}"), compiled(data["person"]["tells"]), compiled(data["aside"]["holds"])
    )


@lru_cache(maxsize=4096)
def part_weights(header: str) -> tuple[tuple[str, float], ...]:
    """Returns the fields that the parts of a header tell, with what they are worth."""
    rules = clues()
    return tuple((claim, weight) for claim in rules.rules if (weight := rules.weight(claim, header)))


def _rules(tables: Iterable[Mapping[str, Any]], compiled: Any) -> Iterable[Rule]:
    rules = (
        Rule(
            tuple(compiled(pattern) for pattern in table["all"]),
            compiled(table["bar"]) if "bar" in table else None,
            float(table.get("weight", _USUAL_WEIGHT)),
        )
        for table in tables
    )
    return sorted(rules, key=lambda rule: -rule.weight)
