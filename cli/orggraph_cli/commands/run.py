"""`orggraph run`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import orggraph
from orggraph_cli import options
from orggraph_cli.opening import reading_progress

if TYPE_CHECKING:
    from orggraph import Results

_BESIDE = {"zh": "结果", "en": "results"}
_ASK = {
    "zh": "请把放台账的文件夹拖进这个窗口，再按回车",
    "en": "Drag the folder of ledgers into this window and press Enter",
}


@click.command()
@options.language
@click.option("--profile", type=click.Path(dir_okay=False), help="The district's profile (TOML). 本区配置文件。")
@options.encoding
@options.as_of
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False),
    help="The folder; default FOLDER-结果 beside the ledgers. 结果文件夹，默认放在台账文件夹旁边。",
)
@click.argument("source", metavar="FOLDER", type=click.Path(), nargs=-1)
def run(
    source: tuple[str, ...],
    output: str | None,
    day: str | None,
    profile: str | None,
    encoding: str | None,
    lang: str | None,
) -> None:
    """Everything in one go: tables, marked ledgers, map. 一次做完：表格、标注、地图。

    Run it again when questions were answered in the workbook: the answers are kept, everything is brought up to date.

    在结果的“问题”表里回答以后再运行一次：回答会保留，结果随之更新。
    """
    lang = lang or options.locale_language()
    ledgers = _only(source) if source else _asked_for(lang)
    folder = Path(output) if output else _beside(Path(ledgers), lang)
    with reading_progress() as progress:
        done = orggraph.write_results(
            ledgers, folder, day, lang=lang, profile=profile, encoding=encoding, progress=progress
        )
    _tell(done, lang)
    if done.problems or done.reading.count("error"):
        sys.exit(1)


def _only(given: tuple[str, ...]) -> str:
    """What was dragged onto the script: one folder, or one ledger."""
    if len(given) > 1:
        raise orggraph.SourceError(
            "one folder at a time; put ledgers that lie in several places into one folder",
            "一次只能拖一个文件夹；台账分在几处的，请先放进同一个文件夹",
        )
    return given[0]


def on_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin.isatty()


def _asked_for(lang: str) -> str:
    """The folder that the user drags into the window; terminals quote what is dragged."""
    if not on_terminal():
        raise orggraph.SourceError(
            "no folder was named: orggraph run FOLDER", "没有写明台账文件夹：orggraph run 台账文件夹"
        )
    given = str(click.prompt(_ASK[lang], prompt_suffix="：" if lang == "zh" else ": "))
    return given.strip().strip("'\"")


def _beside(source: Path, lang: str) -> Path:
    """The folder of results beside the ledgers; of a whole disk, in it."""
    path = source.resolve()
    stem = path.stem if path.is_file() else path.name
    return path.with_name(f"{stem}-{_BESIDE[lang]}") if stem else path / _BESIDE[lang]


def _tell(done: Results, lang: str) -> None:
    """Prints the four lines, and on standard error what should be known besides."""
    zh = lang == "zh"
    for line in done.lines(lang):
        click.echo(line)
    for note in done.notes:
        click.echo(f"注意：{note}" if zh else f"note: {note}", err=True)
    if done.taken:
        click.echo(f"采用了 {done.taken} 条新的回答" if zh else f"new answers taken: {done.taken}", err=True)
    for sentence_zh, sentence_en in done.problems:
        click.echo(f"错误：{sentence_zh}。" if zh else f"error: {sentence_en}.", err=True)
    if done.set_aside:
        folder = done.folder / done.set_aside[0].relative_to(done.folder).parts[0]
        said = f"您改过的文件没有覆盖，已移到 {folder}" if zh else f"files that you had changed are now in {folder}"
        click.echo(f"注意：{said}" if zh else f"note: {said}", err=True)
