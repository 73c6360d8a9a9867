"""May this text go to this number now? Pure functions over facts; rule packs as data."""
