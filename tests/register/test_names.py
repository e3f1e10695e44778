"""The stages in which a reference is resolved, and that each goes before the next."""

from __future__ import annotations

import pytest

import orggraph as og
from orggraph.register.areas import AreaIndex
from orggraph.register.decisions import Decisions
from orggraph.register.names import NameIndex
from orggraph.text.names import normal_organization_name, normal_unit_name
from tests.ledgers.builders import findings, records, where
from tests.ledgers.small import District

DISTRICT, STREET, ONE, OTHER = range(4)


def tree() -> AreaIndex:
    areas = AreaIndex()
    areas.add("岚区", None)
    areas.add("松街道", DISTRICT)
    areas.add("枫社区", STREET)
    areas.add("杏社区", STREET)
    return areas


def units(*aliases: og.Alias) -> NameIndex:
    areas = tree()
    return NameIndex("unit", normal_unit_name, areas, 100, Decisions.of(aliases, areas, normal_unit_name))


def test_each_stage_goes_before_the_next() -> None:
    said = "恒信有限公司"
    stages = [
        ("former", lambda index: index.add("新名公司", None, (), said)),
        ("normal", lambda index: index.add("恒信有限责任公司", None)),
        ("exact", lambda index: index.add(said, None)),
        ("identifier", lambda index: index.add("乙公司", None, (None, said))),
        ("code", lambda index: index.add("丙公司", None, (said, None))),
    ]
    index = units()
    assert index.match(said).by == "none"
    for by, add in stages:
        key = add(index)
        assert (index.match(said).by, index.match(said).keys) == (by, (key,))


def test_a_decision_goes_before_everything() -> None:
    index = units(og.Alias("unit", "恒信有限公司", means="天地公司"))
    index.add("恒信有限公司", None, ("恒信有限公司", "恒信有限公司"))
    meant = index.add("天地公司", None)
    match = index.match("恒信有限公司")
    assert (match.by, match.keys, match.alias and match.alias.means) == ("decision", (meant,), "天地公司")
    assert index.plain("恒信有限公司") != match.keys


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("临江恒信物流有限公司", "临江恒信物流有限责任公司"),
        ("临江恒信（松）物流有限公司", "临江恒信(松)物流有限公司"),
        ("Ａ座物业公司", "A座物业公司"),
        ("税务局第一分局", "岚区税务局第一分局"),
        ("岚区税务局第一分局", "税务局第一分局"),
        ("岚区松街道幸福养老院", "松街道幸福养老院"),
    ],
)
def test_equal_ways_to_write_a_unit(listed: str, said: str) -> None:
    index = units()
    key = index.add(listed, STREET)
    assert index.match(said, ONE).keys == (key,)


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("中共枫社区支部委员会", "枫社区党支部"),
        ("中共枫社区支部委员会", "枫社区支部"),
        ("枫社区党支部", "中国共产党枫社区党支部委员会"),
        ("中共松街道工作委员会", "松街道党工委"),
        ("中共松街道工作委员会", "岚区松街道工委"),
        ("枫社区党总支", "中共枫社区总支部委员会"),
        ("枫社区党总支", "枫社区党总支委员会"),
        ("枫社区党委", "中共枫社区委员会"),
        ("甲楼联合党支部", "中共甲楼联合支部委员会"),
        ("甲楼联合党支部", "甲楼联合党支部委员会"),
    ],
)
def test_equal_ways_to_write_an_organization(listed: str, said: str) -> None:
    index = NameIndex("organization", normal_organization_name, tree(), 100)
    key = index.add(listed, ONE)
    assert index.match(said, ONE).keys == (key,)


@pytest.mark.parametrize("said", ["枫社区党支部", "枫社区党委", "枫社区联合党支部"])
def test_another_type_is_another_organization(said: str) -> None:
    index = NameIndex("organization", normal_organization_name, tree(), 100)
    index.add("枫社区党总支", ONE)
    assert index.match(said, ONE).keys == ()


@pytest.mark.parametrize("stage", ["exact", "normal", "former"])
def test_the_area_of_the_row_decides_between_namesakes(stage: str) -> None:
    index = units()
    names = {"exact": ("甲公司", None), "normal": ("（甲公司）", None), "former": ("乙公司", "甲公司")}
    name, former = names[stage]
    one, other = (index.add(name, area, (), former) for area in (ONE, OTHER))
    assert index.match("甲公司", ONE) == index.match("甲公司", ONE)
    assert (index.match("甲公司", ONE).keys, index.match("甲公司", OTHER).keys) == ((one,), (other,))
    assert index.match("甲公司", STREET).keys == index.match("甲公司").keys == (one, other)
    assert index.match("甲公司", ONE).by == stage


def test_a_name_with_its_area_in_brackets_is_one_of_the_namesakes() -> None:
    index = units()
    one, other = (index.add("第一幼儿园", area) for area in (ONE, OTHER))
    assert [index.match(index.described(key)).keys for key in (one, other)] == [(one,), (other,)]
    assert index.match("第一幼儿园(松街道杏社区)", ONE).keys == (other,)


def test_a_public_identifier_means_its_record() -> None:
    register = og.Register.from_records([og.Unit(name="甲公司"), og.Unit(name="乙公司")])
    identifiers = dict(register.frame("unit").select("name", "id").collect("polars").to_native().iter_rows())
    index = units()
    key = index.add("甲公司", None)
    index.add("乙公司", None)
    assert index.match(identifiers["甲公司"]).keys == (key,)


def test_a_credit_code_in_small_letters_is_the_same() -> None:
    index = units()
    key = index.add("甲公司", None, ("91110000101623741K", None))
    assert index.match("91110000101623741k").keys == index.match("9111 0000 1016 2374 1K").keys == (key,)


@pytest.mark.parametrize("header", ["曾用名", "原名", "原名称", "曾用名称", "变更前名称"])
def test_a_citation_by_a_former_name_is_resolved_and_told(small: District, header: str) -> None:
    small.column("organizations", header, *[None] * 2, "松树街道老桥社区党委、松树街道旧桥社区党委", *[None] * 3)
    small.set("organizations", 4, 上级党组织="松树街道旧桥社区党委")
    small.column("emerging_units", header, "临江甲货运站", None, None).set("agreements", 0, 共建单位="临江甲货运站")
    reading = small.write().read()
    superiors = {row["name"]: row["superior"] for row in records(reading, "organization")}
    assert superiors["甲物流有限公司党支部"] == "松树街道枫桥社区党委"
    assert records(reading, "agreement")[0]["unit"] == "甲物流有限公司"
    assert findings(reading, "unknown-reference") == []
    told = findings(reading, "former-name")
    assert [(where(one)[0], where(one)[2], where(one)[3], one.given, one.expected) for one in told] == [
        ("01-党组织台账.xlsx", 7, "上级党组织", "松树街道旧桥社区党委", "松树街道枫桥社区党委（松树街道枫桥社区）"),
        ("03-共建协议台账.xlsx", 3, "共建单位", "临江甲货运站", "甲物流有限公司（松树街道枫桥社区）"),
    ]


def test_who_bears_a_name_now_goes_before_who_bore_it(small: District) -> None:
    small.column("emerging_units", "曾用名", "乙律师事务所", None, None).set("agreements", 0, 共建单位="乙律师事务所")
    reading = small.write().read()
    assert records(reading, "agreement")[0]["unit"] == "乙律师事务所"
    assert findings(reading, "former-name") == []


def test_a_register_from_records_knows_former_names() -> None:
    root = og.Organization(name="中共岚区委员会", former_names="中共岚县委员会")
    branch = og.Organization(name="甲党支部", superior="中共岚县委员会")
    frame = og.Register.from_records([root, branch]).frame("organization").collect("polars").to_native()
    assert dict(frame.select("name", "superior").iter_rows())["甲党支部"] == frame["key"][0]
