"""The account document and its import, payments, the lender's facts, and proof of identity."""
