"""Concurrent seats 兼职委员: seats, holders and bodies."""
