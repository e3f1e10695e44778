"""Which rules run, how serious their breaches are, and with which parameters."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from orggraph.checks.catalogue import catalogue, codes_of, rule
from orggraph.checks.rule import LEVELS, Rule
from orggraph.errors import ProfileError, QuestionError
from orggraph.profile import Profile
from orggraph.profile.counts import is_count, refuse


def rules_to_run(profile: Profile, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """Returns the rules as a profile sets them and as the user chooses.

    `select` and `ignore` take codes, names and beginnings of codes; what the user selects goes before the profile's
    own lists. A rule that is off runs, as information, where its code or name is selected in full, by either.

    Raises:
        QuestionError: A word means no rule.
        ProfileError: The table `checks` of the profile says something that no rule knows.
    """
    own, words = _own(profile), frozenset(select)
    selected = codes_of(words)
    chosen = (selected or own.select or frozenset(catalogue())) - codes_of(ignore) - (own.ignore - selected)
    rules = [own.rules.get(code, rule) for code, rule in catalogue().items() if code in chosen]
    full = {word.upper() for word in words or profile.checks.get("select", ())}
    named = {rule.code for rule in rules if {rule.name.upper(), rule.code} & full}
    return tuple(
        dataclasses.replace(rule, severity="info") if rule.severity == "off" else rule
        for rule in rules
        if rule.severity != "off" or rule.code in named
    )


@dataclass(frozen=True)
class _Own:
    """The table `checks` of a profile."""

    select: frozenset[str]
    ignore: frozenset[str]
    rules: Mapping[str, Rule]


def _own(profile: Profile) -> _Own:
    tables = {name: table for name, table in profile.checks.items() if name not in ("select", "ignore")}
    try:
        lists = [codes_of(profile.checks.get(name, ())) for name in ("select", "ignore")]
        set_rules = [(rule(name), table) for name, table in tables.items()]
    except QuestionError as error:
        raise ProfileError(f"checks: {error.en}", f"checks：{error.zh}") from error
    rules: dict[str, Rule] = {}
    for known, table in set_rules:
        rules[known.code] = _as_set(rules.get(known.code, known), table)
    return _Own(lists[0], lists[1], rules)


def _as_set(known: Rule, given: Mapping[str, Any]) -> Rule:
    names = ("severity", *known.parameters)
    for name, value in given.items():
        if name not in names:
            words = ", ".join(names)
            raise ProfileError(
                f"checks.{known.code}: unknown setting {name!r}; known: {words}",
                f"checks.{known.code}：不认识的设置“{name}”；可用的有：{words}",
            )
        if name == "severity":
            if value not in LEVELS:
                raise refuse(f"checks.{known.code}.severity", value, ("、".join(LEVELS), ", ".join(LEVELS)))
        elif not is_count(value):
            raise refuse(f"checks.{known.code}.{name}", value)
    parameters = {name: given.get(name, default) for name, default in known.parameters.items()}
    return dataclasses.replace(known, severity=given.get("severity", known.severity), parameters=parameters)
