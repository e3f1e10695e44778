from __future__ import annotations

import re

import click
import pytest

from orggraph_cli.program import program
from tests.docs.pages import ROOT

_PAGE = (ROOT / "docs/reference/cli.md").read_text(encoding="utf-8")
_COMMANDS = sorted(program.commands)


def _section(command: str) -> str:
    found = re.search(rf"^## orggraph {command}\n(.*?)(?=^## |\Z)", _PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/reference/cli.md has no section “orggraph {command}”"
    return found[1]


def _options(command: click.Command) -> list[click.Option]:
    return [parameter for parameter in command.params if isinstance(parameter, click.Option)]


@pytest.mark.parametrize("name", _COMMANDS)
def test_command_has_help(name: str) -> None:
    command = program.commands[name]
    assert command.help
    assert all(option.help for option in _options(command))


@pytest.mark.parametrize("name", _COMMANDS)
def test_command_and_its_options_are_in_the_reference(name: str) -> None:
    section = _section(name)
    for option in _options(program.commands[name]):
        for flag in option.opts:
            assert f"`{flag}" in section, flag
        for choice in option.type.choices if isinstance(option.type, click.Choice) else ():
            assert f"`{choice}`" in section, choice


@pytest.mark.parametrize("name", _COMMANDS)
def test_reference_has_no_option_that_is_gone(name: str) -> None:
    known = {flag for option in _options(program.commands[name]) for flag in option.opts}
    assert set(re.findall(r"^\| `(--?[\w-]+)", _section(name), re.MULTILINE)) <= known


@pytest.mark.parametrize("flag", ["--version", "--help", "-h"])
def test_options_of_the_program_are_in_the_reference(flag: str) -> None:
    assert f"`{flag}`" in _PAGE


def test_reference_has_no_command_that_is_gone() -> None:
    assert sorted(re.findall(r"^## orggraph ([\w-]+)$", _PAGE, re.MULTILINE)) == _COMMANDS
