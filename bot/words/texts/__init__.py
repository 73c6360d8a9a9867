"""Words about our texts and calls: their hours, their number, their ways."""
