"""The command `orggraph`: parse, call the library, print, exit code."""

from __future__ import annotations


def main() -> None:
    """Runs the command."""
    from orggraph_cli.program import program

    program(prog_name="orggraph")
