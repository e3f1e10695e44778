"""path, reach, links, connectors, impact: the true answers, no names unless asked for, and what cannot be asked."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import orggraph as og
from orggraph.register.engines import collected
from orggraph_cli.program import program

DAY = ("--on", "2025-12-31")
ONE, OTHER = "岚栖区税务局", "石上社区"
QUESTIONS = {
    "path": (ONE, OTHER),
    "reach": (ONE, "--hops", "3"),
    "links": ("--isolated", "unit"),
    "connectors": (),
    "impact": (ONE,),
}


def run(*arguments: str, locale: str = "C") -> Result:
    return CliRunner(env={"LC_ALL": f"{locale}.UTF-8"}).invoke(program, arguments)


def asked(*arguments: str) -> dict[str, Any]:
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    return data


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A saved register with the names of holders."""
    folder = tmp_path_factory.mktemp("saved") / "district"
    og.save(og.read(og.sample_ledgers(), names=True), folder)
    return folder


def test_true_answers(ledgers: Path) -> None:
    expected = json.loads((ledgers / "expected.json").read_text(encoding="utf-8"))
    asking = (str(ledgers), "--on", expected["as_of"])
    data = asked("links", *asking)
    missing = data["missing"]["communities_without_agreement"]
    found = {(row["subdistrict_label"] + row["label"]).replace(row["subdistrict_label"] * 2, row["subdistrict_label"])
             for row in missing}  # fmt: skip
    assert found == set(expected["communities_without_live_agreement"])
    without = data["missing"]["communities_without_member"]
    assert data["missing"]["communities"] - len(without) == expected["communities_with_concurrent_members"]
    links = {row["relation"]: row["links"] for row in data["across"]["rows"]}
    assert links["seat"] == expected["concurrent_seats_in_force"]
    assert links["agreement"] == expected["agreements_in_force"]
    expiring = asked("impact", *asking)
    assert expiring["within_days"] == 90
    agreements = [row for row in expiring["expiring"] if row["relation"] == "agreement"]
    assert len(agreements) == expected["agreements_expiring_90_days"]
    holders = [row for row in asked("connectors", *asking)["rows"] if row["kind"] == "person"]
    assert len(holders) == expected["holders_in_force"]


def shown(path: Path) -> str:
    """All text in a file, a workbook unpacked."""
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as book:
        return "".join(book.read(name).decode() for name in book.namelist())


@pytest.mark.parametrize("locale", ["C", "zh_CN"])
@pytest.mark.parametrize("suffix", ["txt", "json", "csv", "md", "xlsx"])
def test_names_only_where_they_are_asked_for(named: Path, tmp_path: Path, suffix: str, locale: str) -> None:
    names = set(collected(og.read(named).register.frame("person"))["name"].drop_nulls())
    assert names
    told = {}
    for question, arguments in (*QUESTIONS.items(), ("impact", ("--within", "2000"))):
        for option in ((), ("--names",)):
            path = tmp_path / f"answer.{suffix}"
            asking = (question, str(named), *arguments, *DAY, *option, "--force", "-o", str(path))
            result = run(*asking, locale=locale)
            assert result.exit_code == 0, result.output
            told[question, option] = {name for name in names if name in shown(path) + result.output}
    assert not any(found for (_, option), found in told.items() if not option)
    assert all(told[question, ("--names",)] for question in ("reach", "connectors", "impact"))


def test_a_holder_is_found_by_name_only_where_names_are_asked_for(named: Path) -> None:
    holder = next(row for row in asked("connectors", str(named), *DAY, "--names")["rows"] if row["kind"] == "person")
    assert run("reach", str(named), holder["label"], *DAY, "--names").exit_code == 0
    refused = run("reach", str(named), holder["label"], *DAY)
    assert refused.exit_code == 2
    assert "persons are found by name only where names are asked for (--names" in refused.stderr
    assert "--names" not in run("reach", str(named), "没有这个人", *DAY, "--names").stderr
    assert asked("reach", str(named), holder["id"], *DAY)["from_label"].endswith("负责人")


def test_names_that_were_not_kept_are_told(named: Path, tmp_path: Path) -> None:
    bare = og.save(og.read(og.sample_ledgers()), tmp_path / "bare")
    for command, *arguments in (("connectors",), ("export", "-o", str(tmp_path / "n.gexf"))):
        told = run(command, str(bare), *arguments, *DAY, "--names", locale="zh_CN")
        assert told.exit_code == 0
        assert "登记库保存时没有保留姓名" in told.stderr
        assert "没有保留姓名" not in run(command, str(bare), *arguments, *DAY, locale="zh_CN").stderr
        assert "not kept" not in run(command, str(named), *arguments, *DAY, "--names").stderr


BAD = {
    "no such node": (("reach", "石上社去"), "nearest: 石上社区"),
    "nothing near": (("path", "zzzz", OTHER), "nothing is near it"),
    "blank": (("path", "", OTHER), "unknown node ''"),
    "long": (("impact", "某" * 200), "unknown node"),
    "no hops": (("reach", OTHER, "--hops", "0"), "'--hops': 0 is not in the range"),
    "backwards": (("reach", OTHER, "--hops", "-1"), "'--hops': -1 is not in the range"),
    "no paths": (("path", ONE, OTHER, "--paths", "0"), "'--paths': 0 is not in the range"),
    "fewer than none": (("path", ONE, OTHER, "--paths", "-1"), "'--paths': -1 is not in the range"),
    "no relation": (
        ("links", "--relations", "nonsense"),
        "unknown relation 'nonsense'; known: across (links across), part_of (part of), lead (leads)",
    ),
    "no relation left": (("links", "--relations", "seats,-seats"), "'seats,-seats' leaves no relation to look at"),
    "all relations taken": (("path", ONE, OTHER, "--relations=-across,across"), "leaves no relation to look at"),
    "an empty choice": (("links", "--relations", ""), "--relations names nothing"),
    "only a minus": (("links", "--relations", "-"), "unknown relation '-'"),
    "no connectors": (("connectors", "--top", "0"), "--top"),
    "no error": (("connectors", "--error", "0"), "unknown error '0.0'"),
    "no number": (("connectors", "--error", "nan"), "unknown error 'nan'"),
    "negative days": (("impact", "--within", "-1"), "--within"),
    "days of something": (("impact", ONE, "--within", "3"), "--within is for all that expires"),
    "an empty row": (("impact", "03-共建协议台账.xlsx:1"), "nearest: 03-共建协议台账.xlsx:5"),
    "a row that has ended": (("impact", "03-共建协议台账.xlsx:8"), "ended on 2025-06-30: it is not in the network of"),
    "an organization that has ended": (
        ("reach", "中共岚栖沐川社会工作服务中心支部委员会"),
        "ended on 2025-04-18: it is not in the network of 2025-12-31; ask as of 2025-04-18 or before",
    ),
    "a holder that has left": (
        ("path", ONE, "pan5b6vbwpifpu"),
        "the posts of leader of 岚栖榆阳网络科技有限公司",
    ),
    "no such row": (("impact", "03-共建协议台账.xlsx:999999999"), "nearest: 03-共建协议台账.xlsx:"),
    "no row": (("impact", "03-共建协议台账.xlsx:" + "9" * 5000), "unknown node"),
    "no such file": (("impact", "03.xlsx:7"), "nearest: 01-党组织台账.xlsx:…"),
    "a colon": (("impact", ":7"), "unknown row ':7'"),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_asked_is_one_sentence(named: Path, case: str) -> None:
    (command, *arguments), said = BAD[case]
    result = run(command, str(named), *arguments, *DAY)
    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)
    *usage, sentence = [line for line in result.stderr.splitlines() if line.strip()]
    assert said in sentence
    assert all(line.startswith(("Usage:", "Try", "  ")) for line in usage)
    assert not result.stdout


def test_relations_are_listed_in_the_language_of_the_user(named: Path) -> None:
    refused = run("links", str(named), *DAY, "--relations", "朋友", locale="zh_CN")
    assert refused.exit_code == 2
    assert "不认识的关系“朋友”；可用的有：across（横向联系）、part_of（上级辖区）" in refused.stderr
    assert "seat（任职）" in refused.stderr


def test_connectors_say_of_how_many(named: Path) -> None:
    every = asked("connectors", str(named), *DAY)
    first = asked("connectors", str(named), *DAY, "--top", "5")
    assert first["of"] == every["of"] == Counter(row["kind"] for row in every["rows"])
    assert Counter(row["kind"] for row in first["rows"]) == dict.fromkeys(every["of"], 5)
    few, all_ = run("connectors", str(named), *DAY, "--top", "5"), run("connectors", str(named), *DAY, locale="zh_CN")
    for count in every["of"].values():
        assert f"the first 5 of {count}\n" in few.stdout
        assert f"共 {count} 个\n" in all_.stdout


def test_several_that_bear_a_name(tmp_path: Path) -> None:
    ledger = (
        "党组织名称,党组织类别,所属街道,所属社区\n第一党支部,党支部,松街道,甲社区\n第一党支部,党支部,松街道,乙社区\n"
    )
    (tmp_path / "a.csv").write_text(ledger, encoding="utf-8")
    result = run("reach", str(tmp_path), "第一党支部", *DAY)
    assert result.exit_code == 2
    assert "names several nodes; ask by identifier: o" in result.stderr


@pytest.mark.parametrize("day", ["1900-01-01", "2099-12-31"])
@pytest.mark.parametrize("command", ["links", "connectors", "impact"])
def test_a_day_on_which_little_lives(named: Path, command: str, day: str) -> None:
    for form in ("table", "json", "csv", "md"):
        assert run(command, str(named), "--on", day, "--format", form).exit_code == 0


COUNTS = {
    "path": ("--paths", ONE, OTHER),
    "reach": ("--hops", OTHER),
    "connectors": ("--top",),
    "impact": ("--within",),
    "agreements": ("--within",),
}


@pytest.mark.parametrize("command", COUNTS)
def test_all_counts_have_the_same_bounds(named: Path, command: str) -> None:
    option, *arguments = COUNTS[command]
    for number, code in (("100000", 0), ("100001", 2), ("9" * 30, 2)):
        assert run(command, str(named), *arguments, *DAY, option, number).exit_code == code


def test_a_number_that_is_none_is_told_with_its_bounds(named: Path) -> None:
    net = og.network(og.read(named).register.on("2025-12-31"))
    for ask in (
        lambda: net.reach(OTHER, hops=0),
        lambda: net.path(source=ONE, target=OTHER, limit=0),
        lambda: net.connectors(top=0),
    ):
        with pytest.raises(og.QuestionError, match=r"'0' is no number of \w+; expected .* from 1 to 100000"):
            ask()
    with pytest.raises(og.QuestionError) as caught:
        net.expiring_impact(-1)
    assert caught.value.message("zh") == "“-1”不是天数；应为 0 到 100000 的整数"


@pytest.mark.parametrize(("locale", "example"), [("C", "2020-12-31 or 2020-12"), ("zh_CN", "2020-12-31 或 2020年12月")])
def test_a_date_that_is_none_is_told_with_examples(named: Path, locale: str, example: str) -> None:
    told = run("info", str(named), "--on", "gestern", locale=locale)
    assert (told.exit_code, example in told.stderr) == (2, True)


def test_a_row_means_what_it_lists(named: Path) -> None:
    record = asked("impact", str(named), *DAY, "03-共建协议台账.xlsx:18")
    assert record["ended"] == {"agreement": 1}
    listed = asked("impact", str(named), *DAY, "01-党组织台账.xlsx:10")
    assert listed == asked("impact", str(named), *DAY, listed["what"])
