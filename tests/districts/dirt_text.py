"""The ways text and counts get dirty without meaning anything else."""

from __future__ import annotations

import random

FULL_WIDTH = str.maketrans(
    "0123456789ABCDEFGHJKLMNPQRTUWXY", "０１２３４５６７８９ＡＢＣＤＥＦＧＨＪＫＬＭＮＰＱＲＴＵＷＸＹ"
)
NOTHING = ("无", "—", "/", "暂无", "")


def smudge(text: str, rng: random.Random) -> str:
    """The text with stray spaces, a zero-width character or a look-alike."""
    middle = rng.randint(1, max(1, len(text) - 1))
    return rng.choice(
        (
            text + " ",
            text + "  ",
            " " + text,
            text + "\u3000",
            "\u3000" + text,
            text + "\u00a0",
            text[:middle] + "\u200b" + text[middle:],
            "\ufeff" + text,
            text.replace("工", "\u2f2f"),
        )
    )


def count(number: int, rng: random.Random, *, people: bool) -> str | int:
    """The number as it may stand in a count column."""
    wide = str(number).translate(FULL_WIDTH)
    forms: tuple[str | int, ...] = (wide, f" {number} ", str(number))
    return rng.choice((f"{number}人", f"{number}人", f"{wide}人", f"{number} 人", *forms) if people else forms)


def roughly(number: int, rng: random.Random) -> str:
    """A count nobody counted; only where no answer depends on it."""
    return rng.choice((f"约{number}", f"{number // 10 * 10}余" if number >= 20 else f"约{number}人"))


def listing(items: list[str], rng: random.Random) -> str:
    """Several values in one cell."""
    return rng.choice(("、", "、", "，", "；", "\n", ",", ";")).join(items)


def brackets(name: str, rng: random.Random) -> str:
    """The name with the other kind of brackets."""
    return name.replace("（", "(").replace("）", ")") if rng.random() < 0.7 else name


def code(text: str, rng: random.Random) -> str:
    return rng.choice((text.lower(), text.translate(FULL_WIDTH), text + " "))
