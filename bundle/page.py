"""The page for office staff, from the documentation, as a file that any browser opens."""

from __future__ import annotations

from markdown_it import MarkdownIt

from bundle.wheels import ROOT

PAGE = ROOT / "docs" / "how-to" / "run.zh-CN.md"
_HEAD = """\
<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<title>使用说明</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
body { font: 17px/1.8 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
table { border-collapse: collapse; }
th, td { border: 1px solid #c9d1d9; padding: 0.3rem 0.7rem; text-align: left; }
code { white-space: nowrap; }
pre { background: #f6f8fa; padding: 0.8rem; line-height: 1.5; }
pre code { white-space: pre-wrap; }
</style>
</head>
<body>
"""


def page() -> str:
    """Returns the page as HTML."""
    body = MarkdownIt("commonmark").enable("table").render(PAGE.read_text(encoding="utf-8"))
    return f"{_HEAD}{body}</body>\n</html>\n"
