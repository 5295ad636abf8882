"""
What a career is made of: frozen values and their invariants.

One concept a file. The package itself imports nothing, so that a name costs only what it needs; the front
door `cmo_career` offers them all.
"""
