"""Telling the lender's people, outside the console, that something needs them at once."""
