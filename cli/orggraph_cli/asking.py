"""Asking about proposals one at a time; each decision is kept as soon as it is made."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from orggraph import Alias, Proposal, Proposals

_KEYS = ("a", "g", "r", "n", "s", "q")
_VERDICTS: dict[str, Any] = {"a": "accept", "g": "renamed", "r": "reject", "n": "new"}
_CHOICES = {
    "zh": "a 接受  g 接受（改名）  r 拒绝  n 是另一个  s 跳过  q 结束",
    "en": "a accept  g accept (was renamed)  r reject  n another one  s skip  q quit",
}


def ask_about(proposals: Proposals, keep: Callable[[Alias], Path], lang: str) -> None:
    """Asks about each proposal, until all are decided or the user ends; a name that is settled is asked no more."""
    from orggraph.register.decide import decision_on

    settled: set[tuple[str, str, str | None]] = set()
    kept: list[Path] = []
    kinds = [row[0] for row in proposals.table(lang).rows]
    for number, (one, kind) in enumerate(zip(proposals, kinds, strict=True), 1):
        name = (one.kind, one.given, one.area)
        if name in settled:
            continue
        _tell(one, f"[{number}/{len(proposals)}] {kind}{'：' if lang == 'zh' else ':'}", lang)
        key = _asked(lang)
        if key == "q":
            break
        if key == "s":
            continue
        kept.append(keep(decision_on(one, _VERDICTS[key], time.strftime("%Y-%m-%d"))))
        if key != "r":
            settled.add(name)
    _tell_end(kept, len(proposals), lang)


def _tell(one: Proposal, number: str, lang: str) -> None:
    zh = lang == "zh"
    within = f"（{one.area}）" if one.area else ""
    first = f"{one.places[0].words(lang)}" if one.places else ""
    more = len(one.places) - 1
    others = ((f"，另有 {more} 处" if zh else f", and {more} more places") if more > 0 else "") if first else ""
    click.echo(f"\n{number} {one.given}{within}  →  {one.target_name}  {one.score}  {one.reason(lang)}")
    click.echo(f"    {first}{others}")


def _asked(lang: str) -> str:
    """The key that the user chose; the end of the input ends the questions."""
    while True:
        try:
            said = str(click.prompt(_CHOICES[lang], prompt_suffix=" > ", default="s", show_default=False))
        except click.Abort:
            click.echo()
            return "q"
        if (key := said.strip().casefold()[:1]) in _KEYS:
            return key


def _tell_end(kept: list[Path], count: int, lang: str) -> None:
    zh = lang == "zh"
    if kept:
        click.echo(f"已写入 {len(kept)} 条决定：{kept[0]}" if zh else f"decisions written: {len(kept)}, to {kept[0]}")
    elif count:
        click.echo("没有作出决定" if zh else "nothing was decided")
    else:
        click.echo("没有需要决定的名称" if zh else "no name is open")
