"""The languages in which orggraph speaks."""

from __future__ import annotations

from orggraph.errors import QuestionError

LANGUAGES = ("zh", "en")


def spoken_language(lang: str) -> str:
    """Returns a language that was asked for.

    Raises:
        QuestionError: It is none that orggraph speaks.

    >>> spoken_language("zh")
    'zh'
    """
    if lang not in LANGUAGES:
        raise QuestionError("language", str(lang), LANGUAGES)
    return lang
