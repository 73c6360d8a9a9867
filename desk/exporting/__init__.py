"""Tables that leave the house: for regulators, for auditors, for other programs."""
