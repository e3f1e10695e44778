"""Questions to a snapshot; answers are frozen, sorted, and know the rows behind them."""
