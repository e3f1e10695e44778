"""A wrong use of the command in one sentence of 中文; click itself says it in English."""

from __future__ import annotations

import click


def in_chinese(error: click.UsageError) -> str:
    """Returns what is wrong with a call, and where its use is explained."""
    command = error.ctx.command_path if error.ctx is not None else "orggraph"
    return f"错误：{_said(error)}（用 {command} --help 查看用法）"


def _said(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = f"；是不是 {'、'.join(error.possibilities)}" if error.possibilities else ""
        return f"没有选项 {error.option_name}{near}"
    if isinstance(error, click.BadParameter) and error.param is not None:
        kind = "选项" if isinstance(error.param, click.Option) else "参数"
        name = " / ".join(error.param.opts) if kind == "选项" else error.param.human_readable_name
        if isinstance(error, click.MissingParameter):
            return f"缺少{kind} {name}"
        if not isinstance(error.param.type, click.Choice):
            return f"{kind} {name} 的值不对：{error.message}"
        given, _, _ = error.message.partition(" is not")
        return f"{kind} {name} 的值 {given} 不对；应为 {'、'.join(map(str, error.param.type.choices))} 之一"
    return error.message
