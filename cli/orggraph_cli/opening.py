"""Opening a source: progress while it lasts, findings in people's words, the exit code."""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import click

import orggraph
from orggraph_cli.finding_lines import are_findings, count_findings, tell_findings, write_findings
from orggraph_cli.options import locale_language
from orggraph_cli.outputs import refuse_to_replace
from orggraph_cli.question_lines import confirm_command, count_questions, open_questions

if TYPE_CHECKING:
    from orggraph import Aliases, Answers, Reading, Snapshot
    from orggraph.queries.caveats import Caveat

_PROGRESS_AFTER = 1.0


@dataclass(frozen=True)
class Opened:
    """A source that was read, with the choices of the user."""

    reading: Reading
    lang: str
    json_lang: str
    source: str = ""
    strict: bool = False

    def on(self, day: str | None, *, ranges: bool = False) -> Snapshot:
        """Returns the snapshot of the day asked for, else of the day of the ledgers; tells if nobody is there then.

        With --strict it stops at open questions, but where the answer gives ranges and says itself what is open.
        """
        if not ranges:
            self.require_settled(len(self.reading.questions))
        snapshot = self.reading.register.on(day)
        if said := snapshot.nobody_there(self.lang):
            self.note(said)
        return snapshot

    def announce_day(self) -> None:
        """Tells for which day the answer will be, where the command is about a day and the user named none."""
        given = click.get_current_context().params
        if "day" not in given or given["day"] or given.get("compare"):
            return
        day = self.reading.register.as_of
        if self.lang == "zh":
            why = "取自台账，可用 --on 另行指定" if day else "今天；台账没有写明日期，可用 --on 指定"
            said = f"统计日期：{day or dt.date.today()}（{why}）"
        else:
            why = "the day that the ledgers bear" if day else "today, as the ledgers bear no day"
            said = f"as of {day or dt.date.today()}, {why}; --on names another"
        click.echo(said, err=True)

    def caution(self, caveats: Iterable[Caveat]) -> None:
        """Tells what the figures of an answer should be read with."""
        for caveat in caveats:
            self.note(caveat.words(self.lang))

    def note(self, said: str) -> None:
        """Tells what the user should know of the answer, on standard error."""
        click.echo(f"{'注意：' if self.lang == 'zh' else 'note: '}{said}", err=True)

    def require_settled(self, count: int) -> None:
        """Stops where so many open questions touch the answer and --strict is given."""
        if self.strict and count:
            stopped = (
                f"有 {count} 个问题未定，已停止（--strict）；回答：{confirm_command(self.source)}"
                if self.lang == "zh"
                else f"stopped: {open_questions(count, 'en')} (--strict); answer with {confirm_command(self.source)}"
            )
            click.echo(stopped, err=True)
            sys.exit(1)

    def finish(self) -> None:
        """Ends the command: 1 where reading found errors; those of a saved register ended the reading that saved it."""
        if not self.reading.saved and self.reading.count("error"):
            sys.exit(1)


def open_source(
    source: str,
    lang: str | None,
    strict: bool = False,
    findings_file: str | None = None,
    profile: str | None = None,
    names: bool = False,
    aliases: str | Aliases | None = None,
    answers: str | Answers | None = None,
    encoding: str | None = None,
    in_full: bool = False,
    force: bool = False,
) -> Opened:
    """Reads the source, tells the day and the findings on standard error, and stops if `strict` says so.

    The findings are one line on a question's way; `in_full` tells the first of each kind. A file that is there is
    replaced with `force` only, or where orggraph wrote it.
    """
    refuse_to_overwrite(source)
    refuse_to_replace(click.get_current_context().params.get("output"), force)
    refuse_to_replace(findings_file, force, are_findings)
    with reading_progress() as progress:
        reading = orggraph.read(
            source,
            names=names,
            profile=profile,
            aliases=aliases,
            answers=answers,
            encoding=encoding,
            progress=progress,
        )
    refuse_to_overwrite(source, ledgers_of(reading))
    opened = Opened(reading, lang or locale_language(), lang or "zh", source, strict)
    write_findings(reading, findings_file)
    opened.announce_day()
    if in_full:
        tell_findings(reading.findings, opened.lang)
    else:
        count_findings(reading, source, opened.lang)
    if click.get_current_context().info_name != "confirm":
        count_questions(reading, source, opened.lang)
    if names:
        _tell_unnamed(reading, opened.lang)
    if strict and reading.count("error"):
        stopped = (
            "数据有错误，已停止（--strict）" if opened.lang == "zh" else "stopped: the data have errors (--strict)"
        )
        click.echo(stopped, err=True)
        sys.exit(1)
    return opened


def ledgers_of(reading: Reading) -> set[str]:
    """Returns the names of the files that a register was read from."""
    sources = reading.register.frame("source").collect("polars")["file"].to_list()
    return {name for name in (*sources, *(sheet.file for sheet in reading.sheets)) if name}


def refuse_to_overwrite(source: str, names: Collection[str] = ()) -> None:
    """Ledgers are read, never written: an output that is one of them is refused.

    Of a saved register only the names of its ledgers are known: no file that bears one is written over.
    """
    given = click.get_current_context().params
    ledgers = {path.resolve() for path in (Path(source), *Path(source).rglob("*")) if path.is_file()}
    own = {PurePosixPath(name).name for name in names}
    for name in ("output", "findings_file"):
        path = Path(given.get(name) or ".")
        if path.is_file() and (path.resolve() in ledgers or path.name in own):
            raise orggraph.OutputError(f"{given[name]} is one of the ledgers", f"{given[name]} 是台账本身，不能覆盖")


def _tell_unnamed(reading: Reading, lang: str) -> None:
    """Says that names which were not kept when a register was saved cannot be shown."""
    kept = reading.register.frame("person").collect("polars")["name"].to_list() if reading.saved else []
    if kept and not any(kept):
        said = (
            "提示：登记库保存时没有保留姓名；要显示姓名，请加 --names 重新读取并保存"
            if lang == "zh"
            else "info: names were not kept when this register was saved; read and save it again with --names"
        )
        click.echo(said, err=True)


@contextmanager
def reading_progress() -> Iterator[Any]:
    """Yields a callable that shows progress once reading takes longer than a second; none without a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.status import Status

    status = Status("", console=Console(stderr=True))
    begin = time.monotonic()

    def show(done: int, total: int, name: str) -> None:
        if time.monotonic() - begin > _PROGRESS_AFTER:
            status.update(f"{done}/{total} {name}")
            status.start()

    try:
        yield show
    finally:
        status.stop()
