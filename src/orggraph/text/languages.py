"""The languages in which orggraph speaks."""

from __future__ import annotations

from orggraph.text.option_words import OptionWords

LANGUAGES = ("zh", "en")
LANGUAGE_WORDS = OptionWords(
    "language", {"zh": ("中文", "Chinese"), "en": ("英文", "English")}, {"zh": ("汉语", "简体中文"), "en": ("英语",)}
)


def spoken_language(lang: str) -> str:
    """Returns a language that was asked for.

    Raises:
        QuestionError: It is none that orggraph speaks.

    >>> spoken_language("zh"), spoken_language("中文")
    ('zh', 'zh')
    """
    return LANGUAGE_WORDS.code_of(str(lang))
