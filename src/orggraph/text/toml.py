"""Text as a TOML string."""

from __future__ import annotations

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text: str) -> str:
    r"""Returns a text in quotation marks, so that TOML reads back just that text.

    >>> print(quoted('组建"方式"'))
    "组建\"方式\""
    """

    def escaped(char: str) -> str:
        code = ord(char)
        return _ESCAPES.get(char) or (f"\\u{code:04X}" if code < 0x20 or code == 0x7F else char)

    return f'"{"".join(map(escaped, text))}"'
