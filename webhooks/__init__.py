"""HTTP from outside: the carrier, the lender's core system, health and metrics."""
