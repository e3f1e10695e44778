"""Cells that tell how a unit is covered may name somebody: no finding and no question shows the name."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import orggraph as og
from orggraph.ledgers.shown_words import shown, subject_of_word
from tests.ledgers.builders import Folder
from tests.properties import examples

PEOPLE = ("辛一鸣", "穆云舒", "晏如初", "欧阳远", "苗晓")
FRAMES = ("由{}指导", "镇上派{}当指导员", "{}负责联系", "指导员{}已到岗", "还没有，{}在跑", "挂靠，找{}问", "{}")


@given(person=st.sampled_from(PEOPLE), frame=st.sampled_from(FRAMES))
@examples(40)
def test_no_part_of_a_name_is_shown(person: str, frame: str) -> None:
    said = shown(frame.format(person))
    assert "…" in said
    assert not any(person[at : at + 2] in said for at in range(len(person) - 1))


@pytest.mark.parametrize("word", ["数企同组", "定人帮建", "单独组建", "区域兜底", "挂靠在机关支部", "抱团", "各家自理"])
def test_words_without_a_name_are_shown_whole(word: str) -> None:
    assert shown(word) == subject_of_word(word) == word


def test_two_words_of_which_the_same_is_shown_are_two_questions() -> None:
    one, other = map(subject_of_word, PEOPLE[:2])
    assert one != other
    assert shown(PEOPLE[0]) == shown(PEOPLE[1]) == "…"


HEADER = ["单位名称", "所属街道", "党员数", "是否建立党组织", "组建方式", "组建时间"]
COVERED = [
    ["青篱茶具有限公司", "桐叶街道", 9, "辛一鸣当联络的", "镇上派了文化站的穆云舒来指导", "问苗晓"],
    ["沙鸥纸箱有限公司", "桐叶街道", 4, "是，晏如初办的", "自己建的，苗晓牵头", ""],
    ["半山民宿管理有限公司", "桐叶街道", 1, "否", "以后再说，找欧阳远", ""],
    ["经办 苗晓"],
]
FIRMS = [[row[0], person, "桐叶街道"] for row, person in zip(COVERED, PEOPLE, strict=False)]
LEGEND = [
    ["对接人：1辛一鸣 2穆云舒 3苗晓"],
    ["单位名称", "所属街道", "党员数", "组建方式", "对接人"],
    *([*row[:3], "单独组建", number] for number, row in enumerate(COVERED[:3], 1)),
]


@pytest.mark.parametrize("rows", [[HEADER, *COVERED], FIRMS, LEGEND], ids=["words", "no header", "legend"])
def test_a_reading_names_nobody(folder: Folder, rows: list[list[object]]) -> None:
    reading = folder.csv("摸底.csv", rows).read()
    told = [[one.to_json(), one.message("zh"), one.message("en")] for one in reading.findings]
    asked = [[one.to_json("zh"), one.to_json("en")] for one in reading.questions]
    text = json.dumps([told, asked, og.coverage(reading.register.on("2025-12-31")).to_json()], ensure_ascii=False)
    assert told
    assert not [person for person in PEOPLE if person in text]
