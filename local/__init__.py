"""What runs Loanline on one machine: for development and tests, never in production."""
