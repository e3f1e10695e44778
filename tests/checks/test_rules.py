"""Every rule of the catalogue: its declaration, and its examples read by the real reader."""

from __future__ import annotations

import re
from string import Formatter

import pytest

import orggraph as og
from orggraph.checks.example import read_example
from orggraph.checks.rule import LEVELS, Rule

RULES = og.catalogue()
EVERY_RULE = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def found(rule: Rule, ledgers: str) -> tuple[og.Reading, list[og.Violation]]:
    reading = read_example(ledgers)
    return reading, list(og.check(reading.register.on(rule.example.day), reading.findings, select=[rule.code]))


@EVERY_RULE
def test_the_bad_example_breaks_the_rule(rule: Rule) -> None:
    _, violations = found(rule, rule.example.bad)
    assert violations
    for violation in violations:
        assert violation.code == rule.code
        assert violation.source.row is not None
        for lang in ("zh", "en"):
            assert violation.message(lang)
            assert "None" not in violation.message(lang)


@EVERY_RULE
def test_the_good_example_keeps_the_rule(rule: Rule) -> None:
    reading, violations = found(rule, rule.example.good)
    assert not violations
    assert not reading.count("error")


@EVERY_RULE
def test_a_rule_is_declared_in_both_languages(rule: Rule) -> None:
    assert re.fullmatch(r"ORG[1-9]\d\d", rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
    assert rule.severity in LEVELS
    for text in (rule.asks, rule.says, rule.source):
        assert re.search(r"[\u4e00-\u9fff]", text.zh)
        assert text.en.isascii() or set(re.findall(r"[^\x00-\x7f]", text.en)) <= set("“”–≤≥")
    names = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (rule.says.zh, rule.says.en)]
    assert names[0] == names[1]


def test_codes_and_names_are_unique() -> None:
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert list(RULES) == sorted(RULES)


def test_each_rule_is_a_file_of_its_code_and_name() -> None:
    for rule in RULES.values():
        module = f"orggraph.checks.rules.{rule.code.lower()}_{rule.name.replace('-', '_')}"
        assert __import__(module, fromlist=["RULE"]).RULE is rule
