"""Runs a page of the documentation from top to bottom, as a reader would, and compares what it shows.

| block | what is done with it |
|---|---|
| `python` | run, in one namespace per page; a `text` block right below it is what it prints |
| `console` | each line after `$ ` is run if it is an `orggraph` command; the lines below are what it says |
| any language and a file name | written to that file |

The page runs in a folder of its own, with the sample's ledgers in `ledgers`. In an output `...` stands for anything.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from orggraph_cli.program import program

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ ", re.MULTILINE)
_RULE = re.compile("─+")
_COMPARING = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, the file it is to be written to, its text, its line, what stands right below."""

    language: str
    file: str | None
    text: str
    line: int
    below: str | None


def pages() -> list[Path]:
    """Every page: the readmes and all of `docs`."""
    readmes = (ROOT / name for name in ("README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md"))
    return [*readmes, *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: str) -> Iterator[Block]:
    """Yields the fenced blocks of a page."""
    found = list(_FENCE.finditer(page))
    for match, after in zip(found, [*found[1:], None], strict=False):
        below = after[3] if after and after[1] == "text" and not page[match.end() : after.start()].strip() else None
        yield Block(match[1], match[2], match[3], page[: match.start()].count("\n") + 1, below)


def run(page: str, lang: str) -> None:
    """Runs the blocks of a page in the current folder."""
    names: dict[str, object] = {"__name__": "page"}
    for block in blocks(page):
        if block.file is not None:
            Path(block.file).parent.mkdir(parents=True, exist_ok=True)
            Path(block.file).write_text(block.text, encoding="utf-8")
        elif block.language == "python":
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(block.text, f"line {block.line}", "exec"), names)
            _compare(block, block.below or "", printed.getvalue())
        elif block.language == "console":
            for session in _COMMAND.split(block.text)[1:]:
                command, _, shown = session.partition("\n")
                _compare(block, shown, _said(command, lang))


def _said(command: str, lang: str) -> str:
    name, *arguments = shlex.split(command)
    assert name == "orggraph", f"only orggraph is run: {command}"
    result = CliRunner(env={"LC_ALL": f"{lang}.UTF-8"}).invoke(program, arguments, prog_name="orggraph")
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise AssertionError(command) from result.exception
    return result.output


def _compare(block: Block, shown: str, said: str) -> None:
    want, got = _RULE.sub("─", shown), _RULE.sub("─", said)
    assert doctest.OutputChecker().check_output(want, got, _COMPARING), (
        f"line {block.line}: the page shows\n{shown}\nbut it is\n{said}"
    )
