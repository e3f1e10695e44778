"""The command `orggraph`: parse, call the library, print, exit code."""

from __future__ import annotations


def main() -> None:
    """Runs the command."""
    import sys

    from orggraph_cli.program import program

    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # a console in GBK lacks some Han characters
    program(prog_name="orggraph")
