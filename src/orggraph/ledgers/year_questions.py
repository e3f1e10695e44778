"""What is asked where the days or the names of two ledgers do not decide which of them stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from orggraph.ledgers.ledger_part import Known, LedgerPart, shown_file
from orggraph.model.question import Choice, Outcome, Question, Touched, shape_of

_COVERED: frozenset[Outcome] = frozenset({"own", "joint", "attached", "instructor", "uncovered"})
_ANY: frozenset[Outcome] = _COVERED | {"absent"}


def which_version(best: LedgerPart, others: Sequence[LedgerPart]) -> tuple[Question, Mapping[str, LedgerPart]]:
    """Returns the question which version of a ledger stands, with the block that each answer means."""
    codes: dict[str, LedgerPart] = {}
    for part in (best, *others):
        label = part.version.label or "original"
        codes[label if label not in codes else f"{label}-{len(codes)}"] = part
    files = [shown_file(part) for part in codes.values()]
    choices = [Choice(code, name, name) for code, name in zip(codes, files, strict=True)]
    both = Choice("all", "都算", "all of them")
    question = Question(
        "year",
        shape_of(best.block.header.texts.values()),
        f"{best.block.header.ledger.zh}：{best.version.base.strip('|') or '版本'}",
        best.source,
        f"{'、'.join(files)} 是同一份台账的几个版本，内容不同：以哪一份为准？",
        f"{', '.join(files)} are versions of one ledger and differ: which of them stands?",
        (*choices, both),
        next(iter(codes)),
        tuple(_touched(best, others)),
    )
    return question, codes


def which_day(earlier: LedgerPart, later: LedgerPart, same: int) -> Question:
    """Returns the question whether a later ledger, which names only some of the records, replaces an earlier one."""
    known = Known.of([later]).holds(earlier)
    return Question(
        "year",
        shape_of(later.block.header.texts.values()),
        f"{later.block.header.ledger.zh}：{later.version.base.strip('|') or '日期'}",
        earlier.source,
        f"{shown_file(earlier)}（{earlier.day}）与 {shown_file(later)}（{later.day}）只有 {same} 个相同（前者共 "
        f"{len(earlier.names)} 个）：只以较近的一份为准，还是两份都算？",
        f"{shown_file(earlier)} ({earlier.day}) and {shown_file(later)} ({later.day}) share only {same} of the "
        f"{len(earlier.names)} records of the former: does only the later one stand, or both?",
        (Choice("later", "以较近的为准", "the later one"), Choice("both", "两份都算", "both")),
        "later",
        tuple(_of_units(earlier, known, [True] * len(known))),
    )


def _touched(best: LedgerPart, others: Sequence[LedgerPart]) -> list[Touched]:
    """The rows of units that not all versions have alike."""
    touched = []
    for part in (best, *others):
        rest = [other for other in (best, *others) if other is not part]
        alike = [set(other.rows) for other in rest]
        differs = [not all(row in rows for rows in alike) for row in part.rows]
        held = [all(each) for each in zip(*(Known.of([other]).holds(part) for other in rest), strict=True)]
        touched.extend(_of_units(part, held, differs))
    return touched


def _of_units(part: LedgerPart, held: Sequence[bool], touched: Sequence[bool]) -> list[Touched]:
    """Rows of units, those that only this block has apart from the others."""
    if part.kind != "unit":
        return []
    found = []
    for outcomes, wanted in ((_COVERED, True), (_ANY, False)):
        rows = [
            number
            for number, known, open_ in zip(part.body.numbers, held, touched, strict=True)
            if open_ and known is wanted
        ]
        if rows:
            found.append(Touched(tuple(rows), outcomes, part.source))
    return found
