"""A Rasa server beside us: it may read the texts or lead the dialogue, and decides no more."""
