"""Words about people beside the borrower, and about names, numbers and addresses."""
