"""The commands by what they are for: reading ledgers, answers, what is shown, what is kept."""

from __future__ import annotations

import click

from orggraph_cli.commands.agreements import agreements
from orggraph_cli.commands.annotate import annotate
from orggraph_cli.commands.chain import chain
from orggraph_cli.commands.check import check
from orggraph_cli.commands.confirm import confirm
from orggraph_cli.commands.connectors import connectors
from orggraph_cli.commands.coverage import coverage
from orggraph_cli.commands.demo import demo
from orggraph_cli.commands.export import export
from orggraph_cli.commands.headers import headers
from orggraph_cli.commands.impact import impact
from orggraph_cli.commands.import_affiliations import import_affiliations
from orggraph_cli.commands.import_edges import import_edges
from orggraph_cli.commands.info import info
from orggraph_cli.commands.links import links
from orggraph_cli.commands.map import map_
from orggraph_cli.commands.path import path
from orggraph_cli.commands.reach import reach
from orggraph_cli.commands.resolve import resolve
from orggraph_cli.commands.run import run
from orggraph_cli.commands.save import save
from orggraph_cli.commands.seats import seats
from orggraph_cli.commands.template import template
from orggraph_cli.commands.uncovered import uncovered

SECTIONS: tuple[tuple[str, tuple[click.Command, ...]], ...] = (
    ("Read 读台账", (run, info, headers, check, annotate, resolve, confirm, template, demo)),
    ("Answer 问", (coverage, uncovered, path, reach, links, connectors, impact, seats, agreements, chain)),
    ("Show 看", (map_,)),
    ("Keep 存", (save, export, import_affiliations, import_edges)),
)
"""The title of each section and its commands, in the order of the help."""


def write_sections(formatter: click.HelpFormatter) -> None:
    """Writes the commands section by section, each with the whole of its first sentence."""
    width = max(len(command.name or "") for _, commands in SECTIONS for command in commands)
    for title, commands in SECTIONS:
        with formatter.section(title):
            formatter.write_dl([((one.name or "").ljust(width), _first_line(one)) for one in commands])


def _first_line(command: click.Command) -> str:
    return " ".join((command.help or "").strip().split("\n\n")[0].split())
