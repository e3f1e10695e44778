"""Co-building 共建: agreements, what they hold and where they lack."""
