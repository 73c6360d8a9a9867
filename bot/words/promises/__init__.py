"""Words of a payment to come: its day, its sum, its parts, and what takes it back."""
