"""The way out: queue, gate, claim, send, settle. Nothing else may reach a carrier."""
