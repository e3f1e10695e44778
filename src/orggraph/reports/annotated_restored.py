"""What openpyxl leaves out of the sheets that it writes back, put in again: edit ranges, ignored errors."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from openpyxl.xml.constants import XLSM, XLSX

from orggraph.checks.rule import Text
from orggraph.ledgers.archive import parts_of, sheet_parts

_ORDER = (
    *("sheetData", "sheetCalcPr", "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState"),
    *("dataConsolidate", "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations"),
    *("hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"),
    *("customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF"),
    *("picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"),
)
"""The parts of a sheet from its cells on, in the order that the format asks for."""
_RESTORED = ("protectedRanges", "ignoredErrors")
_OF_OTHER_NAMESPACES = re.compile(r'\s[\w.-]+:[\w.-]+="[^"]*"')
_TELLS = re.compile(r"xl/(?:workbook|worksheets/[^/]+)\.xml")
_LOST = {
    rb"<(?:\w+:)?customWorkbookViews[\s>]": Text("自定义视图没有保留。", "Custom views were not kept."),
    rb"<(?:\w+:)?fileSharing[\s/>]": Text("“建议只读”没有保留。", "The advice to open it read-only was not kept."),
    rb"<(?:\w+:)?scenarios[\s>]": Text("方案没有保留。", "Scenarios were not kept."),
    rb"<(?:\w+:)?sparklineGroups[\s>]": Text("迷你图没有保留。", "Sparklines were not kept."),
    rb"<(?:\w+:)?cellWatches[\s>]": Text("监视窗口里的单元格没有保留。", "Watched cells were not kept."),
    rb"<\w+:(?:protectedRanges|ignoredErrors)[\s>]": Text(
        "允许编辑的区域、忽略的错误没有保留。", "Edit ranges and ignored errors were not kept."
    ),
}
"""What is left out for good, by the element that holds it; of a sheet with prefixes, what is else put in again."""


def restore(original: Path, copy: Path, *, macro_enabled: bool = False) -> None:
    """Puts what openpyxl left out of a workbook into its copy, sheet by sheet.

    Args:
        original: The workbook.
        copy: What openpyxl wrote; it is written anew.
        macro_enabled: Whether its name says that it may hold macros, which its content must then say too.
    """
    with zipfile.ZipFile(original) as archive:
        sheets = {name: archive.read(part).decode("utf-8", "replace") for name, part in sheet_parts(archive).items()}
    left_out = {name: _elements(sheet) for name, sheet in sheets.items()}
    if not macro_enabled and not any(left_out.values()):
        return
    with zipfile.ZipFile(copy) as archive:
        contents = {info: archive.read(info) for info in archive.infolist()}
        by_part = {part.filename: left_out.get(name, {}) for name, part in sheet_parts(archive).items()}
    with zipfile.ZipFile(copy, "w", zipfile.ZIP_DEFLATED) as archive:
        for info, content in contents.items():
            if macro_enabled and info.filename == "[Content_Types].xml":
                archive.writestr(info, content.replace(XLSX.encode(), XLSM.encode()))
            elif elements := by_part.get(info.filename):
                archive.writestr(info, _with(content.decode("utf-8"), elements).encode())
            else:
                archive.writestr(info, content)


def lost(original: Path) -> tuple[Text, ...]:
    """Returns what a copy of a workbook will lack."""
    with zipfile.ZipFile(original) as archive:
        parts = parts_of(archive)
        told = [archive.read(part) for name, part in parts.items() if _TELLS.match(name)]
    return tuple(note for pattern, note in _LOST.items() if any(re.search(pattern, xml) for xml in told))


def _elements(sheet: str) -> dict[str, str]:
    """The elements of a sheet that openpyxl does not know, without attributes of other namespaces."""
    found = {}
    for name in _RESTORED:
        if match := re.search(rf"<{name}(?:\s[^>]*)?>.*?</{name}>", sheet, re.DOTALL):
            found[name] = _OF_OTHER_NAMESPACES.sub("", re.sub(r"<extLst>.*?</extLst>", "", match[0], flags=re.DOTALL))
    return found


def _with(sheet: str, elements: dict[str, str]) -> str:
    """A sheet with further elements, each before the first of those that must stand below it."""
    for name, element in elements.items():
        begin = sheet.find("</sheetData>") + 1 or sheet.find("<sheetData/>") + 1
        below = "|".join(_ORDER[_ORDER.index(name) + 1 :])
        match = re.compile(rf"<(?:{below})[\s/>]|</worksheet>").search(sheet, begin)
        if match is not None and f"<{name}" not in sheet:
            sheet = sheet[: match.start()] + element + sheet[match.start() :]
    return sheet
