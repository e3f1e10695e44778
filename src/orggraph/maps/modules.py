"""The page's own JavaScript: modules, as a browser, eslint and node read them, joined into one script.

Two forms of the module syntax are in use, each at the start of a line: `import { a, b } from "./file.js";` and `export`
in front of a declaration. Each module becomes a function of its own that returns what it exports.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from importlib.resources import files

_IMPORT = re.compile(r'^import \{(?P<names>[^}]*)\} from "(?P<path>[^"]+)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?P<kind>(?:async )?function|const|class) (?P<name>\w+)", re.MULTILINE)


def resource(path: str) -> str:
    """Returns the text of one of the page's files."""
    return files("orggraph.maps").joinpath("page", *path.split("/")).read_text(encoding="utf-8")


def script(entry: str) -> str:
    """Returns a module and all that it imports as one script, every module after those that it needs."""
    parts = "".join(_function(path, text) for path, text in modules(entry))
    return f'(() => {{\n"use strict";\nconst modules = {{}};\n{parts}}})();\n'


def modules(entry: str) -> Iterator[tuple[str, str]]:
    """Yields the paths and texts of a module and of all that it imports, each once, imports first."""
    yield from _from(entry, set())


def _from(path: str, seen: set[str]) -> Iterator[tuple[str, str]]:
    seen.add(path)
    text = resource(path)
    for match in _IMPORT.finditer(text):
        if (needed := _path(match["path"], path)) not in seen:
            yield from _from(needed, seen)
    yield path, text


def _path(relative: str, importer: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), relative))


def _function(path: str, text: str) -> str:
    exported = ", ".join(match["name"] for match in _EXPORT.finditer(text))
    body = _EXPORT.sub(r"\g<kind> \g<name>", text)
    body = _IMPORT.sub(lambda match: f'const {{{match["names"]}}} = modules["{_path(match["path"], path)}"];', body)
    return f'modules["{path}"] = (() => {{\n{body}return {{ {exported} }};\n}})();\n'
