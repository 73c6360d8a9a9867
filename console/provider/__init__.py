"""Signing in through the lender's identity provider (OpenID Connect Core 1.0)."""
