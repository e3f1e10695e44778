from __future__ import annotations

import orggraph as og
from orggraph.model.findings import Findings
from orggraph.model.source import Source

FINDINGS = (
    og.Finding("unread-column", Source(file="a.xlsx", row=3), "备注"),
    og.Finding("unknown-reference", Source(file="a.xlsx", row=7), "枫林社区党委"),
)


def test_findings_are_a_tuple() -> None:
    findings = Findings(FINDINGS)
    assert findings == FINDINGS
    assert (len(findings), findings[1], [*findings]) == (2, FINDINGS[1], [*FINDINGS])


def test_a_reading_has_them(sample: og.Reading) -> None:
    assert isinstance(sample.findings, Findings)
    assert sample.findings._repr_html_().count("<tr>") == 1 + min(len(sample.findings), 31)


def test_they_show_the_severest_first_with_place_and_words() -> None:
    table = Findings(FINDINGS).table("en")
    severities = [row[0] for row in table.rows]
    assert severities == sorted(severities, key=("error", "warning", "info").index)
    assert {row[1] for row in table.rows} == {one.source.words("en") for one in FINDINGS}
    assert {row[2] for row in table.rows} == {one.said("en") for one in FINDINGS}
    assert sum(int(part.rsplit(" ", 1)[1]) for part in table.notes[0].split(", ")) == 2


def test_no_findings_are_said_to_be_none() -> None:
    assert "（无）" in str(Findings())
    assert "（无）" in Findings()._repr_html_()
