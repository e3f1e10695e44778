"""Rows of units: what their columns say together, in words that no vocabulary of the package holds."""

from __future__ import annotations

from pathlib import Path

import pytest

import orggraph as og

HEADERS = "社区,单位名称,党员数,是否建立党组织,组建方式,党组织名称,党建指导员,备注"
DAY = "2024-12-31"
UNIT = "云岫纸业有限公司"


def read(folder: Path, *rows: str, more: str = "") -> og.Reading:
    """Reads units; a row says yes or no, mode, organization, instructor and remark."""
    lines = [HEADERS, *(f"溪口社区,{row}" for row in rows)]
    (folder / "units.csv").write_text("\n".join(lines), encoding="utf-8")
    if more:
        (folder / "organizations.csv").write_text(more, encoding="utf-8")
    return og.read(folder)


def row(flag: str = "", mode: str = "", organization: str = "", instructor: str = "", remark: str = "") -> str:
    return f"{UNIT},4,{flag},{mode},{organization},{instructor},{remark}"


def statuses(reading: og.Reading, day: str = DAY) -> list[str]:
    return [unit.status for unit in og.coverage(reading.register.on(day)).rows_behind()]


def codes(reading: og.Reading) -> list[str]:
    return [finding.code for finding in reading.findings if finding.severity == "warning"]


NOTHINGS = (
    *(
        "容后商定",
        "虚席以待",
        "迟迟未决",
        "见附件",
        "另案处理",
        "悬而未决",
        "尚在斟酌",
        "缓一缓",
        "没谱",
        "无着落",
        "不予考虑",
    ),
    *(
        "拟于来年",
        "待上会",
        "暂搁",
        "报请中",
        "空岗",
        "轮空",
        "同意增派",
        "按下季度办",
        "由镇里统筹",
        "将来再说",
        "??",
        "没定下来",
    ),
)


@pytest.mark.parametrize("word", NOTHINGS)
def test_a_word_of_ones_own_for_nothing_is_nobody_and_told(tmp_path: Path, word: str) -> None:
    reading = read(tmp_path, row(flag="否", organization=word, instructor=word))
    assert statuses(reading) == ["none"]
    assert {"no-organization-name", "no-instructor-name"} <= set(codes(reading))


@pytest.mark.parametrize(
    ("mode", "status"),
    [
        *(
            ("园中企业独设", "own"),
            ("商户自设", "own"),
            ("同业合设", "joint"),
            ("片区共设", "joint"),
            ("总厂统设", "joint"),
        ),
        *(("链主带领", "attached"), ("靠大厂", "attached"), ("专人联络", "instructor"), ("镇里托底", "backstop")),
        *(("尚无打算", "none"), ("筹划合设", "none")),
    ],
)
def test_a_mode_by_its_parts(tmp_path: Path, mode: str, status: str) -> None:
    reading = read(tmp_path, row(mode=mode))
    assert statuses(reading) == [status]
    assert not reading.questions


def test_a_mode_without_parts_is_asked_once_and_covers_nobody_meanwhile(tmp_path: Path) -> None:
    other = row(mode="嵌入").replace(UNIT, "北岭木业有限公司")
    reading = read(tmp_path, row(mode="嵌入"), other)
    assert statuses(reading) == ["none", "none"]
    (question,) = reading.questions
    assert (question.kind, question.subject, question.rows, question.taken) == ("word", "嵌入", 2, "shown")
    assert question.touched[0].outcomes == {"own", "joint", "attached", "instructor", "uncovered"}
    assert {choice.code for choice in question.choices} == {"own", "joint", "attached", "instructor", "none", "shown"}


def test_an_answer_holds(tmp_path: Path) -> None:
    (question,) = read(tmp_path, row(mode="嵌入")).questions
    answer = f'[[word]]\nshape = "{question.shape}"\nsubject = "嵌入"\nanswer = "joint"\n'
    (tmp_path / "answers.toml").write_text(answer, encoding="utf-8")
    reading = read(tmp_path, row(mode="嵌入"))
    assert (statuses(reading), reading.questions) == (["joint"], ())


@pytest.mark.parametrize(
    ("organization", "status"),
    [
        *(("云岫公司党支部", "own"), ("中共云岫纸业有限公司支部委员会", "own"), ("溪口社区第三党支部", "attached")),
        *(("溪口造纸联合党支部", "joint"), ("联合支部", "joint"), ("尚未组建党支部", "none"), ("拟设党支部", "none")),
    ],
)
def test_a_name_shows_the_mode_or_is_none(tmp_path: Path, organization: str, status: str) -> None:
    assert statuses(read(tmp_path, row(organization=organization))) == [status]


def test_an_organization_that_several_units_name_is_joint(tmp_path: Path) -> None:
    names = (UNIT, "北岭木业有限公司")
    reading = read(tmp_path, *(row("是", organization="溪口轻工党总支").replace(UNIT, name) for name in names))
    assert statuses(reading) == ["joint", "joint"]


@pytest.mark.parametrize(
    ("remark", "status"),
    [
        *(
            ("2024年3月注销", []),
            ("现已注销登记", []),
            ("打算年底注销", ["own"]),
            ("该支部已于2024年6月撤销", ["none"]),
        ),
        *(("支部将撤销", ["own"]), ("尚未注销", ["own"]), ("", ["own"])),
    ],
)
def test_a_remark_that_ends_a_unit_or_its_organization(tmp_path: Path, remark: str, status: list[str]) -> None:
    reading = read(tmp_path, row("是", "单独组建", f"{UNIT}党支部", remark=remark))
    assert statuses(reading) == status
    assert any(code.startswith("remark-") for code in codes(reading)) == (remark not in ("", "尚未注销"))
    assert remark == "" or all(remark not in finding.message() for finding in reading.findings)


def test_a_remark_attaches_a_unit_without_an_organization(tmp_path: Path) -> None:
    reading = read(tmp_path, row("否", remark="2名党员编入北岭村党总支"))
    assert statuses(reading) == ["attached"]
    assert "remark-attached" in codes(reading)


@pytest.mark.parametrize("sign", ["\n", "、", "；", " "])
def test_several_units_in_a_cell_share_an_organization_and_no_count(tmp_path: Path, sign: str) -> None:
    names = f'"{sign.join((UNIT, "北岭木业有限公司", "南坡茶社"))}"'
    reading = read(tmp_path, row("是", organization="溪口片区党总支").replace(UNIT, names))
    assert statuses(reading) == ["joint", "joint", "joint"]
    assert "several-in-cell" in codes(reading)
    assert reading.register.tables["unit"]["members"].to_list() == [None, None, None]


@pytest.mark.parametrize("name", ["云岫纸业\n有限公司", "溪口米、面加工厂", "云岫纸业有限公司\n第二分公司"])
def test_a_name_that_is_only_broken_stays_one(tmp_path: Path, name: str) -> None:
    assert len(statuses(read(tmp_path, row("否").replace(UNIT, f'"{name}"')))) == 1


def test_a_ledger_of_other_organizations_does_not_take_those_of_the_units_away(tmp_path: Path) -> None:
    listed = "党组织名称,党组织类别,上级党组织\n溪口社区党委,党委,\n溪口社区第一党支部,党支部,溪口社区党委\n"
    reading = read(tmp_path, row("是", "单独组建", "云岫公司党支部"), more=listed)
    assert statuses(reading) == ["own"]
    assert "organization-by-mention" in codes(reading)


def test_a_misspelt_organization_covers_nobody(tmp_path: Path) -> None:
    listed = "党组织名称,党组织类别,上级党组织\n云岫纸业公司党支部,党支部,\n"
    reading = read(tmp_path, row("是", "单独组建", "云袖纸业公司党支部"), more=listed)
    assert statuses(reading) != ["own"]


def test_no_name_of_a_person_is_shown(tmp_path: Path) -> None:
    reading = read(tmp_path, row("否", instructor="拟派妫满天"))
    said = [finding.message() for finding in reading.findings]
    said += [text for question in reading.questions for text in (question.zh, question.en, question.subject)]
    assert all("妫满天" not in text for text in said)
    assert "no-instructor-name" in codes(reading)
