"""Findings and violations as one list."""

from __future__ import annotations

import dataclasses

import pytest

import orggraph as og
from orggraph.checks.rule import Text
from orggraph.checks.violation import State, Violation
from orggraph.model.source import Source
from orggraph.reports.annotated_remarks import remarks

PLACE = Source("a.xlsx", "Sheet1", 3, "上级党组织", "C")


def test_a_finding_that_a_rule_has_taken_up_is_told_once() -> None:
    findings = [og.Finding("cycle", PLACE, "甲 → 乙 → 甲"), og.Finding("no-date", PLACE, "x")]
    violation = Violation(og.rule("ORG201"), PLACE, "甲", Text("成环", "a cycle"))
    assert next((one.code, one.said) for one in remarks(findings, [violation], "en")) == ("ORG201", "a cycle")
    assert [one.code for one in remarks(findings, [violation], "zh")] == ["ORG201", "no-date"]
    assert [one.code for one in remarks(findings, [], "zh")] == ["cycle", "no-date"]
    elsewhere = dataclasses.replace(violation, source=dataclasses.replace(PLACE, row=4))
    assert [one.code for one in remarks(findings, [elsewhere], "zh")] == ["ORG201", "cycle", "no-date"]


@pytest.mark.parametrize(
    ("state", "severity", "zh", "en"),
    [
        ("open", "error", "缺", "lacks"),
        ("excused", "info", "缺（例外）", "lacks (excused)"),
        ("overdue", "error", "缺（例外待复核）", "lacks (exception overdue for review)"),
    ],
)
def test_declared_exceptions_are_named(state: State, severity: str, zh: str, en: str) -> None:
    rule = og.rule("ORG101")
    violation = Violation(rule, PLACE, "甲", Text("缺", "lacks"), state)
    told = {lang: remarks([], [violation], lang)[0] for lang in ("zh", "en")}
    assert (told["zh"].said, told["en"].said, told["zh"].severity) == (zh, en, severity)
    assert told["en"].basis == rule.source("en")


@pytest.mark.parametrize("code", ["unread-column", "personal-column", "role-column"])
def test_the_header_of_an_unread_column_is_not_painted(code: str) -> None:
    told = remarks([og.Finding(code, PLACE, "电话"), og.Finding("ditto", PLACE, "甲")], [], "zh")
    assert [one.painted for one in told] == [False, True]
