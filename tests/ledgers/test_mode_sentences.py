"""How an organization was set up, in the words of people: sentences in one column, modes that follow another's."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og
from orggraph.model.mode_sentences import mode_sentence
from tests.ledgers.builders import Folder

DAY = "2024-12-31"
FIRMS = ("松坞竹器厂", "松坞豆腐坊有限公司", "松坞灯具店", "松坞修表店", "松坞托育园", "松坞茶楼")
SENTENCES = (
    ("2017年自行成立了党支部", "own"),
    ("和灯具街几家共同建立灯市联合党支部", "joint"),
    ("加入灯市联合党支部", "joint"),
    ("3名党员编入石渡村第二党支部", "attached"),
    ("没建，镇上派的联络员：宋知秋", "instructor"),
    ("尚未组建，也无联络员", "none"),
)


def statuses(reading: og.Reading) -> list[str]:
    return [unit.status for unit in og.coverage(reading.register.on(DAY)).rows_behind()]


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path)


def test_a_sentence_says_mode_organization_and_instructor(folder: Folder) -> None:
    rows = [(firm, "石渡村", said) for firm, (said, _) in zip(FIRMS, SENTENCES, strict=True)]
    reading = folder.xlsx("a.xlsx", [("主体", "哪个村的", "眼下怎样"), *rows]).read()
    assert statuses(reading) == [status for _, status in SENTENCES]
    assert not reading.questions
    names = set(reading.register.tables["organization"]["name"])
    assert {"灯市联合党支部", "石渡村第二党支部"} <= names
    assert not any("宋知秋" in finding.message() for finding in reading.findings)


@pytest.mark.parametrize(
    "name",
    ["灯市联合党支部", "联合建材有限公司党支部", "已成立工会", "合建装饰有限公司", "石渡村第二党支部"],
)
def test_a_name_is_no_sentence(name: str) -> None:
    assert mode_sentence(name) is None


def test_a_column_of_remarks_tells_it_where_nothing_else_does(folder: Folder) -> None:
    rows = [(firm, "石渡村", said) for firm, (said, _) in zip(FIRMS, SENTENCES, strict=True)]
    reading = folder.xlsx("a.xlsx", [("名称", "在哪个村", "有关说明"), *rows]).read()
    assert statuses(reading) == [status for _, status in SENTENCES]


def test_two_modes_in_a_sentence_are_asked(folder: Folder) -> None:
    said = ["原先独立组建，去年并入石渡村党总支", *(said for said, _ in SENTENCES[1:])]
    rows = [(firm, "石渡村", each) for firm, each in zip(FIRMS, said, strict=True)]
    reading = folder.xlsx("a.xlsx", [("单位名称", "村", "建党支部情况"), *rows]).read()
    (question,) = reading.questions
    assert question.touched[0].outcomes == {"own", "attached"}


def test_a_table_without_a_header_is_not_read_by_its_first_record(folder: Folder) -> None:
    rows = [(firm, "石渡村", said) for firm, (said, _) in zip(FIRMS, SENTENCES, strict=True)]
    reading = folder.xlsx("a.xlsx", rows).read()
    assert [account.ledger for account in reading.sheets] == [None]
    assert "unrecognized-workbook" in {finding.code for finding in reading.findings}


@pytest.mark.parametrize(
    ("word", "status"),
    [
        *(("跟着街区支部走", "attached"), ("随市场党总支", "attached"), ("借用商圈党支部", "attached")),
        *(("搭商圈党支部", "attached"), ("自立支部", "own"), ("有（几家合建）", "joint")),
        *(("独立支部（待批）", "none"), ("联合支部（筹）", "none"), ("纳入联合支部", "joint")),
    ],
)
def test_a_mode_that_follows_another(folder: Folder, word: str, status: str) -> None:
    rows = [(FIRMS[0], "石渡村", word, ""), (FIRMS[1], "石渡村", "合伙建", "灯市联合党支部")]
    reading = folder.xlsx("a.xlsx", [("单位名称", "村", "组织建制", "组织名称"), *rows]).read()
    assert statuses(reading) == [status, "joint"]


def test_a_word_of_its_own_beside_the_known_one_is_asked(folder: Folder) -> None:
    rows = [
        (firm, "石渡村", word, "灯市联合党支部") for firm, word in zip(FIRMS, ("联合", "联合", "嵌套"), strict=False)
    ]
    reading = folder.xlsx("a.xlsx", [("单位名称", "村", "组建方式", "党组织名称"), *rows]).read()
    (question,) = reading.questions
    assert question.subject == "嵌套"


@pytest.mark.parametrize(
    ("said", "mode"),
    [
        ("跟街坊一起建的支部", "joint"),
        ("同隔壁作坊一道成立了支部", "joint"),
        ("党员跟着石渡村过组织生活", "attached"),
    ],
)
def test_what_is_done_together_tells_joint_from_attached(said: str, mode: str) -> None:
    sentence = mode_sentence(said)
    assert sentence is not None
    assert sentence.codes == (mode,)
