"""Keeping a register: only where something was read, and never in the place of another one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

import orggraph
from orggraph_cli.opening import ledgers_of

if TYPE_CHECKING:
    from orggraph import Reading


def keep(reading: Reading, folder: str, lang: str) -> Path:
    """Saves a reading and returns its folder; ends the command where no row was read.

    Raises:
        OutputError: The folder holds the register of other files, or cannot be written.
    """
    if not reading.saved and not any(sheet.kept for sheet in reading.sheets):
        click.echo("没有可保存的内容" if lang == "zh" else "there is nothing to save", err=True)
        sys.exit(1)
    _refuse_another(reading, folder)
    return orggraph.save(reading, folder)


def _refuse_another(reading: Reading, folder: str) -> None:
    """A register may be saved again, from the same files or some of them; not by mistake over that of others."""
    try:
        there = ledgers_of(orggraph.read(folder)) if Path(folder, "orggraph.json").is_file() else set()
    except orggraph.OrggraphError:  # damaged, or of another version: it can only be replaced
        return
    if there and there.isdisjoint(ledgers_of(reading)):
        names = sorted(there)[:3]
        raise orggraph.OutputError(
            f"{folder} holds the register of other files ({', '.join(names)}); give another folder",
            f"{folder} 里是另一批文件的登记库（{'、'.join(names)}），请换一个文件夹",
        )
