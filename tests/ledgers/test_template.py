"""The template workbook: derived from the declarations, helpful to who fills it in, and it reads back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import python_calamine as calamine
from xlsxwriter.utility import xl_col_to_name

import orggraph as og
from orggraph.ledgers import declared
from orggraph.ledgers.declared import Ledger
from orggraph.ledgers.template import filled_workbook
from orggraph.ledgers.template_columns import TemplateColumn, columns_of
from orggraph.ledgers.template_example import example_rows
from orggraph.model.kinds import schemas
from orggraph.model.vocabulary import Term, Vocabulary
from orggraph.profile import Tier, default_profile
from tests.ledgers.builders import pick, records
from tests.ledgers.sheet_xml import Rule, sheet_xml

DEFAULT = default_profile()
LEDGERS = [ledger for ledger in declared.LEDGERS if ledger.name in example_rows(DEFAULT)]
"""Those that a template has: instructors and places may stand in the others as well."""
KINDS = ("district", "subdistrict", "community", "quarter", "grid")


def tiers(*kinds: str) -> og.Profile:
    """A profile whose tiers are these kinds of area, each with a column."""
    labels = DEFAULT.vocabularies["area_kind"]
    named = [
        Tier(f"tier_{kind}", label := labels.label(kind, "zh"), kind, (kind,), (f"所属{label}",)) for kind in kinds
    ]
    return replace(DEFAULT, tiers=tuple(named), backstop_tier=named[-1].name)


PROFILES = {
    "shipped": DEFAULT,
    "one tier": tiers("community"),
    "two tiers": tiers("district", "community"),
    "an emergency chain": tiers("subdistrict", "community", "grid"),
    "five tiers": tiers(*KINDS),
    "a tier without a column": replace(
        DEFAULT, tiers=tuple(replace(t, headers=()) if t.name == "grid" else t for t in DEFAULT.tiers)
    ),
    "tier words under headers": replace(
        DEFAULT,
        tiers=tuple(replace(t, headers=()) for t in DEFAULT.tiers),
        headers={"tier.subdistrict": ("片区",), "tier.community": ("村居",)},
    ),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "模板.xlsx"


def with_words(vocabulary: str, *words: str) -> og.Profile:
    terms = [Term(f"own_{number}", word, word) for number, word in enumerate(words)]
    known: dict[str, Vocabulary] = dict(DEFAULT.vocabularies)
    return replace(DEFAULT, vocabularies=known | {vocabulary: known[vocabulary].extended(terms)})


def rules(path: Path, ledger: Ledger, profile: og.Profile = DEFAULT) -> list[tuple[TemplateColumn, Rule]]:
    """The columns of a ledger's sheet with their rules."""
    found = sheet_xml(path, LEDGERS.index(ledger) + 1).rules
    columns = columns_of(ledger, profile)
    assert len(found) == len(columns)
    return [(column, found[xl_col_to_name(index)]) for index, column in enumerate(columns)]


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_it_reads_back_without_a_finding_and_every_header_is_what_it_was_meant_to_be(
    path: Path, profile: og.Profile
) -> None:
    reading = og.read(og.write_template(path, profile), profile=profile)
    assert [finding.message() for finding in reading.findings] == []
    rows = {"organizations": len(profile.tiers), "emerging_units": 2}
    assert [sheet.ledger for sheet in reading.sheets] == [ledger.name for ledger in LEDGERS]
    for sheet, ledger in zip(reading.sheets, LEDGERS, strict=True):
        assert sheet.columns == {column.column.zh: column.claim for column in columns_of(ledger, profile)}
        assert (sheet.unread, sheet.reported, sheet.sheet) == ((), 0, ledger.zh)
        assert sheet.kept == sheet.rows == rows.get(ledger.name, 1)


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda ledger: ledger.name)
def test_every_declared_column_is_there_once_but_for_those_about_a_person(ledger: Ledger) -> None:
    fields = [(claim, column) for claim, column in ledger.fields(schemas()) if claim.split(".")[0] in ledger.kinds]
    declared = [claim for claim, column in fields if not column.personal]
    declared += {f"extra.{extra.name}" for extra in ledger.extras}.difference(ledger.asked_of_nobody)
    written = [column.claim for column in columns_of(ledger, DEFAULT)]
    assert sorted(claim for claim in written if not claim.startswith("tier.")) == sorted(declared)
    assert len(set(written)) == len(written)
    assert "person.name" not in written


@pytest.mark.parametrize(
    ("ledger", "names"),
    [
        ("organizations", ["subdistrict", "community", "grid"]),
        ("emerging_units", ["subdistrict", "community", "grid"]),
        ("grids", ["subdistrict", "community"]),
        ("seats", ["subdistrict", "community"]),
        ("agreements", ["subdistrict", "community"]),
        ("registrations", ["subdistrict", "community"]),
    ],
)
def test_columns_that_say_where(ledger: str, names: list[str]) -> None:
    (found,) = [each for each in LEDGERS if each.name == ledger]
    claims = [column.claim for column in columns_of(found, DEFAULT)]
    assert [claim.removeprefix("tier.") for claim in claims if claim.startswith("tier.")] == names


@pytest.mark.parametrize(
    ("ledger", "starred"),
    [
        ("organizations", ["*党组织名称"]),
        ("emerging_units", ["*单位名称"]),
        ("grids", ["*网格名称"]),
        ("seats", ["*所属街道", "*工作单位"]),
        ("agreements", ["*所属街道", "*共建单位"]),
        ("registrations", ["*所属街道", "*报到单位"]),
    ],
)
def test_what_is_required_has_a_star(path: Path, ledger: str, starred: list[str]) -> None:
    (known,) = [each for each in LEDGERS if each.name == ledger]
    book = calamine.CalamineWorkbook.from_path(og.write_template(path))
    header = book.get_sheet_by_name(known.zh).to_python(skip_empty_area=False)[4]
    assert [cell for cell in header if str(cell).startswith("*")] == starred


def test_the_examples_are_one_place(path: Path) -> None:
    reading = og.read(og.write_template(path))
    organizations = records(reading, "organization")
    assert pick(organizations, "superior", "area") == [
        (None, None),
        ("中共岚栖区委员会", "云桥街道"),
        ("中共云桥街道工作委员会", "听泉社区"),
        ("中共听泉社区总支部委员会", "第一网格"),
    ]
    leads = [(row["label"], row["organization"]) for row in named_leads(reading)]
    assert leads == list(
        zip(["岚栖区", "云桥街道", "听泉社区", "第一网格"], [row["name"] for row in organizations], strict=True)
    )
    branch, community = organizations[3]["name"], organizations[2]["name"]
    assert pick(records(reading, "establishment"), "unit", "organization", "mode") == [
        ("岚栖晨帆物流有限公司", branch, "attached")
    ]
    assert pick(records(reading, "seat"), "organization", "home_unit") == [(community, "岚栖第一中学")]
    assert pick(records(reading, "agreement"), "organization", "unit") == [(community, "岚栖第一中学")]
    assert pick(records(reading, "registration"), "area", "unit", "members") == [("听泉社区", "岚栖档案馆", 12)]
    assert og.coverage(reading.register.on("2025-12-31")).total.units == 2


def named_leads(reading: og.Reading) -> list[dict[str, Any]]:
    tables = {
        name: reading.register.frame(name).collect("polars").to_native() for name in ("area", "organization", "lead")
    }
    names = {key: name for kind in ("area", "organization") for key, name in tables[kind].select("key", "name").rows()}
    return [{"label": names[area], "organization": names[organization]} for area, organization in tables["lead"].rows()]


def test_the_instructor_of_the_example_has_a_date_and_no_name(path: Path) -> None:
    reading = og.read(og.write_template(path))
    (instructor,) = records(reading, "instructor")
    assert (str(instructor["start"]), instructor["start_precision"]) == ("2022-03-01", "month")
    assert "指导员甲" not in repr([table.rows() for table in reading.register.tables.values()])


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda ledger: ledger.name)
def test_each_cell_says_in_both_languages_what_goes_there(path: Path, ledger: Ledger) -> None:
    og.write_template(path)
    for column, rule in rules(path, ledger):
        assert rule.prompt_title == f"{column.column.zh} {column.column.en}"
        assert len(rule.prompt_title) <= 32
        assert len(rule.prompt) <= 255
        lines = rule.prompt.split("\n")
        if column.instead:
            assert "至少填一项" in lines[0]
            assert all(other in line for other in column.instead for line in lines)
        elif column.required:
            assert lines[0].startswith("必填")
            assert lines[1].startswith("Required")
        elif column.column.type != "text" or column.column.refers_to:
            assert all(lines)


def test_what_cells_allow_follows_from_the_types_and_vocabularies(path: Path) -> None:
    og.write_template(path)
    for ledger in LEDGERS:
        for column, rule in rules(path, ledger):
            declared = column.column
            if declared.vocabulary is not None:
                vocabulary = DEFAULT.vocabularies[declared.vocabulary]
                words = rule.source.strip('"').split(",")
                assert [vocabulary.code_of(word) for word in words] == list(vocabulary.codes)
                closed = not vocabulary.open and declared.type == "term"
                assert (rule.kind, rule.style) == ("list", "stop" if closed else "information")
            else:
                assert (rule.kind, rule.style) == {
                    "text": (None, "stop"),
                    "count": ("whole", "stop"),
                    "date": ("date", "information"),
                    "flag": ("list", "stop"),
                }[declared.type]


def test_the_mode_is_closed_and_the_sector_open(path: Path) -> None:
    og.write_template(path)
    found = {column.claim: rule for column, rule in rules(path, LEDGERS[1])}
    assert found["establishment.mode"].style == "stop"
    assert found["unit.sectors"].style == "information"
    assert found["extra.established"].source == '"是,否"'


def test_2020_10_typed_as_a_number_is_asked_about(path: Path) -> None:
    og.write_template(path)
    (rule,) = [rule for column, rule in rules(path, LEDGERS[0]) if column.claim == "organization.start"]
    assert 2020.1 < float(rule.source) < 36526  # 2000-01-01


@pytest.mark.parametrize(
    "words",
    [[f"行业第{number}大类" for number in range(400)], ["甲,乙"]],
    ids=["too many for a rule", "with a comma"],
)
def test_words_that_fit_no_rule_stand_in_a_hidden_row(path: Path, words: list[str]) -> None:
    profile = with_words("sector", *words)
    reading = og.read(og.write_template(path, profile), profile=profile)
    assert reading.findings == ()
    assert sheet_xml(path, 2).hidden == [4]
    (rule,) = [rule for column, rule in rules(path, LEDGERS[1], profile) if column.claim == "unit.sectors"]
    last = xl_col_to_name(len(profile.vocabularies["sector"].terms) - 1)
    assert rule.source == f"$A$4:${last}$4"
    assert sheet_xml(path, 1).hidden == []


def test_the_header_stays_in_sight_and_can_be_filtered(path: Path) -> None:
    og.write_template(path)
    assert (sheet_xml(path, 1).frozen, sheet_xml(path, 1).filtered) == ("C6", "A5:R9")
    assert (sheet_xml(path, 2).frozen, sheet_xml(path, 2).filtered) == ("B6", "A5:AA7")


def test_english_first(path: Path) -> None:
    og.write_template(path, lang="en")
    (rule,) = [rule for column, rule in rules(path, LEDGERS[0]) if column.claim == "organization.name"]
    assert (rule.prompt_title, rule.prompt) == ("name 党组织名称", "Required.\n必填。")
    assert og.read(path).findings == ()


def test_rows_may_be_given_and_blanks_stay_blank(tmp_path: Path) -> None:
    rows = [{"registration.unit": "岚栖档案馆", "tier.community": "听泉社区", "registration.members": 0}]
    rows.append({"registration.unit": "岚栖医院", "tier.community": "听泉社区", "registration.members": None})
    (tmp_path / "a.xlsx").write_bytes(filled_workbook({"registrations": rows}, DEFAULT))
    reading = og.read(tmp_path / "a.xlsx")
    assert pick(records(reading, "registration"), "unit", "members") == [("岚栖档案馆", 0), ("岚栖医院", None)]


def test_a_row_with_what_has_no_column_is_the_callers_mistake() -> None:
    with pytest.raises(og.OrggraphError, match=r"no column registration\.nobody") as caught:
        filled_workbook({"registrations": [{"registration.nobody": 1}]}, DEFAULT)
    assert "没有“registration.nobody”这一列" in caught.value.zh


@pytest.mark.parametrize("name", ["模板.xls", "模板", "file/folder/模板.xlsx"])
def test_where_nothing_can_be_written_is_one_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(og.OutputError) as caught:
        og.write_template(tmp_path / name)
    assert name in caught.value.zh
    assert name in caught.value.en
