"""Measurements of the running house, side by side in one run, on PostgreSQL and Redis."""
