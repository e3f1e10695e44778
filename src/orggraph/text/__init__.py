"""What a cell says: dates, numbers, names, codes, and what must never be read."""
