"""The wire to the mobile networks: carriers, segments, numbers, signatures."""
