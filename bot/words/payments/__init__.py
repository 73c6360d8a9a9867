"""Words of a payment that was made, or was not."""
