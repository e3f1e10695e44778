"""Coverage of a district: how many units have an organization, where none is, and on which rows that rests.

Run it from anywhere; without arguments it reads the sample that ships:

    python examples/01_coverage_of_a_district.py
    python examples/01_coverage_of_a_district.py PATH/TO/LEDGERS --on 2020-12-31
"""

import argparse

import orggraph as og

parser = argparse.ArgumentParser()
parser.add_argument("ledgers", nargs="?", default=og.sample_ledgers(), help="a folder of ledgers")
parser.add_argument("--on", default="2025-12-31", help="the day")
arguments = parser.parse_args()

# Bad data never stops the reading: it is told in findings, the worst first here.
register, findings = og.read(arguments.ledgers)
for finding in sorted(findings, key=lambda finding: og.SEVERITIES.index(finding.severity))[:5]:
    print(f"{finding.severity}: {finding.message('en')}")

# A register knows all days; a question is about one of them.
day = register.on(arguments.on)

# A rate without its base means nothing: all units, those with three full members, those with any member.
print()
for base in ("all", "eligible", "with-members"):
    total = og.coverage(day, base=base).total
    rate = "-" if total.organization_coverage is None else f"{total.organization_coverage:.1%}"
    print(f"base {base}: {total.covered} of {total.units} units have an organization, {rate}")

# By sector, most uncovered units first.
print()
gaps = og.uncovered(day, "sectors")
for gap in gaps:
    print(f"{gap.label}: {gap.uncovered} of {gap.units} uncovered, {gap.eligible_uncovered} of them eligible")

# Every figure opens its rows: the uncovered units of the first sector, in their workbook.
if len(gaps):
    print()
    for unit in og.coverage(day).rows_behind("uncovered", sector=gaps.rows[0].id).rows[:5]:
        print(f"{unit.label}: {unit.status}, {unit.members} members, {unit.source.words('en')}")
