"""Ledgers as staff keep them: found by their headers, read by allow-list, nothing dropped in silence."""
