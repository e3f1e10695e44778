"""Tables of who sits where: their forms, encodings, header words, bad rows."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from tests.properties import examples
from tests.sources.tables import BOARDS, codes, seats, write, write_workbook

SEATS = [
    ("holder-1", "Acme", "Chair", "2008-05-04", "2012"),
    ("holder-1", "Bolt", "Secretary", "2010", None),
    ("holder-2", "Acme", "member", None, None),
]
ZH = (
    ("姓名", "公司名称", "职务", "起始日期", "截止"),
    ("赵某", "甲公司", "书记", "2008年5月", ""),
    ("钱某", "乙公司", "", "", ""),
)


@pytest.mark.parametrize(
    ("name", "delimiter", "encoding"),
    [
        ("b.csv", ",", "utf-8"),
        ("b.csv", ";", "utf-8-sig"),
        ("b.tsv", "\t", "utf-16"),
        ("b.txt", "|", "ascii"),
        ("b.txt", "\t", "gb18030"),
    ],
)
def test_text_of_any_delimiter_and_encoding(tmp_path: Path, name: str, delimiter: str, encoding: str) -> None:
    reading = og.import_affiliations(write(tmp_path / name, BOARDS, delimiter, encoding))
    assert seats(reading.register) == SEATS
    assert codes(reading) == ["free-words"]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "latin-1", "utf-16"])
def test_western_table(tmp_path: Path, encoding: str) -> None:
    rows = [("person", "company"), ("José Pérez", "Société Générale"), ("Åse Müller", "Ångström AB")]
    reading = og.import_affiliations(write(tmp_path / "w.csv", rows, encoding=encoding), names=True)
    assert [seat[:2] for seat in seats(reading.register)] == rows[1:]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_chinese_table(tmp_path: Path, encoding: str) -> None:
    reading = og.import_affiliations(write(tmp_path / "任职.csv", ZH, encoding=encoding), names=True)
    assert seats(reading.register) == [
        ("赵某", "甲公司", "secretary", "2008-05", None),
        ("钱某", "乙公司", "member", None, None),
    ]
    assert reading.findings == ()


def test_workbook_with_title_date_cells_and_serials(tmp_path: Path) -> None:
    rows = (("Boards of 2012",), (), BOARDS[0], ("A. Lee", "Acme", "Chair", dt.date(2008, 5, 4), 41274), *BOARDS[2:])
    reading = og.import_affiliations(write_workbook(tmp_path / "b.xlsx", rows, [["notes"], ["x"]]))
    assert seats(reading.register) == [(*SEATS[0][:4], "2012-12-31"), *SEATS[1:]]
    assert set(codes(reading)) == {"no-affiliations", "free-words"}


@pytest.mark.parametrize(
    "header",
    [
        "person,organization",
        "PERSON , Organisation",
        "Member_Name,Board Name",
        "director,firm",
        "Actor (name),Event",
        "name,club",
        "holder,党组织",
        "姓名,任职单位",
        "董事,公司",
        "成员,机构名称",
    ],
)
def test_header_words(tmp_path: Path, header: str) -> None:
    (tmp_path / "a.csv").write_text(f"{header}\nAnn,Acme\n", encoding="utf-8")
    assert seats(og.import_affiliations(tmp_path / "a.csv", names=True).register) == [
        ("Ann", "Acme", "member", None, None)
    ]


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("2008", "2008"),
        ("2008-05", "2008-05"),
        ("05/2008", "2008-05"),
        ("2008/5/4", "2008-05-04"),
        ("14/05/2008", "2008-05-14"),
        ("5/14/2008", "2008-05-14"),
        ("5/5/2008", "2008-05-05"),
        ("14 May 2008", "2008-05-14"),
        ("May 2008", "2008-05"),
        ("2008年5月", "2008-05"),
        ("39572", "2008-05-04"),
        ("1434", "1434"),
        ("1887-11-02", "1887-11-02"),
        ("present", None),
        ("NA", None),
    ],
)
def test_dates(tmp_path: Path, said: str, start: str | None) -> None:
    reading = og.import_affiliations(write(tmp_path / "a.csv", [("person", "club", "since"), ("Ann", "Acme", said)]))
    assert seats(reading.register)[0][3] == start
    assert reading.findings == ()


@pytest.mark.parametrize(
    ("row", "code", "column", "kept"),
    [
        (",Acme,,,", "missing-required", "Director", 0),
        ("NA,Acme,,,", "missing-required", "Director", 0),
        ("Ann,,,,", "missing-required", "Company", 0),
        ("Ann,Acme,,2010,2009", "backward-dates", "To", 0),
        ("Ann,Acme,,5/4/2008,", "ambiguous-day", "From", 1),
        ("Ann,Acme,,spring,", "no-date", "From", 1),
        ("Ann,Acme,,2008-13,", "no-date", "From", 1),
        ("Ann,Acme 13900000001,,,", "personal-number", "Company", 1),
        ("Ann 990101197707070014,Acme,,,", "personal-number", "Director", 1),
    ],
)
def test_bad_row_is_reported_with_its_place(tmp_path: Path, row: str, code: str, column: str, kept: int) -> None:
    (tmp_path / "b.csv").write_text(f"Director,Company,Role,From,To\n{row}\n", encoding="utf-8")
    reading = og.import_affiliations(tmp_path / "b.csv")
    (finding,) = reading.findings
    assert (finding.code, finding.source.row, finding.source.column) == (code, 2, column)
    assert (reading.sheets[0].kept, reading.sheets[0].reported) == (kept, 1 - kept)


def test_repeated_row_counts_once_and_other_periods_and_roles_are_seats(tmp_path: Path) -> None:
    rows = [("person", "club", "role", "from", "to"), *[("Ann", "Acme", "Chair", 2001, 2002)] * 2]
    rows += [("Ann", "Acme", "Chair", 2005, 2006), ("Ann", "Acme", "Clerk", 2001, 2002)]
    reading = og.import_affiliations(write(tmp_path / "a.csv", rows))
    assert len(seats(reading.register)) == 3
    repeated = next(one for one in reading.findings if one.code == "same-record")
    assert (repeated.source.row, repeated.given, repeated.other and repeated.other.row) == (3, "Acme", 2)


def test_identifiers_win_over_names(tmp_path: Path) -> None:
    rows = [
        ("director_id", "name", "company_id", "company"),
        (1, "Ann", "c1", "First Bank"),
        (2, "Ann", "c2", "First Bank"),
        (1, "Ann B.", "c1", "1st Bank"),
    ]
    reading = og.import_affiliations(write(tmp_path / "a.csv", rows), names=True)
    assert reading.register.tables["person"]["name"].to_list() == ["Ann", "Ann"]
    assert reading.register.tables["organization"].select("id", "name").rows() == [
        ("c1", "First Bank"),
        ("c2", "First Bank"),
    ]
    assert codes(reading).count("other-name") == 2
    named = og.import_affiliations(tmp_path / "a.csv", person="director_id", organization="company")
    assert len(named.register.tables["person"]) == 2
    assert named.register.tables["person"]["name"].to_list() == [None, None]


def test_organization_has_the_identifier_of_every_register(tmp_path: Path) -> None:
    register = og.import_affiliations(write(tmp_path / "b.csv", BOARDS)).register
    built = og.Register.from_records([og.Organization(name="Acme"), og.Organization(name="Bolt")])
    assert register.tables["organization"]["id"].to_list() == built.tables["organization"]["id"].to_list()


def test_columns_by_name(tmp_path: Path) -> None:
    rows = [("Who", "Whereabouts", "Als", "x1", "x2"), *BOARDS[1:]]
    named: dict[str, Any] = dict(zip(("person", "organization", "role", "start", "end"), rows[0], strict=True))
    assert seats(og.import_affiliations(write(tmp_path / "b.csv", rows), **named).register) == SEATS


def test_a_concurrent_role_is_a_concurrent_seat(tmp_path: Path) -> None:
    rows = [("姓名", "党组织", "职务"), ("赵某", "甲党委", "兼职委员"), ("钱某", "甲党委", "书记")]
    register = og.import_affiliations(write(tmp_path / "b.csv", rows)).register
    assert register.tables["seat"]["concurrent"].to_list() == [True, False]


@pytest.mark.parametrize("said", ["Secretary", "secretary", "SECRETARY", "Deputy Secretary", "Company Secretary"])
def test_the_secretary_of_a_company_is_no_party_secretary(tmp_path: Path, said: str) -> None:
    reading = og.import_affiliations(write(tmp_path / "b.csv", [BOARDS[0], ("A. Lee", "Bolt", said, "2010", "")]))
    ((_, _, role, _, _),) = seats(reading.register)
    assert role.casefold() == said.casefold()
    for lang in ("zh", "en"):
        assert reading.register.profile.vocabularies["role"].label(role, lang) == role
    assert codes(reading) == ["free-words"]


def test_headers_of_an_import_can_be_asked_for(tmp_path: Path) -> None:
    taken = og.headers(og.import_affiliations(write(tmp_path / "b.csv", BOARDS)))
    assert [one.column.state for one in taken] == ["counted", "read", "read", "read", "read"]


_CELLS = st.sampled_from(
    ["", "Ann", "Bob", "NA", "Acme", "Bolt", "2001", "2009", "5/4/2008", "soon", "13900000001", '"']
)


@given(rows=st.lists(st.tuples(*[_CELLS] * 5), max_size=12))
@examples(40)
def test_rows_read_are_kept_or_reported(rows: list[tuple[str, ...]], tmp_path: Path) -> None:
    reading = og.import_affiliations(write(tmp_path / "b.csv", [BOARDS[0], *rows]))
    (sheet,) = reading.sheets
    seated = {row for (row,) in reading.register.tables["seat"].select("row").iter_rows()}
    told = {finding.source.row for finding in reading.findings if finding.source.row}
    assert sheet.kept == len(seated)
    assert sheet.rows == sheet.kept + sheet.reported
    filled = {number for number, row in enumerate(rows, 2) if not {"", "NA"}.issuperset(row)}
    assert filled <= seated | told
