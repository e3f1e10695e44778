"""A wrong use of the command in one sentence of 中文; click itself says it in English."""

from __future__ import annotations

import re

import click

_SENTENCES = {
    r"No such command '(.*)'\.": "没有命令 {}",
    r"Got unexpected extra arguments? \((.*)\)": "多余的参数：{}",
    r"Option '(.*)' requires an argument\.": "选项 {} 缺少值",
    r"Option '(.*)' requires 2 arguments\.": "选项 {} 要有 2 个值",
    r"Option '(.*)' does not take a value\.": "选项 {} 不带值",
}
"""What click says in words only, without a class of its own."""


class WrongUse(click.UsageError):
    """A wrong use that only this program knows, in both languages."""

    def __init__(self, en: str, zh: str) -> None:
        super().__init__(en)
        self.zh = zh


def in_chinese(error: click.UsageError) -> str:
    """Returns what is wrong with a call, and where its use is explained."""
    command = error.ctx.command_path if error.ctx is not None else "orggraph"
    return f"错误：{_said(error)}（用 {command} --help 查看用法）"


def _said(error: click.UsageError) -> str:
    if isinstance(error, WrongUse):
        return error.zh
    if isinstance(error, click.NoSuchOption):
        near = f"；是不是 {'、'.join(error.possibilities)}" if error.possibilities else ""
        return f"没有选项 {error.option_name}{near}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _bad(error, error.param)
    found = ((re.fullmatch(words, error.message), zh) for words, zh in _SENTENCES.items())
    return next((zh.format(match[1]) for match, zh in found if match), error.message)


def _bad(error: click.BadParameter, parameter: click.Parameter) -> str:
    kind = "选项" if isinstance(parameter, click.Option) else "参数"
    name = " / ".join(parameter.opts) if kind == "选项" else parameter.human_readable_name
    if isinstance(error, click.MissingParameter):
        return f"缺少{kind} {name}"
    if (expected := _expected(parameter)) is None:
        return f"{kind} {name} 的值不对：{error.message}"
    given, is_not, _ = error.message.partition(" is not")
    return f"{kind} {name} 的值{f' {given} ' if is_not else ''}不对；应为{expected}"


def _expected(parameter: click.Parameter) -> str | None:
    """What the value of a parameter should be."""
    type_ = parameter.type
    if isinstance(type_, click.Choice):
        return f" {'、'.join(map(str, type_.choices))} 之一"
    if isinstance(type_, click.IntRange):
        return f" {type_.min} 到 {type_.max} 的整数"
    if isinstance(type_, click.Path):
        return "文件，不是文件夹" if type_.file_okay else "文件夹，不是文件"
    return {"integer": "整数", "float": "数"}.get(type_.name)
