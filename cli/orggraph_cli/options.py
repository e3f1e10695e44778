"""Options that several commands share, as decorators."""

from __future__ import annotations

import locale
import os
from collections.abc import Callable, Mapping
from typing import Any

import click

from orggraph.errors import DateError
from orggraph.graph.relation import SEPARATORS
from orggraph.profile.counts import LARGEST
from orggraph.text.cleaning import clean
from orggraph.text.dates import date_of
from orggraph.text.languages import LANGUAGE_WORDS
from orggraph.text.option_words import OptionWords
from orggraph_cli.outputs import FORMS, PICTURES, force, form_of
from orggraph_cli.usage import WrongUse

FORMATS = tuple(FORMS.values())
_Command = Callable[..., Any]


def locale_language() -> str:
    """Returns `zh` or `en`, as the locale of the environment says."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    said = said or locale.getlocale()[0] or ""
    return "zh" if said.lower().startswith(("zh", "chinese")) else "en"


def session_language() -> str:
    """Returns `zh` or `en`: what `--lang` says, else the locale."""
    return click.get_current_context().meta.get("orggraph.lang") or locale_language()


def _remember(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    ctx.meta["orggraph.lang"] = value
    return value


class Words(click.Choice[str]):
    """A choice that takes the labels of its codes too, in 中文 and English, in any width."""

    def __init__(self, words: OptionWords) -> None:
        super().__init__(list(words.labels))
        self.words = words

    def convert(self, value: Any, _param: click.Parameter | None, _ctx: click.Context | None) -> Any:
        """Returns the code that a word means; what is none of the words is told with the nearest."""
        return self.words.code_of(str(value))


language = click.option(
    "--lang",
    type=Words(LANGUAGE_WORDS),
    callback=_remember,
    is_eager=True,
    help="Language; default from the locale. JSON carries the ledgers' own words. 语言，默认随系统。",
)

encoding = click.option(
    "--encoding", metavar="NAME", help="Encoding of CSV files; default found. CSV 编码，如 gb18030。"
)
findings = click.option(
    "--findings",
    "findings_file",
    type=click.Path(dir_okay=False),
    help="All findings as JSON. 全部问题存为 JSON。",
)


def reading(command: _Command) -> _Command:
    """SOURCE, and how it is read."""
    for option in (
        language,
        click.option(
            "--strict",
            is_flag=True,
            help="Stop at errors in the data and at open questions. 数据有错误或问题未定时停止。",
        ),
        findings,
        click.option(
            "--profile", type=click.Path(dir_okay=False), help="The district's profile (TOML). 本区配置文件。"
        ),
        click.option(
            "--aliases",
            type=click.Path(dir_okay=False),
            help="Decisions about names (TOML); default aliases.toml in the folder. 名称决定文件。",
        ),
        click.option(
            "--answers",
            type=click.Path(dir_okay=False),
            help="Answers to questions (TOML); default answers.toml in the folder. 问题回答文件。",
        ),
        encoding,
        click.argument("source", type=click.Path()),
    ):
        command = option(command)
    return command


def importing(command: _Command) -> _Command:
    """Where an imported register goes, and how its table is read."""
    for option in (
        language,
        findings,
        encoding,
        click.option("--names", is_flag=True, help="Keep the names of persons. 保留人员姓名。"),
        click.option(
            "-o", "--output", type=click.Path(file_okay=False), required=True, help="The folder. 保存到的文件夹。"
        ),
    ):
        command = option(command)
    return command


def count(least: int) -> click.IntRange:
    """A whole number, within the bounds of all that questions count."""
    return click.IntRange(least, LARGEST)


class CountOrAll(click.ParamType[int | None]):
    """A whole number, or `all`, which is None."""

    name = "integer or all"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int | None:
        """Returns the number, None for `all`."""
        return None if value in ("all", "全部") else count(1).convert(value, param, ctx)


def as_of(command: _Command) -> _Command:
    """The day that a question is about."""
    return click.option(
        "--on",
        "day",
        metavar="DATE",
        callback=_date,
        help="As-of date; default the ledgers' own. 统计日期，默认取自台账。",
    )(command)


def _date(_ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Refuses what is no date before anything is read."""
    if value is None:
        return None
    try:
        date_of(value := clean(value))
    except ValueError:
        raise DateError(value) from None
    return value


def dates(ctx: click.Context, parameter: click.Parameter, value: tuple[str, str] | None) -> tuple[str, str] | None:
    """The same for two dates, which are two."""
    for one in value or ():
        _date(ctx, parameter, one)
    if value and len({date_of(one).last for one in value}) == 1:
        raise WrongUse(f"{parameter.opts[0]} needs two different days", f"{parameter.opts[0]} 要有两个不同的日期")
    return value


def filled(_ctx: click.Context, parameter: click.Parameter, value: Any) -> Any:
    """Refuses a value without a word, which would count as none at all: a variable of a script that is empty."""
    for one in value if isinstance(value, tuple) else (value,):
        if one is not None and not one.strip(f"{SEPARATORS} "):
            raise WrongUse(f"{parameter.opts[0]} names nothing", f"{parameter.opts[0]} 没有写明内容")
    return value


def relations(command: _Command) -> _Command:
    """Which links count, and whether persons are named."""
    for option in (
        click.option("--names", is_flag=True, help="Call holders of seats by their names. 显示兼职委员姓名。"),
        click.option(
            "--relations",
            multiple=True,
            metavar="WORDS",
            callback=filled,
            help="seats, agreements, registrations, establishments, subordination, …; across, all; -WORD takes "
            "away; commas or repeated. 只算这些关系，all 为全部。",
        ),
    ):
        command = option(command)
    return command


def answer(command: _Command) -> _Command:
    """How an answer is shown and where it goes."""
    return _answer(FORMS)(command)


def drawn_answer(command: _Command) -> _Command:
    """The same for an answer that can be a picture."""
    return _answer({**FORMS, **PICTURES})(command)


def _answer(known: Mapping[str, str]) -> Callable[[_Command], _Command]:
    """The options of an answer that has these forms, by the suffix of its file."""

    def form(ctx: click.Context, _parameter: click.Parameter, value: str | None) -> str:
        return form_of(ctx.params.get("output"), value, known)

    def decorate(command: _Command) -> _Command:
        for option in (
            force,
            click.option(
                "-o",
                "--output",
                type=click.Path(dir_okay=False),
                is_eager=True,
                help=f"Write to a file: {', '.join(known)}. 写入文件，格式看后缀。",
            ),
            click.option(
                "--format", "format_", type=click.Choice(FORMATS), callback=form, help="Form of the answer. 输出形式。"
            ),
        ):
            command = option(command)
        return command

    return decorate
