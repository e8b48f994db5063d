"""Word lists and tables of Arabic reporting; data only."""
