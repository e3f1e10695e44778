"""What `write_results` has written: where it is, and what it comes to in four lines."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from orggraph.queries.bounds import shown
from orggraph.queries.coverage import Coverage
from orggraph.queries.uncovered import Uncovered
from orggraph.register.reading import Reading
from orggraph.reports.annotation import Annotation
from orggraph.tables.span import Span

_GAPS = {"units": ("单位", "units"), "grids": ("网格", "grids"), "communities": ("社区", "communities")}


@dataclass(frozen=True)
class Results:
    """The results of a folder of ledgers.

    Attributes:
        as_of: The day of the figures.
        workbook: The workbook: what was read, coverage, gaps, problems, and the questions with drop-downs.
        map: The map, one HTML file.
        annotation: The marked copies of the ledgers.
        reading: What was read, with all answers.
        coverage: Coverage by sector, with its total.
        gaps: What has no organization, by its kind.
        taken: How many answers were taken from the workbook of an earlier run.
        problems: Why an answer in that workbook was not taken: a sentence in 中文 and one in English.
        set_aside: Where files of an earlier run are now that somebody had changed; they are never overwritten.
        notes: What should be known of the results: a day without organizations, what no map can show.
    """

    as_of: dt.date
    workbook: Path
    map: Path
    annotation: Annotation
    reading: Reading
    coverage: Coverage
    gaps: dict[str, Uncovered]
    taken: int = 0
    problems: tuple[tuple[str, str], ...] = ()
    set_aside: tuple[Path, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def folder(self) -> Path:
        """The folder that all of it is in."""
        return self.workbook.parent

    def lines(self, lang: str = "zh") -> tuple[str, str, str, str]:
        """Returns the results in four lines: what was read, coverage and gaps, problems and questions, where it is."""
        zh = lang == "zh"
        return self._read(zh), self._covered(zh, lang), self._problems(zh), self._places(zh)

    def __str__(self) -> str:
        return "\n".join(self.lines())

    def _read(self, zh: bool) -> str:
        sheets = self.reading.sheets
        files, closed = len(self.annotation.files), sum(each.path is None for each in self.annotation.files)
        known = sum(sheet.ledger is not None for sheet in sheets)
        read, kept = sum(sheet.read for sheet in sheets), sum(sheet.kept for sheet in sheets)
        if zh:
            opened = f"{files} 个文件" + (f"（{closed} 个打不开）" if closed else "")
            return f"读取：{opened}，认出 {known} 张台账；读到 {read} 行，计入 {kept} 行"
        opened = f"{files} {'file' if files == 1 else 'files'}" + (f" ({closed} cannot be opened)" if closed else "")
        return f"read: {opened}, {known} recognized as ledgers; {kept} of {read} rows counted"

    def _covered(self, zh: bool, lang: str) -> str:
        total, ranges = self.coverage.total, self.coverage.total_ranges
        stamp = f"覆盖（截至 {self.as_of}）：" if zh else f"coverage as of {self.as_of}: "
        if not total.units and "units" not in ranges:
            return stamp + ("台账里没有单位名单，算不出覆盖率" if zh else "the ledgers list no units")
        units = shown("units", total.units, ranges, lang)
        value = total.to_json()["organization_coverage"]
        rate = shown("organization_coverage", value, ranges, lang, rate=True)
        rate = f"{rate:.1%}" if isinstance(rate, float) else rate
        gaps = [(_GAPS[what][0 if zh else 1], n) for what, gap in self.gaps.items() if (n := _number(gap, lang))]
        if zh:
            without = "、".join(f"{label} {n} 个" for label, n in gaps)
            return f"{stamp}{units} 个单位，组织覆盖率 {rate}；" + (f"没有党组织的{without}" if gaps else "没有缺口")
        without = ", ".join(f"{n} {label}" for label, n in gaps)
        return f"{stamp}{units} units, organization coverage {rate}; " + (f"without: {without}" if gaps else "no gaps")

    def _problems(self, zh: bool) -> str:
        counts = [self.annotation.count(severity) for severity in ("error", "warning", "info")]
        open_ = len(self.reading.questions)
        name = self.workbook.name
        if zh:
            said = "核对：错误 {}，警告 {}，提示 {}；".format(*counts)
            return said + (f"{open_} 个问题未定，请在 {name} 里回答，再运行一次" if open_ else "没有未定的问题")
        said = "checked: {} errors, {} warnings, {} notices; ".format(*counts)
        return said + (f"{open_} open questions: answer in {name}, then run again" if open_ else "no open question")

    def _places(self, zh: bool) -> str:
        workbook, map_, marked = self.workbook.name, self.map.name, self.annotation.folder.name
        if zh:
            return f"结果在 {self.folder}：{workbook}（表格）、{map_}（地图）、{marked}（标注过的台账）"
        return f"results in {self.folder}: {workbook} (tables), {map_} (map), {marked} (marked ledgers)"


def _number(gap: Uncovered, lang: str) -> int | Span:
    """How many gaps there are; their bounds where that hangs on open questions."""
    return len(gap.rows) if gap.number is None else Span(*gap.number, lang=lang)
