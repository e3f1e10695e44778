"""The file of decisions: what it may hold, that it is kept as it is, and what follows from it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from tests.ledgers.builders import findings, records, where
from tests.ledgers.small import OTHER_CODE, District
from tests.properties import examples

TEXT = st.text(min_size=1, max_size=20).filter(str.strip)
DECISIONS = st.builds(
    lambda kind, name, target, verdict, area, note: og.Alias(
        kind,
        name,
        means=target if verdict in ("means", "renamed") else None,
        rejected=target if verdict == "not" else None,
        new=verdict == "new",
        renamed=verdict == "renamed",
        area=area,
        decided="2026-11-24",
        note=note,
    ),
    st.sampled_from(("area", "organization", "unit")),
    TEXT,
    TEXT,
    st.sampled_from(("means", "renamed", "not", "new")),
    st.none() | TEXT,
    st.none() | TEXT,
)


@examples(100)
@given(st.lists(DECISIONS, max_size=6), st.booleans())
def test_what_is_written_reads_back(
    tmp_path_factory: pytest.TempPathFactory, aliases: list[og.Alias], crlf: bool
) -> None:
    path = tmp_path_factory.mktemp("decisions") / "aliases.toml"
    if crlf:
        path.write_bytes(b"# mine\r\n")
    for alias in aliases:
        og.add_aliases(path, [alias])
    if aliases:
        read = og.read_aliases(path)
        assert [read.of(kind) for kind in ("area", "organization", "unit")] == [
            tuple(alias for alias in aliases if alias.kind == kind) for kind in ("area", "organization", "unit")
        ]


def test_names_with_marks_and_control_characters_read_back(tmp_path: Path) -> None:
    name = '“甲” "乙" \\ 丙\t\n\r\x00\x1f\x7f\u2028'
    path = og.add_aliases(tmp_path / "a.toml", [og.Alias("unit", name, means=name[::-1])])
    assert og.read_aliases(path).entries == (og.Alias("unit", name, means=name[::-1]),)


def test_what_stands_in_the_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "aliases.toml"
    own = '# 王主任 2026 年核对\n[[unit]]   # 老单位\nname="一中"\nmeans = "第一中学"  # 核过\ndecided = 2026-01-02'
    path.write_text(own, encoding="utf-8")
    og.add_aliases(path, [og.Alias("unit", "二中", new=True)])
    assert path.read_text(encoding="utf-8").startswith(own + "\n")
    assert [(alias.name, alias.decided) for alias in og.read_aliases(path).entries] == [
        ("一中", "2026-01-02"),
        ("二中", None),
    ]
    assert [file.name for file in tmp_path.iterdir()] == ["aliases.toml"]


def test_a_file_that_is_none_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "aliases.toml"
    for text in ("[[unit]]\nname = 3\n", "no toml", 'unit = [{name = "一中", new = true}]\n'):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(og.AliasError):
            og.add_aliases(path, [og.Alias("unit", "二中", new=True)])
        assert path.read_text(encoding="utf-8") == text
    with pytest.raises(og.AliasError, match="cannot write"):
        og.add_aliases(tmp_path / "nowhere" / "a.toml", [og.Alias("unit", "二中", new=True)])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("unit = 3", "[[unit]]"),
        ('[unit]\nname = "一中"', "[[unit]]"),
        ('[[units]]\nname = "一中"', "nearest: unit"),
        ('[[person]]\nname = "一中"', "unknown setting 'person'"),
        ('[[unit]]\nname = "一中"\nmeens = "第一中学"', "nearest: means"),
        ('[[unit]]\nmeans = "第一中学"', "no name"),
        ('[[unit]]\nname = "一中"', "decide one of"),
        ('[[unit]]\nname = "一中"\nnew = false', "decide one of"),
        ('[[unit]]\nname = "一中"\nmeans = "第一中学"\nnot = "第二中学"', "decide one of"),
        ('[[unit]]\nname = "一中"\nmeans = ""', "means must be text"),
        ("[[unit]]\nname = 2026-01-01\nnew = true", "name must be text"),
        ('[[unit]]\nname = "一中"\nnew = "yes"', "true or false"),
        ('[[unit]]\nname = "一中"\nnew = true\nrenamed = true', "renamed needs means"),
        ('[[unit]]\nname = "一中', "no file of decisions in TOML"),
    ],
)
def test_what_is_no_decision_is_one_sentence(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "aliases.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(og.AliasError, match=re.escape(said)) as raised:
        og.read_aliases(path)
    assert str(path) in raised.value.zh
    with pytest.raises(og.AliasError):
        og.read_aliases(tmp_path / "none.toml")


def decided(small: District, *aliases: og.Alias, **options: Any) -> og.Reading:
    folder = small.write()
    (folder.path / "aliases.toml").unlink(missing_ok=True)
    og.add_aliases(folder.path / "aliases.toml", aliases)
    return folder.read(**options)


def test_an_accepted_name_is_resolved_and_the_decision_is_cited(small: District) -> None:
    small.set("organizations", 4, 上级党组织="枫乔党委").set("registrations", 0, 报到社区="枫乔社区")
    small.set("agreements", 0, 共建单位="甲物流").set("agreements", 1, 共建单位="甲物流")
    reading = decided(
        small,
        og.Alias("organization", "枫乔党委", means="松树街道枫桥社区党委"),
        og.Alias("area", "枫乔社区", means="松树街道/枫桥社区"),
        og.Alias("unit", "甲物流", means="甲物流有限公司"),
    )
    assert findings(reading, "unknown-reference", "unknown-area", "other-file", "stale-decision") == []
    assert records(reading, "organization")[4]["superior"] == "松树街道枫桥社区党委"
    assert records(reading, "registration")[0]["area"] == "枫桥社区"
    assert {row["unit"] for row in records(reading, "agreement")} == {"甲物流有限公司"}
    told = findings(reading, "decided-name")
    assert {(where(one)[0], where(one)[2], one.given) for one in told} == {
        ("01-党组织台账.xlsx", 7, "枫乔党委"),
        ("06-双报到台账.csv", 3, "枫乔社区"),
        ("03-共建协议台账.xlsx", 3, "甲物流"),
        ("03-共建协议台账.xlsx", 4, "甲物流"),
    }
    assert all("aliases.toml" in one.message("zh") and "aliases.toml" in one.message("en") for one in told)


@pytest.mark.parametrize(
    "target", ["乙律师事务所", OTHER_CODE, "乙律师事务所（松树街道银杏社区）", "松树街道乙律师事务所"]
)
def test_a_decision_may_mean_a_record_by_name_or_code(small: District, target: str) -> None:
    small.set("agreements", 0, 共建单位="乙所")
    reading = decided(small, og.Alias("unit", "乙所", means=target))
    assert records(reading, "agreement")[0]["unit"] == "乙律师事务所"


def test_a_decision_for_an_area_holds_only_there(small: District) -> None:
    small.set("agreements", 0, 共建单位="物流站").set("agreements", 1, 共建单位="物流站")
    alias = og.Alias("unit", "物流站", means="甲物流有限公司", area="松树街道/枫桥社区")
    units = [row["unit"] for row in records(decided(small, alias), "agreement")]
    assert units == ["甲物流有限公司", "物流站"]


def test_the_nearest_area_and_the_later_decision_hold(small: District) -> None:
    small.set("agreements", 0, 共建单位="所").set("agreements", 1, 共建单位="所")
    aliases = [
        og.Alias("unit", "所", means="丙餐饮店"),
        og.Alias("unit", "所", means="乙律师事务所", area="松树街道/银杏社区"),
        og.Alias("unit", "所", means="甲物流有限公司", area="松树街道"),
        og.Alias("unit", "所", means="临江中学", area="松树街道/枫桥社区"),
        og.Alias("unit", "所", rejected="临江中学", area="松树街道/枫桥社区"),
    ]
    units = [row["unit"] for row in records(decided(small, *aliases), "agreement")]
    assert units == ["甲物流有限公司", "乙律师事务所"]


def test_units_known_only_by_mention_can_be_one(small: District) -> None:
    small.set("registrations", 1, 报到单位="临江一中")
    reading = decided(small, og.Alias("unit", "临江一中", means="临江中学"))
    assert records(reading, "registration")[1]["unit"] == "临江中学"
    assert "临江一中" not in [row["name"] for row in records(reading, "unit")]
    assert [one.given for one in findings(reading, "decided-name")] == ["临江一中"]


def test_what_was_decided_since_is_followed_and_a_circle_does_not_hang(small: District) -> None:
    small.set("agreements", 0, 共建单位="老站")
    chain = [og.Alias("unit", "老站", means="中站"), og.Alias("unit", "中站", means="甲物流有限公司")]
    assert records(decided(small, *chain), "agreement")[0]["unit"] == "甲物流有限公司"
    circle = [og.Alias("unit", "老站", means="中站"), og.Alias("unit", "中站", means="老站")]
    assert records(decided(small, *circle), "agreement")[0]["unit"] == "老站"


def test_two_listed_names_that_are_one_are_counted_once(small: District) -> None:
    small.add("emerging_units", 0, 单位名称="甲货运公司", 党员数=5)
    small.set("agreements", 0, 共建单位="甲货运公司")
    before = small.write().read()
    assert len(findings(before, "duplicate-identifier")) == 1
    reading = decided(small, og.Alias("unit", "甲货运公司", means="甲物流有限公司"))
    assert [row["name"] for row in records(reading, "unit") if row["surveyed"]] == [
        "甲物流有限公司",
        "乙律师事务所",
        "丙餐饮店",
    ]
    assert findings(reading, "duplicate-identifier") == []
    assert (where(findings(reading, "differing-record")[0])[2]) == 6
    assert records(reading, "agreement")[0]["unit"] == "甲物流有限公司"
    assert all(account.rows == account.kept + account.reported for account in reading.sheets)


def test_an_area_that_a_ledger_writes_otherwise_is_not_another(small: District) -> None:
    small.set("emerging_units", 0, 所属社区="枫乔社区")
    reading = decided(small, og.Alias("area", "枫乔社区", means="枫桥社区"))
    assert "枫乔社区" not in [row["name"] for row in records(reading, "area")]
    assert {row["name"]: row["area"] for row in records(reading, "unit")}["甲物流有限公司"] == "枫桥社区"
    assert ("04-非公企业台账.xlsx", 3, "所属社区") in {
        (where(one)[0], where(one)[2], where(one)[3]) for one in findings(reading, "decided-name")
    }


def test_a_new_organization_is_known_by_mention(small: District) -> None:
    small.set("organizations", 4, 上级党组织="省外某党委")
    assert len(findings(small.write().read(), "unknown-reference")) == 1
    reading = decided(small, og.Alias("organization", "省外某党委", new=True))
    assert findings(reading, "unknown-reference", "stale-decision") == []
    added = next(row for row in records(reading, "organization") if row["name"] == "省外某党委")
    assert (added["type"], added["superior"], added["row"]) == ("committee", None, 7)
    assert records(reading, "organization")[4]["superior"] == "省外某党委"


def identifiers(reading: og.Reading, kind: str) -> dict[str, str]:
    return {row["name"]: row["id"] for row in records(reading, kind)}


@pytest.mark.parametrize(
    ("ledger", "row", "column", "kind"),
    [("emerging_units", 2, "单位名称", "unit"), ("organizations", 5, "党组织名称", "organization")],
)
def test_a_rename_keeps_the_identifier(small: District, ledger: str, row: int, column: str, kind: Any) -> None:
    old = small.rows[ledger][row][0]
    before = identifiers(small.write().read(), kind)
    small.set(ledger, row, **{column: "新名字"})
    assert identifiers(small.write().read(), kind)["新名字"] != before[old]
    plain = decided(small, og.Alias(kind, old, means="新名字"))
    assert identifiers(plain, kind)["新名字"] not in before.values()
    renamed = decided(small, og.Alias(kind, old, means="新名字", renamed=True))
    assert identifiers(renamed, kind) == {("新名字" if name == old else name): id_ for name, id_ in before.items()}
    assert findings(renamed, "stale-decision") == []
    small.set(ledger, row, **{column: "更新的名字"})
    twice = decided(
        small,
        og.Alias(kind, old, means="新名字", renamed=True),
        og.Alias(kind, "新名字", means="更新的名字", renamed=True),
    )
    assert identifiers(twice, kind)["更新的名字"] == before[old]


def test_a_renamed_area_and_what_lies_in_it_keep_their_identifiers(small: District) -> None:
    before = {kind: identifiers(small.write().read(), kind) for kind in ("area", "unit", "organization")}
    for rows in small.rows.values():
        for row in rows:
            row[:] = ["红枫社区" if cell == "枫桥社区" else cell for cell in row]
    alias = og.Alias("area", "枫桥社区", means="红枫社区", renamed=True)
    reading = decided(small, alias)
    for kind, known in before.items():
        after = {name.replace("红枫社区", "枫桥社区"): id_ for name, id_ in identifiers(reading, kind).items()}
        assert after == known


def test_a_decision_that_fits_nothing_is_told(small: District) -> None:
    small.set("organizations", 4, 上级党组织="枫乔党委")
    reading = decided(
        small,
        og.Alias("organization", "枫乔党委", means="红枫党委"),
        og.Alias("unit", "没有的", means="也没有的"),
        og.Alias("unit", "没有的二", rejected="乙律师事务所"),
        og.Alias("unit", "临江中学", rejected="乙律师事务所"),
        og.Alias("unit", "没有的三", new=True),
        og.Alias("area", "没有的社区", means="枫社区"),
        og.Alias("area", "银杏社区", means="枫社区"),
        og.Alias("unit", "旧名", means="乙律师事务所"),
    )
    assert {(one.given, one.expected) for one in findings(reading, "decision-without-target")} == {
        ("枫乔党委", "红枫党委"),
        ("银杏社区", "枫社区"),
    }
    assert {one.given for one in findings(reading, "stale-decision")} == {
        "没有的",
        "没有的二",
        "没有的三",
        "没有的社区",
    }
    assert all(where(one)[0] == "aliases.toml" for one in findings(reading, "stale-decision"))
    assert len(findings(reading, "unknown-reference")) == 1


def test_a_saved_register_has_its_decisions_applied(small: District, tmp_path: Path) -> None:
    saved = og.save(small.write().read().register, tmp_path / "saved")
    with pytest.raises(og.AliasError, match="saved register"):
        og.read(saved, aliases=og.Aliases())


def test_decisions_are_taken_from_the_argument_before_the_folder(small: District) -> None:
    small.set("agreements", 0, 共建单位="甲物流")
    one = og.Alias("unit", "甲物流", means="甲物流有限公司")
    reading = decided(small, og.Alias("unit", "甲物流", means="丙餐饮店"), aliases=og.Aliases((one,)))
    assert records(reading, "agreement")[0]["unit"] == "甲物流有限公司"
    assert reading.aliases.entries == (one,)
