"""What to do in which quarter: the actions of the catalogue that open gates and lift what is furthest behind."""
