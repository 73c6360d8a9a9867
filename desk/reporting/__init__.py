"""Reports: one question a file, over a span of days on the lender's clock."""
