"""Any table, written by the template writer and dirtied, reads back to the same records plus findings."""
