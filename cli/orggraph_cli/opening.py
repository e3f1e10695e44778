"""Opening a source: progress while it lasts, findings in people's words, the exit code."""

from __future__ import annotations

import json
import sys
import time
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import orggraph
from orggraph.model.finding import SEVERITIES, SEVERITY_WORDS
from orggraph.text.files import write_whole
from orggraph_cli.options import locale_language

if TYPE_CHECKING:
    from orggraph import Aliases, Reading, Snapshot

_PROGRESS_AFTER = 1.0


@dataclass(frozen=True)
class Opened:
    """A source that was read, with the choices of the user."""

    reading: Reading
    lang: str
    json_lang: str

    def on(self, day: str | None) -> Snapshot:
        """Returns the snapshot of the day asked for, today where none was; tells if nobody is there on that day."""
        snapshot = self.reading.register.on(day or time.strftime("%Y-%m-%d"))
        if said := snapshot.nobody_there(self.lang):
            self.note(said)
        return snapshot

    def note(self, said: str) -> None:
        """Tells what the user should know of the answer, on standard error."""
        click.echo(f"{'注意：' if self.lang == 'zh' else 'note: '}{said}", err=True)

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
    tell_again: bool = False,
) -> Opened:
    """Reads the source, tells its findings on standard error, and stops if `strict` says so.

    Those of a saved register were told when its ledgers were read: they are told once more where `tell_again` says so.
    """
    refuse_to_overwrite(source)
    with _progress() as progress:
        reading = orggraph.read(source, names=names, profile=profile, aliases=aliases, progress=progress)
    refuse_to_overwrite(source, ledgers_of(reading))
    opened = Opened(reading, lang or locale_language(), lang or "zh")
    write_findings(reading, findings_file)
    if reading.saved and not tell_again:
        _recall_errors(reading, opened.lang)
    else:
        tell_findings(reading, opened.lang)
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
    return {name for name in reading.register.frame("source").collect("polars")["file"].to_list() if name}


def refuse_to_overwrite(source: str, names: Collection[str] = ()) -> None:
    """Ledgers are read, never written: an output that is one of them is refused.

    Of a saved register only the names of its ledgers are known: no file that bears one is written over.
    """
    given = click.get_current_context().params
    ledgers = {path.resolve() for path in (Path(source), *Path(source).glob("*")) if path.is_file()}
    for name in ("output", "findings_file"):
        path = Path(given.get(name) or ".")
        if path.is_file() and (path.resolve() in ledgers or path.name in names):
            raise orggraph.OutputError(f"{given[name]} is one of the ledgers", f"{given[name]} 是台账本身，不能覆盖")


def write_findings(reading: Reading, file: str | None) -> None:
    """Writes all findings as JSON, where a file is named."""
    if file:
        found = [finding.to_json() for finding in reading.findings]
        write_whole(Path(file), (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode())


def tell_findings(reading: Reading, lang: str) -> None:
    """Prints the first finding of each kind, errors first, with the number of the others."""
    zh = lang == "zh"
    times = Counter(finding.code for finding in reading.findings)
    told = set()
    for finding in sorted(reading.findings, key=lambda finding: SEVERITIES.index(finding.severity)):
        if finding.code in told:
            continue
        told.add(finding.code)
        others = times[finding.code] - 1
        more = (f"（同类还有 {others} 处）" if zh else f" (and {others} more of this kind)") if others else ""
        label = SEVERITY_WORDS[finding.severity][0 if zh else 1]
        click.echo(f"{label}{'：' if zh else ': '}{finding.message(lang)}{more}", err=True)


def _recall_errors(reading: Reading, lang: str) -> None:
    """Says in a line how many errors were found when a saved register was read, and where they can be seen."""
    if errors := reading.count("error"):
        said = (
            f"提示：读取时发现 {errors} 处错误，可用 orggraph check 查看"
            if lang == "zh"
            else f"info: errors found when this register was read: {errors}; orggraph check shows them"
        )
        click.echo(said, err=True)


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
def _progress() -> Iterator[Any]:
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
