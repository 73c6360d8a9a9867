"""Words about the talk itself: the proof that is asked, what was said before, what comes now."""
