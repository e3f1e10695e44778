"""Personal data planted in ledgers and in records: in no byte of any export, names only where asked for twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

import orggraph as og
from orggraph.graph.formats.names import FORMAT_NAMES
from orggraph_cli.program import program
from tests.ledgers.builders import Folder
from tests.ledgers.small import FILES, HEADERS, District

IDENTITY, MOBILE, NAME, HOLDER = "990101197707070014", "13977770001", "皮安宁", "皮长乐"
TRACES = ("9901011977", "1397777", "139-7777", "１３９７", NAME)
DAY = "2020-12-31"


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """The small district with personal data in its names, posts and notes, and a holder with a name."""
    district = District(Folder(tmp_path_factory.mktemp("台账")))
    rows = district.rows["seats"]
    district.column("seats", "姓名", *[HOLDER] * len(rows))
    district.column("seats", "联系电话", *[MOBILE] * len(rows))
    for ledger in FILES:
        district.column(ledger, "备注", *[f"{NAME} {IDENTITY}"] * len(district.rows[ledger]))
    for header in HEADERS["emerging_units"].split():
        district.add(
            "emerging_units",
            0,
            单位名称=f"{header}热线{MOBILE}公司",
            **({} if header == "单位名称" else {header: MOBILE}),
        )
    district.column("seats", "单位职务", *[f"主任 {MOBILE}"] * len(rows))
    return district.write()


def texts_of(path: Path) -> Iterator[str]:
    for file in [path] if path.is_file() else path.iterdir():
        yield file.name
        yield file.read_bytes().decode("utf-8", errors="replace")
        if file.suffix == ".parquet":
            yield repr(pl.read_parquet(file).to_dicts())


def assert_no_trace(*texts: str, holder: bool) -> None:
    for text in texts:
        for trace in (*TRACES, *([] if holder else [HOLDER])):
            assert trace not in text, text[max(0, text.find(trace) - 60) :][:120]


@pytest.mark.parametrize("to", FORMAT_NAMES)
@pytest.mark.parametrize(("read", "shown"), [(False, False), (True, False), (False, True), (True, True)])
def test_no_number_and_no_name_unless_read_and_asked_for(
    planted: Folder, to: str, read: bool, shown: bool, tmp_path: Path
) -> None:
    network = og.network(planted.read(names=read).register.on(DAY), names=shown)
    texts = list(texts_of(og.export(network, tmp_path / "out", to)))
    assert_no_trace(*texts, holder=read and shown)
    assert any(HOLDER in text for text in texts) == (read and shown)


@pytest.mark.parametrize("names", [False, True])
@pytest.mark.parametrize("to", FORMAT_NAMES)
def test_the_command(planted: Folder, to: str, names: bool, tmp_path: Path) -> None:
    arguments = ["export", str(planted.path), "--on", DAY, "--to", to, "-o", str(tmp_path / "out")]
    result = CliRunner().invoke(program, [*arguments, *(["--names"] if names else [])])
    assert result.exit_code in (0, 1), result.output
    assert_no_trace(result.output, *texts_of(tmp_path / "out"), holder=names)


@pytest.mark.parametrize("to", FORMAT_NAMES)
def test_records_that_hold_numbers_in_every_text(to: str, tmp_path: Path) -> None:
    source = og.Source(f"台账{MOBILE}.xlsx", f"表{IDENTITY}", 3)
    number = f"电话１３９７７７７０００１，{IDENTITY}"
    register = og.Register.from_records(
        [
            og.Area(name=f"岚区{number}", type="district", id=MOBILE, source=source),
            og.Organization(name=f"甲{number}支部委员会", area=MOBILE, id=IDENTITY, source=source),
            og.Unit(name=f"乙{number}公司", area=MOBILE, sectors=(number,), id=f"{IDENTITY} ", source=source),
            og.Person(id="p", home_unit=f"{IDENTITY} ", name=HOLDER),
            og.Seat(person="p", organization=IDENTITY, home_unit=f"{IDENTITY} ", post=number, source=source),
        ]
    )
    path = og.export(og.network(register.on(DAY)), tmp_path / "out", to)
    assert_no_trace(*texts_of(path), holder=False)


def test_what_is_planted_would_be_seen() -> None:
    with pytest.raises(AssertionError):
        assert_no_trace(f"“{MOBILE}”", holder=True)
    with pytest.raises(AssertionError):
        assert_no_trace(HOLDER, holder=False)
