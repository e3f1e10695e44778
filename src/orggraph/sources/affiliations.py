"""A table of who sits where, from anywhere, as a register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from orggraph.errors import RecordError, SourceError

if TYPE_CHECKING:
    from orggraph.register.reading import Reading

_ZH = {"person": "人员", "organization": "组织", "role": "职务", "start": "起始日期", "end": "截止日期"}


def import_affiliations(
    path: str | Path,
    *,
    person: str | None = None,
    organization: str | None = None,
    role: str | None = None,
    start: str | None = None,
    end: str | None = None,
    names: bool = False,
    encoding: str | None = None,
    progress: Callable[[int, int, str], None] | None = None,
) -> Reading:
    r"""Reads a table of who sits where: a row per seat, or a row per person and a column per organization.

    Columns are found by their headers, in English or 中文 (person, director, 姓名; organization, company, 公司;
    role, 职务; start, from, 起始; end, until, 截止), unless they are named. In a table of marks (1, 0, x, blank) the
    first column holds the persons and the headers name the organizations, or the other way round where its header
    says so.

    A person is who has the same cell, in the column of identifiers where there is one. Persons are numbered as they
    appear (`holder-1`, …); an organization has its identifier, else one of its name as in every register.

    Args:
        path: A .csv, .tsv, .txt, .xlsx, .xls or .ods file.
        person: The header of the column of persons, by name or by identifier.
        organization: The header of the column of organizations, by name or by identifier.
        role: The header of the column of roles; without one a seat is that of a member.
        start: The header of the column of first days, inclusive.
        end: The header of the column of last days, inclusive.
        names: Whether the names of persons are kept; else they are in nothing that can be written.
        encoding: That of a CSV file, such as `gb18030` or `big5`; found where none is given.
        progress: Called with files done, files in all, and the name of the file.

    Returns:
        A reading that unpacks into the register and the findings. Bad data is a finding, never an error.

    Raises:
        SourceError: There is no such file, or no encoding is called so.
        RecordError: A column that was named does not exist or is named twice, or no columns are recognized.

    Example:
        >>> import orggraph as og, tempfile, pathlib
        >>> file = pathlib.Path(tempfile.mkdtemp(), "boards.csv")
        >>> _ = file.write_text("director,company,from,to\nA. Lee,Acme,2008-05,2012\nA. Lee,Bolt,2010,\n")
        >>> register, findings = og.import_affiliations(file)
        >>> register.on("2011").frame("seat").collect().shape[0]
        2
    """
    from orggraph.sources.affiliation_words import BODY, BODY_ID, END, PERSON, PERSON_ID, ROLE, START, is_identifier
    from orggraph.sources.importing import Importer

    path = table_file(path)
    _refuse_one_for_two(person=person, organization=organization, role=role, start=start, end=end)
    given = {
        PERSON_ID if person and is_identifier(person) else PERSON: person,
        BODY_ID if organization and is_identifier(organization) else BODY: organization,
        ROLE: role,
        START: start,
        END: end,
    }
    if progress is not None:
        progress(0, 1, path.name)
    return Importer({claim: name for claim, name in given.items() if name}, names, encoding).reading(path)


def _refuse_one_for_two(**given: str | None) -> None:
    """A column is one thing; only first and last days may stand in the same, as years do."""
    from orggraph.sources.simple_table import word

    meant: dict[str, str] = {}
    for what, name in given.items():
        other = what if name is None else meant.setdefault(word(name), what)
        if other != what and (other, what) != ("start", "end"):
            raise RecordError(
                f"the column {name!r} cannot be that of the {other} and of the {what}",
                f"“{name}”一列不能既是{_ZH[other]}又是{_ZH[what]}",
            )


def table_file(path: str | Path) -> Path:
    """Returns the path of a table.

    Raises:
        SourceError: There is no such file.
    """
    path = Path(path)
    if not path.is_file():
        raise SourceError(f"there is no file {path}", f"没有这个文件：{path}")
    return path
