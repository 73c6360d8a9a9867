"""Cases: opening them, their clocks, claims of payments made, and the holds they place."""
