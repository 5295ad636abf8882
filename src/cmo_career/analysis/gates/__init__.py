"""Gates: what opens them, and the ways onward from here."""
