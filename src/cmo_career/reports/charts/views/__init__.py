"""What each chart shows of an answer: its rows in words, the picture laid out, the same values as a table."""
