"""What all answers share: reasons, words, tables, plain data."""
