"""The wording of what the bot says: seen, tried on a real account, changed by two people."""
