"""The dialogue: domain, rules and tracker in Rasa's formats, and the runner that drives them."""
