"""Words of what befell somebody, and of what they hold against us."""
