"""Answers as tables: what people read, print and paste into Excel."""
