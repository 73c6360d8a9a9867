"""What is on record about one number or one person, for them, an auditor or a court."""
