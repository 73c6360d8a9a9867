"""A stand-in carrier: it speaks Twilio's HTTP API, signs what it posts, and goes wrong on request.

It is a tool for development and tests, run beside the product as a process of its own
(`python -m sandbox`), and imports nothing of the product.
"""
