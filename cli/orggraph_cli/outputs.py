"""Where an answer goes: the suffix of a file says its form, and a file that is there is not replaced unasked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click

from orggraph.errors import OutputError
from orggraph.text.mark import bears_mark
from orggraph.text.suffixes import kind_of
from orggraph_cli.usage import WrongUse

FORMS = {".txt": "table", ".json": "json", ".csv": "csv", ".md": "md", ".xlsx": "xlsx"}
"""Suffix → form of an answer."""
PICTURES = {".svg": "svg", ".png": "png"}
"""Suffix → form of an answer that can be drawn, too."""


def form_of(output: str | None, given: str | None, known: Mapping[str, str]) -> str:
    """Returns the form of an answer: what the suffix of its file says; of a name without one, what is given.

    Args:
        output: The file; None is the terminal.
        given: The form that is asked for by name.
        known: Suffix → form, of those that the command can write.

    Raises:
        OutputError: The suffix is none of these.
        WrongUse: What is given is not what the suffix says, or a workbook is to go to the terminal.
    """
    if output is None:
        if given == "xlsx":
            raise WrongUse("--format xlsx needs -o FILE", "输出 xlsx 需要用 -o 指定文件")
        return given or "table"
    path = Path(output)
    if _is_device(path) or (given and not path.suffix):
        return given or "table"
    form = known[kind_of(output, tuple(known))]
    if given not in (None, form):
        raise WrongUse(
            f"--format {given} and {path.name} contradict each other", f"--format {given} 与文件名 {path.name} 不一致"
        )
    return form


def refuse_to_replace(output: str | None, force: bool, ours: Callable[[Path], bool] = bears_mark) -> None:
    """Refuses to write over a file that is there, unless that is asked for or it is orggraph's own."""
    path = Path(output or ".")
    if path.is_file() and not force and not ours(path):
        zh, en = "要覆盖请加 --force", "--force replaces it"
        if "force" not in click.get_current_context().params:
            zh, en = "请换一个文件名", "give another name"
        raise OutputError(f"{output} is there already; {en}", f"{output} 已经存在；{zh}")


def _is_device(path: Path) -> bool:
    """Whether it is there and no file, such as /dev/stdout: its name says nothing of its form."""
    return path.exists() and not path.is_file()


force = click.option("--force", is_flag=True, help="Replace a file that is there. 覆盖已有的文件。")
