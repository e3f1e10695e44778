"""Tables jotted down in a few words: modes below a header that names organizations, and notes that explain the rest."""

from __future__ import annotations

import pytest

import orggraph as og
from tests.ledgers.builders import Folder, findings

SHOPS = ["河湾小炒店", "河湾五金行", "河湾照相馆", "河湾布行", "河湾酱园", "河湾车铺", "河湾糕点店", "河湾茶庄"]
PERSONS = [None, None, None, None, "小汪", "小汪", "小薛", None]
NOTE = "“{0}”一栏填的是镇里定的联络员，小汪、小薛都是镇上的，空着的还没定"


def jotted(folder: Folder, header: str, words: list[str], person: str = "挂户的", note: str = NOTE) -> og.Reading:
    shops = zip(SHOPS, words, PERSONS, strict=True)
    lines = [[shop, 3 + n, word, somebody] for n, (shop, word, somebody) in enumerate(shops)]
    rows = [["店名", "几人", header, person], *lines, [None] * 4, [note.format(person)]]
    return folder.book("河湾2024.xlsx", {"摸底": rows}).read()


def counts(reading: og.Reading) -> tuple[int, ...]:
    total = og.coverage(reading.register.on("2024-12-31")).total
    return total.units, total.own, total.joint, total.attached, total.instructor


@pytest.mark.parametrize("header", ["支部", "党支部", "党组织名称", "所在党组织"])
@pytest.mark.parametrize(
    ("own", "joint", "attached", "none"),
    [
        ("独立的", "和邻铺合", "挂村支部", "没有"),
        ("自个儿建", "几家一起", "靠镇里", "无"),
        ("单立", "合伙", "借村里的", "没"),
    ],
)
def test_few_words_that_are_no_names_are_modes(
    folder: Folder, header: str, own: str, joint: str, attached: str, none: str
) -> None:
    reading = jotted(folder, header, [own, own, joint, attached, none, none, none, none])
    assert counts(reading) == (8, 2, 1, 1, 3)
    assert not reading.questions
    assert findings(reading, "mode-by-parts")


def test_names_that_repeat_are_no_modes(folder: Folder) -> None:
    names = ["河湾联合支部"] * 3 + ["东街联合支部"] * 3 + ["无", "无"]
    assert counts(jotted(folder, "支部", names))[:4] == (8, 0, 6, 0)


def test_what_a_note_says_of_a_column_heads_it(folder: Folder) -> None:
    words = ["独立的", "独立的", "和邻铺合", "挂村支部", "没有", "没有", "没有", "没有"]
    reading = jotted(folder, "支部", words, person="小组里的", note=NOTE)
    assert counts(reading) == (8, 2, 1, 1, 3)
    assert not reading.questions


@pytest.mark.parametrize(
    ("note", "instructed"),
    [
        ("说明：联络员由镇党委委派，注明“义工”的只是帮忙，不算联络员。", 2),
        ("备注：写“义工”者，均不作联络员统计；其余照填。", 2),
        ("备注：“义工”也是联络员。", 3),
    ],
)
def test_a_word_that_a_note_disclaims_is_no_instructor(folder: Folder, note: str, instructed: int) -> None:
    lines = [
        [shop, mode, person]
        for shop, mode, person in zip(
            SHOPS[:4], ["单独", "无", "无", "无"], [None, "汪海", "薛宁", "岳丹（义工）"], strict=True
        )
    ]
    rows = [["店名", "组建方式", "党建联络员"], *lines, [note]]
    reading = folder.book("河湾2024.xlsx", {"摸底": rows}).read()
    assert counts(reading)[4] == instructed
    assert len(findings(reading, "instructor-disclaimed")) == 3 - instructed
    assert not reading.questions


@pytest.mark.parametrize("ended", ["（2023年5月已终止）", "(执照已交还)", "【已注销】"])
def test_what_ends_a_unit_may_stand_behind_its_name(folder: Folder, ended: str) -> None:
    lines = [[SHOPS[0] + ended, "无"], [SHOPS[1] + "（西门）", "单独"], [SHOPS[2], "无"]]
    reading = folder.book("河湾2024.xlsx", {"摸底": [["店名", "组建方式"], *lines]}).read()
    assert counts(reading)[:2] == (2, 1)
    assert any(found.code.startswith("remark-closed") and found.severity == "warning" for found in reading.findings)


@pytest.mark.parametrize("header", ["谁联着", "归哪个管", "包店干部", "挂片领导"])
def test_who_looks_after_a_unit_instructs_it(folder: Folder, header: str) -> None:
    words = ["独立的", "独立的", "和邻铺合", "挂村支部", "没有", "没有", "没有", "没有"]
    reading = jotted(folder, "支部", words, person=header, note="说明：年底前报镇里")
    assert counts(reading) == (8, 2, 1, 1, 3)
    assert not [question for question in reading.questions if question.kind == "column"]


def test_a_few_words_below_a_blank_row_are_asked_about(folder: Folder) -> None:
    words = ["独立的", "独立的", "和邻铺合", "挂村支部", "没有", "没有", "没有", "没有"]
    reading = jotted(folder, "支部", words, person="谁联着", note="数到年底为止")
    assert counts(reading)[1:] == (2, 1, 1, 3)
    (question,) = reading.questions
    assert question.kind == "rows"
    assert findings(reading, "perhaps-no-note")
