"""All rules, by code."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module

from orggraph.checks import rules
from orggraph.checks.rule import Rule
from orggraph.errors import QuestionError
from orggraph.text.nearest import nearest


@cache
def catalogue() -> dict[str, Rule]:
    """Returns every rule by its code, in order."""
    found = [import_module(f"{rules.__name__}.{module.name}").RULE for module in pkgutil.iter_modules(rules.__path__)]
    return {rule.code: rule for rule in sorted(found, key=lambda rule: rule.code)}


def rule(word: str) -> Rule:
    """Returns the rule of a code or name.

    Raises:
        QuestionError: There is none; with the nearest, or all codes where nothing is near.
    """
    for known in catalogue().values():
        if word.upper() == known.code or word == known.name:
            return known
    words = [word for known in catalogue().values() for word in (known.code, known.name)]
    raise QuestionError("rule", word, nearest(word, words) or catalogue())


def codes_of(words: Iterable[str]) -> frozenset[str]:
    """Returns the codes that codes, names and beginnings of codes (ORG1, ORG) mean.

    Raises:
        QuestionError: A word means no rule.
    """
    found: set[str] = set()
    for word in words:
        begun = {code for code in catalogue() if word and code.startswith(word.upper())}
        found |= begun or {rule(word).code}
    return frozenset(found)
