"""Rules for texts that the law makes us understand: opt-outs, opt-ins, help, wrong numbers, law."""
