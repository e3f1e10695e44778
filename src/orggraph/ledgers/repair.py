"""An .xlsx that calamine refuses for one sheet of a kind it does not know, made anew with the sheets it does."""

from __future__ import annotations

import io
import re
import zipfile
from xml.sax.saxutils import quoteattr

from orggraph.ledgers.archive import Parts, parts_of, relations_of, sheets_of

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STATES = ("hidden", "veryHidden")
_DATE_1904 = re.compile(r"""date1904\s*=\s*["'](?:1|true)""")


def repaired(content: bytes) -> bytes | None:
    """Returns a workbook with the worksheets of another and nothing else; None where there are none.

    Sheets of macros, a sheet without its part, a relation that is missing, a state that no one knows are left behind.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _anew(archive, parts_of(archive))
    except Exception:  # a damaged archive fails in many ways
        return None


def _anew(archive: zipfile.ZipFile, parts: Parts) -> bytes | None:
    folder, sheets, relations = "xl/", [], []
    known = relations_of(archive, parts, folder)
    for sheet in sheets_of(archive, parts, folder):
        relation = known.get(sheet.get("id", ""), {})
        target = relation.get("Target", "")
        part = target.lstrip("/") if target[:1] == "/" else folder + target
        if relation.get("Type", "").endswith("/worksheet") and part.lower() in parts:
            relations.append(parts[part.lower()])
            state = f' state="{sheet["state"]}"' if sheet.get("state") in _STATES else ""
            sheets.append(f'<sheet name={quoteattr(sheet["name"])}{state} r:id="s{len(relations)}"/>')
    if not sheets:
        return None
    date_1904 = _DATE_1904.search(archive.read(parts[f"{folder}workbook.xml"]).decode("utf-8", errors="replace"))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("_rels/.rels", _relations([("b", "officeDocument", "xl/workbook.xml")]))
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_TYPES}"><workbookPr date1904="{int(date_1904 is not None)}"/>'
            f"<sheets>{''.join(sheets)}</sheets></workbook>",
        )
        numbered = [(f"s{number}", "worksheet", f"sheet{number}.xml") for number in range(1, len(sheets) + 1)]
        book.writestr("xl/_rels/workbook.xml.rels", _relations(numbered))
        for (_, _, name), info in zip(numbered, relations, strict=True):
            book.writestr(f"xl/{name}", archive.read(info))
        for name in ("sharedStrings.xml", "styles.xml"):
            if (found := parts.get(f"{folder}{name}".lower())) is not None:
                book.writestr(f"xl/{name}", archive.read(found))
    return out.getvalue()


def _relations(each: list[tuple[str, str, str]]) -> str:
    tags = "".join(f'<Relationship Id="{id_}" Type="{_TYPES}/{type_}" Target="{to}"/>' for id_, type_, to in each)
    return f'<Relationships xmlns="{_RELATIONS}">{tags}</Relationships>'
