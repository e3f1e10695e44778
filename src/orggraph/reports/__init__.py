"""Answers as files: CSV, Markdown, Excel."""
