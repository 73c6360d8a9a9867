"""Words for one of several loans, and of its end."""
